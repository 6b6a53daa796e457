"""Ledgers of earlier versions are brought up to this one, and nothing they hold changes."""

import sqlite3
from pathlib import Path

import pytest

from tests import making
from zegsman.errors import LedgerError
from zegsman.ledger import Change, Ledger
from zegsman.ledger.tables import SCHEMA_VERSION

_NEW_TABLES = ("document_actors", "document_references", "document_places")
_NEW_COLUMNS = ("act", "about", "target", "told")


def first_version(path: Path) -> None:
    """A ledger with one page, taken back to what version 1 had."""
    with Ledger.open(path) as ledger:
        ledger.add(making.page())
    raw = sqlite3.connect(path, isolation_level=None)
    for table in _NEW_TABLES:
        raw.execute(f"DROP TABLE {table}")
    for column in _NEW_COLUMNS:
        raw.execute(f"ALTER TABLE statements DROP COLUMN {column}")
    raw.execute("UPDATE meta SET value = 'zegsman-ledger/1'")
    raw.execute("PRAGMA user_version = 1")
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()


def test_a_ledger_of_version_1_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "a.ledger"
    first_version(path)
    with Ledger.existing(path) as ledger:
        assert list(ledger.records()) == [making.page()]
        assert ledger.add(making.page(source="b.html")) is Change.SIGHTED
    with Ledger.existing(path) as again:
        assert again.stats().documents == 1
    raw = sqlite3.connect(path)
    assert raw.execute("SELECT value FROM meta").fetchall() == [(f"zegsman-ledger/{SCHEMA_VERSION}",)]
    assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    raw.close()


def test_a_ledger_of_version_1_that_another_program_writes_to_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.ledger"
    first_version(path)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(LedgerError, match="another program is writing"):
            Ledger.existing(path, wait=0.1)
    finally:
        holder.close()
