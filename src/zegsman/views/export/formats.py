"""The formats by name, each with the writer that makes it."""

from collections.abc import Iterable
from enum import StrEnum
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Protocol, Self

from zegsman.model import Record
from zegsman.views.export.columns import Told

if TYPE_CHECKING:
    from zegsman.views.export.arrow import ParquetWriter
    from zegsman.views.export.csv import CsvWriter
    from zegsman.views.export.xlsx import XlsxWriter


class Format(StrEnum):
    """An export format."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    XLSX = "xlsx"


class Writer(Protocol):
    """Takes records one by one; used as a context manager, which finishes the file and leaves the stream open."""

    def write(self, record: Record) -> None:
        """Add a record."""

    def __enter__(self) -> Self:
        """Begin."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Finish."""


class RowWriter(Protocol):
    """As `Writer`, for single statements with the columns of docs/reference/columns.md."""

    def write_rows(self, rows: Iterable[Told]) -> None:
        """Add statements."""

    def __enter__(self) -> Self:
        """Begin."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Finish."""


def writer(format: Format, stream: BinaryIO) -> Writer:
    """A writer of records in that format to a binary stream.

    Raises MissingExtra where the format needs a library that is not installed.
    """
    if format is Format.JSONL:
        from zegsman.views.export.jsonl import JsonlWriter

        return JsonlWriter(stream)
    return _tabular(format, stream)


def row_writer(format: Format, stream: BinaryIO) -> RowWriter:
    """A writer of single statements; in JSON Lines one object a statement, its keys the columns.

    Raises MissingExtra where the format needs a library that is not installed.
    """
    if format is Format.JSONL:
        from zegsman.views.export.jsonl import JsonlRowWriter

        return JsonlRowWriter(stream)
    return _tabular(format, stream)


def _tabular(format: Format, stream: BinaryIO) -> "CsvWriter | ParquetWriter | XlsxWriter":
    match format:
        case Format.PARQUET:
            from zegsman.views.export.arrow import ParquetWriter

            return ParquetWriter(stream)
        case Format.XLSX:
            from zegsman.views.export.xlsx import XlsxWriter

            return XlsxWriter(stream)
        case _:
            from zegsman.views.export.csv import CsvWriter

            return CsvWriter(stream)
