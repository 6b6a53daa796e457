"""show, search, sources, export and stats, on the bridge page."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import openpyxl
import pyarrow.parquet
import pytest
from typer.testing import Result

from tests import making
from zegsman.ledger import Ledger
from zegsman.model import StatementType
from zegsman.views.export.columns import COLUMNS
from zegsman.views.export.exchange import decode

Ask = Callable[..., Result]
DENIAL = "[5R×] aannemer Bos → de politie → persbureau Corva → De Vlietbode · reported, denied · cue: ontkende"


@pytest.mark.parametrize("key", ["brug.html", "brug-1", making.document().id, making.document().id[:5]])
def test_show_draws_a_document(ask: Ask, key: str) -> None:
    shown = ask("show", key)
    assert shown.exit_code == 0, shown.output
    assert DENIAL in shown.stdout
    assert all(line == line.rstrip() for line in shown.stdout.splitlines())


def test_show_of_an_unknown_document_fails_with_a_reason(ask: Ask) -> None:
    shown = ask("show", "nope")
    assert shown.exit_code == 1
    assert "zegsman: no document 'nope'" in shown.stderr


def test_search_shows_who_the_words_and_where(ask: Ask) -> None:
    shown = ask("search", "gewaarschuwd", "--speaker", "bos")
    assert shown.stdout.splitlines() == [
        "aannemer Bos → de politie → persbureau Corva → De Vlietbode · reported, denied · body",
        "Volgens de politie ontkende aannemer Bos dat hij was gewaarschuwd, meldt persbureau Corva.",
        f"De brug is dicht · De Vlietbode · 2026-11-20T08:15:00+01:00 · {making.document().id}",
        "",
        "1 of 1 statements found",
    ]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ([], 6),
        (["--type", "direct"], 1),
        (["--zone", "comment"], 1),
        (["--since", "2026-11-21"], 1),
        (["--since", "2026"], 6),
        (["--until", "2026-10"], 0),
        (["--until", "2026-11"], 6),
        (["--since", "2027"], 0),
        (["--until", "2026-11-20"], 5),
        (["--outlet", "de vlietbode"], 6),
        (["--outlet", "corva"], 0),
        (["--lang", "nl"], 6),
        (["--limit", "2"], 2),
        (["--offset", "5"], 1),
    ],
)
def test_search_options(ask: Ask, arguments: list[str], found: int) -> None:
    shown = ask("search", *arguments, "--format", "jsonl")
    assert shown.exit_code == 0, shown.output
    assert len(shown.stdout.splitlines()) == found


def test_a_place_is_found_in_the_language_one_asks_in(ask: Ask, tmp_path: Path) -> None:
    page = making.page(source_id="brug-1")
    first, *others = page.statements
    there = msgspec.structs.replace(first, places=("The Hague",))
    with Ledger.open(tmp_path / "bridge.ledger") as ledger:
        ledger.add(msgspec.structs.replace(page, statements=(there, *others)))
    for name in ("Den Haag", "The Hague"):
        assert "1 of 1 statements found" in ask("search", "--place", name).stdout
    assert "0 of 0 statements found" in ask("search", "--place", "Brussel").stdout


def test_search_answers_as_files(ask: Ask, tmp_path: Path) -> None:
    for format in ("csv", "parquet", "xlsx"):
        assert ask("search", "dek", "--format", format, "--output", str(tmp_path / f"o.{format}")).exit_code == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "o.csv").read_text())))
    assert [row["speaker"] for row in rows] == ["Anna Mol"]
    assert pyarrow.parquet.read_table(tmp_path / "o.parquet")["speaker"].to_pylist() == ["Anna Mol"]
    assert openpyxl.load_workbook(tmp_path / "o.xlsx")["statements"].max_row == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["search", "--since", "yesterday"],
        ["search", "--since", "2026-13"],
        ["search", "--type", "shouted"],
        ["search", "--limit", "0"],
        ["export"],
        ["export", "--format", "docx"],
        ["show"],
        ["nonsense"],
        ["read"],
    ],
)
def test_wrong_usage_is_two(ask: Ask, arguments: list[str]) -> None:
    assert ask(*arguments).exit_code == 2


def test_what_is_no_day_is_said(ask: Ask) -> None:
    assert "'yesterday' is no day" in ask("search", "--since", "yesterday").stderr


def test_sources_counts(ask: Ask) -> None:
    lines = ask("sources").stdout.splitlines()
    assert lines[0].split() == ["who", "in", "all", "direct", "indirect", "reported", "free", "hearsay", "documents"]
    assert [line.split() for line in lines[1:]] == [
        ["Anna", "Mol", "1", "1", "0", "0", "0", "0", "1"],
        ["aannemer", "Bos", "1", "0", "0", "1", "0", "0", "1"],
        ["de", "politie", "1", "0", "1", "0", "0", "0", "1"],
    ]
    rows = list(csv.DictReader(io.StringIO(ask("sources", "--format", "csv", "--type", "direct").stdout)))
    assert [(row["name"], row["direct"]) for row in rows] == [("Anna Mol", "1")]
    first = json.loads(ask("sources", "--format", "jsonl").stdout.splitlines()[0])
    assert first["name"] == "Anna Mol"
    assert first["documents"] == 1


def test_stats(ask: Ask) -> None:
    numbers = json.loads(ask("stats", "--format", "json").stdout)
    assert (numbers["documents"], numbers["statements"], numbers["zones"]["comment"]) == (1, 6, 1)
    lines = [line.split() for line in ask("stats").stdout.splitlines()]
    assert ["statements", "6"] in lines
    assert ["types", "own", "voice", "3"] in lines


def test_export_to_files_and_to_standard_output(ask: Ask, tmp_path: Path) -> None:
    for format in ("jsonl", "csv", "parquet", "xlsx"):
        assert ask("export", "--format", format, "-o", str(tmp_path / f"o.{format}")).exit_code == 0
        assert ask("export", "--format", format).stdout_bytes[:40] == (tmp_path / f"o.{format}").read_bytes()[:40]
    assert decode((tmp_path / "o.jsonl").read_bytes()) == making.page(source_id="brug-1")
    assert (tmp_path / "o.csv").read_text().splitlines()[0] == ",".join(c.name for c in COLUMNS)
    assert pyarrow.parquet.read_table(tmp_path / "o.parquet").num_rows == 6


def test_an_export_leaves_out_what_is_less_sure(ask: Ask, tmp_path: Path) -> None:
    page = making.page(source_id="brug-1")
    sure = {StatementType.INDIRECT: 0.3, StatementType.REPORTED: 0.8, StatementType.DIRECT: 0.6}
    given = tuple(msgspec.structs.replace(s, confidence=sure.get(s.type)) for s in page.statements)
    with Ledger.open(tmp_path / "bridge.ledger") as ledger:
        ledger.add(msgspec.structs.replace(page, statements=given))
    asked = ("export", "--min-confidence", "0.6")
    record = decode(ask(*asked, "--format", "jsonl").stdout_bytes)
    assert [(s.type, s.within) for s in record.statements if s.confidence is not None] == [
        (StatementType.DIRECT, None),
        (StatementType.REPORTED, None),
    ]
    rows = list(csv.DictReader(io.StringIO(ask(*asked, "--format", "csv").stdout)))
    assert [(row["confidence"], row["within"]) for row in rows if row["confidence"]] == [("0.6", ""), ("0.8", "")]
    assert len(rows) == len(record.statements) == 5
    assert "politie" in rows[-2]["chain"]


def test_an_output_that_is_the_ledger_is_refused(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "bridge.ledger"
    before = path.read_bytes()
    for command in (["export", "--format", "csv"], ["search", "dek", "--format", "csv"], ["sources"]):
        assert ask(*command, "--output", str(path)).exit_code == 2
    assert path.read_bytes() == before


def test_an_output_that_cannot_be_written_fails_with_a_reason(ask: Ask, tmp_path: Path) -> None:
    shown = ask("export", "--format", "csv", "--output", str(tmp_path / "no" / "o.csv"))
    assert shown.exit_code == 1
    assert "cannot be written" in shown.stderr


def test_what_is_no_ledger_fails_and_is_left_alone(ask: Ask, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("mine")
    for command in (["stats"], ["sources"], ["search", "x"], ["show", "x"], ["export", "--format", "csv"]):
        shown = ask(*command, "--ledger", str(other))
        assert shown.exit_code == 1
        assert "not a ledger" in shown.stderr
    assert other.read_text() == "mine"


def test_version(ask: Ask) -> None:
    from importlib.metadata import version

    assert ask("version").stdout.strip() == version("zegsman")


def test_relations_count_who_accuses_whom(ask: Ask, tmp_path: Path) -> None:
    from tests.ledger.test_aims import accusing
    from zegsman.ledger import Ledger

    path = tmp_path / "accusing.ledger"
    with Ledger.open(path) as ledger:
        ledger.add(accusing("Mol beschuldigt Bos van fraude. De politie prijst beiden.", "a.html"))
    shown = ask("relations", "--act", "accuse", "--ledger", str(path))
    assert shown.exit_code == 0, shown.output
    assert [line.split() for line in shown.stdout.splitlines()] == [
        ["who", "does", "whom", "statements", "documents"],
        ["Anna", "Mol", "accuse", "Jan", "Bos", "1", "1"],
    ]
    lines = ask("relations", "--format", "jsonl", "--ledger", str(path)).stdout.splitlines()
    assert [json.loads(line)["act"] for line in lines] == ["accuse", "praise", "praise"]
    rows = list(csv.DictReader(io.StringIO(ask("relations", "--format", "csv", "--ledger", str(path)).stdout)))
    assert rows[0] == {"speaker": "Anna Mol", "act": "accuse", "target": "Jan Bos", "statements": "1", "documents": "1"}
    assert ask("relations", "--act", "say", "--ledger", str(path)).exit_code == 2


@pytest.mark.parametrize("day", ["gisteren", "2026-13", "x-y", "2026-11-31", "", "2026-11-20-01"])
def test_what_is_no_day_is_wrong_usage(ask: Ask, day: str) -> None:
    for option in ("--since", "--until"):
        shown = ask("search", option, day)
        assert shown.exit_code == 2
        said = " ".join(shown.stderr.replace("│", " ").split())
        assert f"Invalid value for '{option}': {day!r} is no day, month or year" in said


def test_who_finds_no_document_is_told_how_to_list_them(ask: Ask) -> None:
    assert "`zegsman documents` lists what is in it" in ask("show", "nope").stderr


def test_a_room_without_a_ledger_says_how_to_make_one(ask: Ask, tmp_path: Path) -> None:
    shown = ask("serve", "--ledger", str(tmp_path / "no.ledger"))
    assert shown.exit_code == 1
    assert "no such ledger; make one with: zegsman read SOURCE" in shown.stderr
