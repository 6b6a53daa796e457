"""The formats by name, each with the writer that makes it."""

from enum import StrEnum
from types import TracebackType
from typing import BinaryIO, Protocol, Self

from zegsman.model import Record


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


def writer(format: Format, stream: BinaryIO) -> Writer:
    """A writer of that format to a binary stream.

    Raises MissingExtra where the format needs a library that is not installed.
    """
    match format:
        case Format.JSONL:
            from zegsman.views.export.jsonl import JsonlWriter

            return JsonlWriter(stream)
        case Format.CSV:
            from zegsman.views.export.csv import CsvWriter

            return CsvWriter(stream)
        case Format.PARQUET:
            from zegsman.views.export.arrow import ParquetWriter

            return ParquetWriter(stream)
        case Format.XLSX:
            from zegsman.views.export.xlsx import XlsxWriter

            return XlsxWriter(stream)
