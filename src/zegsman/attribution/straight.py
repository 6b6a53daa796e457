"""Straight double marks that open or close by the spaces around them, where a paragraph begins inside a quotation.

A cutting from a longer text, or a quotation over paragraphs without a new opening mark, has its closing mark first.
"""

from itertools import pairwise

import msgspec

_BRACKETS = "([{-–—/"
_CLOSING = ".,:;!?)]}…"
_JOINED = ",;:!?)"  # no opening mark stands right before these


class Straight(msgspec.Struct, frozen=True):
    """Offsets of straight marks: `unopened` closes what the paragraph began with, `opening` are those that open."""

    unopened: int = -1
    opening: frozenset[int] = frozenset()


def straight_marks(text: str, marks: list[int], start: int, end: int) -> Straight:
    """What the straight marks at these offsets of `text[start:end]` do, if the first of them closes; else nothing.

    Marks open and close by turns. The first one closes where fewer marks then go against the spaces around them.

    >>> page = 'Het dak lekt. " Mol zei "nee" tegen ons.'
    >>> found = straight_marks(page, [14, 24, 28], 0, len(page))
    >>> (found.unopened, sorted(found.opening))
    (14, [24])
    """
    turns = [_turn(text, at, start, end) for at in marks]
    nested = _nested(marks, turns)
    if nested is not None:
        return nested
    outside = _against(text, marks, turns, 1)
    inside = _against(text, marks, turns, -1)
    if not marks or inside >= outside:
        return Straight()
    return Straight(marks[0], frozenset(marks[1::2]))


def _nested(marks: list[int], turns: list[int]) -> Straight | None:
    """Where every mark tells its turn and two close in a row: what they do as nested quotations with one that began
    before ('... a "long" ball ."'); None if they are nothing of the kind."""
    if 0 in turns or len(marks) < 3 or all(a != b for a, b in pairwise(turns)):
        return None
    depth, unopened = 0, []
    for at, turn in zip(marks, turns, strict=True):
        if turn < 0 and depth == 0:
            unopened.append(at)
        depth = max(0, depth + turn)
    if len(unopened) != 1 or depth:
        return None
    return Straight(unopened[0], frozenset(at for at, turn in zip(marks, turns, strict=True) if turn > 0))


def _turn(text: str, at: int, start: int, end: int) -> int:
    """1 for a mark that opens by the spaces around it, -1 for one that closes, 0 where they do not tell."""
    free_before = at == start or text[at - 1].isspace() or text[at - 1] in _BRACKETS
    free_after = at + 1 == end or text[at + 1].isspace() or text[at + 1] in _CLOSING
    if at == start or at + 1 == end:
        return 1 if at == start else -1
    if text[at + 1] in _JOINED:
        return -1
    return 0 if free_before == free_after else 1 if free_before else -1


def _against(text: str, marks: list[int], turns: list[int], first: int) -> int:
    """Marks against their spaces, and empty quotes, if the first mark opens (1) or closes (-1)."""
    wrong = sum(turn == (-first if n % 2 == 0 else first) for n, turn in enumerate(turns))
    pairs = range(0 if first == 1 else 1, len(marks) - 1, 2)
    return wrong + sum(not text[marks[n] + 1 : marks[n + 1]].strip() for n in pairs)
