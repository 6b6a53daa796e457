"""How each word stands to a word of saying: distance, sentence, way through the tree, quotation marks."""

import numpy as np

from zegsman.attribution.tagger.features import COLUMNS, Ids
from zegsman.attribution.tagger.words import Words

CLIMBS, DEPTH = 4, 12
_DEPS = COLUMNS["dep"]
_STEPS = (0, 1, 2, 3, 4, 6, 8, 11, 15, 20, 30, 45, 70, 110)

PAIRS = {"offset": 2 * len(_STEPS) + 1, "sentences": 7, "path": 2 + (CLIMBS + 1) * (_DEPS + 1), "marks": 8}
"""Name -> number of values of a pair feature."""


def pair_features(words: Words, anchors: Ids, rows: Ids) -> Ids:
    """An array (anchors, tokens, len(PAIRS)) for the `rows` (anchors, tokens) of a document around each anchor; rows of
    -1 are padding.

    The path tells how many steps up from the anchor lead to a word that the token stands under, and by which relation
    the token's branch hangs there: in "Mol *zei* dat het dak lekt" all of *dat het dak lekt* is (0, ccomp).
    """
    offset = _offsets(rows - anchors[:, None])
    apart = np.clip(words.sentence[rows] - words.sentence[anchors][:, None], -3, 3) + 3
    path = np.where(apart == 3, _paths(words, anchors, rows), 0)
    return np.where((rows >= 0)[:, :, None], np.stack([offset, apart, path, _marks(words, anchors, rows)], axis=2), 0)


def _offsets(steps: Ids) -> Ids:
    bucket = np.searchsorted(_STEPS, np.abs(steps), side="right")
    return len(_STEPS) + np.sign(steps) * (bucket - 1)


def _paths(words: Words, anchors: Ids, rows: Ids) -> Ids:
    """1 where no common ancestor is near; else 2 + climbs * (relations + 1) + the relation of the branch."""
    low, high = int(rows[rows >= 0].min(initial=0)), int(rows.max(initial=0)) + 1
    above = _ancestors(words.heads, low, high)[rows - low]
    found = np.ones(rows.shape, dtype=np.int64)
    node = anchors
    for climb in range(CLIMBS + 1):
        at = above == node[:, None, None]
        level = at.argmax(axis=2)
        branch = np.take_along_axis(above, np.maximum(level - 1, 0)[:, :, None], axis=2)[:, :, 0]
        relation = np.where(level == 0, _DEPS, words.deps[branch])
        found = np.where(at.any(axis=2) & (found == 1), 2 + climb * (_DEPS + 1) + relation, found)
        node = words.heads[node]
    return found


def _ancestors(heads: Ids, first: int, last: int) -> Ids:
    """Each token, its head, the head of that ..., up to DEPTH steps; a root repeats itself."""
    above = [np.arange(first, last)]
    for _ in range(DEPTH):
        above.append(heads[above[-1]])
    return np.stack(above, axis=1)


def _marks(words: Words, anchors: Ids, rows: Ids) -> Ids:
    """0 both outside marks, 1 both in the same quotation, 2 in another one, 3 anchor inside and token outside, 4 in the
    last quotation before the anchor, 5 in the first one behind it."""
    here, there = words.quote[rows], words.quote[anchors][:, None]
    before, behind = _nearest(words, anchors)
    out = np.where(here < 0, np.where(there < 0, 0, 3), 2)
    out = np.where((here >= 0) & (here == before[:, None]), 4, out)
    out = np.where((here >= 0) & (here == behind[:, None]), 5, out)
    return np.where((here >= 0) & (here == there), 1, out)


def _nearest(words: Words, anchors: Ids) -> tuple[Ids, Ids]:
    """The number of the last quotation that starts before each anchor and of the first one behind it; -2 for none."""
    size = len(words.quote)
    inside = words.quote >= 0
    index = np.arange(size)
    last = np.maximum.accumulate(np.where(inside, index, -1))
    following = np.minimum.accumulate(np.where(inside, index, size)[::-1])[::-1]
    return _quote_at(words, anchors, last[anchors]), _quote_at(words, anchors, following[anchors])


def _quote_at(words: Words, anchors: Ids, rows: Ids) -> Ids:
    """The quotation at each row; -2 where the row is none or in another document than the anchor."""
    near = np.clip(rows, 0, len(words.quote) - 1)
    same = (near == rows) & (words.document[near] == words.document[anchors])
    return np.where(same, words.quote[near], -2)
