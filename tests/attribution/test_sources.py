"""Whose words they are, where the parse does not say it outright."""

import pytest

from tests.attribution.trees import told

DAT_HET_LEKT = ("dat SCONJ mark {0}", "het DET det {1}", "dak NOUN nsubj {0}", "lekt VERB! ccomp {2} lekken")


def leak(first: int, verb: int) -> list[str]:
    """The rows of "dat het dak lekt" from word number `first` on, as the clause of word `verb`."""
    return [row.format(first + 3, first + 2, verb) for row in DAT_HET_LEKT]


def test_the_place_of_a_passive_says_it() -> None:
    rows = (
        "In ADP case 3", "het DET det 3", "verslag NOUN obl 5", "wordt AUX! aux:pass 5 worden",
        "gesteld VERB+ root 5 stellen", *leak(6, 5), ". PUNCT punct 5",
    )  # fmt: skip
    assert told(rows) == [("indirect", "dat het dak lekt", "wordt gesteld", "het verslag")]


def test_a_time_says_nothing() -> None:
    rows = (
        "Dinsdag PROPN nsubj 2", "liet VERB! root 2 laten", "dezelfde DET det 4", "woordvoerder NOUN nsubj 2",
        "weten VERB~ xcomp 2", *leak(6, 5), ". PUNCT punct 2",
    )  # fmt: skip
    assert told(rows) == [("indirect", "dat het dak lekt", "liet ... weten", "dezelfde woordvoerder")]


@pytest.mark.parametrize("first", ["Vrolijk ADJ", "Duister X"])
def test_a_name_that_passes_for_another_word(first: str) -> None:
    rows = (f"{first} advmod 2", "waarschuwt VERB! root 2 waarschuwen", *leak(3, 2), ". PUNCT punct 2")
    assert [source for *_, source in told(rows)] == [first.split()[0]]


def test_a_rumour_is_no_ones() -> None:
    rows = (
        "In ADP case 2", "Vlietdam PROPN obl 3", "gaat VERB! root 3 gaan", "het DET det 5", "gerucht NOUN nsubj 3",
        *leak(6, 3), ". PUNCT punct 3",
    )  # fmt: skip
    assert [source for *_, source in told(rows)] == [""]


def test_one_is_heard_to_say_it() -> None:
    rows = (
        "Mol PROPN nsubj 2", "hoorde VERB! root 2 horen", "een DET det 4", "jongen NOUN obj 2", "zeggen VERB~ xcomp 2",
        *leak(6, 5), ". PUNCT punct 2",
    )  # fmt: skip
    assert told(rows)[0] == ("indirect", "dat het dak lekt", "zeggen", "een jongen")


def test_the_clause_that_hangs_on_the_source() -> None:
    rows = (
        "Dinsdag NOUN obl 2", "zei VERB! root 2 zeggen", "de DET det 4", "raad NOUN nsubj 2", "dat SCONJ mark 8",
        "het DET det 7", "dak NOUN nsubj 8", "lekt VERB! acl 4 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    assert told(rows) == [("indirect", "dat het dak lekt", "zei", "de raad")]


def test_the_subject_stands_inside_a_judgement() -> None:
    rows = (
        "Zijn DET nmod:poss 2", "schade NOUN obj 3", "schat VERB! root 3 schatten", "hij PRON nsubj 3", "op ADP case 7",
        "duizend NUM nummod 7", "euro NOUN obl 3", ". PUNCT punct 3",
    )  # fmt: skip
    assert told(rows) == [("indirect", "Zijn schade ... op duizend euro", "schat", "hij")]


def test_a_weekday_behind_a_role_is_no_name() -> None:
    rows = (
        "De DET det 2", "politie NOUN nsubj 4", "maandag PROPN obl 4", "meldde VERB! root 4 melden", *leak(5, 4),
        ". PUNCT punct 4",
    )  # fmt: skip
    assert told(rows) == [("indirect", "dat het dak lekt", "meldde", "De politie")]


def test_by_ones_own_account_the_subject_says_it() -> None:
    rows = (
        "Naar ADP case 3", "eigen ADJ amod 3", "zeggen VERB~ obl 4", "wist VERB! root 4 weten", "Mol PROPN nsubj 4",
        "alles PRON obj 4", ". PUNCT punct 4",
    )  # fmt: skip
    assert told(rows) == [("indirect", "wist Mol alles", "Naar eigen zeggen", "Mol")]
