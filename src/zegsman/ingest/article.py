"""Which blocks of a page are the article, and of what zone each is.

trafilatura decides what the article is. Its own output drops or joins parts that matter here (leads, captions, posts,
lines of a quote), so its blocks are looked up in the page, and the page's own elements give the zone. Between the
headline and the last block kept, leads, subheads, list items and quotes that it dropped are taken back.
"""

import re
from collections.abc import Sequence
from copy import deepcopy

import msgspec
from lxml.html import HtmlElement

from zegsman.ingest.markup import Stretch, ancestors, hush, marks, parse, stretches, words_of
from zegsman.ingest.metadata import Metadata
from zegsman.model import Zone

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ASIDE = frozenset(("aside", "nav", "footer", "button", "form", "menu"))
_SHORT = 25
"""Characters: a shorter block must equal a block of trafilatura's; a longer one may be part of one. Menu entries are
shorter in nearly all cases."""

_LINKED = 0.5
"""Share of a block's characters inside links above which it is a pointer elsewhere, not text (as in boilerpipe)."""

_SUBHEAD = 120
"""Longest subhead in characters; the longest in 110 pages has 94."""


class Part(msgspec.Struct, frozen=True):
    """A block of the article: where it stands on the page, its words, its zone."""

    stretch: Stretch
    zone: Zone


class Chosen(msgspec.Struct, frozen=True):
    """What trafilatura kept: each block's characters without white space, and all of them in one string."""

    blocks: frozenset[str]
    whole: str


def parts(tree: HtmlElement, meta: Metadata) -> list[Part]:
    """The article's blocks in reading order, headline first; empty where there is no article."""
    chosen = choose(tree)
    if not chosen.whole:
        return []
    page = list(stretches(tree))
    head = _headline(page, meta)
    kept = [i for i, stretch in enumerate(page) if _is_kept(stretch, chosen)]
    if not kept:
        return []
    first, last = kept[0], kept[-1]
    begin = head + 1 if head is not None and head < first else first
    top = _common(page, [i for i in kept if len(page[i].text) > _SHORT] or kept)
    found: list[Part] = [Part(page[head], Zone.HEADLINE)] if head is not None else []
    kept_set = set(kept)
    for i in range(begin, last + 1):
        zone = _zone(page[i], top, meta)
        if i == head or _is_furniture(page[i], top, zone):
            continue
        if i in kept_set or _is_rescued(page, i, zone, top, before=i < first):
            found.append(Part(page[i], zone))
    return _with_lead(found, meta)


def fragment(html: str) -> list[Part]:
    """The blocks of a piece of HTML that is an article's text already (a feed entry); no headline is sought."""
    tree = parse(html)
    hush(tree)
    meta = Metadata()
    return [Part(stretch, _zone(stretch, tree, meta)) for stretch in stretches(tree)]


def choose(tree: HtmlElement) -> Chosen:
    """What trafilatura takes for the article in a copy of the tree."""
    from trafilatura import bare_extraction  # half a second to import, and only pages need it

    found = bare_extraction(deepcopy(tree), include_comments=False, include_tables=True, favor_recall=False)
    body = getattr(found, "body", None)
    if body is None:
        return Chosen(frozenset(), "")
    blocks = [
        squash(stretch)
        for element in body.iter("p", "head", "item", "quote", "cell", "code")
        for stretch in _texts(element)
    ]
    return Chosen(frozenset(blocks), "\n".join(squash("".join(element.itertext())) for element in body))


def _texts(element: HtmlElement) -> list[str]:
    return ["".join(element.itertext()), element.text or ""]


def squash(text: str) -> str:
    """The characters of a text without white space: what two extractors agree on.

    >>> squash(" a b\\n c")
    'abc'
    """
    return "".join(text.split())


def _is_kept(stretch: Stretch, chosen: Chosen) -> bool:
    squashed = squash(stretch.text)
    return squashed in chosen.blocks or (len(squashed) > _SHORT and squashed in chosen.whole)


