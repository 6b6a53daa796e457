"""Captures, documents and passages: the text and where each part of it stands on the page."""

from enum import StrEnum

import msgspec

from zegsman.model.span import Span


class Zone(StrEnum):
    """What part of the page a passage is (design, section 2). A list item is body, a quote block has its own zone."""

    HEADLINE = "headline"
    LEAD = "lead"
    SUBHEAD = "subhead"
    BODY = "body"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    QUOTE = "quote"
    COMMENT = "comment"


class Capture(msgspec.Struct, frozen=True, kw_only=True):
    """The bytes as fetched (WARC record): where from, what kind, when, and their sha256 in hex."""

    url: str
    media_type: str
    fetched: str
    sha256: str


class Passage(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A stretch of the text of one zone. Author and published where the page gives them (comments, quoted posts).

    `published` is ISO 8601: a date, or a date and time with zone where known. `language` (ISO 639-1) is set where the
    passage is in another language than its document, such as an English post on a Dutch page.
    """

    zone: Zone
    start: int
    end: int
    author: str | None = None
    published: str | None = None
    language: str | None = None
    doubts: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """The passage as a span of `Document.text`."""
        return Span(self.start, self.end)


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """The final text and its metadata.

    `id` is a hash of the text (`zegsman.model.ids.document_id`). `source` is the path or URL it was read from,
    `source_id` the id the user gave it (JSON Lines input). `published` is ISO 8601. `language` is ISO 639-1, or None
    where it was not recognised. `doubts` are codes (docs/reference/doubts.md).
    """

    id: str
    text: str
    source: str
    source_id: str | None = None
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None
    passages: tuple[Passage, ...] = ()
    capture: Capture | None = None
    doubts: tuple[str, ...] = ()
