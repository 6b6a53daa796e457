"""Own voice: what the outlet asserts itself, and what looks like it and is not."""

import numpy as np

from tests.attribution.trees import page, told
from zegsman.attribution.engine import prepared
from zegsman.attribution.own_voice import own_voice_drafts
from zegsman.lexicon import load
from zegsman.model import Zone

SAGS = ("Het DET det 2", "dak NOUN nsubj 3", "zakt VERB! root 3 zakken")


def test_a_plain_sentence_is_the_outlets_own() -> None:
    assert told((*SAGS, ". PUNCT punct 3")) == [("own_voice", "Het dak zakt", "", "")]


def test_a_question_asserts_nothing() -> None:
    assert told((*SAGS, "? PUNCT punct 3")) == []


def test_a_question_asserts_nothing_however_sure_the_tagger_is() -> None:
    for mark, expected in ((".", 1), ("?", 0)):
        document, analyses = page((*SAGS, f"{mark} PUNCT punct 3"))
        (paragraph,) = prepared(document, analyses, load("nl")).paragraphs
        assert len(own_voice_drafts(paragraph, [], np.full(4, 0.95))) == expected


def test_a_heading_without_verb_asserts_nothing() -> None:
    assert told(("Nieuw ADJ amod 2", "dak NOUN root 2", "morgen ADV advmod 2", ". PUNCT punct 2")) == []


def test_a_refusal_is_nobodys_statement() -> None:
    rows = (
        "Mol PROPN nsubj 4", "wilde AUX! aux 4 willen", "niet ADV advmod 4", "reageren VERB root 4 reageren",
        ". PUNCT punct 4",
    )  # fmt: skip
    assert told(rows) == []


def test_an_act_of_speech_is_not_the_outlets_assertion() -> None:
    rows = (
        "Mol PROPN nsubj 2", "zei VERB! root 2 zeggen", "gisteren ADV advmod 2", "weinig ADV advmod 2",
        ". PUNCT punct 2",
    )  # fmt: skip
    assert [kind for kind, *_ in told(rows) if kind == "own_voice"] == []


def test_a_hope_told_is_not_the_outlets_assertion() -> None:
    rows = (
        "Mol PROPN nsubj 2", "hoopt VERB! root 2 hopen", "op ADP case 5", "droog ADJ amod 5", "weer NOUN obl 2",
        ". PUNCT punct 2",
    )  # fmt: skip
    assert "own_voice" not in [kind for kind, *_ in told(rows)]


def test_a_caption_without_a_verb_asserts_nothing() -> None:
    bare = ("De DET det 2", "brug NOUN root 2", "bij ADP case 4", "Vlietdam PROPN nmod 2")
    assert told(bare, zones=[Zone.CAPTION]) == []
    whole = ("De DET det 2", "brug NOUN nsubj 4", "is AUX! cop 4", "dicht ADJ root 4", ". PUNCT punct 4")
    assert [kind for kind, *_ in told(whole, zones=[Zone.CAPTION])] == ["own_voice"]


def test_a_headline_needs_no_verb() -> None:
    rows = ("Spoorbruggen NOUN root 1", "in ADP case 4", "slechte ADJ amod 4", "staat NOUN nmod 1")
    assert told(rows, zones=[Zone.HEADLINE]) == [("own_voice", "Spoorbruggen in slechte staat", "", "")]


def test_the_part_of_a_headline_before_a_quote() -> None:
    rows = (
        "Bakkerij NOUN nsubj 2", "sluit VERB! root 2 sluiten", ": PUNCT punct 2", "‘ PUNCT punct 7", "Ik PRON nsubj 7",
        "ben AUX! cop 7", "op ADV parataxis 2", "’ PUNCT punct 7",
    )  # fmt: skip
    found = told(rows, zones=[Zone.HEADLINE])
    assert [what for kind, what, *_ in found if kind == "own_voice"] == ["Bakkerij sluit"]


def test_how_one_reacts_is_told_by_the_outlet() -> None:
    rows = (
        "De DET det 2",
        "bond NOUN nsubj 3",
        "reageert VERB! root 3 reageren",
        "woedend ADJ advmod 3",
        ". PUNCT punct 3",
    )
    assert [kind for kind, *_ in told(rows)] == ["own_voice"]


def test_orders_frames_and_ignorance_assert_nothing() -> None:
    order = ("Schenk VERB! root 1 schenken", "het DET det 3", "glas NOUN obj 1", "vol ADJ xcomp 1", ". PUNCT punct 1")
    frame = (
        "Mol PROPN nsubj 2",
        "plaatste VERB! root 2 plaatsen",
        "een DET det 4",
        "foto NOUN obj 2",
        ": PUNCT punct 2",
    )
    silence = ("Mol PROPN nsubj 2", "weet VERB! root 2 weten", "van ADP case 4", "niets PRON obl 2", ". PUNCT punct 2")
    assert [told(rows) for rows in (order, frame, silence)] == [[], [], []]


def test_that_stories_go_round_is_the_outlets_own_word() -> None:
    rows = (
        "Hier ADV advmod 2", "gaan VERB! root 2 gaan", "verhalen NOUN nsubj 2", "rond ADV compound:prt 2",
        ". PUNCT punct 2",
    )  # fmt: skip
    assert [(kind, what) for kind, what, *_ in told(rows)] == [("own_voice", "Hier gaan verhalen rond")]