def _headline(page: Sequence[Stretch], meta: Metadata) -> int | None:
    """The `<h1>` that says the title, else the only one, else any heading that says it."""
    heads = [i for i, stretch in enumerate(page) if stretch.element.tag in _HEADINGS]
    title = squash(meta.title or "").lower()
    for i in heads:
        words = squash(page[i].text).lower()
        if title and (words == title or (len(words) > _SHORT and (words in title or title in words))):
            return i
    h1 = [i for i in heads if page[i].element.tag == "h1"]
    return h1[0] if len(h1) == 1 else None


def _common(page: Sequence[Stretch], chosen: Sequence[int]) -> HtmlElement:
    """The innermost element that holds all the chosen blocks."""
    paths = [[*ancestors(page[i].element, None)][::-1] for i in (chosen[0], chosen[-1])]
    shared = [a for a, b in zip(*paths, strict=False) if a is b]
    common: HtmlElement = shared[-1]
    return common


def _zone(stretch: Stretch, top: HtmlElement, meta: Metadata) -> Zone:
    holders = list(ancestors(stretch.element, top))
    tags = {element.tag for element in holders}
    words = frozenset().union(*(marks(element) for element in holders)) if holders else frozenset()
    if "figcaption" in tags or words & words_of("caption"):
        return Zone.CAPTION
    if "blockquote" in tags:
        return Zone.QUOTE
    if tags & _HEADINGS:
        return Zone.SUBHEAD
    if words & words_of("lead") or (meta.lead and squash(stretch.text) == squash(meta.lead)):
        return Zone.LEAD
    return Zone.LIST_ITEM if "li" in tags else Zone.BODY


def _is_furniture(stretch: Stretch, top: HtmlElement, zone: Zone) -> bool:
    """True for bylines, menus, share bars and pointers elsewhere, whatever trafilatura made of them."""
    for element in ancestors(stretch.element, top):
        if element.tag in _ASIDE or marks(element) & words_of("furniture"):
            return zone is not Zone.CAPTION
    return zone is not Zone.QUOTE and _linked(stretch.element) > _LINKED and not stretch.text.endswith((".", "?", "!"))


def _linked(element: HtmlElement) -> float:
    """Share of an element's characters that stand inside links."""
    total = len(squash("".join(element.itertext())))
    return sum(len(squash("".join(link.itertext()))) for link in element.iter("a")) / total if total else 0.0


def _is_rescued(page: Sequence[Stretch], i: int, zone: Zone, top: HtmlElement, *, before: bool) -> bool:
    """True for a block that trafilatura dropped and that belongs to the article by its place and kind."""
    stretch = page[i]
    if top not in stretch.element.iterancestors():
        return False
    if zone in (Zone.LEAD, Zone.CAPTION, Zone.QUOTE):
        return True
    if zone is Zone.SUBHEAD:
        return not before and len(stretch.text) <= _SUBHEAD
    if zone is Zone.LIST_ITEM:
        return not before
    return (
        stretch.element.tag == "p"
        and len(stretch.text) > _SHORT
        and bool(re.search(r"[.!?:][”’\"'»)]*$", stretch.text))
    )


def _with_lead(found: list[Part], meta: Metadata) -> list[Part]:
    """A lead stands before the body: marked so later on, it is body (a box). A first paragraph in bold is one."""
    out: list[Part] = []
    for part in found:
        zone = part.zone
        started = any(p.zone in (Zone.BODY, Zone.LIST_ITEM, Zone.SUBHEAD) for p in out)
        if zone is Zone.LEAD and started:
            zone = Zone.BODY
        elif zone is Zone.BODY and not started and _is_bold(part.stretch) and not any(p.zone is Zone.LEAD for p in out):
            zone = Zone.LEAD
        out.append(Part(part.stretch, zone))
    return out


def _is_bold(stretch: Stretch) -> bool:
    bold = sum(len(squash("".join(e.itertext()))) for e in stretch.element.iter("b", "strong"))
    return bold >= 0.95 * len(squash(stretch.text)) > 0
