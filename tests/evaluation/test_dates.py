"""The date set is well-formed and the grammar right on it, as the issue asks: 95 of 100 in each language and part."""

import pytest

from evaluation.dates.score import LANGUAGES, cases, right


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", ["tuned", "held-out"])
def test_ninety_five_of_a_hundred_are_right(language: str, part: str) -> None:
    chosen = cases(language, part)
    assert sum(right(case) is None for case in chosen) >= 0.95 * len(chosen)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_set_is_large_and_holds_no_sentence_twice(language: str) -> None:
    every = cases(language)
    assert len(every) >= 200
    assert len({(case.published, case.marked) for case in every}) == len(every)
    assert all(case.marked.count("{") >= 1 and case.marked.count("{") == case.marked.count("}") for case in every)
