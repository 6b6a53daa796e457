"""Folds and readings: whatever a page holds, no crash, and folding twice is folding once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import strategies
from zegsman.identity import Facts, compare, fold
from zegsman.identity.fold import clean
from zegsman.identity.keys import keys
from zegsman.identity.parts import parts
from zegsman.identity.word import word

wild = (
    strategies.texts
    | st.text(st.characters(codec="utf-8"), max_size=60)
    | st.text("ЁёщьґїأبةيЯal-' .习近平Öß\u202e\u200d", max_size=30)
)


@given(wild)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert set(fold(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789 ")
    assert clean(clean(text)) == clean(text)


@given(wild)
def test_capitals_and_hidden_signs_change_no_fold(text: str) -> None:
    assert fold(f"\u202e{text}\u200b\u2069") == fold(text)
    assert fold(text.casefold()) == fold(text)


@given(wild, wild)
def test_any_two_texts_can_be_compared_and_the_order_makes_no_difference(a: str, b: str) -> None:
    for kind in ("person", "organisation"):
        x, y = Facts(names=(a,), kind=kind), Facts(names=(b,), kind=kind)
        assert 0 <= compare(x, y).score <= 1
        assert compare(x, y).score == compare(y, x).score
        assert all(len(key) < 40 for key in keys(a, kind))


@given(wild)
def test_every_reading_of_a_word_is_short(text: str) -> None:
    assert len(parts(text).words) <= 40
    assert len(word(text).sounds) <= 6


@pytest.mark.parametrize("name", ["", " ", "...", "😀", "\u202e\u202c", "-", "van de", "jr.", "'s", "\ud800"[:0]])
def test_what_is_no_name_is_like_nothing(name: str) -> None:
    assert compare(Facts(names=(name,), kind="person"), Facts(names=("Anna Mol",), kind="person")).score == 0


def test_a_name_of_ten_thousand_words_is_read_in_no_time() -> None:
    name = " ".join(["Anna"] * 10_000)
    assert compare(Facts(names=(name,), kind="person"), Facts(names=("Anna Mol",), kind="person")).score < 0.7


def test_mixed_scripts_and_directions_are_one_name() -> None:
    assert fold("Анна Mol") == fold("\u2067Анна\u2069 Mol")
    assert keys("Анна Mol", "person") & keys("Anna Mol", "person")
