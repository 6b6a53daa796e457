"""The tables of the commands that list or count."""

from collections.abc import Sequence

import msgspec
from rich.table import Table

from zegsman.cli.printing import plain_table
from zegsman.ledger import Aim, LedgerActor, Listed, SourceCount
from zegsman.views.plain import one_line


def document_table(documents: Sequence[Listed]) -> Table:
    """A row a document: its id, facts, and how many statements it holds."""
    table = plain_table("id", "published", "", "outlet", "title", "statements")
    for column in (*table.columns[:3], table.columns[5]):
        column.no_wrap = True
    table.columns[5].justify = "right"
    for d in documents:
        facts = ((d.published or "")[:10], d.language or "", d.outlet or "", d.title or d.source)
        table.add_row(d.id, *map(one_line, facts), str(d.attributed + d.own_voice))
    return table


def source_table(counts: Sequence[SourceCount]) -> Table:
    """A row a source: how often it is quoted, by type, and in how many documents."""
    table = plain_table("who", "in all", "direct", "indirect", "reported", "free", "hearsay", "documents")
    table.columns[0].ratio = 1
    for column in table.columns[1:]:
        column.justify = "right"
        column.no_wrap = True
    for count in counts:
        name, *numbers, _actor = msgspec.structs.astuple(count)
        table.add_row(one_line(name or "unnamed source"), *map(str, numbers))
    return table


def aim_table(found: Sequence[Aim]) -> Table:
    """A row for who accuses, blames, criticises or praises whom."""
    table = plain_table("who", "does", "whom", "statements", "documents")
    for column in table.columns[3:]:
        column.justify = "right"
    for aim in found:
        who, whom = one_line(aim.speaker or "unnamed source"), one_line(aim.target)
        table.add_row(who, aim.act or "", whom, str(aim.statements), str(aim.documents))
    return table


def actor_table(actors: Sequence[LedgerActor]) -> Table:
    """A row an actor across documents."""
    table = plain_table("id", "who", "kind", "documents", "statements", "wikidata")
    table.columns[0].no_wrap = True
    for column in table.columns[3:5]:
        column.justify = "right"
    for actor in actors:
        numbers = (str(actor.documents), str(actor.statements))
        table.add_row(actor.id, one_line(actor.name), actor.kind, *numbers, actor.wikidata or "")
    return table
