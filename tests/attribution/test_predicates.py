"""Judgements in every order of words, and statements joined by "en"; analyses by hand."""

import pytest

from tests.attribution.trees import told

FRONTED = (
    "Die DET det 2", "{} NOUN nsubj 3", "noemde VERB! root 3 noemen", "de DET det 5", "heer NOUN obj 3",
    "Mol PROPN appos 5", "‘ PUNCT punct 8", "halfzacht NOUN xcomp 3", "’ PUNCT punct 8", ". PUNCT punct 3",
)  # fmt: skip


@pytest.mark.parametrize(
    ("noun", "content", "source"),
    [
        ("kritiek", "Die kritiek ... ‘halfzacht’", "de heer Mol"),
        ("minister", "de heer Mol ‘halfzacht’", "Die minister"),
    ],
)
def test_what_somebody_says_does_not_judge_the_person_behind_the_verb(noun: str, content: str, source: str) -> None:
    rows = (FRONTED[0], FRONTED[1].format(noun), *FRONTED[2:])
    ((_, found, _, speaker),) = told(rows)
    assert (found, speaker) == (content, source)


def test_dat_is_called_something() -> None:
    rows = ("Dat PRON obj 2", "noemt VERB! root 2 noemen", "Mol PROPN nsubj 2", "onzin NOUN obj 2", ". PUNCT punct 2")
    assert told(rows) == [("indirect", "Dat ... onzin", "noemt", "Mol")]


def test_a_judgement_between_auxiliary_and_participle() -> None:
    rows = (
        "Ze PRON nsubj 9", "heeft AUX! aux 9 hebben", "Bos PROPN obj 9", "‘ PUNCT punct 3", "meneer NOUN obj 9",
        "de DET det 7", "tractor NOUN nmod 5", "’ PUNCT punct 5", "genoemd VERB+ root 9 noemen", ". PUNCT punct 9",
    )  # fmt: skip
    assert told(rows) == [("indirect", "Bos ‘meneer de tractor’", "heeft ... genoemd", "Ze")]


def test_the_place_before_the_verb_is_no_judgement() -> None:
    rows = (
        "Op ADP case 2", "Instagram PROPN obl 3", "noemde VERB! root 3 noemen", "Mol PROPN nsubj 3", "de DET det 6",
        "rapporten NOUN obj 3 rapport", "‘ PUNCT punct 8", "nepnieuws NOUN appos 6", "’ PUNCT punct 8",
        ". PUNCT punct 3",
    )  # fmt: skip
    assert told(rows) == [("indirect", "de rapporten ‘nepnieuws’", "noemde", "Mol")]


JOINED = (
    "De DET det 2", "bond NOUN nsubj 3", "eist VERB! root 3 eisen", "dat SCONJ mark 7", "het DET det 6",
    "plan NOUN nsubj 7", "weggaat VERB! ccomp 3 weggaan", "en CCONJ cc 9",
)  # fmt: skip


def test_a_second_verb_of_saying_behind_en_goes_on_from_the_first() -> None:
    behind = ("dreigt VERB! conj 7 dreigen", "met ADP case 11", "acties NOUN obl 9 actie", ". PUNCT punct 3")
    assert told((*JOINED, *behind)) == [
        ("indirect", "dat het plan weggaat", "eist", "De bond"),
        ("reported", "met acties", "dreigt", "De bond"),
    ]


def test_a_verb_that_closes_the_clause_is_part_of_it() -> None:
    ((_, content, _, _),) = told((*JOINED, "dreigt VERB! conj 7 dreigen", ". PUNCT punct 3"))[:1]
    assert content == "dat het plan weggaat en dreigt"
