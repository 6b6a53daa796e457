"""German frames, on analyses as the German pack makes them, its mistakes included."""

from tests.attribution.test_other_languages import told
from tests.attribution.trees import page
from zegsman.attribution.engine import attribute
from zegsman.lexicon import load
from zegsman.model import words

WIE = ("Wie SCONJ mark 10", "die DET det 3 der", "Terfelder NOUN nsubj 10", "Zeitung NOUN nsubj 10", "unter ADP case 6",
       "Berufung NOUN obl 10", "auf ADP case 9", "zwei NUM nummod 9", "Insider NOUN obl 10",
       "berichtet VERB! advcl 12 berichten", ", PUNCT punct 10", "schließt VERB! root 12 schließen", "ein DET det 14",
       "Ventil NOUN nsubj 12", "nicht PART advmod 12", ". PUNCT punct 12")  # fmt: skip


def test_a_frame_with_wie_is_one_statement_of_those_it_draws_on() -> None:
    cue = "unter Berufung auf ... berichtet"
    assert told("de", WIE) == [("indirect", "schließt ein Ventil nicht", cue, "zwei Insider")]


def test_the_paper_in_a_frame_with_wie_is_its_channel() -> None:
    document, analyses = page(WIE)
    (found,) = attribute(document, analyses, lexicon=load("de"))
    assert words(document.text, found.via) == "die Terfelder Zeitung"


def test_a_bare_name_may_draw_on_others_too() -> None:
    rows = ("Wie SCONJ mark 7", "Corva PROPN nsubj 7", "unter ADP case 4", "Berufung NOUN obl 7", "auf ADP case 6",
            "Insider NOUN obl 7", "meldet VERB! advcl 9 melden", ", PUNCT punct 7", "leckt VERB! root 9 lecken",
            "das DET det 11", "Dach NOUN nsubj 9", ". PUNCT punct 9")  # fmt: skip
    assert told("de", rows) == [("indirect", "leckt das Dach", "unter Berufung auf ... meldet", "Insider")]


def test_the_body_speaks_where_it_is_said() -> None:
    rows = ("Die DET det 2 der", "Frist NOUN nsubj 3", "laufe VERB! ccomp 6", "ab ADP compound:prt 3",
            ", PUNCT punct 3", "hieß VERB! root 6 heißen", "es PRON nsubj 6", "am ADP case 9 an", "Montag PROPN obl 6",
            "im ADP case 11 in", "Ministerium NOUN obl 6", ". PUNCT punct 6")  # fmt: skip
    assert told("de", rows) == [("indirect", "Die Frist laufe ab", "hieß es", "Ministerium")]
    town = (*rows[:9], "in ADP case 11", "Terfeld PROPN obl 6", ". PUNCT punct 6")
    assert told("de", town) == [("indirect", "Die Frist laufe ab", "hieß es", "")]


def test_the_body_is_named_behind_seiten() -> None:
    rows = ("Das DET det 2 der", "Gleis NOUN nsubj 4", "sei AUX! cop 4 sein", "frei ADJ root 4", ", PUNCT punct 4",
            "hieß VERB! parataxis 4 heißen", "es PRON nsubj 6", "von ADP case 9", "Seiten NOUN obl 6 Seite",
            "der DET det 11", "Bahn NOUN nmod 9", ". PUNCT punct 4")  # fmt: skip
    assert told("de", rows) == [("indirect", "Das Gleis sei frei", "hieß es", "der Bahn")]


def test_a_judgement_taken_for_a_particle() -> None:
    rows = ("Mohl PROPN nsubj 2", "nannte VERB! root 2 nennen", "das DET det 4 der", "Verhalten NOUN obj 2",
            "der DET det 6", "Firma NOUN nmod 4", "unbegreiflich ADJ compound:prt 2", ". PUNCT punct 2")  # fmt: skip
    assert told("de", rows) == [("indirect", "das Verhalten der Firma unbegreiflich", "nannte", "Mohl")]


def test_als_belongs_to_the_judgement() -> None:
    rows = ("Mohl PROPN nsubj 2", "bezeichnete VERB! root 2 bezeichnen", "die DET det 4 der", "Vorwürfe NOUN obj 2",
            "als ADP cc 6", "haltlos ADJ xcomp 2", ". PUNCT punct 2")  # fmt: skip
    assert told("de", rows) == [("indirect", "die Vorwürfe als haltlos", "bezeichnete", "Mohl")]


def test_er_is_always_subject() -> None:
    rows = ("Den DET det 2 der", "Elfer NOUN nsubj 3", "bezeichnet VERB! root 3 bezeichnen", "er PRON advmod 3",
            "als ADP case 6", "Frechheit NOUN obl 3", ". PUNCT punct 3")  # fmt: skip
    assert told("de", rows) == [("indirect", "Den Elfer ... als Frechheit", "bezeichnet", "er")]
