"""Drafts to statements: nesting, stance, wording, voice and ids."""

from collections.abc import Iterator

import msgspec

from zegsman.attribution.draft import Draft
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.quotes import Quote
from zegsman.attribution.stances import with_stance
from zegsman.attribution.wording import verbatim_and_scare
from zegsman.model import (
    Document,
    Outlet,
    Reader,
    Selection,
    Span,
    Speaker,
    Stance,
    Statement,
    StatementType,
    Voice,
    Zone,
    covers,
    overlaps,
    statement_id,
)


def finished(
    document: Document, told: list[tuple[Paragraph, Draft]], groups: list[tuple[Quote, ...]]
) -> tuple[Statement, ...]:
    """Statements of all drafts, in the order of the text, no two alike."""
    quotes = tuple(quote for group in groups for quote in group)
    statements: dict[str, Statement] = {}
    for paragraph, found in told:
        draft = with_stance(_apart(found, document.text), document.text, paragraph.tree.lexicon.language)
        statement = _statement(document, paragraph, draft, quotes)
        statements.setdefault(statement.id, statement)
    placed = sorted(statements.values(), key=lambda s: (s.content[0].start, -s.content[-1].end, -_size(s), s.id))
    return tuple(_nested(placed))


def _apart(draft: Draft, text: str) -> Draft:
    """The draft with its source and addressee cut off where its content begins, which a parser may hang on them:
    "beschuldigt *Tamsma* [van misleiding]", "meldt op basis van *bronnen* [dat het dak lekt]"."""
    begin = draft.content[0].start if draft.content else 0
    return msgspec.structs.replace(
        draft, source=_cut(draft.source, begin, text), addressee=_cut(draft.addressee, begin, text)
    )


def _cut(phrase: Selection, begin: int, text: str) -> Selection:
    if len(phrase) != 1 or not phrase[0].start < begin < phrase[0].end:
        return phrase
    kept = text[phrase[0].start : begin].rstrip(" ,:;–-\n")
    return (Span(phrase[0].start, phrase[0].start + len(kept)),) if kept else phrase


def _statement(document: Document, paragraph: Paragraph, draft: Draft, quotes: tuple[Quote, ...]) -> Statement:
    start, end = draft.start, draft.end
    near = tuple(q for q in quotes if q.start < end and start < q.end)
    verbatim, scare = verbatim_and_scare(document.text, draft, near, paragraph.tree.lexicon.language)
    return Statement(
        id=statement_id(document.id, draft.type, draft.content, draft.cue, draft.source),
        document=document.id,
        type=draft.type,
        content=draft.content,
        cue=draft.cue,
        source=draft.source,
        addressee=_spoken_to(draft),
        via=draft.via,
        verbatim=verbatim,
        scare=scare,
        voice=_voice(document, paragraph, draft),
        act=draft.act,
        stance=draft.stance,
        zone=paragraph.passage.zone,
        doubts=_doubts(paragraph, draft),
        confidence=draft.odds,
        origin=f"{draft.engine}/{draft.rule}",
    )


def _spoken_to(draft: Draft) -> Selection:
    """The addressee, where a parser did not take the content ("verbiedt [vuurwerk]") or the source for it."""
    return () if overlaps((*draft.content, *draft.source), draft.addressee) else draft.addressee


def _voice(document: Document, paragraph: Paragraph, draft: Draft) -> Voice:
    """Who speaks: a source, or else the outlet, or the reader under whose name a comment stands."""
    if draft.type is not StatementType.OWN_VOICE:
        author = paragraph.passage.author
        if draft.rule == "introduced/post" and author:
            return Speaker(author, ("author of the post",))
        return Speaker()
    if paragraph.passage.zone is Zone.COMMENT:
        return Reader(paragraph.passage.author)
    return Outlet(document.outlet)


def _doubts(paragraph: Paragraph, draft: Draft) -> tuple[str, ...]:
    doubts = [*draft.doubts, *paragraph.passage.doubts]
    if not draft.source and draft.type not in (StatementType.OWN_VOICE, StatementType.HEARSAY):
        doubts.append("source-not-found")
    if draft.type is StatementType.HEARSAY and draft.stance is Stance.DOUBT and not draft.source:
        doubts.append("hearsay-without-source")
    return tuple(dict.fromkeys(doubts))


def _nested(placed: list[Statement]) -> Iterator[Statement]:
    """The statements with `within` set: one walk, in which only statements that have not ended yet can enclose one.

    Mol zei [dat Bos had *verteld* [dat het dak lekt]]: the second stands within the first.
    """
    around: list[Statement] = []
    for statement in placed:
        around = [outer for outer in around if outer.content[-1].end > statement.content[0].start]
        fitting = [outer for outer in around if _encloses(outer, statement)]
        smallest = min(fitting, key=_size, default=None)
        yield msgspec.structs.replace(statement, within=smallest.id) if smallest else statement
        around.append(statement)


def _encloses(outer: Statement, inner: Statement) -> bool:
    """True if the inner content and cue lie between the first and last character of a larger attributed content."""
    if outer.type is StatementType.OWN_VOICE or _size(outer) <= _size(inner):
        return False
    reach = (Span(outer.content[0].start, outer.content[-1].end),)
    return covers(reach, (Span(inner.content[0].start, inner.content[-1].end), *inner.cue))


def _size(statement: Statement) -> int:
    return sum(span.end - span.start for span in statement.content)
