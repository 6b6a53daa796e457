"""Precision, recall and F1 of counted things."""

from collections.abc import Iterable

import msgspec


class Count(msgspec.Struct, frozen=True):
    """How many are right, how many the gold has, how many were found; the shares are in percent, 0 where undefined.

    >>> Count(3, 4, 6).f1
    60.0
    """

    right: int = 0
    gold: int = 0
    found: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.right + other.right, self.gold + other.gold, self.found + other.found)

    @property
    def precision(self) -> float:
        """Right ones among those found."""
        return 100 * self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Right ones among those of the gold."""
        return 100 * self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return harmonic(self.precision, self.recall)


class Share(msgspec.Struct, frozen=True):
    """So many of so many; `percent` is None where there is nothing to count."""

    part: int = 0
    whole: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.part + other.part, self.whole + other.whole)

    @property
    def percent(self) -> float | None:
        """The share in percent."""
        return 100 * self.part / self.whole if self.whole else None


Figure = Count | Share
Figures = dict[str, Figure]


def harmonic(precision: float, recall: float) -> float:
    """The harmonic mean, 0 if both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def summed(figures: Iterable[Figures]) -> Figures:
    """Figures of many texts as those of one."""
    total: Figures = {}
    for one in figures:
        for name, figure in one.items():
            total[name] = total[name] + figure if name in total else figure  # type: ignore[operator]
    return total
