"""What English and German do differently, on hand-made analyses: the order of words, clauses without an opening word, a
mood of reported speech."""

from collections.abc import Sequence

from tests.attribution.trees import page
from zegsman.attribution.engine import attribute
from zegsman.lexicon import load
from zegsman.model import words


def told(language: str, *paragraphs: Sequence[str]) -> list[tuple[str, str, str, str]]:
    """Type, content, cue and source of each statement but own voice."""
    document, analyses = page(*paragraphs)
    found = attribute(document, analyses, lexicon=load(language))
    text = document.text
    return [
        (s.type.value, words(text, s.content), words(text, s.cue), words(text, s.source))
        for s in found
        if s.type.value != "own_voice"
    ]


FRAME = ("The DET det 2", "roof NOUN nsubj 3", "leaks VERB! ccomp 6 leak", ", PUNCT punct 6")


def test_an_english_frame_has_its_subject_first() -> None:
    rows = (*FRAME, "Reed PROPN nsubj 6", "said VERB! root 6 say", ". PUNCT punct 6")
    assert told("en", rows) == [("indirect", "The roof leaks", "said", "Reed")]


def test_a_dutch_frame_does_not() -> None:
    rows = ("Het DET det 2", "dak NOUN nsubj 3", "lekt VERB! ccomp 6 lekken", ", PUNCT punct 6", "Mol PROPN nsubj 6",
            "zei VERB! root 6 zeggen", ". PUNCT punct 6")  # fmt: skip
    assert told("nl", rows) == []


BARE = ("Reed PROPN nsubj 2", "said VERB! root 2 say", "the DET det 4", "roof NOUN nsubj 5", "leaks VERB! ccomp 2 leak")


def test_an_english_clause_may_lack_its_opening_word() -> None:
    assert told("en", (*BARE, ". PUNCT punct 2")) == [("indirect", "the roof leaks", "said", "Reed")]


def test_who_is_spoken_to_is_no_part_of_it() -> None:
    rows = ("Reed PROPN nsubj 2", "told VERB! root 2 tell", "the DET det 4", "Argus PROPN iobj 2", "it PRON nsubj 6",
            "leaked VERB! ccomp 2 leak", ". PUNCT punct 2")  # fmt: skip
    assert told("en", rows) == [("indirect", "it leaked", "told", "Reed")]


SAGTE = ("Mohl PROPN nsubj 2", "sagte VERB root 2 sagen", ", PUNCT punct 7", "das DET det 5", "Dach NOUN nsubj 7",
         "sei AUX cop 7 sein", "alt ADJ ccomp 2", ". PUNCT punct 2")  # fmt: skip


def test_a_german_clause_may_lack_dass() -> None:
    assert told("de", SAGTE) == [("indirect", "das Dach sei alt", "sagte", "Mohl")]


def test_konjunktiv_goes_on_in_the_voice_before() -> None:
    free = ("Es PRON expl 2", "gebe VERB root 2 geben", "kein DET det 4", "Geld NOUN obj 2", ". PUNCT punct 2")
    assert told("de", (*SAGTE, "--", *free))[1:] == [("hearsay", "Es gebe kein Geld", "", "Mohl")]


def test_ich_habe_is_no_konjunktiv() -> None:
    rows = (
        "Ich PRON nsubj 4",
        "habe AUX aux 4 haben",
        "nichts PRON obj 4",
        "gehört VERB root 4 hören",
        ". PUNCT punct 4",
    )
    assert told("de", rows) == []


def test_a_past_tense_in_te_is_no_konjunktiv() -> None:
    rows = ("Das DET det 2", "Dach NOUN nsubj 3", "leckte VERB root 3 lecken", ". PUNCT punct 3")
    assert told("de", rows) == []


def test_zufolge_stands_behind_its_source() -> None:
    rows = ("Der DET det 2", "Polizei NOUN obl 7", "zufolge ADP case 2", "war AUX cop 7 sein", "das DET det 6",
            "Haus NOUN nsubj 7", "leer ADJ root 7", ". PUNCT punct 7")  # fmt: skip
    assert told("de", rows) == [("indirect", "war das Haus leer", "zufolge", "Der Polizei")]


def test_so_is_a_frame_only_in_parenthesis() -> None:
    rows = ("Es PRON nsubj 3", "war AUX cop 3 sein", "still ADJ root 3", ", PUNCT punct 8", "so ADV advmod 8",
            "dass SCONJ mark 8", "Mohl PROPN nsubj 8", "schlief VERB advcl 3 schlafen", ". PUNCT punct 3")  # fmt: skip
    assert told("de", rows) == []


def test_a_passive_of_saying_with_an_infinitive_is_hearsay() -> None:
    rows = ("The DET det 2", "mayor NOUN nsubj:pass 4", "is AUX! aux:pass 4 be", "said VERB+ root 4 say",
            "to PART mark 6", "lead VERB~ xcomp 4", ". PUNCT punct 4")  # fmt: skip
    assert told("en", rows) == [("hearsay", "The mayor is said to lead", "is said", "")]
