"""Precision, recall and F1 of taking two names for one, at a threshold."""

from collections.abc import Iterable

import msgspec

from evaluation.identity.pairs import Pair, Truth
from zegsman.identity import compare


class Figures(msgspec.Struct, frozen=True):
    """Counts of pairs. `merged`: those taken for one; `right` among them; `same`: those that are one."""

    pairs: int
    same: int
    merged: int
    right: int

    @property
    def false(self) -> int:
        """Pairs taken for one that are two, or that nobody could tell."""
        return self.merged - self.right

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, in percent."""
        return 200 * self.right / (self.merged + self.same) if self.merged + self.same else 0.0


def measure(pairs: Iterable[Pair], threshold: float) -> Figures:
    """The figures at a threshold."""
    scored = [(pair, compare(pair.left, pair.right).score >= threshold) for pair in pairs]
    merged = [pair for pair, one in scored if one]
    return Figures(
        pairs=len(scored),
        same=sum(pair.truth is Truth.SAME for pair, _ in scored),
        merged=len(merged),
        right=sum(pair.truth is Truth.SAME for pair in merged),
    )
