"""Contents that hang on a cue: clauses, particles and objects that a parser hung elsewhere."""

import pytest

from tests.attribution.trees import statements, told
from zegsman.model import Zone, words


def test_dat_behind_the_subject_of_its_cue() -> None:
    rows = (
        "Dinsdag NOUN obl 2", "erkende VERB! root 2 erkennen", "het DET det 4", "bedrijf NOUN nsubj 2",
        "dat PRON nsubj 6", "er ADV advmod 7", "lekken NOUN nsubj 8", "zijn VERB! acl:relcl 4", ". PUNCT punct 2",
    )  # fmt: skip
    assert told(rows) == [("indirect", "dat er lekken zijn", "erkende", "het bedrijf")]


def test_a_particle_that_passes_for_a_preposition() -> None:
    rows = (
        "De DET det 2", "raad NOUN nsubj 3", "riep VERB! root 3 roepen", "bezoekers NOUN obj 3", "op ADP case 7",
        "het DET det 7", "water NOUN obl 9", "te ADP mark 9", "sparen VERB~ xcomp 3", ". PUNCT punct 3",
    )  # fmt: skip
    assert told(rows) == [("reported", "het water te sparen", "riep ... op", "De raad")]


def test_speaking_of_a_number_and_of_a_disgrace() -> None:
    frame = ("Mol PROPN nsubj 2", "sprak VERB! root 2 spreken", "van ADP case 5")
    number = (*frame, "honderd NUM nummod 5", "doden NOUN obj 2", ". PUNCT punct 2")
    disgrace = (*frame, "een DET det 5", "schande NOUN obl 2", ". PUNCT punct 2")
    assert told(number) == [("reported", "honderd doden", "sprak van", "Mol")]
    assert told(disgrace) == [("indirect", "een schande", "sprak van", "Mol")]


def test_believing_nothing_of_it() -> None:
    rows = (
        "Bos PROPN nsubj 2", "gelooft VERB! root 2 geloven", "er ADV obl:arg 2", "niets PRON obj 3", "van ADP case 3",
        ". PUNCT punct 2",
    )  # fmt: skip
    assert told(rows) == [("reported", "er niets van", "gelooft", "Bos")]


def test_a_relative_clause_that_another_tells_is_no_part_of_an_object() -> None:
    rows = (
        "Mol PROPN nsubj 2", "wijst VERB! root 2 wijzen", "op ADP case 5", "een DET det 5", "meting NOUN obl 2",
        ", PUNCT punct 10", "die PRON nsubj 10", "volgens ADP case 9", "hem PRON obl 10",
        "zoek ADJ acl:relcl 5", "is AUX! cop 10 zijn", ". PUNCT punct 2",
    )  # fmt: skip
    assert ("reported", "op een meting", "wijst", "Mol") in told(rows)


def test_confirming_what_the_outlet_told() -> None:
    leak = ("Het DET det 2", "dak NOUN nsubj 3", "lekt VERB! root 3 lekken", ". PUNCT punct 3", "--")
    said = ("Bos PROPN nsubj 2", "zegt VERB! root 2 zeggen", "dat SCONJ mark 6", "het DET det 5", "dak NOUN nsubj 6")
    confirms = ("Dat PRON obj 2", "bevestigt VERB! root 2 bevestigen", "Mol PROPN nsubj 2", ". PUNCT punct 2")
    assert told((*leak, *confirms)) == [("indirect", "Het dak lekt", "bevestigt", "Mol")]
    answered = told((*said, "lekt VERB! ccomp 2 lekken", ". PUNCT punct 2", "--", *confirms))
    assert answered[-1] == ("indirect", "Dat", "bevestigt", "Mol")


def test_te_belongs_to_the_cue() -> None:
    text, found = statements(
        (
            "Mol PROPN nsubj 2", "belooft VERB! root 2 beloven", "te ADP mark 4", "vertellen VERB~ xcomp 2", 
            "dat SCONJ mark 8", "het DET det 7", "dak NOUN nsubj 8", "lekt VERB! ccomp 4 lekken", ". PUNCT punct 2",
        )
    )  # fmt: skip
    assert "te vertellen" in [words(text, statement.cue) for statement in found]


