"""Help is quick because what is heavy is not imported for it."""

import subprocess
import sys
from collections.abc import Iterator

import typer.main

from zegsman.cli import app

HEAVY = {"spacy", "numpy", "sqlalchemy", "pyarrow", "polars", "trafilatura", "lxml", "xlsxwriter", "httpx", "thinc"}


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\nfrom typer.testing import CliRunner\nfrom zegsman.cli import app\n"
        "for a in ([], ['read'], ['search']):\n    assert CliRunner().invoke(app, [*a, '--help']).exit_code == 0\n"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())


def commands(group: object) -> Iterator[object]:
    for command in group.commands.values():  # type: ignore[attr-defined]
        yield command
        if hasattr(command, "commands"):
            yield from commands(command)


def test_the_list_of_commands_tells_each_whole() -> None:
    told = {command.name: command.get_short_help_str(60) for command in commands(typer.main.get_command(app))}  # type: ignore[attr-defined]
    assert len(told) >= 20
    assert {name: words for name, words in told.items() if not words or words.endswith("...")} == {}
