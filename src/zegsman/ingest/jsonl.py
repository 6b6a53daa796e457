"""JSON Lines -> drafts, in the exchange format (design, section 6): id and text suffice, the text is taken as it is."""

import codecs
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from zegsman.errors import Damaged, EmptyInput, TooLarge
from zegsman.ingest.decode import clean, clean_all
from zegsman.ingest.draft import Draft
from zegsman.ingest.plaintext import read_plain
from zegsman.ingest.source import rejoin
from zegsman.model import Passage, Zone


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """What is taken from one line; other fields are the writer's own and are left."""

    text: str
    id: str | int | None = None
    source: str | None = None
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None
    passages: tuple[dict[str, Any], ...] = ()
    zones: tuple[dict[str, Any], ...] = ()


def split(stream: BinaryIO, limit: int) -> Iterator[bytes]:
    """The lines of a stream, or all of it where it is one object over several lines. Raises TooLarge."""
    first = _line_of(stream, limit)
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        rest = stream.read(limit)
        if _is_object(first + rest):
            yield first + rest
            return
        stream = rejoin(rest, stream)
    yield first.removeprefix(codecs.BOM_UTF8)
    while line := _line_of(stream, limit):
        yield line


def _line_of(stream: BinaryIO, limit: int) -> bytes:
    line = stream.readline(limit + 1)
    if len(line) > limit:
        raise TooLarge(f"a line has more than {limit:,} bytes, the most that is read of one; cut its text")
    return line


def _is_object(data: bytes) -> bool:
    try:
        return isinstance(json.loads(data), dict)
    except (ValueError, RecursionError):
        return False


def parse_line(line: bytes | str) -> tuple[Line, tuple[str, ...]]:
    """One line as a record, and doubts. Raises Damaged, naming the field, and EmptyInput for a text with no words.

    NUL and lone surrogates become U+FFFD, one for one, so that the user's own offsets still hold.
    """
    try:
        loaded = json.loads(line)  # the standard library: it alone reads lone surrogates
        record = msgspec.convert(loaded, Line)
    except (ValueError, RecursionError, msgspec.ValidationError) as error:
        raise Damaged(f"not a JSON object with a `text`: {clean(str(error))}") from error
    if not record.text.strip():
        raise EmptyInput("the `text` is empty")
    cleaned = msgspec.convert(clean_all(msgspec.to_builtins(record)), Line)
    doubts = () if cleaned.text == record.text else ("characters-replaced",)
    return cleaned, doubts


def read_line(record: Line) -> Draft:
    """The draft of a line: the passages given if they fit the text, else those found in it."""
    given = _passages(record)
    draft = read_plain(record.text, title=record.title)
    return Draft(
        text=record.text,
        passages=given or draft.passages,
        title=record.title or draft.title,
        outlet=record.outlet,
        authors=record.authors or draft.authors,
        published=record.published or draft.published,
        declared=record.language,
    )


def _passages(record: Line) -> tuple[Passage, ...]:
    """The passages (or `zones`) of the line, sorted. Raises Damaged where one is out of bounds, empty or overlaps."""
    try:
        given = [
            msgspec.convert({**part, "zone": part.get("zone")}, Passage) for part in record.passages or record.zones
        ]
    except msgspec.ValidationError as error:
        raise Damaged(f"a passage is not well-formed: {error}; the zones are {', '.join(Zone)}") from error
    given.sort(key=lambda passage: passage.start)
    end = 0
    for passage in given:
        if not end <= passage.start < passage.end <= len(record.text):
            raise Damaged(f"passage {passage.start}-{passage.end} is out of the text, empty or overlaps another one")
        end = passage.end
    return tuple(given)
