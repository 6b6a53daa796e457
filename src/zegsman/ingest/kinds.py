"""What kind of file some bytes are: from the content first, then the media type, then the name's extension."""

import re
from enum import StrEnum
from pathlib import PurePosixPath


class Kind(StrEnum):
    """A kind of source with a reader of its own."""

    HTML = "html"
    PLAIN = "plain"
    JSONL = "jsonl"
    FEED = "feed"
    WARC = "warc"
    PDF = "pdf"
    DOCX = "docx"
    GZIP = "gzip"


_MAGIC = ((b"%PDF-", Kind.PDF), (b"PK\x03\x04", Kind.DOCX), (b"\x1f\x8b", Kind.GZIP), (b"WARC/", Kind.WARC))
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|meta|title)[\s>]", re.I)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.I)
_OBJECT = re.compile(rb'\s*\{\s*(?:"|\}|$)')
_TYPES = {
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
    "application/rss+xml": Kind.FEED,
    "application/atom+xml": Kind.FEED,
    "application/x-ndjson": Kind.JSONL,
    "application/jsonl": Kind.JSONL,
    "application/json": Kind.JSONL,
    "application/pdf": Kind.PDF,
    "text/plain": Kind.PLAIN,
}
_EXTENSIONS = {
    ".html": Kind.HTML, ".htm": Kind.HTML, ".xhtml": Kind.HTML, ".txt": Kind.PLAIN, ".md": Kind.PLAIN,
    ".jsonl": Kind.JSONL, ".ndjson": Kind.JSONL, ".json": Kind.JSONL, ".rss": Kind.FEED, ".atom": Kind.FEED,
}  # fmt: skip

HEAD = 4096
"""Bytes needed to tell the kind."""


def kind_of(head: bytes, *, media_type: str = "", name: str = "") -> Kind:
    """The kind of a source from its first bytes, its media type and its name.

    >>> kind_of(b"%PDF-1.7"), kind_of(b"Gewone tekst."), kind_of(b"<b>x</b>", media_type="text/html; charset=utf-8")
    (<Kind.PDF: 'pdf'>, <Kind.PLAIN: 'plain'>, <Kind.HTML: 'html'>)
    """
    start = head[:HEAD].removeprefix(b"\xef\xbb\xbf")
    for magic, kind in _MAGIC:
        if start.startswith(magic):
            return kind
    told = _TYPES.get(media_type.partition(";")[0].strip().lower()) or _EXTENSIONS.get(
        PurePosixPath(name).suffix.lower()
    )
    if b"\0" in start:  # UTF-16 and UTF-32: look at the letters only
        start = start.replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if start.lstrip().startswith(b"<"):
        if _FEED.search(start):
            return Kind.FEED
        if _HTML.search(start) or told is Kind.HTML:
            return Kind.HTML
    if _OBJECT.match(start) and told is not Kind.PLAIN:
        return Kind.JSONL
    return told if told in (Kind.HTML, Kind.JSONL) else Kind.PLAIN
