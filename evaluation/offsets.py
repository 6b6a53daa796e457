"""Characters of spans: what of a content counts, how much two contents share, and offsets carried to another text."""

import difflib
import re
from collections.abc import Sequence

from evaluation.marked import Spans

MARKS = "\"'“”„‟‘’‚«»‹›`´"
EDGE = MARKS + " \t\n\r\u00a0.,;:"
_COMPLEMENTIZER = re.compile(r"(dat|of|om|te|that|whether|if|to|dass|daß|ob|zu)\s+", re.I)
SAME = 0.5
"""Share of characters (IoU) from which two contents are the same statement."""


def characters(spans: Spans) -> set[int]:
    """The offsets covered.

    >>> characters(((0, 2), (5, 6)))
    {0, 1, 5}
    """
    return {i for start, end in spans for i in range(start, end)}


def counted(text: str, content: Spans) -> set[int]:
    """The offsets of a content that count: no marks, no leading complementizer, no punctuation at an edge, no spaces;
    all of it where nothing would be left.

    >>> sorted(counted("dat het, ja", ((0, 8),)))
    [4, 5, 6]
    """
    kept: set[int] = set()
    for number, (start, end) in enumerate(sorted(content)):
        while start < end and text[start] in EDGE:
            start += 1
        while end > start and text[end - 1] in EDGE:
            end -= 1
        lead = _COMPLEMENTIZER.match(text[start:end]) if number == 0 else None
        start += lead.end() if lead else 0
        kept.update(i for i in range(start, end) if text[i] not in MARKS and not text[i].isspace())
    return kept or characters(content)


def iou(one: set[int], two: set[int]) -> float:
    """Shared offsets over all offsets, 0-1.

    >>> iou({1, 2, 3}, {2, 3, 4})
    0.5
    """
    return len(one & two) / len(one | two) if one | two else 1.0


def pairs(one: Sequence[set[int]], two: Sequence[set[int]]) -> list[tuple[int, int, float]]:
    """One-to-one pairs (index, index, IoU) of at least SAME, the best first."""
    found = [(iou(a, b), i, j) for i, a in enumerate(one) for j, b in enumerate(two) if a & b]
    left: set[int] = set()
    right: set[int] = set()
    chosen = []
    for value, i, j in sorted(found, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if value >= SAME and i not in left and j not in right:
            left.add(i)
            right.add(j)
            chosen.append((i, j, value))
    return chosen


def alignment(source: str, target: str) -> Sequence[int | None]:
    """For each offset of `source` the offset of the same character in `target`, by their non-space characters.

    >>> list(alignment("a  b", "a b"))
    [0, None, None, 2]
    """
    if source == target:
        return range(len(source))
    here = [i for i, c in enumerate(source) if not c.isspace()]
    there = [i for i, c in enumerate(target) if not c.isspace()]
    where: list[int | None] = [None] * len(source)
    same = difflib.SequenceMatcher(None, [source[i] for i in here], [target[i] for i in there], autojunk=False)
    for block in same.get_matching_blocks():
        for k in range(block.size):
            where[here[block.a + k]] = there[block.b + k]
    return where


def carried(spans: Spans, where: Sequence[int | None]) -> Spans | None:
    """The spans in the other text, or None if less than half of one has a counterpart."""
    moved = []
    for start, end in spans:
        hits = [at for at in where[start:end] if at is not None]
        if not hits or len(hits) * 2 < end - start:
            return None
        moved.append((min(hits), max(hits) + 1))
    return tuple(moved)
