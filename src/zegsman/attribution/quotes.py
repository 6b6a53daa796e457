"""Quotation marks to quoted stretches: every style, nested, over paragraphs, odd ones with a doubt.

The marks themselves are read from character classes, not from a parse, so one odd mark never costs a document.
"""

import re

import msgspec

from zegsman.attribution.straight import straight_marks
from zegsman.model import Passage, Selection, Span

# Which marks may close an opened one. Newsrooms mix styles („ ” and „ " in one page), so each opener has several.
_CLOSERS = {
    "„": '”“"‟',
    "“": '”"',
    "”": "”",
    "‟": "”",
    '"': '"”',
    ",,": "''”\"",
    "''": "''",
    "``": "''",
    "‘": "’'",
    "‚": "‘’",
    "'": "'’",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
}
_MARK = re.compile(r",,|''|``|[„“”‟\"‘’‚'«»‹›]")
# 's avonds, 't, 'n, 'k and ’90: an apostrophe at the start of a word, no quotation mark.
_CLITIC = re.compile(r"['’‘](?:[stnkmr](?![\w'’])|\d\d(?!\d))", re.IGNORECASE)
_SINGLE = frozenset("'’‘‚‹›")
_LONGEST_SINGLE = 1500  # characters; a pair of single marks further apart than this is two apostrophes


class Quote(msgspec.Struct, frozen=True, order=True):
    """A quoted stretch. `start`/`end` include the marks; `inner` does not. `depth` 0 is not inside another quote.

    `closed` is False where one of its marks is missing and the edge of the paragraph was taken for it; `opened` is
    False where that is the opening one. `continued` is True where the next paragraph goes on with the same quote.
    """

    start: int
    end: int
    inner: Span
    depth: int = 0
    closed: bool = True
    opened: bool = True
    continued: bool = False

    @property
    def span(self) -> Span:
        """The quote with its marks."""
        return Span(self.start, self.end)


class _Open(msgspec.Struct):
    mark: str
    start: int
    inner: int


def find_quotes(text: str, start: int, end: int) -> list[Quote]:
    """The quoted stretches of `text[start:end]` (one paragraph), sorted by start.

    >>> page = "„Het dak lekt”, zegt Mol. 's Avonds ook ‘nog’."
    >>> [page[quote.start : quote.end] for quote in find_quotes(page, 0, len(page))]
    ['„Het dak lekt”', '‘nog’']
    """
    stack: list[_Open] = []
    found: list[Quote] = []
    marks = [m for m in _MARK.finditer(text, start, end) if not _is_apostrophe(text, m.group(), m.start())]
    doubles = [m for m in marks if m.group() not in _SINGLE]
    mixed = any(m.group() != '"' for m in doubles)
    straight = straight_marks(text, [] if mixed else [m.start() for m in doubles], start, end)
    for match in marks:
        mark, at = match.group(), match.start()
        if at == straight.unopened:
            found = [_unopened(text, start, at)]
            stack.clear()
            continue
        level = None if at in straight.opening else _closes(stack, text, mark, at, match.end(), end)
        if level is not None:
            opened = stack[level]
            found.append(Quote(opened.start, match.end(), Span(opened.inner, at), depth=level))
            del stack[level:]
        elif at in straight.opening or _opens(text, mark, at, match.end(), start, end):
            stack.append(_Open(mark, at, match.end()))
    found += _unclosed(stack, text, end)
    return sorted(q for q in found if q.inner.end > q.inner.start)


def join_paragraphs(text: str, passages: tuple[Passage, ...]) -> list[tuple[Quote, ...]]:
    """All quotes of a document; a quote that is left open and taken up again by an opening mark at the start of the
    next paragraph is one group.

    >>> from zegsman.model import Zone
    >>> page = "„Het lekt.\\n\\n„Al jaren”, zegt Mol."
    >>> spans = (Passage(zone=Zone.BODY, start=0, end=10), Passage(zone=Zone.BODY, start=12, end=33))
    >>> [len(group) for group in join_paragraphs(page, spans)]
    [2]
    """
    groups: list[tuple[Quote, ...]] = []
    waiting: tuple[Quote, ...] = ()
    for passage in passages:
        quotes = find_quotes(text, passage.start, passage.end)
        for quote in quotes:
            if waiting and quote.start == passage.start and _same_mark(text, waiting[-1], quote):
                waiting = (*(msgspec.structs.replace(q, closed=True, continued=True) for q in waiting), quote)
                if quote.closed or not quote.opened:
                    groups.append(waiting)
                    waiting = ()
                continue
            if waiting:
                groups.append(waiting)
                waiting = ()
            if quote.closed or quote.depth or quote.end < passage.end or not quote.opened:
                groups.append((quote,))
            else:
                waiting = (quote,)
    if waiting:
        groups.append(waiting)
    return sorted(groups)


def selection_of(group: tuple[Quote, ...]) -> Selection:
    """The characters of a group, marks included."""
    return tuple(quote.span for quote in group)


def _same_mark(text: str, first: Quote, second: Quote) -> bool:
    return not first.closed and (not second.opened or text[first.start] == text[second.start])


def _is_apostrophe(text: str, mark: str, at: int) -> bool:
    if mark not in "'’‘":
        return False
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if before.isalnum() and after.isalnum():
        return True
    return not before.isalnum() and _CLITIC.match(text, at) is not None and not _pairs_up(text, mark, at)


def _pairs_up(text: str, mark: str, at: int) -> bool:
    """'s nachts' has no partner before the next space; ‘t’ or 'n' in marks of their own has."""
    return at + 2 < len(text) and text[at + 2] in _CLOSERS.get(mark, "") and not text[at + 3 : at + 4].isalnum()


def _closes(stack: list[_Open], text: str, mark: str, at: int, after: int, end: int) -> int | None:
    """Level of the stack that this mark closes, or None."""
    for level in range(len(stack) - 1, -1, -1):
        if mark not in _CLOSERS[stack[level].mark] or at == stack[level].inner:
            continue
        if text[at - 1].isspace() and after < end and not text[after].isspace() and text[after].isalnum():
            return None  # a space before and a letter after: it opens
        if mark in "'’" and at - stack[level].start > _LONGEST_SINGLE:
            continue
        return level
    return None


def _opens(text: str, mark: str, at: int, after: int, start: int, end: int) -> bool:
    if mark not in _CLOSERS or after >= end:
        return False
    if text[after].isspace() and (mark != '"' or (at > start and not text[at - 1].isspace())):
        return False  # a mark before a space closes; only a straight one between two spaces may open
    before = text[at - 1] if at > start else " "
    if mark in "„“‘‚«‹``":
        return True
    return before.isspace() or before in "([{-–—:/,.…" or before in _CLOSERS


def _unopened(text: str, start: int, at: int) -> Quote:
    """The words from the start of the paragraph to a mark that closes what was opened before it."""
    return Quote(start, at + 1, Span(start, at), closed=False, opened=False)


def _unclosed(stack: list[_Open], text: str, end: int) -> list[Quote]:
    """Openers without a partner: a double mark runs to the end of the paragraph, a single one is an apostrophe."""
    if not stack or stack[0].mark in "'’‘‚›»":
        return []
    last = end
    while last > stack[0].inner and text[last - 1].isspace():
        last -= 1
    return [Quote(stack[0].start, last, Span(stack[0].inner, last), closed=False)]
