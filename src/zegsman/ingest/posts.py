"""Quoted blocks: embedded posts and blockquotes, with who wrote them and when.

>>> signature("— Nora Bos (@NoraBosMin) 9 juni 2020")
('Nora Bos', '2020-06-09')
"""

import re

import msgspec
from lxml.html import HtmlElement

from zegsman.ingest import dates
from zegsman.ingest.draft import Block
from zegsman.ingest.markup import Stretch, stretches, text_of
from zegsman.model import Zone

_SIGNED = re.compile(r"^\s*[—–-]{1,2}\s*(?P<name>[^(@\n]{2,60}?)\s*(?:\((?P<nick>@\w{1,30})\).{0,60})?$")
_LONGEST = 60
_NAME = 6
"""Most words in the name of a writer: "Jan van der Laan, oud-burgemeester" has five."""


def signature(line: str) -> tuple[str | None, str | None]:
    """Name and time in the line under a quoted post; (None, None) if it is no such line (a dash may open speech too).

    >>> signature("– Ik kom niet.")
    (None, None)
    """
    found = _SIGNED.match(line)
    if not found or line.endswith((".", "!", "?")) or not found["name"][0].isupper():
        return None, None
    moment = dates.match(line)
    name = found["name"]
    if moment and not found["nick"]:
        name = line[: moment[1]].lstrip(" —–-").rstrip(" ,(·|")
    if len(name.split()) > _NAME:
        return None, None
    return name, moment[0] if moment else None


class Credit(msgspec.Struct, frozen=True):
    """Who wrote a quoted post and when, and the lines of the quote that say so."""

    author: str | None
    published: str | None
    lines: frozenset[str]


def quote_of(stretch: Stretch) -> HtmlElement:
    """The block quote a stretch stands in."""
    return next(stretch.element.iterancestors("blockquote"), stretch.element)


def credit(quote: HtmlElement) -> Credit:
    """The credit of a block quote: its `<cite>` or `<footer>`, else its last line, if that opens with a dash."""
    under = [text_of(element) for element in quote.iter("cite", "footer")]
    last = [line for stretch in stretches(quote) for line in stretch.text.split("\n")][-1:]
    for line in under + last:
        author, published = signature(line)
        if not author and line in under:
            author, published = line.lstrip("—–- ")[:_LONGEST] or None, dates.spoken(line)
        if author:
            return Credit(author, published, frozenset([*under, line]))
    return Credit(None, None, frozenset(under))


def blocks(stretch: Stretch, credited: Credit, *, follows: bool) -> list[Block]:
    """The blocks of one stretch of a quote: its words, or the line under it (in the text, in no passage).

    `follows` tells that the stretch before is of the same quote.
    """
    lines = stretch.text.split("\n")
    own = "\n".join(line for line in lines if line not in credited.lines)
    gap = "\n" if follows else "\n\n"
    quoted = Block(text=own, zone=Zone.QUOTE, author=credited.author, published=credited.published, gap=gap)
    return [quoted, *(Block(text=line, zone=None, gap="\n") for line in lines if line in credited.lines)]
