"""Marks and words by which the text of a page is cut."""

from typing import Literal

from zegsman.lexicon.records.entry import Entry, Text


class QuoteMark(Entry, frozen=True, kw_only=True):
    """A pair of quotation marks; a mark may close what another style opens. `kind` dash has no closing mark."""

    open: Text
    close: str
    kind: Literal["double", "single", "guillemet", "dash"]
    usual: bool = True


class PagePart(Entry, frozen=True, kw_only=True):
    """Words by which a part of a page is known. `match` tells whether a line equals or starts with the words."""

    part: Literal["comments", "comment_meta", "related", "byline", "caption", "advert", "share", "subscribe", "update"]
    match: Literal["line", "start", "anywhere"]
    words: tuple[Text, ...]


class Abbreviation(Entry, frozen=True, kw_only=True):
    """Abbreviations whose full stop does not end a sentence; `kind` title stands before a name."""

    words: tuple[Text, ...]
    kind: Literal["title", "common", "unit", "initial"]
