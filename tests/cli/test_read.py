"""zegsman read, with the real pipeline; in a process of its own where signals, pipes and terminals matter."""

import csv
import gc
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet
import pytest

from tests.cli.conftest import TEXT, Run
from zegsman.ledger import Ledger
from zegsman.views.export.exchange import decode


@pytest.fixture
def brug(tmp_path: Path) -> Path:
    path = tmp_path / "brug.txt"
    path.write_text(TEXT)
    return path


def test_what_is_less_sure_is_not_printed_but_stored(run: Run, brug: Path) -> None:
    done = run("read", brug, "--min-confidence", "1", "--format", "csv", "--ledger", "a.ledger")
    assert done.exit_code == 0
    assert "with 0 statements" in done.stderr
    assert len(done.stdout.splitlines()) == 1
    assert "dek is verzakt" in run("search", "--min-confidence", "0", "--ledger", "a.ledger").stdout
    assert "dek is verzakt" not in run("search", "--min-confidence", "1", "--ledger", "a.ledger").stdout
    run("read", brug, "--ledger", "b.ledger")
    same = [run("export", "--format", "jsonl", "--ledger", name).stdout for name in ("a.ledger", "b.ledger")]
    assert same[0] == same[1]


def test_a_file_is_read_printed_and_stored(run: Run, tmp_path: Path, brug: Path) -> None:
    done = run("read", brug, "--ledger", "a.ledger")
    assert done.exit_code == 0, done.stderr
    assert "“Het dek is verzakt”" in done.stdout
    assert "Anna Mol" in done.stdout
    assert "read 1 document with" in done.stderr
    assert "1 new" in done.stderr
    assert "1 unchanged" in run("read", brug, "--ledger", "a.ledger").stderr
    again = run("show", "brug", "--ledger", "a.ledger")
    assert again.stdout == done.stdout
    found = run("search", "verzakt", env={"ZEGSMAN_LEDGER": "a.ledger"})
    assert "1 of 1 statements found" in found.stdout


def test_without_a_ledger_nothing_is_stored(run: Run, tmp_path: Path, brug: Path) -> None:
    done = run("read", brug, "--format", "table")
    assert done.exit_code == 0
    assert "Anna Mol" in done.stdout
    assert [p.name for p in tmp_path.iterdir()] == ["brug.txt"]


def test_formats_and_quiet(run: Run, tmp_path: Path, brug: Path) -> None:
    done = run("read", brug, "--format", "jsonl", "--quiet")
    assert done.stderr == ""
    record = decode(done.stdout)
    assert record.document.source_id == "brug"
    rows = list(csv.DictReader(io.StringIO(run("read", brug, "--format", "csv").stdout)))
    assert len(rows) == len(record.statements)
    assert run("read", brug, "--format", "parquet", "-o", "o.parquet").exit_code == 0
    assert pyarrow.parquet.read_table(tmp_path / "o.parquet").num_rows == len(rows)


def test_options_of_the_text(run: Run, brug: Path) -> None:
    done = run("read", brug, "--format", "jsonl", "--lang", "de", "--published", "2026-11-20", "-q")
    line = json.loads(done.stdout)
    assert (line["language"], line["published"]) == ("de", "2026-11-20")


@pytest.mark.parametrize(("option", "value"), [("--lang", "dutch"), ("--lang", "n"), ("--published", "gisteren")])
def test_what_is_no_code_and_no_time_is_wrong_usage(run: Run, brug: Path, option: str, value: str) -> None:
    done = run("read", brug, option, value)
    assert done.exit_code == 2
    assert f"'{value}' is no " in done.stderr


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # zipfile's own, of the unfinished .xlsx
@pytest.mark.parametrize("format", ["text", "csv", "jsonl", "xlsx", "parquet"])
def test_a_full_disk_is_said_in_a_line(run: Run, brug: Path, format: str) -> None:
    done = run("read", brug, "--format", format, "--output", "/dev/full", "--quiet")
    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)
    assert done.stderr.splitlines()[-1] == ("zegsman: the results: cannot be read or written (No space left on device)")
    del done
    gc.collect()


def test_standard_input(run: Run) -> None:
    done = run("read", "-", "--format", "jsonl", "-q", input=TEXT)
    assert json.loads(done.stdout)["text"].startswith("De brug in Vlietdam")


def test_json_lines_come_out_one_for_one_in_order_and_failures_are_named(run: Run, tmp_path: Path) -> None:
    lines = [json.dumps({"id": f"n{i}", "text": f"{TEXT}Nummer {i}."}) for i in range(5)]
    lines[2] = '{"id": "n2", "text": '
    (tmp_path / "in.jsonl").write_text("\n".join(lines) + "\n")
    done = run("read", "in.jsonl", "--format", "jsonl")
    assert done.exit_code == 3
    out = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["source_id"] for line in out] == ["n0", "n1", "n3", "n4"]
    assert [line["text"] for line in out] == [json.loads(lines[i])["text"] for i in (0, 1, 3, 4)]
    failures = [line for line in done.stderr.splitlines() if "in.jsonl" in line]
    assert len(failures) == 1
    assert "3" in failures[0]
    assert "4 documents" in done.stderr
    assert "1 failed" in done.stderr


