"""zegsman show"""

from typing import Annotated

import typer

from zegsman.cli import options
from zegsman.cli.ending import guarded


@guarded()
def command(
    document: Annotated[str, typer.Argument(help="Its id, the beginning of its id, its path or URL, or your own id.")],
    ledger: options.Ledger = options.DEFAULT_LEDGER,
) -> None:
    """Show a document of the ledger with its statements marked. Who says them, through whom, and what is in doubt."""
    import sys

    from zegsman.cli.printing import DrawingWriter
    from zegsman.ledger import Ledger

    with Ledger.existing(ledger) as opened:
        record = opened.record(document)
    DrawingWriter(sys.stdout.buffer).write(record)
