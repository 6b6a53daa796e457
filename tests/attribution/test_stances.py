"""Stance beyond the cue word: verdicts on somebody's words, and "zou" in what is retold."""

import pytest

from tests.attribution.trees import statements
from zegsman.attribution.draft import Draft
from zegsman.attribution.stances import with_stance
from zegsman.model import Span, Stance, StatementType, words


def stance(content: str, rule: str = "aside/preposition", language: str = "nl") -> Stance:
    """The stance of a statement with this content and a neutral cue."""
    draft = Draft(type=StatementType.INDIRECT, content=(Span(0, len(content)),), rule=rule)
    return with_stance(draft, content, language).stance


@pytest.mark.parametrize(
    "content", ["Dat is onzin", "Het klopt niet", "Daar is niets van waar", "Het verhaal is een grote leugen"]
)
def test_a_verdict_on_words_of_others_denies_them(content: str) -> None:
    assert stance(content) is Stance.DENY


def test_a_plain_content_is_neutral() -> None:
    assert stance("Het dak lekt al jaren") is Stance.NEUTRAL


def test_zou_with_a_perfect_is_doubt_and_a_plan_is_not() -> None:
    assert stance("Het dak zou hebben gelekt") is Stance.DOUBT
    assert stance("Het dak zou morgen komen") is Stance.NEUTRAL


@pytest.mark.parametrize(
    ("language", "content"),
    [("en", "That is nonsense"), ("en", "It is not true"), ("de", "Das ist Unsinn"), ("de", "Das stimmt nicht")],
)
def test_verdicts_in_other_languages(language: str, content: str) -> None:
    assert stance(content, language=language) is Stance.DENY


def test_english_has_no_mood_of_hearsay() -> None:
    assert stance("The roof would have leaked", language="en") is Stance.NEUTRAL


def test_a_belief_denied_is_doubt() -> None:
    rows = (
        "Mol PROPN nsubj 2", "gelooft VERB! root 2 geloven", "niet ADV advmod 2", "dat SCONJ mark 7", "het DET det 6",
        "dak NOUN nsubj 7", "lekt VERB! ccomp 2 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    _, found = statements(rows)
    assert [s.stance for s in found] == [Stance.DOUBT]


def test_a_cue_may_assert() -> None:
    rows = (
        "Mol PROPN nsubj 2", "bevestigt VERB! root 2 bevestigen", "dat SCONJ mark 6", "het DET det 5",
        "dak NOUN nsubj 6", "lekt VERB! ccomp 2 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    _, found = statements(rows)
    assert [s.stance for s in found] == [Stance.ASSERT]


def test_nothing_the_matter_is_no_denial() -> None:
    rows = (
        "Volgens ADP case 2", "Mol PROPN obl 4", "is AUX cop 4", "niets PRON root 4", "aan ADP case 7", "de DET det 7",
        "hand NOUN nmod 4", ". PUNCT punct 4",
    )  # fmt: skip
    _, (found,) = statements(rows)
    assert found.stance is Stance.NEUTRAL


def test_hearsay_behind_a_colon_begins_there() -> None:
    rows = (
        "Bos PROPN nsubj 3", "is AUX! cop 3", "boos ADJ root 3", ": PUNCT punct 3", "het DET det 6", "dak NOUN nsubj 9",
        "zou AUX! aux 9 zullen", "hebben AUX~ aux 9 hebben", "gelekt VERB+ parataxis 3 lekken", ". PUNCT punct 3",
    )  # fmt: skip
    text, found = statements(rows)
    assert words(text, found[-1].content) == "het dak zou hebben gelekt"
