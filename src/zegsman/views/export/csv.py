"""CSV: UTF-8, comma, quoted where needed (RFC 4180), a header line; safe to open in a spreadsheet.

A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV injection"): one that begins
with = + - @, their full-width forms, a tab, a carriage return or a line feed. So a headline like "-10 graden" reads
"'-10 graden"; Parquet and JSON Lines hold the bare words.
"""

import csv
import io
from collections.abc import Iterable
from types import TracebackType
from typing import BinaryIO, Self

from zegsman.model import Record
from zegsman.views.export.columns import COLUMNS, Told, Value, in_cell, told

_RUNNABLE = tuple("=+-@\t\r\n＝＋－＠")


class CsvWriter:
    """Writes records to a binary stream as CSV, one row a statement."""

    def __init__(self, stream: BinaryIO) -> None:
        self._text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
        self._csv = csv.writer(self._text)
        self._csv.writerow([c.name for c in COLUMNS])

    def write(self, record: Record) -> None:
        """Add the record's statements."""
        self.write_rows(told(record))

    def write_rows(self, rows: Iterable[Told]) -> None:
        """Add statements."""
        self._csv.writerows([safe(column.value(row)) for column in COLUMNS] for row in rows)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Let go of the stream, which stays open."""
        self._text.detach()


def safe(value: Value) -> str | float | None:
    """The cell, as text that no spreadsheet runs.

    >>> safe("=1+1"), safe("Bos"), safe(0.5), safe(None)
    ("'=1+1", 'Bos', 0.5, None)
    """
    cell = in_cell(value)
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_RUNNABLE) else cell
