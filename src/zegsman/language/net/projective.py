"""The best tree without crossing arcs, for sentences of one length (Eisner 1996, "Three New Probabilistic Models").

Arcs that cross are rare in news (34 of 2,065 English dev sentences), and most of those that the greedy choice makes are
wrong: they tear words out of a clause.
"""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Heads = NDArray[np.int64]


def crossing(heads: Heads) -> NDArray[np.bool_]:
    """Whether arcs cross, for each row of heads (0 for a root, else 1 + index)."""
    words = np.arange(1, heads.shape[1] + 1)
    low, high = np.minimum(words, heads)[:, :, None], np.maximum(words, heads)[:, :, None]
    other_low, other_high = low.transpose(0, 2, 1), high.transpose(0, 2, 1)
    crossed = (low < other_low) & (other_low < high) & (high < other_high)
    return np.asarray(crossed.any(axis=(1, 2)), dtype=bool)


def projective(scores: Scores) -> Heads:
    """The heads of the best trees; `scores` is (sentences, nodes, nodes), a row a word and a column its head, node 0
    the root."""
    sentences, size, _ = scores.shape
    whole = np.zeros((2, sentences, size, size))
    part = np.zeros((2, sentences, size, size))
    splits = np.zeros((3, sentences, size, size), dtype=np.int64)
    for width in range(1, size):
        first = np.arange(size - width)
        last, cut = first + width, first[:, None] + np.arange(width)
        ends, starts = last[:, None], first[:, None]
        met = whole[1][:, starts, cut] + whole[0][:, cut + 1, ends]
        best, splits[2][:, first, last] = met.max(axis=2), met.argmax(axis=2) + first
        part[0][:, first, last] = best + scores[:, first, last]
        part[1][:, first, last] = best + scores[:, last, first]
        left = whole[0][:, starts, cut] + part[0][:, cut, ends]
        right = part[1][:, starts, cut + 1] + whole[1][:, cut + 1, ends]
        whole[0][:, first, last], splits[0][:, first, last] = left.max(axis=2), left.argmax(axis=2) + first
        whole[1][:, first, last], splits[1][:, first, last] = right.max(axis=2), right.argmax(axis=2) + first + 1
    return np.stack([_heads(splits[:, i]) for i in range(sentences)])


def _heads(splits: Heads) -> Heads:
    """The heads that the best splits of spans stand for."""
    heads = np.zeros(splits.shape[1], dtype=np.int64)
    spans = [(0, splits.shape[1] - 1, 1, True)]
    while spans:
        first, last, right, complete = spans.pop()
        if first == last:
            continue
        if not complete:
            cut = int(splits[2, first, last])
            heads[last if right else first] = first if right else last
            spans += [(first, cut, 1, True), (cut + 1, last, 0, True)]
        elif right:
            cut = int(splits[1, first, last])
            spans += [(first, cut, 1, False), (cut, last, 1, True)]
        else:
            cut = int(splits[0, first, last])
            spans += [(first, cut, 0, True), (cut, last, 0, False)]
    return heads[1:]
