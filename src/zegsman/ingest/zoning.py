"""What a block of the article is, by the elements around it and the words of their classes.

A class says what its element is only where it sets it apart: words that stand on most of the article say nothing.
"""

from collections.abc import Sequence

import msgspec
from lxml.html import HtmlElement

from zegsman.ingest.markup import HEADINGS, Stretch, ancestors, marks, squash, words_of
from zegsman.ingest.pagewords import is_furniture
from zegsman.model import Zone

_ASIDE = frozenset(("aside", "nav", "footer", "button", "form", "menu"))
_LINKED = 0.5
"""Share of a block's characters inside links above which it is a pointer elsewhere, not text (as in boilerpipe)."""

_CARRIES = 0.25
"""Share of the article an element must hold to be a carrier: a caption, lead or box holds less."""

_SEVERAL = 3
"""Blocks a carrier holds at least: a long lead in a short article is one."""


class Scope(msgspec.Struct, frozen=True):
    """Where the article stands: `top` is the innermost element that holds it all.

    `carriers` hold so much of it that the words of their class say nothing of a block ("widget", "article with lead").
    `common` are words that so much of it bears, block by block, that they say nothing either ("paywall").
    """

    top: HtmlElement
    carriers: frozenset[HtmlElement] = frozenset()
    common: frozenset[str] = frozenset()

    def holders(self, element: HtmlElement) -> list[HtmlElement]:
        """The elements around a block that may tell what it is."""
        return [holder for holder in ancestors(element, self.top) if holder not in self.carriers]

    def words(self, element: HtmlElement) -> frozenset[str]:
        """The words of an element's class that may tell what it is."""
        return marks(element) - self.common


def scope_of(page: Sequence[Stretch], text: Sequence[int]) -> Scope:
    """The element around the blocks of text, and those inside it that hold a good part of them."""
    holders = [list(ancestors(page[i].element, None)) for i in text]
    top = next(element for element in holders[0] if element in holders[-1])
    lengths = {i: len(page[i].text) for i in text}
    enough = _CARRIES * sum(lengths.values())
    by_element: dict[HtmlElement, list[int]] = {}
    by_word: dict[str, list[int]] = {}
    for i, elements in zip(text, holders, strict=True):
        inside = elements[: elements.index(top)]
        for element in inside:
            by_element.setdefault(element, []).append(lengths[i])
        for word in frozenset[str]().union(*map(marks, inside)):
            by_word.setdefault(word, []).append(lengths[i])
    carriers = frozenset(e for e, held in by_element.items() if len(held) >= _SEVERAL and sum(held) > enough)
    common = frozenset(word for word, held in by_word.items() if len(held) >= _SEVERAL and sum(held) > enough)
    return Scope(top, carriers, common)


def zone_of(stretch: Stretch, scope: Scope, lead: str | None) -> Zone:
    """The zone of a block that is no headline; `lead` is the page's description of itself."""
    holders = scope.holders(stretch.element)
    tags = {element.tag for element in (stretch.element, *holders)}
    words = frozenset[str]().union(*map(scope.words, holders))
    if "figcaption" in tags or words & words_of("caption"):
        return Zone.CAPTION
    if "blockquote" in tags:
        return Zone.QUOTE
    if tags & HEADINGS:
        return Zone.SUBHEAD
    if words & words_of("lead") or (lead and squash(stretch.text) == squash(lead)):
        return Zone.LEAD
    return Zone.LIST_ITEM if "li" in tags else Zone.BODY


def is_outside(stretch: Stretch, scope: Scope, zone: Zone) -> bool:
    """True for bylines, menus, share bars and pointers elsewhere, whatever trafilatura made of them."""
    if is_furniture(stretch.text):
        return True
    for element in scope.holders(stretch.element):
        if element.tag in _ASIDE or scope.words(element) & words_of("furniture"):
            return zone is not Zone.CAPTION
    return zone is not Zone.QUOTE and stretch.linked > _LINKED and not stretch.text.endswith((".", "?", "!"))