def test_some_failed_is_three_and_all_failed_is_one(run: Run, tmp_path: Path, brug: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    some = run("read", "nope.txt", "empty.txt", brug, "--format", "jsonl", "--quiet")
    assert some.exit_code == 3
    assert len(some.stdout.splitlines()) == 1
    assert [line.split(":")[1].strip() for line in some.stderr.splitlines()] == ["nope.txt", "empty.txt"]
    assert run("read", "nope.txt").exit_code == 1


def test_what_cannot_work_at_all_is_one(run: Run, tmp_path: Path, brug: Path) -> None:
    assert "not a ledger" in run("read", brug, "--ledger", "brug.txt").stderr
    done = run("read", brug, "--pipeline", "no_such_pipeline")
    assert done.exit_code == 1
    assert "no_such_pipeline" in done.stderr
    assert "Traceback" not in done.stderr
    assert brug.read_text() == TEXT


def test_an_output_that_is_an_input_is_refused(run: Run, brug: Path) -> None:
    assert run("read", brug, "--format", "csv", "--output", brug).exit_code == 2
    assert brug.read_text() == TEXT


def test_a_hostile_text_cannot_command_the_terminal(run: Run, tmp_path: Path) -> None:
    name = "brug\x1b[2J\u202e.txt"
    (tmp_path / name).write_text("De brug\x1b]0;owned\x07 is \u202edicht\u202c, zei Anna Mol.\x9b2J\n")
    done = run("read", name, "nope\x1b[2J.txt", "--ledger", "a.ledger")
    shown = run("search", "brug", "--ledger", "a.ledger").stdout + run("stats", "--ledger", "a.ledger").stdout
    for c in "\x1b\x07\x9b\u202e\u202c":
        assert c not in done.stdout + done.stderr + shown
    assert "owned" in done.stdout


def test_a_file_name_that_is_no_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    with open(os.fsencode(tmp_path) + b"/pages/brug\xff.txt", "w") as file:
        file.write(TEXT)
    done = run("read", "pages", "--format", "jsonl", "--ledger", "a.ledger")
    assert done.exit_code == 0, done.stderr
    assert json.loads(done.stdout)["source"].startswith("pages/brug")


def test_the_ledger_in_the_folder_that_is_read_is_no_page(run: Run, tmp_path: Path, brug: Path) -> None:
    for change in ("1 new", "1 unchanged"):
        done = run("read", tmp_path, "--format", "table", "--ledger", "a.ledger")
        assert done.exit_code == 0, done.stderr
        assert change in done.stderr


def test_whoever_stops_reading_ends_it_quietly(tmp_path: Path) -> None:
    lines = [json.dumps({"id": str(i), "text": f"{TEXT}Nummer {i}. " + "De brug is dicht. " * 50}) for i in range(200)]
    (tmp_path / "in.jsonl").write_text("\n".join(lines))
    command = f"{sys.executable} -m zegsman.cli read in.jsonl --format jsonl -q | head -n 1"
    done = subprocess.run(
        ["bash", "-c", f"{command}; exit ${{PIPESTATUS[0]}}"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert len(done.stdout.splitlines()) == 1
    assert done.returncode == 141
    assert done.stderr == ""


def test_ctrl_c_keeps_what_was_finished(tmp_path: Path) -> None:
    lines = [json.dumps({"id": str(i), "text": f"{TEXT}Nummer {i}."}) for i in range(20_000)]
    (tmp_path / "in.jsonl").write_text("\n".join(lines))
    command = [
        sys.executable,
        "-m",
        "zegsman.cli",
        "read",
        "in.jsonl",
        "--format",
        "csv",
        "-o",
        "o.csv",
        "--ledger",
        "a.ledger",
    ]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as child:
        for _ in range(600):
            if (tmp_path / "o.csv").exists() and (tmp_path / "o.csv").stat().st_size > 5_000:
                break
            time.sleep(0.1)
        child.send_signal(signal.SIGINT)
        _, said = child.communicate(timeout=60)
    assert child.returncode == 130
    assert "interrupted" in said
    assert "Traceback" not in said
    with Ledger.existing(tmp_path / "a.ledger") as ledger:
        stored = {record.document.id: record for record in ledger.records()}
    written = {row["document_id"] for row in csv.DictReader(io.StringIO((tmp_path / "o.csv").read_text()))}
    assert written
    assert written <= set(stored)
    assert len(stored) - len(written) <= 1


def test_a_ledger_by_environment(run: Run, tmp_path: Path, brug: Path) -> None:
    assert run("read", brug, env={"ZEGSMAN_LEDGER": "e.ledger"}).exit_code == 0
    assert (tmp_path / "e.ledger").exists()


def test_a_terminal_gets_no_binary_format(tmp_path: Path, brug: Path) -> None:
    command = f"{sys.executable} -m zegsman.cli read {brug} --format parquet"
    done = subprocess.run(["script", "-qec", command, "/dev/null"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "--output" in done.stdout


def test_other_languages_are_named(run: Run, tmp_path: Path, brug: Path) -> None:
    french = tmp_path / "pont.txt"
    french.write_text("Le pont est fermé depuis hier soir, a déclaré le maire Jean Dupont à la radio.")
    done = run("read", brug, french, "--format", "csv")
    assert done.exit_code == 0
    assert "no statements are sought in other languages than nl, en and de: 1 fr" in done.stderr
    assert "languages" not in run("read", brug, "--format", "csv").stderr


@pytest.mark.parametrize("name", ["a.csv", "z.csv"])
def test_what_a_run_writes_is_no_page_of_it(run: Run, tmp_path: Path, brug: Path, name: str) -> None:
    for _ in range(2):
        done = run("read", ".", "--format", "csv", "--output", name, "--ledger", "m.ledger")
        assert done.exit_code == 0, done.stderr
        assert "read 1 document with" in done.stderr
    with Ledger.existing(tmp_path / "m.ledger") as ledger:
        assert [record.document.source for record in ledger.records()] == ["brug.txt"]
