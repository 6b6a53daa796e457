"""Direct speech without marks, over paragraphs, with an odd mark; and quotes that are no speech."""

from tests.attribution.trees import statements, told
from zegsman.model import Zone, words


def test_speech_without_marks_behind_a_colon() -> None:
    rows = (
        "Mol PROPN nsubj 2", "zei VERB! root 2 zeggen", ": PUNCT punct 2", "het DET det 5", "dak NOUN nsubj 6",
        "lekt VERB! parataxis 2 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    assert told(rows) == [("direct", "het dak lekt", "zei", "Mol")]


def test_a_quote_over_two_paragraphs_is_one_statement() -> None:
    first = (
        "Mol PROPN nsubj 2", "zei VERB! root 2 zeggen", ": PUNCT punct 2", "„ PUNCT punct 7", "Het DET det 6",
        "dak NOUN nsubj 7", "lekt VERB! parataxis 2 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    second = (
        "„ PUNCT punct 4", "De DET det 3", "muur NOUN nsubj 4", "zakt VERB! root 4 zakken", ". PUNCT punct 4",
        "” PUNCT punct 4",
    )  # fmt: skip
    assert told(first, second) == [("direct", "„Het dak lekt. ... „De muur zakt.”", "zei", "Mol")]


def test_an_odd_mark_is_doubted() -> None:
    rows = (
        "Mol PROPN nsubj 2", "zei VERB! root 2 zeggen", ": PUNCT punct 2", "“ PUNCT punct 7", "Het DET det 6",
        "dak NOUN nsubj 7", "lekt VERB! parataxis 2 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    text, (quote,) = statements(rows)
    assert (words(text, quote.content), words(text, quote.source)) == ("“Het dak lekt.", "Mol")
    assert "quote-not-closed" in quote.doubts


def test_a_subhead_in_marks_is_a_label_unless_it_has_a_verb() -> None:
    label = ("‘ PUNCT punct 3", "Zwaar ADV advmod 3", "Verwend ADJ root 3", "! PUNCT punct 3", "’ PUNCT punct 3")
    speech = ("‘ PUNCT punct 4", "Het DET det 3", "dak NOUN nsubj 4", "lekt VERB! root 4 lekken", "’ PUNCT punct 4")
    assert told(label, zones=[Zone.SUBHEAD]) == []
    assert [kind for kind, *_ in told(speech, zones=[Zone.SUBHEAD])] == ["direct"]


def test_a_quote_without_frame_goes_to_the_speaker_before() -> None:
    said = (
        "Mol PROPN nsubj 2", "zei VERB! root 2 zeggen", "dat SCONJ mark 6", "het DET det 5", "dak NOUN nsubj 6",
        "lekt VERB! ccomp 2 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    quote = ("“ PUNCT punct 4", "De DET det 3", "muur NOUN nsubj 4", "zakt VERB! root 4 zakken", ". PUNCT punct 4",
             "” PUNCT punct 4")  # fmt: skip
    assert told(said, quote)[1] == ("direct", "“De muur zakt.”", "", "Mol")


def test_the_frame_behind_a_quote_over_two_paragraphs() -> None:
    first = ("„ PUNCT punct 4", "Het DET det 3", "dak NOUN nsubj 4", "lekt VERB! root 4 lekken", ". PUNCT punct 4")
    second = (
        "„ PUNCT punct 4", "De DET det 3", "muur NOUN nsubj 4", "zakt VERB! root 4 zakken", "” PUNCT punct 4",
        ", PUNCT punct 7", "zegt VERB! parataxis 4 zeggen", "Mol PROPN nsubj 7", ". PUNCT punct 4",
    )  # fmt: skip
    assert told(first, second) == [("direct", "„Het dak lekt. ... „De muur zakt”", "zegt", "Mol")]


def test_a_quote_within_a_quote_that_its_frame_announces() -> None:
    rows = (
        "„ PUNCT punct 3", "Bos PROPN nsubj 3", "riep VERB! root 3 roepen", ": PUNCT punct 3", "‘ PUNCT punct 8",
        "Het DET det 7", "dak NOUN nsubj 8", "lekt VERB! parataxis 3 lekken", ". PUNCT punct 3", "’ PUNCT punct 3",
        "” PUNCT punct 3",
    )  # fmt: skip
    found = told(rows)
    assert ("direct", "‘Het dak lekt.’", "riep", "Bos") in found


def test_the_end_of_a_sentence_in_marks_is_no_utterance() -> None:
    rows = (
        "Het DET det 2", "dak NOUN nsubj 6", "is AUX! cop 6 zijn", "‘ PUNCT punct 6", "zo ADV advmod 6",
        "lek ADJ root 6", "’ PUNCT punct 6", ", PUNCT punct 9", "zegt VERB! parataxis 6 zeggen", "Mol PROPN nsubj 9",
        ". PUNCT punct 6",
    )  # fmt: skip
    assert told(rows) == [("indirect", "Het dak is ‘zo lek’", "zegt", "Mol")]


def test_a_quote_without_a_comma_before_its_verb() -> None:
    rows = (
        '" PUNCT punct 3', "Hij PRON nsubj 3", "heeft VERB! root 3 hebben", "inzicht NOUN obj 3", '" PUNCT punct 3',
        "zegt VERB! parataxis 3 zeggen", "Mol PROPN nsubj 6", ". PUNCT punct 3",
    )  # fmt: skip
    assert [(kind, source) for kind, _, _, source in told(rows)] == [("direct", "Mol")]


def test_what_is_told_of_a_source_is_not_its_words() -> None:
    rows = (
        "Het PRON nsubj 2", "lekt VERB! root 2 lekken", ", PUNCT punct 5", "aldus ADP case 5", "Mol PROPN obl 2",
        ", PUNCT punct 9", "die PRON nsubj 9", "hier ADV advmod 9", "woont VERB! acl:relcl 2 wonen", ". PUNCT punct 2",
    )  # fmt: skip
    assert told(rows) == [("indirect", "Het lekt", "aldus", "Mol")]
