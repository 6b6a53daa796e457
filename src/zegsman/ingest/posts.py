"""Quoted blocks: embedded posts and blockquotes, with who wrote them and when.

>>> signature("— Nora Bos (@NoraBosMin) 9 juni 2020")
('Nora Bos', '2020-06-09')
"""

import re

from lxml.html import HtmlElement

from zegsman.ingest import dates
from zegsman.ingest.draft import Block
from zegsman.ingest.markup import Stretch, text_of
from zegsman.model import Zone

_SIGNED = re.compile(r"^\s*[—–-]{1,2}\s*(?P<name>[^(@\n]{2,60}?)\s*(?:\((?P<nick>@\w{1,30})\).{0,60})?$")
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


def blocks(stretch: Stretch, before: Stretch | None) -> list[Block]:
    """The blocks of one stretch of a quoted post: its words, or the line under it (in the text, in no passage)."""
    quote = next(stretch.element.iterancestors("blockquote"), stretch.element)
    same = before is not None and (before.element is quote or quote in before.element.iterancestors())
    lines = stretch.text.split("\n")
    author, published = _author(quote)
    under = {text_of(element) for element in quote.iter("cite", "footer")}
    own = [line for line in lines if not (line in under or _signs(line))]
    out = [
        Block(text="\n".join(own), zone=Zone.QUOTE, author=author, published=published, gap="\n" if same else "\n\n")
    ]
    out += [Block(text=line, zone=None, gap="\n") for line in lines if line not in own]
    return [block for block in out if block.text]


def _signs(line: str) -> bool:
    return signature(line) != (None, None)


def _author(quote: HtmlElement) -> tuple[str | None, str | None]:
    for element in quote.iter("cite", "footer"):
        words = text_of(element)
        name, moment = signature(words)
        return name or words.lstrip("—–- ")[:60] or None, moment or dates.spoken(words)
    for line in text_of(quote).split("—")[1:]:
        return signature("—" + line)
    return None, None
