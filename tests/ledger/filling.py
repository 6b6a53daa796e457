"""What the tests run in a child process: fill a disk, read what cannot be written, write until killed."""

import os
from pathlib import Path

import pytest
from sqlalchemy import event

from tests import making
from zegsman.errors import LedgerError, LedgerFull
from zegsman.ledger import Ledger
from zegsman.model import Outlet, Record, StatementType


def numbered(n: int) -> Record:
    """A record of some size, another for each number."""
    page = making.document(f"Bericht {n}. " + "De brug is dicht. " * 200, source=f"{n}.html")
    said = making.statement(page, StatementType.OWN_VOICE, f"Bericht {n}", Outlet("De Vlietbode"))
    return Record(document=page, statements=(said,) * 10)


def fill(folder: str, pages: int = 0) -> None:
    """Add until the disk is full: the error must be LedgerFull, what was stored before must be there, whole."""
    stored = 0
    with Ledger.open(Path(folder) / "a.ledger") as ledger:
        if pages:
            event.listen(ledger._engine, "connect", lambda raw, _: raw.execute(f"PRAGMA max_page_count = {pages}"))
            ledger._engine.dispose()
        try:
            while stored < 10_000:
                ledger.add(numbered(stored))
                stored += 1
        except LedgerFull:
            kept = {record.document.source: record for record in ledger.records()}
            assert kept == {f"{n}.html": numbered(n) for n in range(stored)}
            print(f"filled after {stored}")


def read_only(path: str) -> None:
    """As a user who may not write: reading works, writing is an error that says so."""
    if os.getuid() == 0:
        os.setuid(65534)
    with Ledger.existing(path) as ledger:
        assert list(ledger.records()) == [making.page()]
        with pytest.raises(LedgerError, match="cannot be written to"):
            ledger.add(numbered(1))
    with pytest.raises(LedgerError, match="which takes no files; name another folder"):
        Ledger.open(Path(path).with_name("new.ledger"))
    print("read, not written")


def write(path: str, first: int, last: int) -> None:
    """Add documents of these numbers; say each when it is stored."""
    with Ledger.open(path) as ledger:
        for n in range(first, last):
            ledger.add(numbered(n))
            print(n, flush=True)
