"""The reference pages say what the code does: every command, option, column, table and key."""

import json
import re
import runpy
from pathlib import Path

import pytest
import typer.main

from zegsman.cli import app
from zegsman.views.export.exchange import encode, schema

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"
MADE = runpy.run_path(str(REFERENCE / "make.py"))["pages"]()
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", list(MADE), ids=lambda path: path.name)
def test_pages_made_from_the_code_are_up_to_date(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == MADE[path], "run: python docs/reference/make.py"


@pytest.mark.parametrize("name", list(COMMANDS))
def test_the_page_of_commands_names_each_option(name: str) -> None:
    page = (REFERENCE / "commands.md").read_text(encoding="utf-8")
    _, _, section = page.partition(f"\n## {name}\n")
    section = section.partition("\n## ")[0]
    told = set(re.findall(r"`(--?[a-z][a-z-]*)`", section))
    command = COMMANDS[name]
    parts = [command, *getattr(command, "commands", {}).values()]  # a group, such as `user`, has commands of its own
    options = {o for part in parts for p in part.params for o in p.opts if o.startswith("-") and o != "--help"}
    assert section
    assert options <= told
    assert told - options <= {"--zone"}


def test_the_page_of_commands_names_no_other_command() -> None:
    page = (REFERENCE / "commands.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^## ([\w-]+)$", page, re.M)) == sorted(COMMANDS)


def test_the_schema_knows_every_key_of_a_line() -> None:
    from tests import making

    line = json.loads(encode(making.page(source_id="x")))
    known = schema()["$defs"]
    assert set(line) <= set(known["DocumentLine"]["properties"])  # type: ignore[index]
    assert set(line["statements"][0]) <= set(known["StatementLine"]["properties"])  # type: ignore[index]
    assert {"id", "text", "schema"} <= set(known["DocumentLine"]["required"])  # type: ignore[index]
