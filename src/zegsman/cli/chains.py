"""zegsman chains"""

from typing import Annotated

import typer

from zegsman.cli import options
from zegsman.cli.ending import guarded
from zegsman.cli.search import Shown


@guarded()
def command(
    through: Annotated[
        str, typer.Option(help="The channel: a name such as AP, or an actor across documents by its id or name.")
    ],
    words: options.Words = "",
    since: options.Since = None,
    until: options.Until = None,
    outlet: options.Outlet = None,
    language: options.Language = None,
    limit: options.Limit = 20,
    offset: options.Offset = 0,
    format: Annotated[Shown, typer.Option(help="How to show the answers.")] = Shown.TABLE,
    output: options.Output = None,
    ledger: options.Ledger = options.DEFAULT_LEDGER,
) -> None:
    """List what reached the outlets through a channel. An agency, a paper, a programme, a spokesperson, a letter."""
    from zegsman.cli.output import opened, refuse_to_overwrite
    from zegsman.cli.printing import Printer
    from zegsman.cli.search import show
    from zegsman.errors import NotInLedger
    from zegsman.ledger import Ledger, Query
    from zegsman.views.plain import one_line

    refuse_to_overwrite(output, ledger)
    with Ledger.existing(ledger) as store:
        try:
            channel = store.actor(through)
        except NotInLedger:
            channel = through  # a channel that is no actor across documents ("zijn advocaat") is found by its words
        query = Query(
            words=words,
            through=channel,
            since=since,
            until=until,
            outlet=outlet,
            language=language,
            limit=limit,
            offset=offset,
        )
        with opened(output, format.value) as stream:
            show(store, query, format, stream)
            if format is Shown.TABLE:
                outlets = store.facets(query)["outlet"]
                told = ", ".join(f"{one_line(name)} {number}" for name, number in outlets.items())
                Printer(stream).print(f"through {one_line(through)} to: {told or 'no outlet'}")
