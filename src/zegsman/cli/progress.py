"""How far the reading is, on standard error: one moving line on a terminal, else a line now and then."""

import sys
import time
from collections import Counter
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.status import Status

from zegsman.cli.ending import say
from zegsman.views.plain import one_line

_EVERY = 10.0  # seconds between lines where no terminal shows the moving one


class Progress:
    """Counts what was read and says so. Failures are always said; the rest not if `quiet`."""

    def __init__(self, *, quiet: bool, results_on_terminal: bool) -> None:
        self.documents = 0
        self.failures = 0
        self._statements = 0
        self._changes: Counter[str] = Counter()
        self._passed_over: Counter[str] = Counter()
        self._quiet = quiet
        self._last = time.monotonic()
        # A moving line and results on the same screen would overwrite each other.
        moving = sys.stderr.isatty() and not quiet and not results_on_terminal
        self._moving = Status("starting", console=Console(stderr=True)) if moving else None

    def read(self, source: str, statements: int, change: str | None) -> None:
        """A document was read, and `change` is what it did to the ledger, if there is one."""
        self.documents += 1
        self._statements += statements
        if change:
            self._changes[change] += 1
        self._tell(source)

    def passed_over(self, language: str | None) -> None:
        """The document that was read is in a language (a code; None if unknown) whose statements are not found."""
        self._passed_over[language or "unknown"] += 1

    def failed(self, source: str, reason: str) -> None:
        """A source could not be read."""
        self.failures += 1
        say(reason if source in reason else f"{source}: {reason}")

    def __enter__(self) -> Self:
        if self._moving:
            self._moving.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Say what was done in all."""
        if self._moving:
            self._moving.stop()
        if not self._quiet and (self.documents or self.failures):
            say(self._summary())

    def _tell(self, source: str) -> None:
        if self._moving:
            self._moving.update(f"{self._summary()}  {one_line(source)}")
        elif not self._quiet and time.monotonic() - self._last > _EVERY:
            self._last = time.monotonic()
            say(f"{self._summary()} so far")

    def _summary(self) -> str:
        parts = [f"read {_number(self.documents, 'document')} with {_number(self._statements, 'statement')}"]
        if self._changes:
            parts.append("in the ledger: " + ", ".join(f"{n:,} {change}" for change, n in self._changes.items()))
        if self._passed_over:
            codes = ", ".join(f"{n:,} {code}" for code, n in self._passed_over.most_common())
            parts.append(f"no statements are sought in other languages than nl, en and de: {codes}")
        if self.failures:
            parts.append(f"{self.failures:,} failed")
        return "; ".join(parts)


def _number(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