def test_a_number_is_demanded_by_the_order_of_words() -> None:
    behind = (
        "Mol PROPN nsubj 2", "eist VERB! root 2 eisen", "twee NUM nummod 4", "jaar NOUN obl 2", "cel NOUN nmod 4",
        ". PUNCT punct 2",
    )  # fmt: skip
    before = (
        "Mol PROPN nsubj 6", "heeft AUX! aux 6 hebben", "twee NUM nummod 4", "jaar NOUN obl 6", "cel NOUN nmod 4",
        "geëist VERB+ root 6 eisen", ". PUNCT punct 6",
    )  # fmt: skip
    assert told(behind) == [("reported", "twee jaar cel", "eist", "Mol")]
    assert told(before) == [("reported", "twee jaar cel", "heeft ... geëist", "Mol")]


def test_a_headline_without_articles() -> None:
    rows = ("Kolenboer NOUN obj 2", "vreest VERB! root 2 vrezen", "tekort NOUN nsubj 2")
    assert told(rows, zones=[Zone.HEADLINE]) == [("reported", "tekort", "vreest", "Kolenboer")]


def test_a_preposition_that_passes_for_a_particle() -> None:
    rows = (
        "Mol PROPN nsubj 2", "houdt VERB! root 2 houden", "het PRON obj 2", "op ADP compound:prt 2",
        "honderd NUM xcomp 2", ". PUNCT punct 2",
    )  # fmt: skip
    assert told(rows) == [("reported", "op honderd", "houdt", "Mol")]


