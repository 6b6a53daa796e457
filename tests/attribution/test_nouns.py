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
