"""Spans and selections: where in a text something stands.

Offsets are Unicode code points into `Document.text`, end exclusive (W3C TextPositionSelector). On the wire a span is
`[start, end]`.
"""

from collections.abc import Iterable

import msgspec


class Span(msgspec.Struct, frozen=True, order=True, array_like=True, gc=False):
    """Half-open stretch of code points: `text[start:end]`."""

    start: int
    end: int


Selection = tuple[Span, ...]
"""Sorted, disjoint spans; several where the words are not adjacent ("heeft ... gezegd"). Empty: nothing marked."""


def selection(spans: Iterable[Span]) -> Selection:
    """Sort spans, drop empty ones and join those that touch or overlap.

    >>> selection([Span(5, 9), Span(0, 2), Span(8, 12), Span(3, 3)])
    (Span(start=0, end=2), Span(start=5, end=12))
    """
    joined: list[Span] = []
    for span in sorted(s for s in spans if s.end > s.start):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def minus(whole: Selection, holes: Selection) -> Selection:
    """What is left of `whole` outside `holes`.

    >>> minus((Span(0, 10),), (Span(3, 5),))
    (Span(start=0, end=3), Span(start=5, end=10))
    """
    left: list[Span] = []
    for span in whole:
        start = span.start
        for hole in holes:
            if hole.end <= start or hole.start >= span.end:
                continue
            left.append(Span(start, hole.start))
            start = hole.end
        left.append(Span(start, span.end))
    return selection(left)


def covers(outer: Selection, inner: Selection) -> bool:
    """True if every character of `inner` lies in `outer` (and there is one).

    >>> covers((Span(0, 10),), (Span(2, 4), Span(6, 7)))
    True
    >>> covers((Span(0, 3),), (Span(2, 4),))
    False
    """
    return bool(inner) and all(any(o.start <= i.start and i.end <= o.end for o in outer) for i in inner)


def overlaps(a: Selection, b: Selection) -> bool:
    """True if at least one character lies in both.

    >>> overlaps((Span(0, 3),), (Span(2, 4),))
    True
    >>> overlaps((Span(0, 3),), (Span(3, 4),))
    False
    """
    return any(x.start < y.end and y.start < x.end for x in a for y in b)


def words(text: str, chosen: Selection) -> str:
    """The words of a selection, the gaps shown as " ... ".

    >>> words("Dat heeft Mol gezegd.", (Span(4, 9), Span(14, 20)))
    'heeft ... gezegd'
    """
    return " ... ".join(text[span.start : span.end] for span in chosen)
