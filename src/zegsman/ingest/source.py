"""An opened source: its name, its bytes as a stream, and what is known of them before reading."""

import hashlib
import io
from typing import BinaryIO

import msgspec

from zegsman.errors import EmptyInput, TooLarge
from zegsman.ingest.draft import Origin
from zegsman.model import Capture


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """`name` is the path or URL, `path` the name to judge the extension by, `source_id` the file's stem; `fetched` is
    ISO 8601 (of a file: when it was last changed), empty if unknown; `charset` is what the server said."""

    name: str
    stream: BinaryIO
    path: str = ""
    source_id: str | None = None
    media_type: str = ""
    charset: str | None = None
    fetched: str = ""
    unpacked: int = 0

    def origin(self, data: bytes, media_type: str, doubts: tuple[str, ...] = ()) -> Origin:
        """Where the document made from `data` came from."""
        capture = Capture(
            url=self.name,
            media_type=self.media_type or media_type,
            fetched=self.fetched,
            sha256=hashlib.sha256(data).hexdigest(),
        )
        return Origin(source=self.name, source_id=self.source_id, capture=capture, doubts=doubts)


def peek(stream: BinaryIO, size: int) -> tuple[bytes, BinaryIO]:
    """The first bytes of a stream, and the stream with them still to come."""
    head = stream.read(size)
    return head, rejoin(head, stream)


def rejoin(head: bytes, rest: BinaryIO) -> BinaryIO:
    """A stream of `head`, which was read before, and then of what `rest` still holds."""
    return io.BufferedReader(_Rejoined(head, rest))


def read_whole(stream: BinaryIO, limit: int) -> bytes:
    """All bytes of a stream. Raises EmptyInput for none and TooLarge for more than `limit`."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise TooLarge(f"more than {limit:,} bytes, the most that is read of such a source; save the article alone")
    if not data.strip():
        raise EmptyInput("nothing in it")
    return data


class _Rejoined(io.RawIOBase):
    """A head that was read, and the rest of its stream."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(data) :]
        buffer[: len(data)] = data
        return len(data)
