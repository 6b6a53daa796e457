"""Records made by hand for tests: one page, its statements named by their words."""

from zegsman.model import (
    Document,
    Outlet,
    Passage,
    Reader,
    Record,
    Selection,
    Span,
    Speaker,
    Stance,
    Statement,
    StatementType,
    Voice,
    Zone,
    document_id,
    statement_id,
)

PAGE = """De brug is dicht

De brug in Vlietdam is gesloten. "Het dek is verzakt", zei wethouder Anna Mol.

Volgens de politie ontkende aannemer Bos dat hij was gewaarschuwd, meldt persbureau Corva.

Klopt niets van, mijn zwager zag het gebeuren."""

ZONES = [(Zone.HEADLINE, 0), (Zone.BODY, 1), (Zone.BODY, 2), (Zone.COMMENT, 3)]


def spot(text: str, words: str) -> Selection:
    """The first place where the words stand; "" is no selection."""
    if not words:
        return ()
    start = text.index(words)
    return (Span(start, start + len(words)),)


def document(text: str = PAGE, **more: object) -> Document:
    """A document whose paragraphs are passages: the first a headline, the fourth a comment."""
    passages, start = [], 0
    for i, part in enumerate(text.split("\n\n")):
        zone = ZONES[i][0] if i < len(ZONES) else Zone.BODY
        reader = {"author": "Pim", "published": "2026-11-21"} if zone is Zone.COMMENT else {}
        passages.append(Passage(zone=zone, start=start, end=start + len(part), **reader))
        start += len(part) + 2
    values: dict = {
        "source": "brug.html",
        "title": "De brug is dicht",
        "outlet": "De Vlietbode",
        "published": "2026-11-20T08:15:00+01:00",
        "language": "nl",
        "passages": tuple(passages),
    }
    return Document(id=document_id(text), text=text, **(values | more))


def statement(page: Document, kind: StatementType, content: str, voice: Voice, **more: object) -> Statement:
    """A statement of the page; selections are given by their words."""
    text = page.text
    chosen = {k: spot(text, more.pop(k, "")) for k in ("cue", "source", "addressee", "via", "verbatim", "scare")}
    where = spot(text, content)
    zone = next(p.zone for p in page.passages if p.start <= where[0].start < p.end)
    values: dict = {"stance": Stance.NEUTRAL, "zone": zone, "origin": "rules/frame-clause"}
    id_ = statement_id(page.id, kind, where, chosen["cue"], chosen["source"])
    return Statement(id=id_, document=page.id, type=kind, content=where, voice=voice, **chosen, **(values | more))


def page(**more: object) -> Record:
    """The bridge page: a headline, own voice, a direct quote, a denial told by the police, a reader."""
    d = document(**more)
    outlet = Outlet(d.outlet)
    police = statement(
        d,
        StatementType.INDIRECT,
        "ontkende aannemer Bos dat hij was gewaarschuwd",
        Speaker("de politie"),
        cue="Volgens",
        source="de politie",
        via="persbureau Corva",
    )
    return Record(
        document=d,
        statements=(
            statement(d, StatementType.OWN_VOICE, "De brug is dicht", outlet),
            statement(d, StatementType.OWN_VOICE, "De brug in Vlietdam is gesloten", outlet),
            statement(
                d,
                StatementType.DIRECT,
                '"Het dek is verzakt"',
                Speaker("Anna Mol", ("apposition: wethouder Anna Mol",)),
                cue="zei",
                source="wethouder Anna Mol",
                verbatim='"Het dek is verzakt"',
            ),
            police,
            statement(
                d,
                StatementType.REPORTED,
                "dat hij was gewaarschuwd",
                Speaker("aannemer Bos"),
                cue="ontkende",
                source="aannemer Bos",
                stance=Stance.DENY,
                within=police.id,
                doubts=("two-readings",),
            ),
            statement(d, StatementType.OWN_VOICE, "Klopt niets van, mijn zwager zag het gebeuren", Reader("Pim")),
        ),
    )
