"""Channels: media known, learnt from the page, and the outlet's own name for itself."""

import pytest

from tests.attribution.trees import statements
from zegsman.attribution.media import media_of
from zegsman.model import Selection, words


def via(*rows: str) -> list[str]:
    """The channels of each statement, as words."""
    text, found = statements(rows)
    chosen: list[Selection] = [statement.via for statement in found]
    return [words(text, selection) for selection in chosen]


SAID_TO = (
    "Mol PROPN nsubj 2", "zei VERB! root 2 zeggen", "tegen ADP case 5", "{} DET det 5", "{} NOUN obl 2",
    "dat SCONJ mark 9", "het DET det 8", "dak NOUN nsubj 9", "lekt VERB! ccomp 2 lekken", ". PUNCT punct 2",
)  # fmt: skip


def said_to(article: str, noun: str) -> tuple[str, ...]:
    """Mol zei tegen (article) (noun) dat het dak lekt."""
    return (*SAID_TO[:3], SAID_TO[3].format(article), SAID_TO[4].format(noun), *SAID_TO[5:])


def test_a_medium_spoken_to_is_a_channel() -> None:
    assert via(*said_to("een", "regiokrant")) == ["een regiokrant"]


def test_this_paper_is_no_channel_and_a_person_is_none() -> None:
    assert via(*said_to("deze", "krant")) == [""]
    assert via(*said_to("de", "buurman")) == [""]


@pytest.mark.parametrize(
    "text",
    [
        "Dat meldt persbureau Corva. Later meer.",
        "VARENKA (Corva) - Het dak lekt.",
        "Het dak lekt, meldt Corva vandaag.",
        "Het bericht kwam van weekblad Corva.",
    ],
)
def test_media_are_learnt_from_the_page(text: str) -> None:
    assert media_of(text, "nl").holds("Corva")
    assert not media_of(text, "nl").holds("Mol")


def test_a_short_form_is_learnt_with_its_name() -> None:
    media = media_of("Het Landelijk Nieuwsbureau (LNB) was er ook.", "nl")
    assert media.holds("LNB")
    assert media.holds("het LNB")


@pytest.mark.parametrize("phrase", ["deze krant", "onze verslaggever", "", "Mol"])
def test_what_is_no_medium(phrase: str) -> None:
    assert not media_of("", "nl").holds(phrase)


def test_a_name_with_its_own_article_is_a_paper() -> None:
    rows = (*SAID_TO[:3], "De DET det 5", "Vlietbode PROPN obl 2", *SAID_TO[5:])
    assert via(*rows) == ["De Vlietbode"]


def test_a_channel_belongs_to_the_nearest_cue() -> None:
    rows = (
        "Mol PROPN nsubj 2", "zei VERB! root 2 zeggen", "tegen ADP case 5", "een DET det 5", "regiokrant NOUN obl 2",
        "dat SCONJ mark 9", "Bos PROPN nsubj 9", "had AUX! aux 9", "beloofd VERB+ ccomp 2 beloven", "dat SCONJ mark 12",
        "het PRON nsubj 12", "stopt VERB! ccomp 9 stoppen", ". PUNCT punct 2",
    )  # fmt: skip
    assert via(*rows) == ["een regiokrant", ""]


def test_a_spokesman_is_a_channel_and_a_video_is_none() -> None:
    rows = (
        "Mol PROPN nsubj 2", "zei VERB! root 2 zeggen", "via ADP case 5", "zijn PRON nmod:poss 5", "{} NOUN obl 2",
        *SAID_TO[5:],
    )  # fmt: skip
    assert via(*(row.format("advocaat") for row in rows)) == ["zijn advocaat"]
    assert via(*(row.format("video") for row in rows)) == [""]


def test_a_medium_that_names_its_source_is_its_channel() -> None:
    rows = (
        "Weekblad NOUN nsubj 3", "Corva PROPN appos 1", "schrijft VERB! root 3 schrijven", "op ADP case 7",
        "basis NOUN fixed 4",
        "van ADP fixed 4", "bronnen NOUN obl 3", "dat SCONJ mark 11", "het DET det 10", "dak NOUN nsubj 11",
        "lekt VERB! ccomp 3 lekken", ". PUNCT punct 3",
    )  # fmt: skip
    text, (statement,) = statements(rows)
    found = [words(text, x) for x in (statement.source, statement.via, statement.cue)]
    assert found == ["bronnen", "Weekblad Corva", "schrijft op basis van"]


def test_a_medium_that_quotes_the_source_is_a_channel() -> None:
    rows = (
        "Volgens ADP case 3", "een DET det 3", "minister NOUN obl 9", ", PUNCT punct 5",
        "geciteerd VERB+ acl 3 citeren", "door ADP case 8", "de DET det 8", "staatskrant NOUN obl:agent 5",
        "lekt VERB! root 9 lekken", "het DET det 11",
        "dak NOUN nsubj 9", ". PUNCT punct 9",
    )  # fmt: skip
    text, (found,) = statements(rows)
    assert (words(text, found.source), words(text, found.via)) == ("een minister", "de staatskrant")


def test_a_paper_in_which_one_is_not_named_is_no_channel() -> None:
    rows = (
        "Een DET det 2", "collega NOUN nsubj 10", ", PUNCT punct 9", "die PRON nsubj 9", "niet ADV advmod 9",
        "in ADP case 8", "de DET det 8", "krant NOUN obl 9", "citeert VERB! acl:relcl 2 citeren",
        "zegt VERB! root 10 zeggen", "dat SCONJ mark 12", "het PRON nsubj 13", "lekt VERB! ccomp 10 lekken",
        ". PUNCT punct 10",
    )  # fmt: skip
    assert via(*rows) == [""]


