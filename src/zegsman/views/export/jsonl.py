"""JSON Lines: one document a line, in the exchange format."""

from types import TracebackType
from typing import BinaryIO, Self

from zegsman.model import Record
from zegsman.views.export.exchange import encode


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
