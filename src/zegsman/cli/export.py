"""zegsman export"""

from typing import Annotated

import typer

from zegsman.cli import options
from zegsman.cli.ending import guarded
from zegsman.views.export.formats import Format


@guarded()
def command(
    format: Annotated[Format, typer.Option(help="jsonl: a document a line, with everything; else a row a statement.")],
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="Leave out statements that are less sure than this.")
    ] = 0,
    output: options.Output = None,
    ledger: options.Ledger = options.DEFAULT_LEDGER,
) -> None:
    """Export the ledger, in the order of the documents' ids."""
    import msgspec

    from zegsman.cli.output import opened, refuse_to_overwrite
    from zegsman.ledger import Ledger
    from zegsman.model import at_least
    from zegsman.views.export.formats import row_writer, writer
    from zegsman.views.queries import all_rows

    refuse_to_overwrite(output, ledger)
    with Ledger.existing(ledger) as store, opened(output, format.value) as stream:
        if format is not Format.JSONL:
            with row_writer(format, stream) as rows:
                rows.write_rows(all_rows(store, min_confidence))
            return
        with writer(format, stream) as out:
            for record in store.records():
                kept = at_least(record.statements, min_confidence)
                out.write(msgspec.structs.replace(record, statements=kept))
