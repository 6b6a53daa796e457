"""Names in a run of words, from a score for each tag of each word."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Scores = NDArray[np.float32]

OUT, FIRST, INNER = 0, 1, 2


class Names:
    """Decodes tags "O", "B-PER", "I-PER" and so on: first where names are, then one kind for each whole name.

    Word by word, "San Francisco" could begin as a place and end as a person.
    """

    def __init__(self, tags: Sequence[str]) -> None:
        self.kinds = tuple(dict.fromkeys(tag[2:] for tag in tags if tag != "O"))
        self._out = tags.index("O")
        self._first = [tags.index(f"B-{kind}") for kind in self.kinds]
        self._inner = [tags.index(f"I-{kind}") for kind in self.kinds]

    def found(self, scores: Scores, firsts: Numbers) -> tuple[Numbers, Numbers]:
        """For each word OUT, FIRST or INNER, and the number of its kind; `firsts` are the words no name goes on at."""
        first, inner = scores[:, self._first], scores[:, self._inner]
        borders = np.stack([scores[:, self._out], first.max(axis=1), inner.max(axis=1)], axis=1).argmax(axis=1)
        before = np.concatenate([[OUT], borders[:-1]])
        before[firsts] = OUT
        borders[(borders == INNER) & (before == OUT)] = FIRST
        names = np.flatnonzero(borders == FIRST)
        kinds = np.zeros(len(borders), dtype=np.int64)
        if len(names):
            inside = borders != OUT
            sure = np.where(inside[:, None], np.logaddexp(first, inner), 0)
            best = np.add.reduceat(sure, names, axis=0).argmax(axis=1)
            kinds[inside] = best[np.cumsum(borders == FIRST)[inside] - 1]
        return borders, kinds
