"""Where sentences start."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from zegsman.language.net.borders import LONGEST, borders, same_length


def no_marks(score: np.ndarray) -> np.ndarray:
    return np.zeros(len(score), dtype=bool)


def test_a_stretch_starts_a_sentence_and_so_does_a_good_score() -> None:
    score = np.array([-1, -1, 2, -1, -1], dtype=np.float32)
    assert borders(score, np.array([0, 4, 5]), no_marks(score)).tolist() == [0, 2, 4]


@given(words=st.integers(1, 900), seed=st.integers(0, 1000))
def test_no_sentence_is_longer_than_allowed(words: int, seed: int) -> None:
    score = np.random.default_rng(seed).normal(-3, size=words).astype(np.float32)
    found = borders(score, np.array([0, words]), no_marks(score))
    lengths = np.diff(found, append=words)
    assert found[0] == 0
    assert lengths.sum() == words
    assert 0 < lengths.min() <= lengths.max() <= LONGEST


def test_a_long_table_is_cut_at_its_best_score() -> None:
    score = np.full(LONGEST + 50, -5, dtype=np.float32)
    score[150] = -1
    assert borders(score, np.array([0, len(score)]), no_marks(score)).tolist() == [0, 150]


def test_sentences_by_length() -> None:
    groups = {length: begins.tolist() for length, begins in same_length(np.array([0, 3, 5, 8]), 10)}
    assert groups == {3: [0, 5], 2: [3, 8]}


def test_a_border_before_or_after_a_mark_is_one_border() -> None:
    score = np.array([-9, -9, -0.2, -1.3, -9, -0.2, -1.3], dtype=np.float32)
    marks = np.array([False, False, True, False, False, False, False])
    assert borders(score, np.array([0, 7]), marks).tolist() == [0, 2]
    assert borders(score, np.array([0, 7]), no_marks(score)).tolist() == [0]
