"""Killed while writing, and several writing at once."""

import random
import signal
import subprocess
import sys
from pathlib import Path

from tests.ledger.filling import numbered
from zegsman.ledger import Change, Ledger

ROOT = Path(__file__).parents[2]


def writer(path: Path, first: int, last: int) -> "subprocess.Popen[str]":
    code = f"import tests.ledger.filling as f; f.write({str(path)!r}, {first}, {last})"
    return subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_a_killed_run_loses_no_finished_document_and_leaves_no_half_one(tmp_path: Path) -> None:
    path = tmp_path / "a.ledger"
    rng = random.Random(3)
    done = 0
    for _ in range(4):
        with writer(path, 0, 100_000) as child:
            assert child.stdout is not None
            said = [child.stdout.readline() for _ in range(done + rng.randrange(5, 40))]
            child.send_signal(signal.SIGKILL)
            said += child.stdout.readlines()
        done = max(int(line) for line in said if line.endswith("\n")) + 1
        with Ledger.existing(path) as ledger:
            kept = {record.document.source: record for record in ledger.records()}
            # the last one may have been stored in the moment between its commit and its being said
            assert done <= len(kept) <= done + 1
            assert kept == {f"{n}.html": numbered(n) for n in range(len(kept))}
            stats = ledger.stats()
            assert stats.statements == 10 * stats.documents == 10 * stats.sightings
    with Ledger.open(path) as ledger:
        assert ledger.add(numbered(0)) is Change.UNCHANGED
        assert ledger.add(numbered(200_000)) is Change.NEW


def test_two_write_at_once_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.ledger"  # made by whichever is first
    children = [writer(path, 0, 120), writer(path, 60, 180)]
    for child in children:
        with child:
            assert child.stdout is not None
            child.stdout.read()
        assert child.returncode == 0
    with Ledger.existing(path) as ledger:
        kept = {record.document.source: record for record in ledger.records()}
        assert kept == {f"{n}.html": numbered(n) for n in range(180)}
        assert ledger.stats().sightings == 180


def test_one_ledger_is_shared_by_threads(tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with Ledger.open(tmp_path / "a.ledger") as ledger, ThreadPoolExecutor(4) as pool:
        changes = list(pool.map(lambda n: ledger.add(numbered(n % 30)), range(60)))
        assert sorted(changes) == [Change.NEW] * 30 + [Change.UNCHANGED] * 30


def test_records_are_those_of_one_moment(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "a.ledger") as ledger:
        for n in range(3):
            ledger.add(numbered(n))
        reading = ledger.records()
        first = next(reading)
        ledger.add(numbered(3))
        assert len([first, *reading]) == 3
        assert len(list(ledger.records())) == 4
