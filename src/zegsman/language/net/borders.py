"""Where sentences start, from a score for each word."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

LONGEST = 200
"""Words in a sentence: what is longer is a table or a list, and is cut where the score is best."""


EITHER = 0.25
"""Least chance that a border falls on either side of a mark. Below a half: a mark takes chance from its neighbours."""


def borders(score: NDArray[np.float32], firsts: Numbers, marks: NDArray[np.bool_]) -> Numbers:
    """The indices of the words that start a sentence: those with a score above 0 and the first of each stretch.

    `firsts` are the indices where stretches start, and the number of all words; `marks` tells which words are
    quotation marks. A border may fall before or after a mark, as treebanks do either: the two chances are added up.
    """
    start = score > 0
    chance = 1 / (1 + np.exp(-np.maximum(score, -50)))
    either = marks[:-1] & ~start[:-1] & ~start[1:] & (chance[:-1] + chance[1:] > EITHER)
    at = np.flatnonzero(either)
    start[at + (chance[at + 1] > chance[at])] = True
    start[firsts[:-1]] = True
    found = np.flatnonzero(start)
    lengths = np.diff(found, append=len(score))
    more = [
        cut
        for at, size in zip(found, lengths, strict=True)
        if size > LONGEST
        for cut in _cuts(score, int(at), int(at + size))
    ]
    return np.sort(np.concatenate([found, np.array(more, dtype=np.int64)]))


def _cuts(score: NDArray[np.float32], first: int, last: int) -> Iterator[int]:
    """Where to cut a run of words, so that no part is longer than LONGEST."""
    while last - first > LONGEST:
        half = LONGEST // 2
        first += half + int(score[first + half : first + LONGEST].argmax())
        yield first


def same_length(begins: Numbers, words: int) -> Iterator[tuple[int, Numbers]]:
    """Each length of sentences that occurs, with where such sentences begin."""
    lengths = np.diff(begins, append=words)
    for length in np.unique(lengths):
        yield int(length), begins[lengths == length]
