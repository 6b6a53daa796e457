"""Nouns as cues: with a clause of their own, and as pointers to the sentence before."""

from tests.attribution.trees import told

LEAKS = ("Het DET det 2", "dak NOUN nsubj 3", "lekt VERB! root 3 lekken", ". PUNCT punct 3", "--")


def test_a_noun_with_a_dat_clause() -> None:
    rows = (
        "De DET det 2", "bewering NOUN nsubj 9", "van ADP case 4", "Mol PROPN nmod 2", "dat SCONJ mark 8",
        "het DET det 7", "dak NOUN nsubj 8", "lekt VERB! acl 2 lekken", "schokt VERB! root 9 schokken",
        ". PUNCT punct 9",
    )  # fmt: skip
    assert ("indirect", "dat het dak lekt", "De bewering", "Mol") in told(rows)


def test_a_noun_points_back() -> None:
    rows = (
        *LEAKS, "Dat PRON nsubj 4", "is AUX! cop 4 zijn", "de DET det 4", "conclusie NOUN root 4", "van ADP case 6",
        "Mol PROPN nmod 4", ". PUNCT punct 4",
    )  # fmt: skip
    assert ("indirect", "Het dak lekt", "Dat is de conclusie van", "Mol") in told(rows)


def test_a_noun_without_an_owner_points_at_no_one() -> None:
    rows = (
        *LEAKS, "Dat PRON nsubj 4", "is AUX! cop 4 zijn", "de DET det 4", "conclusie NOUN root 4", ". PUNCT punct 4",
    )  # fmt: skip
    assert {kind for kind, *_ in told(rows)} == {"own_voice"}


def test_a_clause_that_was_hung_on_the_verb() -> None:
    rows = (
        "Bos PROPN nsubj 2", "belde VERB! root 2 bellen", "Mol PROPN obj 2", "met ADP case 6", "de DET det 6",
        "vraag NOUN obl 2", "of SCONJ mark 10", "het DET det 9", "dak NOUN nsubj 10", "lekt VERB! advcl 2 lekken",
        ". PUNCT punct 2",
    )  # fmt: skip
    assert told(rows) == [("indirect", "of het dak lekt", "met de vraag", "Bos")]


def test_an_infinitive_of_a_noun_is_a_mere_act() -> None:
    rows = (
        "Klanten NOUN nsubj 2", "krijgen VERB! root 2", "het DET det 4", "advies NOUN obj 2", "thuis ADV advmod 7",
        "te ADP mark 7", "blijven VERB~ xcomp 2", ". PUNCT punct 2",
    )  # fmt: skip
    assert told(rows) == [("reported", "thuis te blijven", "het advies", "")]


def test_a_promise_that_one_gets_is_its_givers() -> None:
    rows = (
        "Van ADP case 2", "Bos PROPN obl 6", "heeft AUX! aux 6 hebben", "ze PRON nsubj 6", "toezeggingen NOUN obj 6",
        "gekregen VERB+ root 6 krijgen", "dat SCONJ mark 9", "geld NOUN nsubj 9", "komt VERB! acl 5 komen",
        ". PUNCT punct 6",
    )  # fmt: skip
    assert ("indirect", "dat geld komt", "toezeggingen", "Bos") in told(rows)


def test_a_question_that_is_not_gone_into() -> None:
    rows = (
        "Mol PROPN nsubj 4", "wilde AUX! aux 4 willen", "niet ADV advmod 4", "ingaan VERB~ root 4", "op ADP case 7",
        "de DET det 7", "vraag NOUN obl 4", "of SCONJ mark 11", "het DET det 10", "dak NOUN nsubj 11",
        "lekt VERB! acl 7 lekken", ". PUNCT punct 4",
    )  # fmt: skip
    assert told(rows) == []


def test_the_question_is_no_ones() -> None:
    rows = (
        "De DET det 2", "vraag NOUN root 2", "is AUX! cop 2 zijn", "of SCONJ mark 7", "het DET det 6",
        "dak NOUN nsubj 7", "lekt VERB! csubj 2 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    assert "vraag" not in {cue for _, _, cue, _ in told(rows)}
