"""zegsman documents"""

from zegsman.cli import options
from zegsman.cli.ending import guarded


@guarded()
def command(
    words: options.Words = "",
    speaker: options.Speaker = None,
    actor: options.Actor = None,
    since: options.Since = None,
    until: options.Until = None,
    outlet: options.Outlet = None,
    language: options.Language = None,
    limit: options.Limit = 50,
    offset: options.Offset = 0,
    format: options.Format = options.Shown.TABLE,
    output: options.Output = None,
    ledger: options.Ledger = options.DEFAULT_LEDGER,
) -> None:
    """List the documents, those published last first. Words, --speaker and --actor ask for a statement in them."""
    from zegsman.cli.output import opened, refuse_to_overwrite
    from zegsman.cli.rows import write
    from zegsman.cli.tables import document_table
    from zegsman.ledger import Ledger, Listed, Query

    refuse_to_overwrite(output, ledger)
    with Ledger.existing(ledger) as store, opened(output, format.value) as stream:
        query = Query(
            words=words,
            speaker=speaker,
            actor=store.actor(actor) if actor else None,
            since=since,
            until=until,
            outlet=outlet,
            language=language,
            limit=limit + 1,
            offset=offset,
        )
        write(store.listing(query), Listed, document_table, limit=limit, format=format, stream=stream)
