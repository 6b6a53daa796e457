"""Rules of lemmas: whatever the form and its lemma, the rule made from them gives the lemma back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zegsman.language.net.lemma import applied, rule

WORDS = st.text(st.characters(categories=["Ll", "Lu", "Nd"]), min_size=1, max_size=12).filter(
    lambda word: len(word.lower()) == len(word)
)


@given(form=WORDS, lemma=WORDS)
def test_a_rule_gives_its_own_lemma(form: str, lemma: str) -> None:
    made = rule(form, lemma)
    assert not made or applied(made, form) == lemma


@pytest.mark.parametrize(
    ("learnt", "form", "lemma"),
    [
        (("zegt", "zeggen"), "legt", "leggen"),
        (("pakte", "pakken"), "zakte", "zakken"),
        (("gewerkt", "werken"), "gemerkt", "merken"),
        (("huizen", "huis"), "muizen", "muis"),
        (("meegedeeld", "meedelen"), "Meegedeeld", "meedelen"),
    ],
)
def test_a_rule_fits_other_words(learnt: tuple[str, str], form: str, lemma: str) -> None:
    assert applied(rule(*learnt), form) == lemma


def test_a_name_keeps_its_capital() -> None:
    assert applied(rule("Sophies", "Sophie"), "Marks") == "Mark"


@given(form=WORDS, other=WORDS, lemma=WORDS)
def test_a_rule_of_another_word_never_fails(form: str, other: str, lemma: str) -> None:
    if made := rule(other, lemma):
        assert applied(made, form)
