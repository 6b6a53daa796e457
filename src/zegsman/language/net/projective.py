"""The best trees without crossing arcs (Eisner 1996, "Three New Probabilistic Models").

Arcs that cross are rare in news (34 of 2,065 English dev sentences), and most of those that the greedy choice makes are
wrong: they tear words out of a clause.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Sums = NDArray[np.float64]
Heads = NDArray[np.int64]

IMPOSSIBLE = -1e8

ONE_ROOT = 1e4
"""Taken off every arc from the root but one's own: more than any sum of scores, so that one word alone is the root."""

MOST_FILLED = 1.5
"""How much longer than the shortest of the sentences found together the longest may be: fewer calls, more empty
work. Heads of Dutch news cost 9.9 microseconds a word with 1.1, 8.1 with 1.3, 7.9 with 1.6."""


def crossing(heads: Heads) -> NDArray[np.bool_]:
    """Whether arcs cross, for each row of heads (0 for a root, else 1 + index)."""
    words = np.arange(1, heads.shape[1] + 1)
    low, high = np.minimum(words, heads)[:, :, None], np.maximum(words, heads)[:, :, None]
    other_low, other_high = low.transpose(0, 2, 1), high.transpose(0, 2, 1)
    crossed = (low < other_low) & (other_low < high) & (high < other_high)
    return np.asarray(crossed.any(axis=(1, 2)), dtype=bool)


def projective(sentences: Sequence[Scores]) -> list[Heads]:
    """The heads of the best tree of each sentence, of `scores` (words, words + 1); column 0 is the root."""
    found: list[Heads] = [np.zeros(0, dtype=np.int64)] * len(sentences)
    for group in _of_like_length([len(scores) for scores in sentences]):
        splits = _splits(_filled([sentences[i] for i in group]))
        for row, i in enumerate(group):
            found[i] = _heads(splits[:, row])[: len(sentences[i])]
    return found


def _of_like_length(lengths: Sequence[int]) -> Iterator[list[int]]:
    group: list[int] = []
    for i in sorted(range(len(lengths)), key=lambda i: lengths[i]):
        if group and lengths[i] > MOST_FILLED * lengths[group[0]]:
            yield group
            group = []
        group.append(i)
    if group:
        yield group


def _filled(sentences: Sequence[Scores]) -> Sums:
    """(sentences, nodes, nodes): a row a word, a column its head, node 0 the root, which has no head.

    Behind a shorter sentence each node hangs on the one before, at no gain: that crosses nothing.
    """
    size = 1 + max(map(len, sentences))
    full = np.full((len(sentences), size, size), IMPOSSIBLE)
    for rows, scores in zip(full, sentences, strict=True):
        words = len(scores)
        rows[1 : words + 1, : words + 1] = np.maximum(scores, IMPOSSIBLE)
        behind = np.arange(words + 1, size)
        rows[behind, behind - 1] = 0
    full[:, 1:, 0] -= ONE_ROOT
    return full


def _splits(scores: Sums) -> Heads:
    """Where the best spans are cut, (3, sentences, first, last): whole ones that lean left, right, and half ones.

    A span is kept by where it starts or ends and by its width, so that all cuts of it lie side by side.
    """
    sentences, size, _ = scores.shape
    left_from, left_to, right_from, right_to, half_from, half_to = np.zeros((6, sentences, size, size))
    splits = np.zeros((3, sentences, size, size), dtype=np.int64)
    for width in range(1, size):
        first = np.arange(size - width)
        last = first + width
        starts, ends = slice(size - width), slice(width, None)
        cuts, wider = slice(width - 1, None, -1), slice(width, 0, -1)
        met, splits[2, :, first, last] = _best(right_from[:, starts, :width] + left_to[:, ends, cuts], first)
        half_to[:, ends, width] = met + scores.diagonal(width, 1, 2)
        half_from[:, starts, width] = met + scores.diagonal(-width, 1, 2)
        left, splits[0, :, first, last] = _best(left_from[:, starts, :width] + half_to[:, ends, wider], first)
        right = half_from[:, starts, 1 : width + 1] + right_to[:, ends, cuts]
        right, splits[1, :, first, last] = _best(right, first + 1)
        left_from[:, starts, width] = left_to[:, ends, width] = left
        right_from[:, starts, width] = right_to[:, ends, width] = right
    return splits


def _best(sums: Sums, first: Heads) -> tuple[Sums, Heads]:
    """The best of the last axis, and for `splits` its place, counted from `first`, spans before sentences."""
    return sums.max(axis=2), (sums.argmax(axis=2) + first).T


def _heads(splits: Heads) -> Heads:
    """The heads that the best splits of spans stand for."""
    left, right, half = splits.tolist()
    heads = np.zeros(len(left), dtype=np.int64)
    spans = [(0, len(left) - 1, 1, True)]
    while spans:
        first, last, leans, whole = spans.pop()
        if first == last:
            continue
        if not whole:
            cut = half[first][last]
            heads[last if leans else first] = first if leans else last
            spans += [(first, cut, 1, True), (cut + 1, last, 0, True)]
        elif leans:
            cut = right[first][last]
            spans += [(first, cut, 1, False), (cut, last, 1, True)]
        else:
            cut = left[first][last]
            spans += [(first, cut, 0, True), (cut, last, 0, False)]
    return heads[1:]
