"""zegsman documents: what the ledger holds, one row a document."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests import making
from zegsman.cli import app
from zegsman.ledger import Ledger
from zegsman.model import Outlet, Record, StatementType

Ask = Callable[..., Result]


def short(text: str, **facts: object) -> Record:
    page = making.document(text, **facts)
    return Record(document=page, statements=(making.statement(page, StatementType.OWN_VOICE, text, Outlet(None)),))


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """The bridge page, seen at two outlets; a German page of a day later; a page without date, title or statements."""
    path = tmp_path / "a.ledger"
    with Ledger.open(path) as ledger:
        ledger.add(making.page())
        ledger.add(making.page(source="https://corva.example/1", outlet="Corva"))
        ledger.add(short("Die Fähre ruht.", title="=1+1", outlet="Fährblatt", published="2026-11-21", language="de"))
        bare = making.document("Niets.", source="bare.txt", title=None, outlet=None, published=None, passages=())
        ledger.add(Record(document=bare))

    def zegsman(*arguments: str) -> Result:
        return CliRunner().invoke(app, ["documents", *arguments], env={"ZEGSMAN_LEDGER": str(path), "COLUMNS": "120"})

    return zegsman


def titles(shown: Result) -> list[str | None]:
    assert shown.exit_code == 0, shown.output
    return [json.loads(line)["title"] for line in shown.stdout.splitlines()]


def test_the_newest_come_first_and_the_undated_last(ask: Ask) -> None:
    lines = [line.split() for line in ask().stdout.splitlines()]
    assert lines[0] == ["id", "published", "outlet", "title", "statements"]
    assert [line[-2:] for line in lines[1:]] == [["=1+1", "1"], ["dicht", "6"], ["bare.txt", "0"]]
    assert lines[2][:3] == [making.document().id, "2026-11-20", "nl"]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ([], ["=1+1", "De brug is dicht", None]),
        (["--limit", "1", "--offset", "1"], ["De brug is dicht"]),
        (["--since", "2026-11-21"], ["=1+1"]),
        (["--until", "2026-11-20"], ["De brug is dicht"]),
        (["--outlet", "fährblatt"], ["=1+1"]),
        (["--outlet", "corva"], ["De brug is dicht"]),
        (["--lang", "de"], ["=1+1"]),
        (["gewaarschuwd"], ["De brug is dicht"]),
        (["ruht", "--speaker", "bos"], []),
        (["--speaker", "bos"], ["De brug is dicht"]),
        (["--since", "2027"], []),
    ],
)
def test_what_is_asked_for(ask: Ask, arguments: list[str], found: list[str | None]) -> None:
    assert titles(ask(*arguments, "--format", "jsonl")) == found


def test_a_list_that_was_cut_says_so(ask: Ask) -> None:
    assert ask("--limit", "2").stdout.splitlines()[-1] == "more than these 2; --limit shows more"
    assert "more than" not in ask("--limit", "3").stdout
    assert len(ask("--limit", "2", "--format", "jsonl").stdout.splitlines()) == 2
    assert len(ask("--limit", "2", "--format", "csv").stdout.splitlines()) == 3


def test_an_unknown_actor_is_told(ask: Ask) -> None:
    shown = ask("--actor", "nobody")
    assert shown.exit_code == 1
    assert "nobody" in shown.stderr


def test_rows_for_elsewhere(ask: Ask, tmp_path: Path) -> None:
    assert ask("--format", "csv", "--output", str(tmp_path / "o.csv")).stdout == ""
    rows = list(csv.DictReader(io.StringIO((tmp_path / "o.csv").read_text("utf-8"), newline="")))
    assert [row["title"] for row in rows] == ["'=1+1", "De brug is dicht", ""]
    assert [(row["attributed"], row["own_voice"], row["source"]) for row in rows[1:]] == [
        ("3", "3", "brug.html"),
        ("0", "0", "bare.txt"),
    ]
    nothing = ask("--format", "csv", "--since", "2027").stdout
    assert nothing.splitlines() == ["id,published,language,outlet,title,source,attributed,own_voice"]


def test_more_documents_than_a_query_has_room_for(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "b.ledger") as ledger:
        ledger.add(making.page())
    shown = CliRunner().invoke(app, ["documents", "--limit", "1000000", "--ledger", str(tmp_path / "b.ledger")])
    assert shown.exit_code == 0
