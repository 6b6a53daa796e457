"""The ledger as a file: is it one, make one, connect to it.

A file is looked at before SQLite touches it, so that one that is no ledger is never written to, and a new ledger
appears under its name all at once: it is made beside it and then linked, so a kill leaves no half-made file.
"""

import contextlib
import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, FromClause, create_engine, event
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.pool import QueuePool

from zegsman.errors import LedgerError, NotALedger
from zegsman.ledger.failures import explained
from zegsman.ledger.tables import APPLICATION_ID, CREATE_INDEX, SCHEMA_VERSION, meta, metadata

_MAGIC = b"SQLite format 3\x00"
_CACHE_KIB = 65536  # enough for the inner pages of the word index of 500,000 statements (benchmarks/ledger.py)


def check(path: Path) -> int:
    """The version of the ledger's tables, by the first 100 bytes alone.

    Raises NotALedger, or LedgerError for a ledger of a newer Zegsman.
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except IsADirectoryError:
        raise NotALedger(f"{path}: a folder, not a ledger; name a file in it") from None
    except FileNotFoundError:
        raise LedgerError(f"{path}: no such ledger; make one with: zegsman read SOURCE --ledger {path}") from None
    except OSError as error:
        raise LedgerError(f"{path}: the ledger cannot be read ({error.strerror})") from None
    if not head.startswith(_MAGIC) or int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise NotALedger(f"{path}: not a ledger but something else; it was left as it is; give another file name")
    version = int.from_bytes(head[60:64], "big")
    if version > SCHEMA_VERSION:
        raise LedgerError(
            f"{path}: made by a newer Zegsman (file version {version}, this one knows {SCHEMA_VERSION}); "
            "update with: pip install -U zegsman"
        )
    return version


def make(path: Path) -> None:
    """Make an empty ledger at `path`, all at once; where another process was first, its file stays."""
    if not path.parent.is_dir():
        raise LedgerError(f"{path}: there is no folder {path.parent}; make it first")
    if not os.access(path.parent, os.W_OK):
        raise LedgerError(
            f"{path}: the ledger cannot be made in {path.parent}, which takes no files; name another folder"
        )
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    with explained(path):
        try:
            _write_schema(draft)
            with contextlib.suppress(FileExistsError):
                _publish(draft, path)
        except OSError as error:
            raise LedgerError(f"{path}: the ledger cannot be made ({error.strerror})") from error
        finally:
            for rest in ("", "-journal", "-wal", "-shm"):
                Path(f"{draft}{rest}").unlink(missing_ok=True)


def _publish(draft: Path, path: Path) -> None:
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links (FAT, some network drives): not safe against a race, but close
        if path.exists():
            raise FileExistsError(path) from None
        draft.rename(path)


def _write_schema(draft: Path) -> None:
    draft.unlink(missing_ok=True)
    engine = connect(draft, seconds=5)
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
            metadata.create_all(connection)
            connection.exec_driver_sql(CREATE_INDEX)
            connection.execute(meta.insert().values(key="schema", value=f"zegsman-ledger/{SCHEMA_VERSION}"))
        with engine.connect().execution_options(opening=None) as connection:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
    finally:
        engine.dispose()


class _Compiler(SQLiteCompiler):
    """SQLAlchemy's, which knows hints ("INDEXED BY ...") for other databases only."""

    def get_from_hint_text(self, table: FromClause, text: str | None) -> str | None:
        """The hint as it stands behind the table."""
        return text


def connect(path: Path, *, seconds: float) -> Engine:
    """An engine on the file; a connection waits up to `seconds` for another writer.

    A transaction opens with the word in the execution option `opening`: "BEGIN" for a stable view (the default),
    "BEGIN IMMEDIATE" to write, None for none. The database driver's own habit of opening them is switched off.
    """
    address = f"file:{quote(str(path.absolute()))}{_mode(path)}"

    def dial() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, timeout=seconds, isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite+pysqlite://", creator=dial, poolclass=QueuePool)
    engine.dialect.statement_compiler = _Compiler

    @event.listens_for(engine, "connect")
    def prepare(raw: sqlite3.Connection, _record: object) -> None:
        for pragma in (
            "foreign_keys = ON",
            "synchronous = NORMAL",  # with WAL: no commit is lost when a process dies
            "trusted_schema = OFF",
            f"cache_size = -{_CACHE_KIB}",
            "temp_store = MEMORY",
        ):
            raw.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        opening = connection.get_execution_options().get("opening", "BEGIN")
        if opening is not None:
            connection.exec_driver_sql(opening)

    return engine


def _mode(path: Path) -> str:
    """How to open: as usual; or, on a medium that cannot be written and has no open log, as never changing."""
    if not path.exists() or os.access(path.parent, os.W_OK):
        return ""
    log = Path(f"{path}-wal")
    return "" if log.exists() and log.stat().st_size else "?immutable=1"
