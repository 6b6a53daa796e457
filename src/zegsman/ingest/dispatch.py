"""One opened source -> documents and failures, by its kind."""

import io
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from msgspec.structs import replace

from zegsman.errors import Damaged, EmptyInput, ZegsmanError
from zegsman.ingest import feed, jsonl, warc
from zegsman.ingest.decode import Decoded, decode
from zegsman.ingest.docx import read_docx
from zegsman.ingest.draft import Draft, finish
from zegsman.ingest.html import read_html
from zegsman.ingest.kinds import HEAD, Kind, kind_of
from zegsman.ingest.options import Failure, Options
from zegsman.ingest.pdf import read_pdf
from zegsman.ingest.plaintext import read_plain
from zegsman.ingest.source import Source, peek, read_whole
from zegsman.ingest.unpack import Unpacked
from zegsman.model import Document

_PACKED = 2
"""gzip within gzip, at most: a `.gz` that a server packed once more."""

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read_source(source: Source, options: Options) -> Iterator[Document | Failure]:
    """The documents of an opened source; what cannot be read comes as a Failure, and the rest is read."""
    yield from guarded(source.name, lambda: _read(source, options))


def guarded(name: str, read: Callable[[], Iterable[Document | Failure]]) -> Iterator[Document | Failure]:
    """What `read` yields, and a Failure for what it raises.

    Parsers of hostile files raise more kinds of exceptions than they document, so everything but an interrupt is
    caught, here and nowhere else.
    """
    try:
        yield from read()
    except ZegsmanError as error:
        yield Failure(source=name, error=error)
    except Exception as error:
        yield Failure(source=name, error=Damaged(f"could not be read: {type(error).__name__}: {error}"))


def _read(source: Source, options: Options) -> Iterable[Document | Failure]:
    head, stream = peek(source.stream, HEAD)
    source = replace(source, stream=stream)
    match kind_of(head, media_type=source.media_type, name=source.path):
        case Kind.GZIP:
            return _unpacked(source, options)
        case Kind.WARC:
            return _archive(source, options)
        case Kind.FEED:
            return _feed(source, options)
        case Kind.JSONL:
            return _lines(source, options)
        case Kind.PDF:
            return [_bytes(source, options, "application/pdf", read_pdf)]
        case Kind.DOCX:
            return [_bytes(source, options, _WORD, partial(read_docx, limit=options.max_bytes))]
        case Kind.HTML:
            return [_text(source, options, "text/html", read_html)]
        case Kind.PLAIN:
            return [_text(source, options, "text/plain", read_plain)]


def _unpacked(source: Source, options: Options) -> Iterable[Document | Failure]:
    if source.unpacked >= _PACKED:
        raise Damaged(f"packed more than {_PACKED} times over; unpack it first")
    inner = io.BufferedReader(Unpacked(source.stream))
    return _read(
        replace(
            source, stream=inner, path=source.path.removesuffix(".gz"), media_type="", unpacked=source.unpacked + 1
        ),
        options,
    )


def _archive(source: Source, options: Options) -> Iterator[Document | Failure]:
    for page in warc.pages(source.stream, options):
        if isinstance(page, Failure):
            yield page
        else:
            yield from read_source(page, options)


def _feed(source: Source, options: Options) -> Iterator[Document | Failure]:
    data = read_whole(source.stream, options.max_bytes)
    for number, entry in enumerate(feed.entries(data), 1):
        name = entry.link or f"{source.name}:{number}"
        yield from guarded(
            name, partial(_entry, replace(source, name=name, source_id=None), entry.draft, data, options)
        )


def _entry(source: Source, draft: Draft | None, data: bytes, options: Options) -> Iterator[Document]:
    if draft is None:
        raise EmptyInput("the entry holds no words")
    yield finish(draft, source.origin(data, "application/rss+xml"), options)


def _bytes(source: Source, options: Options, media_type: str, reader: Callable[[bytes], Draft]) -> Document:
    data = read_whole(source.stream, options.max_bytes)
    return finish(reader(data), source.origin(data, media_type), options)


def _text(source: Source, options: Options, media_type: str, reader: Callable[[str], Draft]) -> Document:
    limit = min(options.max_bytes, options.max_page) if media_type == "text/html" else options.max_bytes
    data = read_whole(source.stream, limit)
    decoded = decode(data, declared=source.charset)
    text = normal(decoded)
    if not text.strip():
        raise EmptyInput("nothing in it but white space")
    return finish(reader(text), source.origin(data, media_type, decoded.doubts), options)


def normal(decoded: Decoded) -> str:
    """The text with line ends as "\\n"; nothing else is changed, no-break spaces and composed letters stay."""
    return decoded.text.replace("\r\n", "\n").replace("\r", "\n")


def _lines(source: Source, options: Options) -> Iterator[Document | Failure]:
    for number, line in enumerate(jsonl.split(source.stream, options.max_bytes), 1):
        if line.strip():
            name = f"{source.name}:{number}"
            yield from guarded(name, partial(_line, replace(source, name=name), line, options))


def _line(source: Source, line: bytes, options: Options) -> Iterator[Document]:
    record, doubts = jsonl.parse_line(line)
    origin = source.origin(line, "application/x-ndjson", doubts)
    given = None if record.id is None else str(record.id)
    yield finish(
        jsonl.read_line(record), replace(origin, source=record.source or source.name, source_id=given), options
    )
