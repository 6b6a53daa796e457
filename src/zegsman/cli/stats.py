"""zegsman stats"""

from enum import StrEnum
from typing import Annotated

import typer

from zegsman.cli import options
from zegsman.cli.ending import guarded


class Shown(StrEnum):
    """How the numbers are shown."""

    TABLE = "table"
    JSON = "json"


@guarded()
def command(
    format: Annotated[Shown, typer.Option(help="How to show the numbers.")] = Shown.TABLE,
    ledger: options.Ledger = options.DEFAULT_LEDGER,
) -> None:
    """Show how much the ledger holds. Documents, statements by type, voice, stance and zone, languages, outlets."""
    import sys

    import msgspec

    from zegsman.cli.printing import Printer, plain_table
    from zegsman.ledger import Ledger
    from zegsman.views.plain import json_line, one_line

    with Ledger.existing(ledger) as store:
        numbers = msgspec.structs.asdict(store.stats())
    if format is Shown.JSON:
        sys.stdout.buffer.write(json_line(numbers))
        return
    table = plain_table("what", "which", "number")
    for name, value in numbers.items():
        parts = value.items() if isinstance(value, dict) else [("", value)]
        for part, number in parts:
            shown = f"{number:,}" if isinstance(number, int) else number
            table.add_row(name.replace("_", " "), one_line(part).replace("_", " "), shown)
    Printer(sys.stdout.buffer).print(table)
