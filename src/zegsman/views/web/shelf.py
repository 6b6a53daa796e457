"""The ledger that is being served, opened anew where its file was replaced."""

import os
from pathlib import Path
from threading import Lock

from starlette.requests import Request

from zegsman.errors import LedgerError
from zegsman.ledger import Ledger


class Shelf:
    """Holds one ledger file open for all requests. Safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.wait = 5.0  # seconds for another writer: longer, and people press the button again
        self._lock = Lock()
        self._opened: Ledger | None = None
        self._file: tuple[int, int] | None = None

    def ledger(self) -> Ledger:
        """The ledger as it stands at its path now.

        An open SQLite file lives on after it was deleted or another was put in its place, so the file is looked at
        each time (a microsecond). Raises LedgerError where there is none.
        """
        with self._lock:
            now = self._identity()
            if self._opened is None or now != self._file:
                self.close()
                self._opened = Ledger.existing(self.path, wait=self.wait)
                self._file = now
            return self._opened

    def close(self) -> None:
        """Let go of the file."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _identity(self) -> tuple[int, int]:
        try:
            found = os.stat(self.path)
        except OSError as error:
            raise LedgerError(f"{self.path}: the ledger is gone ({error.strerror}); put it back and go on") from None
        return found.st_dev, found.st_ino


def shelf(request: Request) -> Shelf:
    """The shelf of the application that a request came to."""
    found: Shelf = request.app.state.shelf
    return found
