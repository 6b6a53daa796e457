"""Words as news writes them; sentences of our own."""

import pytest
import spacy

from training.tokenizers import tokenizer

CASES = [
    ("„Nee”, zei Mol's zus.", ["„", "Nee", "”", ",", "zei", "Mol's", "zus", "."]),
    ("Foto’s van 's ochtends in 't Gooi.", ["Foto’s", "van", "'s", "ochtends", "in", "'t", "Gooi", "."]),
    ("De jaren '70 (PvdA).", ["De", "jaren", "'70", "(", "PvdA", ")", "."]),
    ("#nieuws, @jan_v en a.b@c.nl", ["#nieuws", ",", "@jan_v", "en", "a.b@c.nl"]),
    ("Zij:,,Nee'' (a.s. maandag)", ["Zij", ":", ",,", "Nee", "''", "(", "a.s.", "maandag", ")"]),
    ("«Ja» ‚nee‘ “goed”", ["«", "Ja", "»", "‚", "nee", "‘", "“", "goed", "”"]),
    ("Mr. J.P. de Vries-Jansen", ["Mr.", "J.P.", "de", "Vries-Jansen"]),
    ("Om 11.30 uur kost het €5…", ["Om", "11.30", "uur", "kost", "het", "€", "5", "…"]),
    ("Dat is 3,5 procent", ["Dat", "is", "3,5", "procent"]),
    ("-Ja, zei hij. -10 graden", ["-", "Ja", ",", "zei", "hij", ".", "-10", "graden"]),
    ("Noord-Hollandse in- en uitvoer", ["Noord-Hollandse", "in-", "en", "uitvoer"]),
]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_dutch_words(text: str, words: list[str]) -> None:
    assert [word.text for word in tokenizer("nl", spacy.blank("nl").vocab)(text)] == words


ENGLISH = [
    ("I don't follow @mol_j :)", ["I", "do", "n't", "follow", "@mol_j", ":)"]),
    ("Fine;-) he said", ["Fine", ";-)", "he", "said"]),
    ("A non-profit e-mail, well-meant", ["A", "non-profit", "e-mail", ",", "well", "-", "meant"]),
    ("Call 555-0199 or 202-555-0199.", ["Call", "555-0199", "or", "202-555-0199", "."]),
    ("At 7:30PM and 9am for $10k", ["At", "7:30", "PM", "and", "9", "am", "for", "$", "10", "k"]),
    ("''No,'' she said.", ["''", "No", ",", "''", "she", "said", "."]),
    ("Capt. Mol and/or the #1 id", ["Capt.", "Mol", "and", "/", "or", "the", "#", "1", "id"]),
    ("They wed in 2019 (see #news)", ["They", "wed", "in", "2019", "(", "see", "#news", ")"]),
]


@pytest.mark.parametrize(("text", "words"), ENGLISH)
def test_english_words(text: str, words: list[str]) -> None:
    assert [word.text for word in tokenizer("en", spacy.blank("en").vocab)(text)] == words


def test_german_words_are_cut_at_hyphens_as_in_the_treebanks() -> None:
    cut = tokenizer("de", spacy.blank("de").vocab)
    words = ["SPD", "-", "Chefin", "Moll", ",", "Um", "-", "und", "Anbau", ",", "10", "-", "jährig", "!", "!"]
    assert [word.text for word in cut("SPD-Chefin Moll, Um- und Anbau, 10-jährig!!")] == words
