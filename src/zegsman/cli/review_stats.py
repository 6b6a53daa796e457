"""zegsman review-stats"""

from enum import StrEnum
from typing import Annotated

import typer

from zegsman.cli import options
from zegsman.cli.ending import guarded


class Shown(StrEnum):
    """How the figures are shown."""

    TABLE = "table"
    JSON = "json"


@guarded()
def command(
    format: Annotated[Shown, typer.Option(help="How to show the figures.")] = Shown.TABLE,
    output: options.Output = None,
    ledger: options.Ledger = options.DEFAULT_LEDGER,
) -> None:
    """Show how much reviewers judged and how far they agree. Every two are compared on what both judged."""
    from zegsman.cli.output import opened, refuse_to_overwrite
    from zegsman.ledger import Ledger
    from zegsman.views.agreement import agreements, tallies
    from zegsman.views.plain import json_line

    refuse_to_overwrite(output, ledger)
    with Ledger.existing(ledger) as store, opened(output, format.value) as stream:
        done, pairs = tallies(store.judgements()), agreements(store)
        if format is Shown.JSON:
            stream.write(json_line({"reviewers": done, "pairs": pairs}))
            return
        from zegsman.cli.printing import Printer
        from zegsman.cli.review_tables import pair_table, reviewer_table

        printer = Printer(stream)
        printer.print(reviewer_table(done))
        printer.print(pair_table(pairs))
