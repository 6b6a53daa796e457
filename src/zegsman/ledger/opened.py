"""A ledger that is open: the file, and the transactions on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from zegsman.ledger import answers, file, migration
from zegsman.ledger.failures import explained
from zegsman.ledger.tables import SCHEMA_VERSION


class Opened:
    """What all parts of the ledger stand on; `Ledger` is the whole."""

    def __init__(self, path: Path, engine: Engine) -> None:
        """Use `Ledger.open` or `Ledger.existing`."""
        self.path = path
        self._engine = engine
        self._remembered = answers.Remembered()

    @classmethod
    def open(cls, path: str | Path, *, wait: float = 30.0) -> Self:
        """The ledger at `path`, made if there is none. A writer waits up to `wait` seconds for another.

        Raises NotALedger for a file that is something else; it is not touched.
        """
        path = Path(path)
        if not path.exists():
            file.make(path)
        return cls.existing(path, wait=wait)

    @classmethod
    def existing(cls, path: str | Path, *, wait: float = 30.0) -> Self:
        """The ledger at `path`, brought up to date if an earlier Zegsman made it; LedgerError if none is there."""
        path = Path(path)
        version = file.check(path)
        engine = file.connect(path, seconds=wait)
        if version < SCHEMA_VERSION:
            with explained(path):
                migration.upgrade(engine)
        return cls(path, engine)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def _at_work(self, opening: str) -> Iterator[Connection]:
        with explained(self.path), self._engine.connect() as plain:
            connection = plain.execution_options(opening=opening)
            with connection.begin():
                yield connection
