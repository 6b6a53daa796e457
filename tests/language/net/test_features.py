"""Rows of tables for forms: within the tables, and the same for forms that should look alike."""

from hypothesis import given
from hypothesis import strategies as st

from zegsman.language.net.features import GRAMS, MOST_GRAMS, PARTS, UNKNOWN, features, shape


@given(form=st.text(min_size=1, max_size=60))
def test_rows_are_in_their_tables(form: str) -> None:
    found = features(form, {})
    assert found.word == UNKNOWN
    assert all(0 < row < rows for row, rows in zip(found.parts, PARTS.values(), strict=True))
    assert 0 < len(found.grams) <= MOST_GRAMS
    assert all(0 < row < GRAMS for row in found.grams)


def test_a_known_word_is_found_whatever_its_capitals_and_figures() -> None:
    words = {"agent": 7, "0000": 8}
    assert [features(form, words).word for form in ("Agent", "AGENT", "2026", "brug")] == [7, 7, 8, UNKNOWN]


def test_marks_of_one_kind_are_alike() -> None:
    assert features("“", {}).parts[:4] == features('"', {}).parts[:4]


def test_capitals_show_in_the_shape() -> None:
    assert {shape(form) for form in ("Mol", "MOL", "mol", "McMol")} == {"Xxx", "XX", "xx", "XxXxx"}
