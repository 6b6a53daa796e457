"""What the tagger sees of words, and how they stand to a word of saying."""

from dataclasses import dataclass

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.attribution.tagger.making import ROOF, SAID, words
from zegsman.attribution.tagger.features import COLUMNS, DEPS, fingerprint, hashed
from zegsman.attribution.tagger.pairs import PAIRS, pair_features
from zegsman.attribution.tagger.windows import BEFORE, CORE, MARGIN, Window, around, windows

COLUMN = {name: n for n, name in enumerate(COLUMNS)}
PATH = list(PAIRS).index("path")


def test_a_cue_form_has_its_act_and_a_name_has_none() -> None:
    acts = words(*ROOF).ids[:, COLUMN["act"]]
    assert acts[1] > 0
    assert acts[0] == 0


def test_quotation_marks_of_any_style_look_alike() -> None:
    straight = tuple(row.replace("„", "“") for row in SAID)
    assert np.array_equal(words(*SAID).ids, words(*straight).ids)


def test_words_in_quotation_marks_know_it() -> None:
    said = words(*SAID)
    assert said.quote.tolist() == [0, 0, 0, 0, 0, -1, -1, -1]
    assert (said.ids[:5, COLUMN["quote"]] > 0).all()
    assert said.ids[[0, 4], COLUMN["mark"]].tolist() == [1, 2]


def test_every_number_fits_its_column() -> None:
    for rows in (ROOF, SAID):
        assert (words(*rows).ids < np.array(list(COLUMNS.values()))).all()
        assert (words(*rows).ids >= 0).all()


def test_a_path_leads_from_the_word_of_saying_to_each_branch() -> None:
    said = words(*ROOF)
    rows = around(Window(0, 0, 7, 7), np.array([1]))
    path = pair_features(said, np.array([1]), rows)[0, :, PATH]
    below = {name: 3 + DEPS.index(name) for name in ("nsubj", "ccomp", "punct")}
    assert path[:7].tolist() == [
        below["nsubj"],
        2 + COLUMNS["dep"],  # itself
        *[below["ccomp"]] * 4,
        below["punct"],
    ]
    assert not path[7:].any()


def test_a_change_of_the_columns_changes_the_fingerprint() -> None:
    assert fingerprint(COLUMNS) == fingerprint(dict(COLUMNS))
    assert fingerprint(COLUMNS) != fingerprint({**COLUMNS, "norm": 7})


@given(st.text(max_size=20), st.integers(2, 5000))
def test_a_hash_is_never_nothing(text: str, size: int) -> None:
    assert 1 <= hashed(text, size) < size


@dataclass
class Row:
    """As much of Words as windows look at."""

    tokens: range
    sentence: np.ndarray
    passage: np.ndarray
    document: np.ndarray


@given(st.lists(st.integers(1, 150), max_size=12), st.integers(1, 4), st.integers(1, 6))
def test_every_word_is_in_the_core_of_one_window_of_its_document(lengths: list[int], each: int, many: int) -> None:
    sentence = np.repeat(np.arange(len(lengths)), lengths)
    row = Row(range(len(sentence)), sentence, sentence // each, sentence // many)
    cut = list(windows(row))  # type: ignore[arg-type]
    assert all(len(set(row.document[window.first : window.last])) == 1 for window in cut)
    assert [i for window in cut for i in range(window.core, window.core_end)] == list(row.tokens)
    assert all(window.size <= CORE + 3 * MARGIN for window in cut)


def test_rows_around_an_anchor_stay_in_the_window() -> None:
    rows = around(Window(100, 110, 150, 160), np.array([110, 149]))
    assert rows[0, 0] == 100
    assert rows.max() == 159
    assert (rows[:, 60:] == -1).all()
    assert around(Window(0, 0, 400, 400), np.array([200]))[0, 0] == 200 - BEFORE
