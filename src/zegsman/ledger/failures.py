"""What the database says, said again as errors of ours: what happened, to which file, what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from zegsman.errors import LedgerError, LedgerFull, NotALedger


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn errors of the database about the ledger at `path` into LedgerError and its kin."""
    try:
        yield
    except DBAPIError as error:
        raise _named(path, error.orig) from error
    except sqlite3.Error as error:
        raise _named(path, error) from error


def _named(path: Path, error: BaseException | None) -> LedgerError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the kind, the rest the detail
    match code:
        case sqlite3.SQLITE_FULL:
            return LedgerFull(f"{path}: the disk is full; the document at hand was not stored, all before it were")
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LedgerError(
                f"{path}: another program is writing to this ledger and does not let go; try again later"
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return LedgerError(f"{path}: the ledger cannot be written to; check the rights of the file and its folder")
        case sqlite3.SQLITE_CANTOPEN:
            return LedgerError(f"{path}: the ledger cannot be opened; check the rights of the file and its folder")
        case sqlite3.SQLITE_CORRUPT:
            return LedgerError(f"{path}: the ledger is damaged ({error}); restore a copy, or read the sources again")
        case sqlite3.SQLITE_NOTADB:
            return NotALedger(f"{path}: not a ledger; it was left as it is")
        case _:
            return LedgerError(f"{path}: {error}")
