"""zegsman relations"""

from enum import StrEnum
from typing import Annotated

import typer

from zegsman.cli import options
from zegsman.cli.ending import guarded
from zegsman.model import Act


class Aimed(StrEnum):
    """What someone does to another by speaking."""

    ACCUSE = "accuse"
    BLAME = "blame"
    CRITICISE = "criticise"
    PRAISE = "praise"


@guarded()
def command(
    act: Annotated[Aimed | None, typer.Option(help="Only this: who accuses whom, and so on.")] = None,
    speaker: options.Speaker = None,
    since: options.Since = None,
    until: options.Until = None,
    outlet: options.Outlet = None,
    language: options.Language = None,
    limit: options.Limit = 50,
    format: options.Format = options.Shown.TABLE,
    output: options.Output = None,
    ledger: options.Ledger = options.DEFAULT_LEDGER,
) -> None:
    """Count who accuses, blames, criticises or praises whom. In how many statements, and in how many documents."""
    from zegsman.cli.output import opened, refuse_to_overwrite
    from zegsman.cli.rows import write
    from zegsman.cli.tables import aim_table
    from zegsman.ledger import Aim, Ledger, Query

    query = Query(speaker=speaker, since=since, until=until, outlet=outlet, language=language, limit=limit + 1)
    refuse_to_overwrite(output, ledger)
    with Ledger.existing(ledger) as store, opened(output, format.value) as stream:
        write(
            store.aims(query, Act(act.value) if act else None),
            Aim,
            aim_table,
            limit=limit,
            format=format,
            stream=stream,
        )
