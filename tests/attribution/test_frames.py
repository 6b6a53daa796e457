"""Frames that break up what they report, and what a quotation mark opens behind a cue or a source."""

from tests.attribution.trees import statements, told
from zegsman.model import words


def test_a_frame_between_commas_breaks_up_its_clause() -> None:
    """The clause with "dat" belongs to "aanwijzing", not to "schrijft"."""
    rows = (
        "Er ADV advmod 2", "is VERB! cop 9 zijn", ", PUNCT punct 2", "zo ADV ccomp 5",
        "schrijft VERB! parataxis 9 schrijven",
        "hij PRON nsubj 5", ", PUNCT punct 5", "geen DET det 9", "bewijs NOUN root 9", "dat SCONJ mark 13",
        "het DET det 12", "dak NOUN nsubj 13", "lekt VERB! ccomp 5 lekken", ". PUNCT punct 9",
    )  # fmt: skip
    assert told(rows) == [("indirect", "Er is ... geen bewijs dat het dak lekt", "zo schrijft", "hij")]


def test_a_cue_behind_an_adverbial_clause_is_no_frame_in_it() -> None:
    rows = (
        "Nadat SCONJ mark 3", "Bos PROPN nsubj 3", "viel VERB! advcl 5 vallen", ", PUNCT punct 5",
        "zei VERB! root 5 zeggen", "Mol PROPN nsubj 5", ", PUNCT punct 8", "dat SCONJ mark 11", "het DET det 10",
        "dak NOUN nsubj 11", "lekt VERB! ccomp 5 lekken", ". PUNCT punct 5",
    )  # fmt: skip
    assert told(rows) == [("indirect", "dat het dak lekt", "zei", "Mol")]


def test_a_far_preposition_that_brings_quoted_words() -> None:
    rows = (
        "Mol PROPN nsubj 2", "spreekt VERB! root 2 spreken", "in ADP case 5", "een DET det 5", "brief NOUN obl 2",
        "aan ADP case 8", "de DET det 8", "raad NOUN nmod 5", "van ADP case 11", "‘ PUNCT punct 11",
        "paniek NOUN nmod 8", "’ PUNCT punct 11", ". PUNCT punct 2",
    )  # fmt: skip
    text, (draft,) = statements(rows)
    assert words(text, draft.content).strip("‘’ ") == "paniek"
    assert words(text, draft.cue) == "spreekt ... van"


def test_a_source_ends_before_the_mark_that_opens_words() -> None:
    rows = (
        "Metingen NOUN nsubj 2", "lieten VERB! root 2 laten", "volgens ADP case 5", "een DET det 5",
        "woordvoerster NOUN obl 2", "„ PUNCT punct 7", "waarden NOUN appos 5", "zien VERB acl 7",
        "” PUNCT punct 2", ". PUNCT punct 2",
    )  # fmt: skip
    text, (draft,) = statements(rows)
    assert words(text, draft.source) == "een woordvoerster"
    assert "waarden" in words(text, draft.content)


def test_a_denial_denied_denies_nothing() -> None:
    rows = (
        "Mol PROPN nsubj 2", "wijst VERB! root 2 wijzen", "de DET det 4", "kritiek NOUN obj 2", "niet ADV advmod 2",
        "van ADP compound:prt 2", "de DET fixed 6", "hand NOUN fixed 6", ". PUNCT punct 2",
    )  # fmt: skip
    text, (draft,) = statements(rows)
    assert (words(text, draft.content), words(text, draft.cue)) == ("de kritiek", "wijst ... van de hand")
    assert draft.stance.value == "neutral"


def test_two_quoted_judgements_are_one_content() -> None:
    rows = (
        "Mol PROPN nsubj 2", "noemt VERB! root 2 noemen", "het DET det 4", "plan NOUN obj 2", "‘ PUNCT punct 6",
        "dom ADJ amod 4", "’ PUNCT punct 6", "en CCONJ cc 10", "‘ PUNCT punct 10", "duur ADJ conj 2",
        "’ PUNCT punct 10", ". PUNCT punct 2",
    )  # fmt: skip
    text, (draft,) = statements(rows)
    assert words(text, draft.content).replace(" ", "") == "hetplan‘dom’en‘duur’"


def test_a_mark_of_hearsay_with_a_verb_is_no_clause() -> None:
    rows = (
        "Naar ADP case 2", "verluidt VERB advcl 4", "zijn AUX! aux 4 zijn", "zorgen NOUN root 4", ". PUNCT punct 4",
    )  # fmt: skip
    assert [(kind, content) for kind, content, *_ in told(rows)] == [("hearsay", "Naar verluidt zijn zorgen")]


def test_of_two_subjects_the_pronoun_behind_the_verb_speaks() -> None:
    rows = (
        "Het DET det 2", "verhaal NOUN nsubj 3", "noemde VERB! root 3 noemen", "ze PRON nsubj 3", "‘ PUNCT punct 6",
        "onzin NOUN obj 3", "’ PUNCT punct 6", ". PUNCT punct 3",
    )  # fmt: skip
    assert told(rows) == [("indirect", "Het verhaal ... ‘onzin’", "noemde", "ze")]


def test_a_time_is_not_what_is_demanded() -> None:
    rows = (
        "Mol PROPN nsubj 6", "heeft AUX! aux 6 hebben", "dinsdag PROPN obl 6", "twee NUM nummod 5", "jaar NOUN obl 6",
        "geëist VERB+ root 6 eisen", ". PUNCT punct 6",
    )  # fmt: skip
    assert told(rows) == [("reported", "twee jaar", "heeft ... geëist", "Mol")]


def test_what_is_told_in_anothers_words_has_no_channel_of_its_own() -> None:
    rows = (
        "Mol PROPN nsubj 2", "ontkent VERB! root 2 ontkennen", "dat SCONJ mark 8", "hij PRON nsubj 8", "de DET det 6",
        "klus NOUN obj 8", "heeft AUX! aux 8 hebben", "geweigerd VERB+ ccomp 2 weigeren", ", PUNCT punct 10",
        "meldt VERB! parataxis 2 melden", "persbureau NOUN nsubj 10", "Corva PROPN appos 11", ". PUNCT punct 2",
    )  # fmt: skip
    text, found = statements(rows)
    channels = {words(text, s.content): words(text, s.via) for s in found}
    assert channels == {"dat hij de klus heeft geweigerd": "persbureau Corva", "de klus": ""}
