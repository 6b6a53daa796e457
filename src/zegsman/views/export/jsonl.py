"""JSON Lines: one document a line in the exchange format, or one statement a line with the columns as keys."""

from collections.abc import Iterable
from types import TracebackType
from typing import BinaryIO, Self

from zegsman.model import Record
from zegsman.views.export.columns import COLUMNS, Told
from zegsman.views.export.exchange import encode
from zegsman.views.plain import json_line


class JsonlWriter:
    """Writes records as lines to a binary stream, each at once, so that what was written stays readable."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, record: Record) -> None:
        """Add a line."""
        self._stream.write(encode(record) + b"\n")
        self._stream.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Nothing is left to do: every line is out."""


class JsonlRowWriter:
    """Writes statements as lines to a binary stream: one object each, its keys the columns of the tabular exports."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write_rows(self, rows: Iterable[Told]) -> None:
        """Add a line for each statement."""
        for row in rows:
            self._stream.write(json_line({column.name: column.value(row) for column in COLUMNS}))
        self._stream.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Nothing is left to do: every line is out."""
