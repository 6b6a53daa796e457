"""The command line: read, show, documents, search, sources, chains, relations ... (docs/reference/commands.md).

One command a file. What is heavy is imported by the command that needs it, so that `zegsman --help` is quick.
"""

import sys

import typer

from zegsman.cli import (
    actors,
    chains,
    documents,
    export,
    read,
    relations,
    review_export,
    review_stats,
    search,
    serve,
    show,
    sources,
    stats,
    user,
    version,
)

app = typer.Typer(
    name="zegsman",
    help="Takes news apart into a ledger of statements: who says what, through which chain, in which words.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (
    read,
    show,
    documents,
    search,
    sources,
    chains,
    relations,
    export,
    stats,
    serve,
    review_stats,
    review_export,
    version,
):
    app.command(command.__name__.rpartition(".")[2].replace("_", "-"))(command.command)


app.add_typer(actors.app, name="actors")
app.add_typer(user.app, name="user")


def main() -> None:
    """Run the command line. Names and words that the terminal's encoding lacks are shown as question marks."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    app()
