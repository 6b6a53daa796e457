"""gzip, unpacked as it is read, with a stop for bombs.

Only the ratio is bounded here: an archive of many pages may be large. One page is bounded where it is read.
"""

import io
import zlib
from typing import BinaryIO

from zegsman.errors import Damaged, TooLarge
from zegsman.ingest.options import MAX_RATIO, MEGABYTE

_CHUNK = 65_536
_START = MEGABYTE
"""Bytes that may come out before the ratio is looked at: a short text of one repeated letter is no bomb."""


class Unpacked(io.RawIOBase):
    """The unpacked bytes of a gzip stream of one or more members. Raises Damaged and TooLarge while being read."""

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = packed
        self._inflate = zlib.decompressobj(wbits=31)
        self._pending = b""
        self._read = 0
        self._made = 0
        self._started = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = b""
        while not data:
            if self._inflate.eof:
                self._pending = self._inflate.unused_data
                self._inflate = zlib.decompressobj(wbits=31)
                self._started = False
            if not self._pending:
                self._pending = self._packed.read(_CHUNK)
                self._read += len(self._pending)
            if not self._pending:
                if self._started:
                    raise Damaged("the gzip file ends too early; fetch it again")
                return 0
            if not self._started and not self._pending.strip(b"\0"):
                self._pending = b""  # padding after the last member
                continue
            data = self._inflate_some(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def _inflate_some(self, size: int) -> bytes:
        try:
            data = self._inflate.decompress(self._pending, size)
        except zlib.error as error:
            raise Damaged(f"the gzip file is damaged: {error}; fetch it again") from error
        self._started = True
        self._pending = self._inflate.unconsumed_tail
        self._made += len(data)
        if self._made > _START and self._made > MAX_RATIO * self._read:
            raise TooLarge(
                f"the packed file grows more than {MAX_RATIO} times on unpacking, as a zip bomb does; "
                "unpack it first if you trust it"
            )
        return data
