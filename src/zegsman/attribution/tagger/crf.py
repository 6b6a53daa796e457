"""Linear-chain decoding in numpy: the best sequence of labels and how likely each label is, for many rows at once.

`scores` has the shape (rows, tokens, labels), `steps` (labels, labels) is the score of going from one label to the
next, `first` (labels,) that of starting with one; `lengths` (rows,) how many tokens of a row count. All scores are
logarithms.
"""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Path = NDArray[np.int64]

_LEAST = np.float32(1e-30)  # nothing is divided by 0


def best(scores: Scores, steps: Scores, first: Scores, lengths: Path) -> Path:
    """The best label of each token (rows, tokens), after Viterbi; 0 behind the length of a row.

    >>> alone = np.array([[[0.0, 1.0], [0.1, 0.0]]], dtype=np.float32)
    >>> stay = np.array([[0, -2], [-2, 0]], dtype=np.float32)
    >>> best(alone, stay, np.zeros(2, dtype=np.float32), np.array([2])).tolist()
    [[1, 1]]
    """
    rows, size, labels = scores.shape
    states = np.zeros((size, labels, rows), dtype=np.float32)  # rows last: the best label is found for all at once
    emit = scores.transpose(1, 2, 0)
    states[0] = emit[0] + first[:, None]
    for t in range(1, size):
        states[t] = (states[t - 1][:, None] + steps[:, :, None]).max(axis=0) + emit[t]
    path = np.zeros((size, rows), dtype=np.int64)
    label = path[-1]
    for t in range(size - 1, -1, -1):
        came = states[t] + steps[:, label] if t + 1 < size else states[t]
        label = path[t] = np.where(lengths - 1 == t, states[t], came).argmax(axis=0)
    return np.where(np.arange(size)[None, :] < lengths[:, None], path.T, 0)


def marginals(scores: Scores, steps: Scores, first: Scores, lengths: Path) -> Scores:
    """The probability of each label at each token (rows, tokens, labels), by the forward and backward sums.

    >>> alone = np.array([[[0.0, 1.0], [0.1, 0.0]]], dtype=np.float32)
    >>> flat = np.zeros((2, 2), dtype=np.float32)
    >>> np.round(marginals(alone, flat, flat[0], np.array([2])), 2)[0, :, 0]
    array([0.27, 0.52], dtype=float32)
    """
    rows, size, labels = scores.shape
    weight = np.exp(steps)
    up = np.zeros((size, rows, labels), dtype=np.float32)
    down = np.zeros_like(up)
    emit = np.exp(scores - scores.max(axis=2, keepdims=True)).transpose(1, 0, 2).copy()
    live = (np.arange(size)[None, :] < lengths[:, None]).T[:, :, None]
    up[0] = _scaled(scores[:, 0] + first)
    for t in range(1, size):
        state = (up[t - 1] @ weight) * emit[t]
        up[t] = _shares(state)
    down[-1] = 1 / labels
    for t in range(size - 1, 0, -1):
        state = (down[t] * emit[t]) @ weight.T
        down[t - 1] = np.where(live[t], _shares(state), down[t])
    return np.where(live, _shares(up * down), 0).transpose(1, 0, 2)


def _scaled(logs: Scores) -> Scores:
    return _shares(np.exp(logs - logs.max(axis=1, keepdims=True)))


def _shares(weights: Scores) -> Scores:
    """Weights that add up to 1 over the last axis; all 0 where a surer label cannot be reached at all."""
    shares: Scores = weights / np.maximum(weights.sum(axis=-1, keepdims=True), _LEAST)
    return shares
