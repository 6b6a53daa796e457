"""zegsman user add | remove | list"""

from typing import TYPE_CHECKING, Annotated

import typer

from zegsman.cli import options
from zegsman.cli.ending import guarded, say

if TYPE_CHECKING:
    from pathlib import Path

    from zegsman.views.web.accounts import Accounts

app = typer.Typer(help="Accounts of the reading room. With one or more of them, visitors must sign in.")

Name = Annotated[str, typer.Argument(help="The name, as it stands under judgements.")]


@app.command()
@guarded()
def add(name: Name, ledger: options.Ledger = options.DEFAULT_LEDGER) -> None:
    """Make an account, or give it a new password. It is asked for twice and never shown.

    Without a terminal the password is the first line of standard input.
    """
    accounts = _accounts(ledger)
    accounts.add(name, _password())
    say(f"{name} may sign in to the reading room of {ledger}")


@app.command()
@guarded()
def remove(name: Name, ledger: options.Ledger = options.DEFAULT_LEDGER) -> None:
    """Take an account away. Its judgements stay."""
    _accounts(ledger).remove(name)
    say(f"{name} can no longer sign in; the judgements stay")


@app.command(name="list")
@guarded()
def list_(ledger: options.Ledger = options.DEFAULT_LEDGER) -> None:
    """List the names."""
    for name in _accounts(ledger).names():
        typer.echo(name)


def _password() -> str:
    import sys

    if sys.stdin.isatty():
        asked: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
        return asked
    return sys.stdin.readline().rstrip("\r\n")


def _accounts(ledger: "Path") -> "Accounts":
    from zegsman.errors import MissingExtra

    try:
        from zegsman.views.web.accounts import Accounts
    except ModuleNotFoundError as error:
        raise MissingExtra("web", error.name or "argon2-cffi") from None
    return Accounts(ledger)