def test_the_first_word_of_an_idiom_is_no_particle() -> None:
    rows = (
        "Mol PROPN nsubj 2", "zegt VERB! root 2 zeggen", "na ADP compound:prt 2", "afloop NOUN fixed 3",
        "dat SCONJ mark 8", "het DET det 7", "dak NOUN nsubj 8", "lekt VERB! ccomp 2 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    assert told(rows) == [("indirect", "dat het dak lekt", "zegt", "Mol")]


def test_a_pronoun_before_its_verb_is_said() -> None:
    rows = (
        "Mol PROPN nsubj 5", "heeft AUX! aux 5 hebben", "dat PRON obj 5", "gisteren ADV advmod 5",
        "gezegd VERB+ root 5 zeggen", ". PUNCT punct 5",
    )  # fmt: skip
    assert told(rows) == [("indirect", "dat", "heeft ... gezegd", "Mol")]
    wish = ("Mol PROPN nsubj 2", "wil VERB! root 2 willen", "dat PRON obj 4", "zien VERB~ xcomp 2", ". PUNCT punct 2")
    assert "indirect" not in {kind for kind, *_ in told(wish)}


def test_a_question_behind_the_one_who_is_asked() -> None:
    rows = (
        "Mol PROPN nsubj 2", "vroeg VERB! root 2 vragen", "Bos PROPN obj 2", "waarom ADV advmod 7", "hij PRON nsubj 7",
        "niet ADV advmod 7", "kwam VERB! acl:relcl 3 komen", ". PUNCT punct 2",
    )  # fmt: skip
    assert told(rows) == [("indirect", "waarom hij niet kwam", "vroeg", "Mol")]


def test_a_participle_that_passes_for_an_adjective() -> None:
    rows = (
        "Mol PROPN nsubj 2", "heeft VERB! root 2 hebben", "bekend ADJ xcomp 2", "dat SCONJ mark 6", "hij PRON nsubj 6",
        "loog VERB! ccomp 3 liegen", ". PUNCT punct 2",
    )  # fmt: skip
    assert ("indirect", "dat hij loog") in [(kind, what) for kind, what, *_ in told(rows)]


def test_people_who_fear_a_clause_but_not_a_thing() -> None:
    fear = ("Men PRON nsubj 2", "vreest VERB! root 2 vrezen")
    clause = (*fear, "dat SCONJ mark 6", "het DET det 5", "dak NOUN nsubj 6", "lekt VERB! ccomp 2", ". PUNCT punct 2")
    thing = (*fear, "een DET det 4", "ramp NOUN obj 2", ". PUNCT punct 2")
    assert told(clause) == [("indirect", "dat het dak lekt", "vreest", "Men")]
    assert "reported" not in {kind for kind, *_ in told(thing)}


def test_it_is_judged_in_a_few_words() -> None:
    rows = ("Mol PROPN nsubj 2", "vindt VERB! root 2 vinden", "dat DET det 4", "onzin NOUN obj 2", ". PUNCT punct 2")
    assert told(rows) == [("indirect", "dat onzin", "vindt", "Mol")]


@pytest.mark.parametrize(("van", "hand"), [("case 7", "nmod 4"), ("compound:prt 2", "fixed 5"), ("case 7", "obl 2")])
def test_an_idiom_stands_together_whatever_the_parse(van: str, hand: str) -> None:
    rows = (
        "Mol PROPN nsubj 2", "wees VERB! root 2 wijzen", "het DET det 4", "plan NOUN obj 2", f"van ADP {van}",
        "de DET det 7", f"hand NOUN {hand}", ". PUNCT punct 2",
    )  # fmt: skip
    assert told(rows) == [("reported", "het plan", "wees ... van de hand", "Mol")]


@pytest.mark.parametrize(
    ("rows", "content", "blamed"),
    [
        (("Bos PROPN obj 2", "van ADP case 5", "fraude NOUN nmod 3", "van ADP case 8", "de DET det 8",
          "raad NOUN nmod 3"), "van fraude van de raad", "Bos"),
        (("Bos PROPN obj 2", "van ADP case 5", "Corva PROPN nmod 3", "van ADP case 7", "fraude NOUN nmod 3"),
         "van fraude", "Bos van Corva"),
    ],
)  # fmt: skip
def test_what_someone_is_accused_of_hangs_on_him(rows: tuple[str, ...], content: str, blamed: str) -> None:
    text, found = statements(
        ("Mol PROPN nsubj 2", "beschuldigt VERB! root 2 beschuldigen", *rows, ". PUNCT punct 2")
    )  # fmt: skip
    assert [(words(text, s.content), words(text, s.addressee)) for s in found] == [(content, blamed)]


def test_a_time_behind_the_cue_is_not_part_of_an_infinitive() -> None:
    rows = (
        "Mol PROPN nsubj 2", "erkende VERB! root 2 erkennen", "maandag PROPN obl 6", "fouten NOUN obj 6",
        "te ADP mark 6", "maken VERB~ xcomp 2", ". PUNCT punct 2",
    )  # fmt: skip
    assert told(rows) == [("indirect", "fouten te maken", "erkende", "Mol")]


def test_an_idiom_keeps_its_article_and_preposition() -> None:
    goes = (
        "Hier ADV advmod 2", "gaat VERB! root 2 gaan", "het DET det 4", "verhaal NOUN nsubj 2", "dat SCONJ mark 7",
        "het PRON nsubj 7", "lekt VERB! ccomp 2 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    comes = (
        "Mol PROPN nsubj 2", "kwam VERB! root 2 komen", "tot ADP case 5", "de DET det 5", "conclusie NOUN obl 2",
        "dat SCONJ mark 8", "het PRON nsubj 8", "lekt VERB! acl 5 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    assert [cue for _, _, cue, _ in told(goes)] == ["gaat het verhaal"]
    assert [cue for _, _, cue, _ in told(comes)] == ["kwam tot de conclusie"]


def test_dat_before_a_phrase_is_a_pronoun() -> None:
    rows = (
        "Mol PROPN nsubj 2", "ontkent VERB! root 2 ontkennen", "dat PRON obj 2", "in ADP case 6", "een DET det 6",
        "brief NOUN obl 2", ", PUNCT punct 10", "die PRON nsubj 10", "Bos PROPN obj 10",
        "voorlas VERB! acl:relcl 6 voorlezen", ". PUNCT punct 2",
    )  # fmt: skip
    colon = (
        "Mol PROPN nsubj 2", "weerspreekt VERB! root 2 weerspreken", "dat PRON mark 7", ": PUNCT punct 7",
        "niemand PRON nsubj 7", "heeft AUX! aux 7", "geklaagd VERB+ parataxis 2", ". PUNCT punct 2",
    )  # fmt: skip
    assert told(rows) == [("indirect", "dat", "ontkent", "Mol")]
    assert [content for _, content, *_ in told(colon)] == ["dat", "niemand heeft geklaagd"]


def test_a_clause_ends_at_its_semicolon_and_at_a_frame_behind() -> None:
    says = (
        "Mol PROPN nsubj 2", "roept VERB! root 2 roepen", "dat SCONJ mark 5", "het PRON nsubj 5",
        "lekt VERB! ccomp 2 lekken",
    )  # fmt: skip
    semicolon = (*says, "; PUNCT punct 8", "Bos PROPN nsubj 8", "slaapt VERB! parataxis 5 slapen", ". PUNCT punct 2")
    frame = (*says, ", PUNCT punct 8", "aldus ADP case 8", "Bos PROPN obl 5", ". PUNCT punct 2")
    assert told(semicolon) == [("indirect", "dat het lekt", "roept", "Mol")]
    assert ("indirect", "dat het lekt", "roept", "Mol") in told(frame)