def test_a_source_ends_before_the_paper_it_speaks_to() -> None:
    rows = (
        "Het DET det 2", "dak NOUN nsubj 3", "lekt VERB! root 3 lekken", ". PUNCT punct 3", "--",
        "Dat PRON obj 2", "meldt VERB! root 2 melden", "de DET det 4", "politie NOUN nsubj 2", "aan ADP case 6",
        "persbureau NOUN nmod 4", "Corva PROPN appos 6", ". PUNCT punct 2",
    )  # fmt: skip
    text, (found,) = statements(rows)
    assert (words(text, found.source), words(text, found.via)) == ("de politie", "persbureau Corva")


GOT = ("De DET det 2", "krant NOUN nsubj 3", "kreeg VERB! root 3 krijgen", "een DET det 5", "rapport NOUN obj 3",
       ". PUNCT punct 3", "--")  # fmt: skip


def test_what_one_says_in_a_document_came_through_it() -> None:
    rows = (
        *GOT, "Daarin ADV advmod 2", "schrijft VERB! root 2 schrijven", "Mol PROPN nsubj 2", "dat SCONJ mark 6",
        "het PRON nsubj 6", "lekt VERB! ccomp 2 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    text, found = statements(rows)
    assert [(words(text, s.source), words(text, s.via)) for s in found if s.cue] == [
        ("Mol", "De krant ... een rapport")
    ]


def test_what_stands_in_a_document_is_its_own_word() -> None:
    rows = (
        *GOT, "Daarin ADV advmod 2", "staat VERB! root 2 staan", "dat SCONJ mark 5", "het PRON nsubj 5",
        "lekt VERB! ccomp 2 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    text, found = statements(rows)
    assert [words(text, s.source) for s in found if s.cue] == ["een rapport"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            (
                "De DET det 2", "Linie PROPN nsubj 3", "citeert VERB! root 3 citeren", "een DET det 5",
                "arts NOUN obj 3", ", PUNCT punct 8", "die PRON nsubj 8", "zegt VERB! acl:relcl 5 zeggen",
                "dat SCONJ mark 11", "het PRON nsubj 11", "lekt VERB! ccomp 8 lekken", ". PUNCT punct 3",
            ),
            ("een arts", "De Linie"),
        ),
        (
            (
                "Mol PROPN nsubj 2", "citeerde VERB! root 2 citeren", "een DET det 4", "memo NOUN obj 2",
                "waarin ADV advmod 7", "Bos PROPN nsubj 7", "schrijft VERB! acl:relcl 4 schrijven",
                "dat SCONJ mark 10", "het PRON nsubj 10", "lekt VERB! ccomp 7 lekken", ". PUNCT punct 2",
            ),
            ("Bos", "Mol ... een memo"),
        ),
        (
            (
                "‘ PUNCT punct 3", "Het PRON nsubj 3", "lekt VERB! root 3 lekken", "’ PUNCT punct 3", ", PUNCT punct 6",
                "citeert VERB! parataxis 3 citeren", "de DET det 8", "krant NOUN nsubj 6", "uit ADP case 11",
                "een DET det 11", "rapport NOUN obl 6", "van ADP case 13", "Mol PROPN nmod 11", ". PUNCT punct 3",
            ),
            ("Mol", "de krant ... een rapport"),
        ),
        (
            (
                "‘ PUNCT punct 3", "Het PRON nsubj 3", "lekt VERB! root 3 lekken", "’ PUNCT punct 3", ", PUNCT punct 6",
                "citeert VERB! parataxis 3 citeren", "de DET det 8", "krant NOUN nsubj 6", "Mol PROPN obj 6",
                ". PUNCT punct 3",
            ),
            ("Mol", "de krant"),
        ),
    ],
)  # fmt: skip
def test_who_quotes_another_is_a_channel(rows: tuple[str, ...], expected: tuple[str, str]) -> None:
    text, every = statements(rows)
    assert [(words(text, s.source), words(text, s.via)) for s in every if s.cue] == [expected]


REPORT = (
    "Mol PROPN nsubj 2", "schrijft VERB! root 2 schrijven", "in ADP case 5", "een DET det 5", "{} NOUN obl 2",
    "dat SCONJ mark 8", "het PRON nsubj 8", "lekt VERB! ccomp 2 lekken", ". PUNCT punct 2",
)  # fmt: skip


def test_a_document_in_which_one_writes_is_a_channel_but_a_letter_is_not() -> None:
    assert via(*(row.format("rapport") for row in REPORT)) == ["een rapport"]
    assert via(*(row.format("mail") for row in REPORT)) == [""]


def test_a_title_in_quotes_belongs_to_its_document() -> None:
    rows = (
        "‘ PUNCT punct 3", "Het PRON nsubj 3", "lekt VERB! root 3 lekken", "’ PUNCT punct 3", ", PUNCT punct 6",
        "schrijft VERB! parataxis 3 schrijven", "Mol PROPN nsubj 6", "in ADP case 10", "zijn DET nmod:poss 10",
        "boek NOUN obl 6", "‘ PUNCT punct 12", "Lek NOUN appos 10", "’ PUNCT punct 12", ". PUNCT punct 3",
    )  # fmt: skip
    assert via(*rows) == ["zijn boek ‘Lek’"]


def test_by_the_mouth_of_another() -> None:
    rows = (
        "Mol PROPN nsubj 2", "laat VERB! root 2 laten", "bij ADP case 7", "monde NOUN fixed 3", "van ADP fixed 3",
        "een DET det 7", "advocaat NOUN obl 8", "weten VERB xcomp 2 weten", "dat SCONJ mark 11", "het PRON nsubj 11",
        "lekt VERB! ccomp 8 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    assert via(*rows) == ["een advocaat"]
