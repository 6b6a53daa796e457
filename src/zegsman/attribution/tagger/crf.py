"""Linear-chain decoding in numpy: the best sequence of labels and how likely each label is, for many rows at once.

`scores` has the shape (rows, tokens, labels), `steps` (labels, labels) is the score of going from one label to the
next, `first` (labels,) that of starting with one; `lengths` (rows,) how many tokens of a row count. All scores are
logarithms.
"""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Path = NDArray[np.int64]


def best(scores: Scores, steps: Scores, first: Scores, lengths: Path) -> Path:
    """The best label of each token (rows, tokens), after Viterbi; 0 behind the length of a row.

    >>> alone = np.array([[[0.0, 1.0], [0.1, 0.0]]], dtype=np.float32)
    >>> stay = np.array([[0, -2], [-2, 0]], dtype=np.float32)
    >>> best(alone, stay, np.zeros(2, dtype=np.float32), np.array([2])).tolist()
    [[1, 1]]
    """
    rows, size, labels = scores.shape
    back = np.zeros((size, rows, labels), dtype=np.int64)
    state = scores[:, 0] + first
    ends = np.zeros(rows, dtype=np.int64)
    done = lengths == 1
    ends[done] = state[done].argmax(axis=1)
    for t in range(1, size):
        ways = state[:, :, None] + steps[None]
        back[t] = ways.argmax(axis=1)
        state = np.take_along_axis(ways, back[t][:, None, :], axis=1)[:, 0] + scores[:, t]
        done = lengths == t + 1
        ends[done] = state[done].argmax(axis=1)
    path = np.zeros((rows, size), dtype=np.int64)
    row = np.arange(rows)
    label = ends
    for t in range(size - 1, -1, -1):
        label = np.where(lengths - 1 == t, ends, label)
        path[:, t] = np.where(t < lengths, label, 0)
        label = back[t, row, label]
    return path


def marginals(scores: Scores, steps: Scores, first: Scores, lengths: Path) -> Scores:
    """The probability of each label at each token (rows, tokens, labels), by the forward and backward sums.

    >>> alone = np.array([[[0.0, 1.0], [0.1, 0.0]]], dtype=np.float32)
    >>> flat = np.zeros((2, 2), dtype=np.float32)
    >>> np.round(marginals(alone, flat, flat[0], np.array([2])), 2)[0, :, 0]
    array([0.27, 0.52], dtype=float32)
    """
    rows, size, _ = scores.shape
    weight = np.exp(steps)
    up = np.zeros_like(scores)
    down = np.zeros_like(scores)
    up[:, 0] = _scaled(scores[:, 0] + first)
    live = np.arange(size)[None, :] < lengths[:, None]
    emit = np.exp(scores - scores.max(axis=2, keepdims=True))
    for t in range(1, size):
        state = (up[:, t - 1] @ weight) * emit[:, t]
        up[:, t] = state / np.maximum(state.sum(axis=1, keepdims=True), 1e-30)
    beta = np.full((rows, scores.shape[2]), 1.0 / scores.shape[2], dtype=np.float32)
    for t in range(size - 1, -1, -1):
        down[:, t] = beta
        state = (beta * emit[:, t]) @ weight.T
        fresh = state / np.maximum(state.sum(axis=1, keepdims=True), 1e-30)
        beta = np.where(live[:, t : t + 1], fresh, beta)
    both = up * down
    chance: Scores = both / np.maximum(both.sum(axis=2, keepdims=True), 1e-30)
    return np.where(live[:, :, None], chance, 0).astype(np.float32)


def _scaled(logs: Scores) -> Scores:
    weights: Scores = np.exp(logs - logs.max(axis=1, keepdims=True))
    weights /= weights.sum(axis=1, keepdims=True)
    return weights
