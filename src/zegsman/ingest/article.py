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

from zegsman.ingest.markup import HEADINGS, Stretch, hush, parse, squash, stretches
from zegsman.ingest.metadata import Metadata
from zegsman.ingest.zoning import Scope, is_outside, scope_of, zone_of
from zegsman.model import Zone

_SHORT = 25
"""Characters: a shorter block must equal a block of trafilatura's; a longer one may be part of one. Menu entries are
shorter in nearly all cases."""

_LEAD = 40
"""Characters of a lead that is taken back, at least; shorter ones are lines such as "Online since 7.57"."""

_REPEATED = 60
"""Characters from which a block said before is a pull quote or a second copy; shorter ones may be said twice."""

_FINAL = re.compile(r"[.!?:][”’\"'»)]*$")

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


def parts(tree: HtmlElement, chosen: Chosen, meta: Metadata) -> list[Part]:
    """The article's blocks in reading order, headline first; empty where there is no article.

    `tree` is the page without comments and hidden parts, `chosen` what `choose` found before these were taken out.
    """
    page = list(stretches(tree))
    title = squash(meta.title or "").lower()
    kept = [i for i, stretch in enumerate(page) if _is_kept(stretch, chosen)]
    text = [i for i in kept if len(page[i].text) > _SHORT and squash(page[i].text).lower() != title]
    head = _headline(page, title, text[0]) if text else None
    text = [i for i in text if i != head]
    if not text:
        return []
    scope = scope_of(page, text)
    found = [Part(page[head], Zone.HEADLINE)] if head is not None else []
    said = {squash(page[head].text)} if head is not None else set()
    begin = head + 1 if head is not None and head < text[0] else text[0]
    known = set(kept)
    for i in range(begin, kept[-1] + 1):
        zone = zone_of(page[i], scope, meta.lead)
        if squash(page[i].text) in said or is_outside(page[i], scope, zone):
            continue
        previous = found[-1].stretch if found else None
        if i in known or (i < text[-1] and _is_rescued(page[i], zone, scope, previous=previous, before=i < text[0])):
            found.append(Part(page[i], zone))
            said.update({squash(page[i].text)} if len(page[i].text) > _REPEATED else ())
    return _with_lead(found)


def fragment(html: str) -> list[Part]:
    """The blocks of a piece of HTML that is an article's text already (a feed entry); no headline is sought."""
    tree = parse(html)
    hush(tree)
    return [Part(stretch, zone_of(stretch, Scope(tree), None)) for stretch in stretches(tree)]


def choose(tree: HtmlElement) -> Chosen:
    """What trafilatura takes for the article; the tree stays as it is."""
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


def _is_kept(stretch: Stretch, chosen: Chosen) -> bool:
    squashed = squash(stretch.text)
    return squashed in chosen.blocks or (len(squashed) > _SHORT and squashed in chosen.whole)


def _headline(page: Sequence[Stretch], title: str, start: int) -> int | None:
    """The heading that says the title and stands nearest before the text, `<h1>` first; else the only `<h1>`, which may
    begin what trafilatura took for the text where the page's title is worded otherwise.
    """
    heads = [i for i, stretch in enumerate(page[: start + 1]) if stretch.element.tag in HEADINGS]
    h1 = [i for i in heads if page[i].element.tag == "h1"]
    for i in reversed(heads + h1):
        words = squash(page[i].text).lower()
        if title and (words == title or (len(words) > _SHORT and (words in title or title in words))):
            return i
    return h1[0] if len(h1) == 1 else None


def _is_rescued(stretch: Stretch, zone: Zone, scope: Scope, *, previous: Stretch | None, before: bool) -> bool:
    """True for a block that trafilatura dropped and that belongs to the article by its place and kind."""
    if zone is Zone.LEAD:
        return before and len(stretch.text) > _LEAD
    article = next(scope.top.iterancestors("article", "main"), scope.top) if before else scope.top
    if article not in stretch.element.iterancestors():
        return False
    if zone in (Zone.CAPTION, Zone.QUOTE):
        return True
    if zone is Zone.SUBHEAD:
        return not before and len(stretch.text) <= _SUBHEAD
    if zone is Zone.LIST_ITEM:
        return previous is not None and _continues_list(stretch, previous)
    return stretch.element.tag == "p" and len(stretch.text) > _SHORT and bool(_FINAL.search(stretch.text))


def _continues_list(stretch: Stretch, previous: Stretch) -> bool:
    """True for an item of the list that the block before is in, or that a colon announces."""
    here = next(stretch.element.iterancestors("ul", "ol"), None)
    return previous.text.endswith(":") or next(previous.element.iterancestors("ul", "ol"), None) is here is not None


def _with_lead(found: list[Part]) -> list[Part]:
    """A lead stands before the body; marked so later on, it is body (a box). A first paragraph in bold is one."""
    out: list[Part] = []
    started = led = False
    for part in found:
        zone = part.zone
        if zone is Zone.LEAD and started:
            zone = Zone.BODY
        elif zone is Zone.BODY and not started and not led and _is_bold(part.stretch):
            zone = Zone.LEAD
        started = started or zone in (Zone.BODY, Zone.LIST_ITEM, Zone.SUBHEAD)
        led = led or zone is Zone.LEAD
        out.append(Part(part.stretch, zone))
    return out


def _is_bold(stretch: Stretch) -> bool:
    bold = sum(len(squash("".join(e.itertext()))) for e in stretch.element.iter("b", "strong"))
    return bold >= 0.95 * len(squash(stretch.text)) > 0
