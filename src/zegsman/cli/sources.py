"""zegsman sources"""

from zegsman.cli import options
from zegsman.cli.ending import guarded


@guarded()
def command(
    speaker: options.Speaker = None,
    actor: options.Actor = None,
    type: options.Type = None,
    zone: options.WhichZone = None,
    since: options.Since = None,
    until: options.Until = None,
    outlet: options.Outlet = None,
    language: options.Language = None,
    limit: options.Limit = 50,
    format: options.Format = options.Shown.TABLE,
    output: options.Output = None,
    ledger: options.Ledger = options.DEFAULT_LEDGER,
) -> None:
    """Count who is quoted, and how. Direct and otherwise, in how many documents; a text seen twice counts once.

    Sources inside reader comments are left out; --zone comment shows those.
    """
    from zegsman.cli.output import opened, refuse_to_overwrite
    from zegsman.cli.rows import write
    from zegsman.cli.tables import source_table
    from zegsman.ledger import Ledger, Query, SourceCount

    refuse_to_overwrite(output, ledger)
    with Ledger.existing(ledger) as store:
        query = Query(
            speaker=speaker,
            actor=store.actor(actor) if actor else None,
            type=type,
            zone=zone,
            since=since,
            until=until,
            outlet=outlet,
            language=language,
            limit=limit + 1,
        )
        counted = store.sources(query)
    with opened(output, format.value) as stream:
        write(counted, SourceCount, source_table, limit=limit, format=format, stream=stream)
