"""Contents that hang on a cue: clauses, particles and objects that a parser hung elsewhere."""

from tests.attribution.trees import statements, told
from zegsman.model import words


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
            "Mol PROPN nsubj 2", "zegt VERB! root 2 zeggen", "te ADP mark 4", "geloven VERB~ xcomp 2", 
            "dat SCONJ mark 8", "het DET det 7", "dak NOUN nsubj 8", "lekt VERB! ccomp 4 lekken", ". PUNCT punct 2",
        )
    )  # fmt: skip
    assert "te geloven" in [words(text, statement.cue) for statement in found]
