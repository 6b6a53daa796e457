"""WARC: the pages of a web archive, one by one, each as a source of its own."""

import io
from collections.abc import Iterator
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from zegsman.errors import Damaged, EmptyInput, MissingExtra, TooLarge, ZegsmanError
from zegsman.ingest import dates
from zegsman.ingest.decode import clean
from zegsman.ingest.options import Failure, Options
from zegsman.ingest.source import Source, read_whole
from zegsman.ingest.unpack import Unpacked

_READ = frozenset(("text/html", "application/xhtml+xml", "text/plain", "application/pdf"))
"""Media types of archived pages; the pictures and scripts beside them are passed over."""


def pages(stream: BinaryIO, options: Options) -> Iterator[Source | Failure]:
    """The archived pages (status 200) as sources named by their address; a page that is too large is a Failure.

    Raises EmptyInput for an archive without pages, Damaged and MissingExtra.
    """
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise MissingExtra("warc", "fastwarc") from error
    wanted = WarcRecordType.response | WarcRecordType.resource
    counted: Any = _Counted(stream)
    found = False
    try:
        for record in ArchiveIterator(counted, record_types=wanted, parse_http=True, auto_decode="transfer"):
            if _is_page(record):
                found = True
                yield _page(record, options.max_bytes)
    except OSError as error:
        raise Damaged(f"the archive cannot be read on: {error}") from error
    except BaseException as error:
        # fastwarc is written in Rust: a bug met on a hostile file comes as a panic, which is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise Damaged("the archive cannot be read on: fastwarc gave up") from error
    if not found:
        raise EmptyInput("no pages in the archive")


class _Counted:
    """A stream that knows how far it was read, which fastwarc asks for."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._at = 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._at += len(data)
        return data

    def tell(self) -> int:
        return self._at


def _is_page(record: Any) -> bool:
    http = record.http_headers
    if http is not None and http.status_code != 200:
        return False
    return (record.http_content_type or record.headers.get("Content-Type", "")).partition(";")[0].strip() in _READ


def _page(record: Any, limit: int) -> Source | Failure:
    name = clean(record.headers.get("WARC-Target-URI", "").strip("<>") or record.record_id or "record without a name")
    try:
        return _source(record, name, limit)
    except ZegsmanError as error:
        return Failure(source=name, error=error)


def _source(record: Any, name: str, limit: int) -> Source:
    headers = {key.lower(): value for key, value in record.http_headers or ()}
    body = record.reader.read(limit + 1)
    if len(body) > limit:
        raise TooLarge(f"more than {limit:,} bytes; raise max_bytes to read it")
    if len(body) < record.content_length and "transfer-encoding" not in headers:
        raise Damaged("the archive ends in the middle of this page")
    encoding = headers.get("content-encoding", "").lower()
    return Source(
        name=name,
        stream=io.BytesIO(_unpacked(body, encoding, limit)),
        path=urlsplit(name).path,
        media_type=record.http_content_type or "",
        charset=record.http_charset,
        fetched=dates.iso(record.headers.get("WARC-Date")) or "",
    )


def _unpacked(body: bytes, encoding: str, limit: int) -> bytes:
    if "gzip" in encoding and body.startswith(b"\x1f\x8b"):
        return read_whole(io.BufferedReader(Unpacked(io.BytesIO(body))), limit)
    if encoding in ("", "identity", "gzip", "x-gzip"):  # some crawlers unpack the body and leave the header
        return body
    raise Damaged(f"the page is packed with {encoding}, which is not read")
