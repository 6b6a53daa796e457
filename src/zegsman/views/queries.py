"""Answers of the ledger as rows to show or export: statements found, each with the words around it."""

from collections.abc import Iterable, Iterator

import msgspec

from zegsman.ledger import Found, Ledger, LedgerActor
from zegsman.model import Actor, Record, Selection, Stance, StatementType, Zone, at_least, steps_of
from zegsman.views.chain import Chain, chains
from zegsman.views.export.columns import Told, told

AROUND = 60
"""Code points shown on each side of a statement that was found: about a line of a terminal in all."""


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A statement found. `snippet` is `text[start:end]` of its document: the content, a few words around it and what
    stands between its parts. `content` are code-point offsets into the document's text."""

    document: str
    statement: str
    title: str | None
    outlet: str | None
    published: str | None
    type: StatementType
    stance: Stance
    zone: Zone
    chain: Chain
    snippet: str
    start: int
    end: int
    content: Selection


def hits(ledger: Ledger, found: Iterable[Found]) -> Iterator[Hit]:
    """The answers as rows, in the order given."""
    for row in found:
        document, statement = row.document, row.statement
        start, end = _window(document.text, statement.content)
        yield Hit(
            document=document.id,
            statement=statement.id,
            title=document.title,
            outlet=document.outlet,
            published=document.published,
            type=statement.type,
            stance=statement.stance,
            zone=statement.zone,
            chain=_chain(ledger, row),
            snippet=document.text[start:end],
            start=start,
            end=end,
            content=statement.content,
        )


def _chain(ledger: Ledger, found: Found) -> Chain:
    """The names of the chain. Only a statement inside another needs the rest of its document, which costs 3 ms."""
    alone = Record(document=found.document, statements=(found.statement,))
    record = ledger.record(found.document.id) if found.statement.within else alone
    return tuple(step.name for step in steps_of(record, found.statement))


def rows(ledger: Ledger, found: Iterable[Found]) -> Iterator[Told]:
    """The answers with their chains, for the tabular exports. A chain needs the other statements of its document."""
    known: dict[str, tuple[dict[str, Chain], dict[str, Actor], dict[str, LedgerActor]]] = {}
    for each in found:
        id_ = each.document.id
        if id_ not in known:
            record = ledger.record(id_)
            known[id_] = chains(record), {actor.id: actor for actor in record.actors}, ledger.identities(id_)
        chain, actors, identities = known[id_]
        yield Told(each.document, each.statement, chain.get(each.statement.id, ()), actors, identities)


def all_rows(ledger: Ledger, least: float) -> Iterator[Told]:
    """The statements of the ledger that are at least so sure, with their whole chains, by the id of the document."""
    for record in ledger.records():
        kept = {statement.id: statement for statement in at_least(record.statements, least)}
        for row in told(record, ledger.identities(record.document.id)):
            if row.statement.id in kept:
                yield msgspec.structs.replace(row, statement=kept[row.statement.id])


def _window(text: str, content: Selection) -> tuple[int, int]:
    """The content and up to AROUND characters on each side, not across a blank line and not half a word."""
    if not content:
        return 0, 0
    first, last = content[0].start, content[-1].end
    before = text[max(0, first - AROUND) : first].rpartition("\n\n")[2]
    after = text[last : last + AROUND].partition("\n\n")[0]
    if len(before) == AROUND:
        before = before.partition(" ")[2]
    if len(after) == AROUND:
        after = after.rpartition(" ")[0]
    return first - len(before), last + len(after)
