"""The best tree over the words of a sentence, from a score for each pair of words.

Column 0 stands for the root. The greedy choice is nearly always a tree without crossing arcs; where it is not, the best
such tree is taken.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from zegsman.language.net.projective import Heads, Scores, crossing, projective


def best_heads(groups: Sequence[Scores]) -> list[Heads]:
    """For each group of sentences of one length, `scores` (sentences, words, words + 1), the head of each word: 0 or
    1 + index.

    The word that gains most by it is the root, each other word takes its best head. No tree with one root can score
    higher, so where that is a tree, it is the best one.
    """
    found = [_greedy(scores) for scores in groups]
    wrong = [(n, i) for n, heads in enumerate(found) for i in np.flatnonzero(~_are_trees(heads) | crossing(heads))]
    for (n, i), heads in zip(wrong, projective([groups[n][i] for n, i in wrong]), strict=True):
        found[n][i] = heads
    return found


def _greedy(scores: Scores) -> Heads:
    """Each word's best head; no word is its own. Changes `scores`, so that this holds for who looks at it next."""
    words = np.arange(scores.shape[1])
    scores[:, words, words + 1] = -np.inf
    pairs = scores[:, :, 1:]
    heads: Heads = 1 + pairs.argmax(axis=2)
    best = np.take_along_axis(pairs, heads[:, :, None] - 1, axis=2)[:, :, 0]
    heads[np.arange(len(heads)), (scores[:, :, 0] - best).argmax(axis=1)] = 0
    return heads


def _are_trees(heads: Heads) -> NDArray[np.bool_]:
    """Whether each row has one root that all words reach."""
    sentences, words = heads.shape
    up = np.concatenate([np.zeros((sentences, 1), heads.dtype), heads], axis=1)
    for _ in range(max(1, words).bit_length()):
        up = np.take_along_axis(up, up, axis=1)
    found: NDArray[np.bool_] = ((heads == 0).sum(axis=1) == 1) & (up == 0).all(axis=1)
    return found
