"""Ledgers of earlier versions are brought up to this one, and nothing they hold changes."""

import sqlite3
from pathlib import Path

import pytest

from tests import making
from zegsman.errors import LedgerError
from zegsman.ledger import Change, Ledger, Query
from zegsman.ledger.tables import SCHEMA_VERSION
from zegsman.model import Stance, StatementType

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
    assert raw.execute("SELECT value FROM meta WHERE key = 'schema'").fetchall() == [
        (f"zegsman-ledger/{SCHEMA_VERSION}",)
    ]
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


def test_the_word_index_of_version_5_learns_the_codes(tmp_path: Path) -> None:
    path = tmp_path / "a.ledger"
    page = making.page()
    with Ledger.open(path) as ledger:
        ledger.add(page, {page.statements[2].id: "het dek zijn verzakken"})
    raw = sqlite3.connect(path, isolation_level=None)
    rows = raw.execute("SELECT rowid, words, lemmas, speaker, context FROM statement_words").fetchall()
    raw.execute("DROP TABLE statement_words")
    raw.execute("DROP INDEX statements_facets")
    raw.execute("CREATE VIRTUAL TABLE statement_words USING fts5(words, lemmas, speaker, context)")
    raw.executemany("INSERT INTO statement_words (rowid, words, lemmas, speaker, context) VALUES (?, ?, ?, ?, ?)", rows)
    raw.execute("PRAGMA user_version = 5")
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    with Ledger.existing(path) as ledger:
        (found,) = ledger.search(Query(words="verzakken", type=StatementType.DIRECT))
        assert found.statement == page.statements[2]
        assert ledger.search(Query(words="verzakken", type=StatementType.REPORTED)) == ()
        assert ledger.count(Query(stance=Stance.DENY)) == 1
        assert ledger.answers(Query()).total == 6
