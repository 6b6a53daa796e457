"""Token numbers of spans."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from evaluation.marked import Spans

_TOKEN = re.compile(r"\w+|[^\w\s]")
Offsets = Sequence[tuple[int, int]]


def tokenized(text: str) -> list[tuple[int, int]]:
    """Start and end of every word, and of every mark by itself.

    >>> tokenized("Ja, Mol")
    [(0, 2), (2, 3), (4, 7)]
    """
    return [found.span() for found in _TOKEN.finditer(text)]


def numbers(spans: Spans, offsets: Offsets) -> frozenset[int]:
    """The numbers of the tokens that share a character with the spans.

    >>> sorted(numbers(((1, 5),), [(0, 2), (2, 3), (4, 7)]))
    [0, 1, 2]
    """
    ends = [end for _, end in offsets]
    starts = [start for start, _ in offsets]
    return frozenset(i for a, b in spans for i in range(bisect_right(ends, a), bisect_left(starts, b)))


def runs(tokens: Iterable[int]) -> list[tuple[int, int]]:
    """First and last of every run of neighbours.

    >>> runs({4, 5, 6, 9})
    [(4, 6), (9, 9)]
    """
    found: list[tuple[int, int]] = []
    for i in sorted(tokens):
        if found and found[-1][1] == i - 1:
            found[-1] = (found[-1][0], i)
        else:
            found.append((i, i))
    return found
