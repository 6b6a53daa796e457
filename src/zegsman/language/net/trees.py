"""The best tree over the words of a sentence, from a score for each pair of words.

Column 0 stands for the root. The greedy choice is nearly always a tree without crossing arcs; where it is not, the best
such tree is taken.
"""

import numpy as np
from numpy.typing import NDArray

from zegsman.language.net.projective import crossing, projective

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]

IMPOSSIBLE = -1e8

ONE_ROOT = 1e4
"""Taken off every arc from the root but one's own: more than any sum of scores, so that one word alone is the root."""


def best_heads(scores: Scores) -> Heads:
    """For `scores` of sentences of one length, (sentences, words, words + 1), the head of each word: 0 or 1 + index.

    The word that gains most by it is the root, each other word takes its best head. No tree with one root can score
    higher, so where that is a tree, it is the best one.
    """
    scores = scores.copy()
    words = np.arange(scores.shape[1])
    scores[:, words, words + 1] = -np.inf
    heads: Heads = 1 + scores[:, :, 1:].argmax(axis=2)
    roots = (scores[:, :, 0] - scores[:, :, 1:].max(axis=2)).argmax(axis=1)
    heads[np.arange(len(heads)), roots] = 0
    wrong = np.flatnonzero(~_are_trees(heads) | crossing(heads))
    if len(wrong):
        heads[wrong] = projective(_with_root(scores[wrong]))
    return heads


def _with_root(scores: Scores) -> NDArray[np.float64]:
    """The scores with a row for the root, which has no head, and so that one word alone hangs on it."""
    sentences, words, _ = scores.shape
    full = np.full((sentences, words + 1, words + 1), IMPOSSIBLE)
    full[:, 1:] = np.maximum(scores, IMPOSSIBLE)
    full[:, 1:, 0] -= ONE_ROOT
    return full


def _are_trees(heads: Heads) -> NDArray[np.bool_]:
    """Whether each row has one root that all words reach."""
    sentences, words = heads.shape
    up = np.concatenate([np.zeros((sentences, 1), heads.dtype), heads], axis=1)
    for _ in range(max(1, words).bit_length()):
        up = np.take_along_axis(up, up, axis=1)
    found: NDArray[np.bool_] = ((heads == 0).sum(axis=1) == 1) & (up == 0).all(axis=1)
    return found
