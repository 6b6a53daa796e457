"""The tree that is found is a tree, with one root and no arcs that cross, and the best there is."""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from zegsman.language.net.trees import Scores, best_heads


def random_scores(seed: int, sentences: int, words: int) -> Scores:
    return np.random.default_rng(seed).normal(size=(sentences, words, words + 1)).astype(np.float32)


def is_tree(heads: tuple[int, ...]) -> bool:
    for i in range(1, len(heads) + 1):
        at, steps = i, 0
        while at and steps <= len(heads):
            at, steps = heads[at - 1], steps + 1
        if at:
            return False
    return sum(head == 0 for head in heads) == 1


def crosses(heads: tuple[int, ...]) -> bool:
    arcs = [(min(i, head), max(i, head)) for i, head in enumerate(heads, start=1)]
    return any(a < c < b < d for a, b in arcs for c, d in arcs)


def total(scores: Scores, heads: tuple[int, ...]) -> float:
    return float(sum(scores[i, head] for i, head in enumerate(heads)))


@given(seed=st.integers(0, 10**6), words=st.integers(1, 25))
def test_always_a_tree_with_one_root(seed: int, words: int) -> None:
    for heads in best_heads([random_scores(seed, 3, words)])[0]:
        assert is_tree(tuple(heads))
        assert not crosses(tuple(heads))


@settings(max_examples=30)
@given(seed=st.integers(0, 10**6), words=st.integers(1, 4))
def test_no_tree_is_better(seed: int, words: int) -> None:
    scores = random_scores(seed, 1, words)
    trees = (heads for heads in product(range(words + 1), repeat=words) if is_tree(heads) and not crosses(heads))
    best = max(total(scores[0], heads) for heads in trees)
    assert np.isclose(total(scores[0], tuple(best_heads([scores.copy()])[0][0])), best, atol=1e-4)


@given(seed=st.integers(0, 10**6), lengths=st.lists(st.integers(1, 12), min_size=1, max_size=6))
def test_sentences_beside_it_change_nothing(seed: int, lengths: list[int]) -> None:
    groups = [random_scores(seed + n, 2, words) for n, words in enumerate(lengths)]
    alone = [best_heads([scores.copy()])[0] for scores in groups]
    for heads, expected in zip(best_heads(groups), alone, strict=True):
        assert (heads == expected).all()
