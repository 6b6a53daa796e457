"""zegsman actors list | show | review | merge | split | wikidata"""

from pathlib import Path
from typing import Annotated

import typer

from zegsman.cli import options
from zegsman.cli.ending import guarded, say

app = typer.Typer(help="Actors across documents: list, show, merge and split them.")

Who = Annotated[str, typer.Argument(help="Its id, the beginning of its id, or a name it goes by.")]
Others = Annotated[list[str], typer.Argument(help="Other actors, or items of Wikidata such as Q42.")]
By = Annotated[str | None, typer.Option(help="Who decides this; else the name you are logged in with.")]
Note = Annotated[str, typer.Option(help="Why.")]


@app.command(name="list")
@guarded()
def list_(
    name: Annotated[str, typer.Argument(help="Letters of a name; without them all are listed.")] = "",
    limit: options.Limit = 50,
    offset: options.Offset = 0,
    format: options.Format = options.Shown.TABLE,
    output: options.Output = None,
    ledger: options.Ledger = options.DEFAULT_LEDGER,
) -> None:
    """List actors, those named in most documents first."""
    from zegsman.cli.output import opened, refuse_to_overwrite
    from zegsman.cli.rows import write
    from zegsman.cli.tables import actor_table
    from zegsman.ledger import Ledger, LedgerActor

    refuse_to_overwrite(output, ledger)
    with Ledger.existing(ledger) as store, opened(output, format.value) as stream:
        found = store.actors(name, limit=limit + 1, offset=offset)
        write(found, LedgerActor, actor_table, limit=limit, format=format, stream=stream)


@app.command()
@guarded()
def show(
    actor: Who,
    limit: options.Limit = 20,
    ledger: options.Ledger = options.DEFAULT_LEDGER,
) -> None:
    """Show an actor: names, roles, and where it is named. Also why that is taken for it, and what was decided."""
    import sys

    from zegsman.cli.people import draw
    from zegsman.ledger import Ledger

    with Ledger.existing(ledger) as store:
        portrait = store.portrait(actor, limit=limit)
        known = {portrait.actor.id, *portrait.others}
        decided = [each for each in store.actor_judgements() if known & {each.actor, each.other}]
    draw(portrait, decided, sys.stdout.buffer)


@app.command()
@guarded()
def review(
    limit: options.Limit = 20,
    ledger: options.Ledger = options.DEFAULT_LEDGER,
) -> None:
    """Show pairs that may be one actor, the likeliest first. Each comes with the commands that settle it."""
    import sys

    from zegsman.cli.people import ask
    from zegsman.ledger import Ledger

    with Ledger.existing(ledger) as store:
        pairs, items = store.proposals(limit), store.proposed_items(limit)
    ask(pairs, items, sys.stdout.buffer)


@app.command()
@guarded()
def merge(
    actor: Who,
    others: Others,
    by: By = None,
    note: Note = "",
    ledger: options.Ledger = options.DEFAULT_LEDGER,
) -> None:
    """Say that others are this actor. It then stands for them all, and nothing that is read later undoes it."""
    from zegsman.ledger import Ledger

    with Ledger.existing(ledger) as store:
        for other in others:
            made = store.merge_actors(actor, other, reviewer=by or _login(), note=note)
            say(f"{made.other} is one with {made.actor}")


@app.command()
@guarded()
def split(
    actor: Who,
    others: Annotated[list[str] | None, typer.Argument(help="Actors or items of Wikidata that it is not.")] = None,
    document: Annotated[
        list[str] | None, typer.Option(help="A document that names someone else; its part becomes an actor of its own.")
    ] = None,
    by: By = None,
    note: Note = "",
    ledger: options.Ledger = options.DEFAULT_LEDGER,
) -> None:
    """Say that others are not this actor. Nothing that is read later joins them again."""
    from zegsman.ledger import Ledger

    if not others and not document:
        raise typer.BadParameter("name what to take away: another actor, or --document DOCUMENT")
    with Ledger.existing(ledger) as store:
        for other in others or ():
            made = store.split_actor(actor, other, reviewer=by or _login(), note=note)
            say(f"{made.other} is not {made.actor}")
        for key in document or ():
            made = store.split_actor(actor, document=key, reviewer=by or _login(), note=note)
            say(f"{made.other} is a new actor, the one that document {made.document} names")


@app.command()
@guarded()
def wikidata(
    file: Annotated[
        Path, typer.Argument(help="JSON Lines of items, plain or gzip: id, label, aliases, description ...")
    ],
    ledger: options.Ledger = options.DEFAULT_LEDGER,
) -> None:
    """Tie actors to items of Wikidata from a file. Where one surely fits; where it may, `review` asks."""
    from zegsman.ledger import Ledger

    with Ledger.existing(ledger) as store:
        done = store.tie_items(file)
    say(f"read {done.items:,} items: {done.tied:,} tied, {done.proposed:,} proposed")


def _login() -> str:
    import getpass

    try:
        return getpass.getuser()
    except OSError:  # a container without a name for its user
        return "unknown"
