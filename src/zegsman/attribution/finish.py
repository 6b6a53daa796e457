"""Drafts to statements: nesting, stance, wording, voice and ids."""

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
    Span,
    Speaker,
    Stance,
    Statement,
    StatementType,
    Voice,
    Zone,
    covers,
    statement_id,
)


def finished(
    document: Document, told: list[tuple[Paragraph, Draft]], groups: list[tuple[Quote, ...]]
) -> tuple[Statement, ...]:
    """Statements of all drafts, in the order of the text, no two alike."""
    quotes = tuple(quote for group in groups for quote in group)
    statements: dict[str, Statement] = {}
    for paragraph, draft in told:
        statement = _statement(
            document, paragraph, with_stance(draft, document.text, paragraph.tree.lexicon.language), quotes
        )
        statements.setdefault(statement.id, statement)
    placed = sorted(statements.values(), key=lambda s: (s.content[0].start, -s.content[-1].end, s.id))
    return tuple(msgspec.structs.replace(s, within=enclosing(s, placed)) for s in placed)


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
        addressee=draft.addressee,
        via=draft.via,
        verbatim=verbatim,
        scare=scare,
        voice=_voice(document, paragraph, draft),
        stance=draft.stance,
        zone=paragraph.passage.zone,
        doubts=_doubts(paragraph, draft),
        origin=f"rules/{draft.rule}",
    )


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


def enclosing(statement: Statement, placed: list[Statement]) -> str | None:
    """Id of the smallest statement in whose content this one stands with its content and cue, or None.

    Mol zei [dat Bos had *verteld* [dat het dak lekt]]: the second stands within the first.
    """
    inner = (Span(statement.content[0].start, statement.content[-1].end), *statement.cue)
    best: Statement | None = None
    for other in placed:
        if other.content[0].start > statement.content[0].start:
            break
        if other.id == statement.id or _size(other) <= _size(statement) or other.type is StatementType.OWN_VOICE:
            continue
        if covers(_hull(other), inner) and (best is None or _size(other) < _size(best)):
            best = other
    return best.id if best else None


def _hull(statement: Statement) -> tuple[Span, ...]:
    return (Span(statement.content[0].start, statement.content[-1].end),)


def _size(statement: Statement) -> int:
    return sum(span.end - span.start for span in statement.content)
