"""One opened source -> documents and failures, by its kind."""

import io
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from msgspec.structs import replace

from zegsman.errors import Damaged, EmptyInput, ZegsmanError
from zegsman.ingest import jsonl
from zegsman.ingest.decode import Decoded, decode
from zegsman.ingest.draft import Draft, finish
from zegsman.ingest.html import read_html
from zegsman.ingest.kinds import HEAD, Kind, kind_of
from zegsman.ingest.options import Failure, Options
from zegsman.ingest.plaintext import read_plain
from zegsman.ingest.source import Source, peek, read_whole
from zegsman.ingest.unpack import Unpacked
from zegsman.model import Document

_PACKED = 2
"""gzip within gzip, at most: a `.gz` that a server packed once more."""

_MEDIA = {Kind.HTML: "text/html", Kind.PLAIN: "text/plain", Kind.PDF: "application/pdf"}


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
        case Kind.JSONL:
            return _lines(source, options)
        case Kind.HTML:
            return [_text(source, options, lambda text: read_html(text, options))]
        case _:
            return [_text(source, options, read_plain)]


def _unpacked(source: Source, options: Options) -> Iterable[Document | Failure]:
    if source.unpacked >= _PACKED:
        raise Damaged(f"packed more than {_PACKED} times over")
    inner = io.BufferedReader(Unpacked(source.stream))
    return _read(
        replace(
            source, stream=inner, path=source.path.removesuffix(".gz"), media_type="", unpacked=source.unpacked + 1
        ),
        options,
    )


def _text(source: Source, options: Options, reader: Callable[[str], Draft]) -> Document:
    data = read_whole(source.stream, options.max_bytes)
    decoded = decode(data, declared=source.charset)
    text = normal(decoded)
    if not text.strip():
        raise EmptyInput("nothing in it but white space")
    return finish(
        reader(text),
        source.origin(data, "text/html" if reader is not read_plain else "text/plain", decoded.doubts),
        options,
    )


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
