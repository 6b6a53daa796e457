"""Decoding against trying every sequence."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from zegsman.attribution.tagger.crf import best, marginals

LABELS = 3


@st.composite
def chains(draw: st.DrawFn) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32], NDArray[np.int64]]:
    """Scores of a few short rows, steps, first scores and lengths."""
    random = np.random.default_rng(draw(st.integers(0, 10_000)))
    lengths = np.array(draw(st.lists(st.integers(1, 4), min_size=1, max_size=3)))
    shape = (len(lengths), int(lengths.max()), LABELS)
    make = lambda *size: random.normal(0, 2, size).astype(np.float32)  # noqa: E731
    return make(*shape), make(LABELS, LABELS), make(LABELS), lengths


def weight(scores, steps, first, path) -> float:  # type: ignore[no-untyped-def]
    """The score of one sequence."""
    moves = sum(steps[a, b] for a, b in pairwise(path))
    return float(first[path[0]] + moves + sum(scores[t, label] for t, label in enumerate(path)))


@given(chains())
def test_the_best_sequence_is_the_best_of_all(chain) -> None:  # type: ignore[no-untyped-def]
    scores, steps, first, lengths = chain
    found = best(scores, steps, first, lengths)
    for row, size in enumerate(lengths):
        ways = list(product(range(LABELS), repeat=int(size)))
        wanted = max(ways, key=lambda path: weight(scores[row], steps, first, path))
        assert tuple(found[row, :size]) == wanted
        assert not found[row, size:].any()


@given(chains())
def test_marginals_are_shares_of_all_sequences(chain) -> None:  # type: ignore[no-untyped-def]
    scores, steps, first, lengths = chain
    found = marginals(scores, steps, first, lengths)
    for row, size in enumerate(lengths):
        wanted = np.zeros((size, LABELS))
        for path in product(range(LABELS), repeat=int(size)):
            wanted[range(size), path] += np.exp(weight(scores[row], steps, first, path))
        wanted /= wanted.sum(axis=1, keepdims=True)
        assert np.allclose(found[row, :size], wanted, atol=1e-4)
        assert not found[row, size:].any()


def test_a_sure_label_that_cannot_be_reached_gives_numbers() -> None:
    scores = np.array([[[0, -200], [-200, 0]]], dtype=np.float32)
    steps, first = np.array([[0, -1e4], [0, -1e4]], dtype=np.float32), np.array([0, -1e4], dtype=np.float32)
    assert np.isfinite(marginals(scores, steps, first, np.array([2]))).all()
