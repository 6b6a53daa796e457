"""Statements as an Arrow table, and as a Parquet file of it."""

from collections.abc import Iterable
from types import TracebackType
from typing import BinaryIO, Self

from zegsman.errors import MissingExtra
from zegsman.model import Record
from zegsman.views.export.columns import COLUMNS, Column, Kind, Told, Value, told

try:
    import pyarrow
    import pyarrow.parquet
except ModuleNotFoundError:
    raise MissingExtra("arrow", "pyarrow") from None

_BATCH = 10_000  # statements in a row group: about 5 MB of memory at news length

_SPANS = pyarrow.list_(pyarrow.struct([("start", pyarrow.int32()), ("end", pyarrow.int32())]))
_TYPES = {Kind.TEXT: pyarrow.string(), Kind.NUMBER: pyarrow.float64(), Kind.SPANS: _SPANS}

SCHEMA = pyarrow.schema(
    [pyarrow.field(c.name, _TYPES[c.kind], metadata={"meaning": c.meaning}) for c in COLUMNS],
    metadata={"schema": "zegsman/1"},
)
"""The columns of docs/reference/columns.md; each field carries its meaning."""


def to_arrow(records: Iterable[Record]) -> pyarrow.Table:
    """One row a statement, in the order of the records, with the columns of docs/reference/columns.md."""
    return _table([row for record in records for row in told(record)])


class ParquetWriter:
    """Writes records to a binary stream as Parquet; the file is whole once closed, also after an error."""

    def __init__(self, stream: BinaryIO) -> None:
        self._writer = pyarrow.parquet.ParquetWriter(stream, SCHEMA, compression="zstd")
        self._waiting: list[Told] = []

    def write(self, record: Record) -> None:
        """Add the record's statements."""
        self.write_rows(told(record))

    def write_rows(self, rows: Iterable[Told]) -> None:
        """Add statements."""
        self._waiting.extend(rows)
        if len(self._waiting) >= _BATCH:
            self._flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Write what waits and the file's end."""
        if self._waiting:
            self._flush()
        self._writer.close()

    def _flush(self) -> None:
        self._writer.write_table(_table(self._waiting))
        self._waiting = []


def _table(rows: list[Told]) -> pyarrow.Table:
    columns = [pyarrow.array((_cell(column, row) for row in rows), _TYPES[column.kind]) for column in COLUMNS]
    return pyarrow.Table.from_arrays(columns, schema=SCHEMA)


def _cell(column: Column, row: Told) -> Value | list[dict[str, int]]:
    value = column.value(row)
    if isinstance(value, tuple):
        return [{"start": span.start, "end": span.end} for span in value]
    return value
