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


VORWURF = ("Die DET det 2 der", "Opposition NOUN nsubj 3", "warf VERB! root 3 werfen", "Varnholt PROPN obj 3",
           "vor ADP compound:prt 3", ", PUNCT punct 9", "er PRON advmod 9", "verspreche ADJ amod 9",
           "Geld NOUN parataxis 3", ". PUNCT punct 3")  # fmt: skip


def test_a_clause_in_reported_mood_is_the_content_of_a_verb_that_takes_objects() -> None:
    assert told("de", VORWURF) == [("indirect", "er verspreche Geld", "warf ... vor", "Die Opposition")]


def test_the_mood_may_be_a_form_that_replaces_another() -> None:
    rows = ("Das DET det 2 der", "Amt NOUN nsubj 3", "meldete VERB! root 3 melden", "später ADJ advmod 3",
            ", PUNCT punct 8", "die DET det 7 der", "Werte NOUN nsubj 8 Wert", "lägen VERB~ ccomp 3",
            "im ADP case 10 in", "Bereich NOUN obl 8", ". PUNCT punct 3")  # fmt: skip
    assert told("de", rows) == [("indirect", "die Werte lägen im Bereich", "meldete", "Das Amt")]


def test_a_relative_clause_is_no_content() -> None:
    rows = ("Das PRON nsubj 7 der", "hat AUX! aux 7 haben", "er PRON advmod 7", "in ADP case 6", "einem DET det 6 ein",
            "Brief NOUN obl 7", "eingeräumt VERB+ root 7 einräumen", ", PUNCT punct 12", "den PRON nsubj 12 der",
            "seine DET det:poss 11 sein", "Anwältin NOUN obj 12", "verlesen VERB~ ccomp 7", "hatte AUX! aux 12 haben",
            ". PUNCT punct 7")  # fmt: skip
    assert told("de", rows) == [("indirect", "Das", "hat ... eingeräumt", "er")]


def test_a_clause_behind_a_semicolon_is_no_content() -> None:
    rows = ("Mehlhorn PROPN nsubj 2", "forderte VERB! root 2 fordern", "bessere ADJ amod 4 gut", "Westen NOUN obj 2",
            "; PUNCT punct 8", "die DET det 7 der", "alten ADJ nsubj 8 alt", "stammten VERB! parataxis 2 stammen",
            "aus ADP case 11", "der DET det 11", "Zeit NOUN obl 8", ". PUNCT punct 2")  # fmt: skip
    assert told("de", rows) == [("reported", "bessere Westen", "forderte", "Mehlhorn")]


def test_a_preposition_may_hold_an_article() -> None:
    rows = ("Mohl PROPN nsubj 2", "mahnte VERB! root 2 mahnen", "zur ADP case 4 zu", "Zurückhaltung NOUN obl 2",
            ". PUNCT punct 2")  # fmt: skip
    assert told("de", rows) == [("reported", "zur Zurückhaltung", "mahnte", "Mohl")]


def test_of_two_objects_the_second_is_promised() -> None:
    rows = ("Mohl PROPN nsubj 6", "hat AUX! aux 6 haben", "Haushalten NOUN obj 6 Haushalt", "einen DET det 5 ein",
            "Zuschuss NOUN obj 6", "versprochen VERB+ root 6 versprechen", ". PUNCT punct 6")  # fmt: skip
    assert told("de", rows) == [("reported", "einen Zuschuss", "hat ... versprochen", "Mohl")]


def test_words_that_pass_for_a_second_subject_are_the_object() -> None:
    rows = ("Den DET det 2 der", "Vorwurf NOUN nsubj 3", "wies VERB! root 3 weisen", "Drewitz PROPN nsubj 3",
            "zurück ADV compound:prt 3", ". PUNCT punct 3")  # fmt: skip
    assert told("de", rows) == [("reported", "Den Vorwurf", "wies ... zurück", "Drewitz")]


