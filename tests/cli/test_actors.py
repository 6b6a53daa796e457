"""zegsman actors, and the questions that know them, on three pages about two people of one name."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.ledger.registry.making import said
from zegsman.cli import app
from zegsman.ledger import Ledger

Ask = Callable[..., Result]
ITEMS = """{"id": "Q900001", "label": "Sjoerd Haan", "description": "minister van Oosterwier", "from": "2020"}
{"id": "Q900002", "label": "Oleg Shcharenko", "aliases": ["Олег Щаренко"], "description": "general", "kind": "person"}
{"id": "Q900003", "label": "Bouke Tol"}
"""


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    path = tmp_path / "a.ledger"
    with Ledger.open(path) as ledger:
        ledger.add(said("Sjoerd Haan", "voetballer", number=1))
        ledger.add(said("Sjoerd Haan", "minister", number=2))
        ledger.add(said("Sjoerd Haan", "minister", number=3))
        ledger.add(said("Oleg Sjtsjarenko", "generaal", number=4))

    def zegsman(*arguments: str) -> Result:
        return CliRunner().invoke(app, arguments, env={"ZEGSMAN_LEDGER": str(path), "COLUMNS": "140"})

    return zegsman


def listed(ask: Ask, *arguments: str) -> list[dict]:
    return [json.loads(line) for line in ask("actors", "list", *arguments, "--format", "jsonl").stdout.splitlines()]


def test_list(ask: Ask) -> None:
    assert [(a["name"], a["documents"], a["statements"]) for a in listed(ask)] == [
        ("Sjoerd Haan", 2, 2),
        ("Oleg Sjtsjarenko", 1, 1),
        ("Sjoerd Haan", 1, 1),
    ]
    assert listed(ask, "nobody") == []
    assert [a["documents"] for a in listed(ask, "haan", "--limit", "1", "--offset", "1")] == [1]
    rows = list(csv.DictReader(io.StringIO(ask("actors", "list", "--format", "csv").stdout)))
    assert rows[0]["name"] == "Sjoerd Haan"
    assert ask("actors", "list").stdout.split()[:4] == ["id", "who", "kind", "documents"]


def test_review_then_merge_then_split(ask: Ask) -> None:
    shown = ask("actors", "review").stdout
    assert shown.startswith("Sjoerd Haan (")
    assert "politics and sport are far apart" in shown
    merge, split = (line.split()[1:] for line in shown.splitlines()[1:3])
    merged = ask(*merge, "--by", "Ans", "--note", "the same man")
    assert merged.exit_code == 0, merged.output
    assert [a["documents"] for a in listed(ask, "haan")] == [3]
    assert ask("actors", "review").stdout == "nothing waits for a judgement\n"
    one = listed(ask, "haan")[0]["id"]
    page = ask("actors", "show", one).stdout
    assert "minister" in page
    assert "voetballer" in page
    assert "Ans: merge" in page
    assert "the same man" in page
    again = ask(*merge)
    assert again.exit_code == 1
    assert "one actor already" in again.stderr
    assert ask(*split, "--by", "Ans").exit_code == 0
    assert [a["documents"] for a in listed(ask, "haan")] == [2, 1]


def test_split_a_document_off(ask: Ask) -> None:
    one = listed(ask, "haan")[0]["id"]
    document = said("Sjoerd Haan", "minister", number=3).document.id
    assert ask("actors", "split", one, "--document", document).exit_code == 0
    assert [a["documents"] for a in listed(ask, "haan")] == [1, 1, 1]
    assert ask("actors", "split", one).exit_code == 2


def test_unknown_actors_are_told(ask: Ask) -> None:
    for arguments in (["show", "Nobody"], ["merge", "Nobody", "Oleg Sjtsjarenko"], ["split", "Oleg Sjtsjarenko", "x"]):
        shown = ask("actors", *arguments)
        assert shown.exit_code == 1
        assert "no actor" in shown.stderr
    several = ask("actors", "show", "Sjoerd Haan")
    assert several.exit_code == 1
    assert "names several actors" in several.stderr


def test_search_and_sources_by_actor(ask: Ask) -> None:
    minister, _, player = (a["id"] for a in listed(ask))
    rows = list(csv.DictReader(io.StringIO(ask("search", "--actor", player, "--format", "csv").stdout)))
    assert [(row["ledger_actor"], row["ledger_name"]) for row in rows] == [(player, "Sjoerd Haan")]
    for spelled in ("oleg sjtsjarenko", "Shcharenko", "Олег Щаренко"):
        assert ask("search", "--actor", spelled).stdout.endswith("1 of 1 statements found\n")
    counted = [json.loads(line) for line in ask("sources", "--format", "jsonl").stdout.splitlines()]
    assert (counted[0]["name"], counted[0]["actor"], counted[0]["statements"]) == ("Sjoerd Haan", minister, 2)
    assert len(counted) == 3
    ask("actors", "merge", minister, player)
    counted = [json.loads(line) for line in ask("sources", "--format", "jsonl", "--actor", player).stdout.splitlines()]
    assert [(c["actor"], c["statements"], c["documents"]) for c in counted] == [(minister, 3, 3)]
    exported = list(csv.DictReader(io.StringIO(ask("export", "--format", "csv").stdout)))
    assert sorted(row["ledger_actor"] for row in exported).count(minister) == 3


def test_wikidata_ties_what_surely_fits_and_asks_about_the_rest(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "items.jsonl"
    file.write_text(ITEMS, "utf-8")
    done = ask("actors", "wikidata", str(file))
    assert done.exit_code == 0, done.output
    assert "read 3 items: 2 tied, 1 proposed" in done.stderr
    by_documents = {(a["name"], a["documents"]): a["wikidata"] for a in listed(ask)}
    assert by_documents == {("Sjoerd Haan", 2): "Q900001", ("Sjoerd Haan", 1): None, ("Oleg Sjtsjarenko", 1): "Q900002"}
    shown = ask("actors", "review").stdout
    assert "Sjoerd Haan = Sjoerd Haan, minister van Oosterwier" in shown
    split = next(line.split()[1:] for line in shown.splitlines() if "split" in line and "Q900001" in line)
    assert ask(*split).exit_code == 0
    assert "Q900001" not in ask("actors", "review").stdout
    assert "read 3 items: 0 tied, 0 proposed" in ask("actors", "wikidata", str(file)).stderr


def test_a_person_decides_about_wikidata_too(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "items.jsonl"
    file.write_text(ITEMS, "utf-8")
    assert ask("actors", "split", "Oleg Sjtsjarenko", "Q900002").exit_code == 0
    ask("actors", "wikidata", str(file))
    assert listed(ask, "oleg")[0]["wikidata"] is None
    assert ask("actors", "merge", "Oleg Sjtsjarenko", "Q900002").exit_code == 0
    assert listed(ask, "oleg")[0]["wikidata"] == "Q900002"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"id": "Q1"}', "line 1"),
        ('{"id": "P31", "label": "x"}', "no id of an item"),
        ("not json", "line 1"),
        ('{"id": "Q1", "label": "A"}\n[]', "line 2"),
        ("\udcff", "line 1"),
    ],
)
def test_a_bad_file_ties_nothing_and_is_told(ask: Ask, tmp_path: Path, text: str, reason: str) -> None:
    file = tmp_path / "items.jsonl"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    shown = ask("actors", "wikidata", str(file))
    assert shown.exit_code == 1
    assert reason in shown.stderr
    assert ask("actors", "wikidata", str(tmp_path / "nowhere")).exit_code == 1
