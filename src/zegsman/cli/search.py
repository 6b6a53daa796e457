"""zegsman search"""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from zegsman.cli import options
from zegsman.cli.ending import guarded

if TYPE_CHECKING:
    from rich.text import Text

    from zegsman.ledger import Ledger, Query
    from zegsman.views.queries import Hit


class Shown(StrEnum):
    """How answers are shown."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    XLSX = "xlsx"


@guarded()
def command(
    words: options.Words = "",
    speaker: options.Speaker = None,
    actor: options.Actor = None,
    type: options.Type = None,
    stance: options.WhichStance = None,
    zone: options.WhichZone = None,
    since: options.Since = None,
    until: options.Until = None,
    outlet: options.Outlet = None,
    place: options.WhichPlace = None,
    language: options.Language = None,
    min_confidence: Annotated[
        float | None, typer.Option(min=0, max=1, help="Only statements that are at least as sure as this.")
    ] = None,
    limit: options.Limit = 20,
    offset: options.Offset = 0,
    format: Annotated[Shown, typer.Option(help="How to show the answers.")] = Shown.TABLE,
    output: options.Output = None,
    ledger: options.Ledger = options.DEFAULT_LEDGER,
) -> None:
    """Search the statements of the ledger. All words must be found; without words, the newest come first."""
    from zegsman.cli.output import opened, refuse_to_overwrite
    from zegsman.ledger import Ledger, Query
    from zegsman.resolution import kept_name

    refuse_to_overwrite(output, ledger)
    with Ledger.existing(ledger) as store:
        query = Query(
            words=words,
            speaker=speaker,
            actor=store.actor(actor) if actor else None,
            type=type,
            stance=stance,
            zone=zone,
            since=since,
            until=until,
            outlet=outlet,
            place=kept_name(place) if place else None,
            language=language,
            min_confidence=min_confidence,
            limit=limit,
            offset=offset,
        )
        with opened(output, format.value) as stream:
            show(store, query, format, stream)


def show(store: "Ledger", query: "Query", format: Shown, stream: BinaryIO) -> None:
    """Write the answers of a query to the stream."""
    from zegsman.cli.printing import Printer
    from zegsman.views.export.formats import Format, row_writer
    from zegsman.views.queries import hits, rows

    found = store.search(query)
    if format is not Shown.TABLE:
        with row_writer(Format(format.value), stream) as out:
            out.write_rows(rows(store, found))
        return
    printer = Printer(stream)
    for hit in hits(store, found):
        printer.print(_drawn(hit))
    printer.print(f"{len(found)} of {store.count(query)} statements found")


def _drawn(hit: "Hit") -> "Text":
    """An answer as three lines: who, the words in their place, and where they stand."""
    from rich.text import Text

    from zegsman.views import words as said
    from zegsman.views.plain import one_line, plain

    drawn = Text(" → ".join(said.steps(hit.chain, hit.zone)), style="bold")
    how = ", ".join(filter(None, (said.TYPES[hit.type], said.STANCES[hit.stance])))
    drawn.append(f" · {how} · {said.ZONES[hit.zone]}\n", style="not bold")
    snippet = Text(plain(hit.snippet).replace("\n", " "), style="not bold")
    for span in hit.content:
        snippet.stylize("reverse", span.start - hit.start, span.end - hit.start)
    drawn.append_text(snippet)
    facts = (hit.title, hit.outlet, hit.published, hit.document)
    drawn.append("\n" + " · ".join(one_line(fact) for fact in facts if fact) + "\n", style="dim not bold")
    return drawn
