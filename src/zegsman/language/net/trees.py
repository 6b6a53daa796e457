"""The best tree over the words of a sentence, from a score for each pair of words.

Column 0 stands for the root. The greedy choice is a tree mostly; the rest is repaired by Chu and Liu's and
Edmonds' algorithm (maximum spanning arborescence).
"""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]

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
    for number in np.flatnonzero(~_are_trees(heads)):
        heads[number] = spanning_tree(scores[number])
    return heads


def _are_trees(heads: Heads) -> NDArray[np.bool_]:
    """Whether each row has one root that all words reach."""
    sentences, words = heads.shape
    up = np.concatenate([np.zeros((sentences, 1), heads.dtype), heads], axis=1)
    for _ in range(max(1, words).bit_length()):
        up = np.take_along_axis(up, up, axis=1)
    found: NDArray[np.bool_] = ((heads == 0).sum(axis=1) == 1) & (up == 0).all(axis=1)
    return found


def spanning_tree(scores: Scores) -> Heads:
    """The heads of the best tree with one root; `scores` is (words, words + 1)."""
    size = len(scores) + 1
    full = np.full((size, size), -np.inf)
    full[1:] = np.nan_to_num(scores, neginf=-ONE_ROOT * ONE_ROOT)
    full[1:, 0] -= ONE_ROOT
    np.fill_diagonal(full, -np.inf)
    return _arborescence(full)[1:]


def _arborescence(scores: NDArray[np.float64]) -> Heads:
    """Head of each node but node 0, by contracting cycles one after another."""
    heads: Heads = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not len(cycle):
        return heads
    rest = np.setdiff1d(np.arange(len(scores)), cycle)
    own = scores[cycle, heads[cycle]]
    gain = scores[cycle][:, rest] - own[:, None]
    enters, leaves = gain.argmax(axis=0), scores[rest][:, cycle].argmax(axis=1)
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    small[-1, :-1] = gain.max(axis=0)
    small[:-1, -1] = scores[rest, cycle[leaves]]
    inner = _arborescence(small)
    heads[rest] = [cycle[leaves[i]] if head == len(rest) else rest[head] for i, head in enumerate(inner[:-1])]
    heads[0] = 0
    heads[cycle[enters[inner[-1]]]] = rest[inner[-1]]
    return heads


def _cycle(heads: Heads) -> Heads:
    """The nodes of one cycle, or none."""
    seen = np.zeros(len(heads), dtype=np.int64)
    seen[0] = -1
    for start in range(1, len(heads)):
        at = start
        while not seen[at]:
            seen[at] = start
            at = heads[at]
        if seen[at] == start:
            nodes = [at]
            while heads[nodes[-1]] != at:
                nodes.append(heads[nodes[-1]])
            return np.array(nodes)
    return np.array([], dtype=np.int64)
