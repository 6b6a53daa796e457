"""Actors across documents, drawn."""

from collections.abc import Sequence
from typing import BinaryIO

from rich.text import Text

from zegsman.cli.printing import Printer, plain_table
from zegsman.ledger import ActorJudgement, Portrait, Proposal, ProposedItem
from zegsman.views.plain import one_line


def draw(portrait: Portrait, decided: Sequence[ActorJudgement], stream: BinaryIO) -> None:
    """One actor on a page."""
    printer, actor = Printer(stream), portrait.actor
    printer.print(Text(one_line(actor.name), style="bold").append(f"  {actor.kind} · {actor.id}", style="not bold"))
    known = portrait.facts
    for title, values in (
        ("wikidata", (actor.wikidata,) if actor.wikidata else ()),
        ("names", known.names),
        ("roles", known.roles),
        ("bodies", known.bodies),
        ("places", known.places),
        ("outlets", known.outlets),
        ("from, to", tuple(day for day in (known.first, known.last) if day)),
        ("one with", portrait.others),
    ):
        if values:
            printer.print(Text(f"{title + ':':10}").append(" | ".join(map(one_line, values))))
    said = f"{actor.statements} statement{'' if actor.statements == 1 else 's'}"
    printer.print(f"\n{said}, named in {_number(actor.documents)}:")
    table = plain_table("document", "named", "role", "outlet", "day", "score", "why")
    for column in (table.columns[0], *table.columns[4:6]):
        column.no_wrap = True
    for link in portrait.links:
        facts = (one_line(link.name), one_line(" | ".join(link.roles)), one_line(link.outlet or ""))
        why = one_line(", ".join(link.reasons))
        table.add_row(link.document, *facts, one_line((link.published or "")[:10]), f"{link.score:.2f}", why)
    printer.print(table)
    for each in decided:
        printer.print(_told(each))


def _told(judgement: ActorJudgement) -> str:
    where = f" in document {judgement.document}" if judgement.document else ""
    note = f": {judgement.note}" if judgement.note else ""
    said = f"{judgement.verdict} {judgement.actor} {judgement.other}{where}"
    return one_line(f"{judgement.time} {judgement.reviewer}: {said}{note}")


def ask(pairs: Sequence[Proposal], items: Sequence[ProposedItem], stream: BinaryIO) -> None:
    """Pairs that wait for a judgement, each with the commands that settle it."""
    printer = Printer(stream)
    if not pairs and not items:
        printer.print("nothing waits for a judgement")
    for pair in pairs:
        sides = " = ".join(f"{one_line(each.name)} ({_number(each.documents)})" for each in (pair.one, pair.other))
        _question(printer, sides, pair.score, pair.reasons, f"{pair.one.id} {pair.other.id}")
    for item in items:
        sides = f"{one_line(item.actor.name)} = {one_line(item.label)}, {one_line(item.description)}"
        _question(printer, sides, item.score, item.reasons, f"{item.actor.id} {item.item}")


def _question(printer: Printer, sides: str, score: float, reasons: Sequence[str], ids: str) -> None:
    printer.print(Text(sides, style="bold").append(f"  {score:.2f} {', '.join(reasons)}", style="not bold"))
    printer.print(f"  zegsman actors merge {ids}\n  zegsman actors split {ids}\n")


def _number(documents: int) -> str:
    return f"{documents} document{'' if documents == 1 else 's'}"