def channels(*rows: str) -> list[tuple[str, str]]:
    """Source and channels of each statement."""
    document, analyses = page(rows)
    found = attribute(document, analyses, lexicon=load("de"))
    return [(words(document.text, s.source), words(document.text, s.via)) for s in found]


def test_the_agency_behind_a_time_is_spoken_to() -> None:
    rows = ("Man PRON nsubj 2", "habe VERB! ccomp 6 haben", "keine DET det 4 kein", "Hinweise NOUN obj 2",
            ", PUNCT punct 2", "sagte VERB! root 6 sagen", "Sprecherin NOUN nsubj 6", "Venn PROPN appos 7",
            "am ADP case 10 an", "Dienstag PROPN obl 6", "der DET det 12", "Nachrichtenagentur NOUN nmod 10",
            "Corva PROPN appos 12", ". PUNCT punct 6")  # fmt: skip
    assert channels(*rows) == [("Sprecherin Venn", "der Nachrichtenagentur Corva")]


def test_a_paper_in_marks_is_no_second_part_of_the_quote() -> None:
    rows = ("„ PUNCT punct 2", "Wir PRON nsubj 3", "haben VERB! ccomp 8", "keine DET det 5 kein", "Hinweise NOUN obj 3",
            "” PUNCT punct 3", ", PUNCT punct 3", "sagte VERB! root 8 sagen", "Paula PROPN nsubj 8",
            "Venn PROPN flat 9", "der DET det 14", "„ PUNCT punct 14", "Terfelder ADJ amod 14", "Zeitung NOUN obj 8",
            "” PUNCT punct 14", ". PUNCT punct 8")  # fmt: skip
    assert told("de", rows) == [("direct", "„Wir haben keine Hinweise”", "sagte", "Paula Venn")]


def test_a_clause_in_reported_mood_has_channels_too() -> None:
    rows = ("Das DET det 2 der", "Tor NOUN nsubj 6", "sei AUX! ccomp 6 sein", "zu ADP compound:prt 3",
            ", PUNCT punct 3", "zitiert VERB! root 6 zitieren", "die DET det 8 der", "Agentur NOUN nsubj 6",
            "Corva PROPN appos 8", "die DET det 11 der", "Leiterin NOUN obj 6", ". PUNCT punct 6")  # fmt: skip
    assert channels(*rows) == [("die Leiterin", "die Agentur Corva")]


def test_who_is_told_before_the_rest_of_its_verb() -> None:
    rows = ("Das DET det 2 der", "Lager NOUN nsubj 4", "sei AUX! aux:pass 4 sein", "zerstört VERB+ ccomp 6 zerstören",
            ", PUNCT punct 4", "teilte VERB! root 6 teilen", "Milin PROPN nsubj 6", "der DET det 9",
            "Agentur NOUN obj 6", "Corva PROPN appos 9", "mit ADP compound:prt 6", ". PUNCT punct 6")  # fmt: skip
    assert channels(*rows) == [("Milin", "der Agentur Corva")]


def test_an_article_tells_the_object_from_the_subject() -> None:
    rows = ("Einen DET det 2 ein", "Rücktritt NOUN nsubj 3", "schloss VERB! root 3 schließen", "Brandl PROPN obj 3",
            "aus ADP compound:prt 3", ". PUNCT punct 3")  # fmt: skip
    assert told("de", rows) == [("reported", "Einen Rücktritt", "schloss ... aus", "Brandl")]


def test_what_stands_behind_an_age_belongs_to_the_frame() -> None:
    rows = ("Das DET det 2 der", "Dach NOUN nsubj 3", "lecke VERB! ccomp 5 lecken", ", PUNCT punct 3",
            "sagte VERB! root 5 sagen", "Mohl PROPN nsubj 5", ", PUNCT punct 8", "52 NUM appos 6", ", PUNCT punct 8",
            "am ADP case 11 an", "Montag PROPN obl 5", ". PUNCT punct 5")  # fmt: skip
    assert told("de", rows) == [("indirect", "Das Dach lecke", "sagte", "Mohl, 52")]
