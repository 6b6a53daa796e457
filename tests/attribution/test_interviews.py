"""Interviews, with and without labels and marks."""

from collections.abc import Sequence

from tests.attribution.trees import told
from zegsman.model import Zone

HEAD = ("Dakdekker NOUN nsubj 3", "Mol PROPN appos 1", "vertelt VERB! root 3 vertellen")
ASKS = ("Is AUX! cop 4 zijn", "het DET det 3", "dak NOUN nsubj 4", "stuk ADJ root 4", "? PUNCT punct 4")
ANSWERS = ("Ik PRON nsubj 2", "zag VERB! root 2 zien", "het PRON obj 2", ". PUNCT punct 2")
ASIDE = ("Het PRON nsubj 2", "regent VERB! root 2 regenen", ". PUNCT punct 2")


def spoken(*paragraphs: Sequence[str]) -> list[tuple[str, str]]:
    """Content and source of the direct statements."""
    zones = [Zone.HEADLINE, *(Zone.BODY for _ in paragraphs)]
    found = told(HEAD, *paragraphs, zones=zones)
    return [(content, source) for kind, content, _, source in found if kind == "direct"]


def test_answers_without_marks_are_the_words_of_the_one_who_is_asked() -> None:
    assert spoken(ASKS, ANSWERS, ASKS, ANSWERS) == [("Ik zag het", "Dakdekker Mol"), ("Ik zag het", "Dakdekker Mol")]


def test_one_question_makes_no_interview() -> None:
    assert spoken(ASKS, ANSWERS) == []


def test_what_is_no_answer_is_left_alone() -> None:
    assert spoken(ASKS, ANSWERS, ASIDE, ASKS, ASIDE) == []


def test_labelled_turns() -> None:
    turn = (
        "Mol PROPN nsubj 4",
        ": PUNCT punct 4",
        "Het PRON nsubj 4",
        "regent VERB! root 4 regenen",
        ". PUNCT punct 4",
    )
    assert spoken(turn, turn) == [("Het regent", "Mol"), ("Het regent", "Mol")]
    assert spoken(turn) == []


def test_who_is_asked_is_named_behind_a_label_and_answers_what_is_no_question() -> None:
    """The paragraph with the name has no parse: nothing in it may be a statement."""
    label = ("INTERVIEW X dep 1", "| X dep 1", "Dakdekker X dep 1", "Jan X dep 1", "Mol X dep 1", "stopt X dep 1")
    quoted = (
        "„ PUNCT punct 3",
        "Ik PRON nsubj 3",
        "zag VERB! root 3 zien",
        "het PRON obj 3",
        ". PUNCT punct 3",
        "” PUNCT punct 3",
    )
    found = spoken(label, ASKS, quoted, ASKS, quoted, ASIDE, quoted)
    assert found == [("„Ik zag het.”", "Dakdekker Jan Mol")] * 3
