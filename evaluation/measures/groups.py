"""Attributed statements broken down: recall over the gold's statements of a group, precision over those found in it.

A pair counts as right in the group of its gold statement for recall, and in that of the statement found for precision.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable

import msgspec

from evaluation.marked import Marked
from evaluation.measures.counts import harmonic
from evaluation.measures.statements import Judged, Pair


class Group(msgspec.Struct):
    """Statements of the gold and found ones of one group, and how many of each are right: matched, and linked."""

    gold: int = 0
    recalled: int = 0
    recalled_linked: int = 0
    found: int = 0
    right: int = 0
    right_linked: int = 0

    @property
    def recall(self) -> float:
        """Percent of the gold that was found."""
        return 100 * self.recalled / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float:
        """Percent of what was found that is right."""
        return 100 * self.right / self.found if self.found else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return harmonic(self.precision, self.recall)

    @property
    def linked_f1(self) -> float:
        """F1 where the source must be right too."""
        precision = 100 * self.right_linked / self.found if self.found else 0.0
        return harmonic(precision, 100 * self.recalled_linked / self.gold if self.gold else 0.0)


Key = Callable[[str, Marked], str]
"""The group of a statement of a text."""


def by_type(text: str, statement: Marked) -> str:
    """The type."""
    return statement.type


def by_zone(text: str, statement: Marked) -> str:
    """The zone; a list item is body, as in the guide."""
    return "body" if statement.zone == "list_item" else statement.zone


LENGTHS = ((5, "1-5 words"), (12, "6-12 words"), (25, "13-25 words"))


def by_length(text: str, statement: Marked) -> str:
    """The length of the content in words; the borders are near the quarters of the corpus."""
    words = sum(len(text[start:end].split()) for start, end in statement.content)
    return next((name for most, name in LENGTHS if words <= most), "26 words and more")


KEYS: dict[str, Key] = {"type": by_type, "zone": by_zone, "length": by_length}


def groups(judged: Iterable[Judged], key: Key) -> dict[str, Group]:
    """The groups, by name."""
    found: dict[str, Group] = defaultdict(Group)
    for one in judged:
        text = one.gold.text
        for statement in one.gold.attributed:
            found[key(text, statement)].gold += 1
        for statement in one.found.attributed:
            found[key(text, statement)].found += 1
        for pair in one.pairs:
            _count(found, text, pair, key)
    return dict(sorted(found.items()))


def _count(found: dict[str, Group], text: str, pair: Pair, key: Key) -> None:
    recalled, right = found[key(text, pair.gold)], found[key(text, pair.found)]
    recalled.recalled += 1
    recalled.recalled_linked += pair.linked
    right.right += 1
    right.right_linked += pair.linked
