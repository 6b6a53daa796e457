"""Speakers that no frame names: of quotes as titles, of bare quotes, in sentences that were not parsed."""

from tests.attribution.trees import page, statements, told
from zegsman.attribution import attribute
from zegsman.lexicon import load
from zegsman.model import Analysis, Zone, words

ROT = ("‘ PUNCT punct 3", "Bananen NOUN nsubj 3", "rotten VERB! root 3", "’ PUNCT punct 3")
WARNS = (
    "Importeur NOUN nsubj 3", "Bol PROPN appos 1", "waarschuwt VERB! root 3 waarschuwen", "voor ADP case 6",
    "rotte ADJ amod 6", "bananen NOUN obl 3", ". PUNCT punct 3",
)  # fmt: skip


def test_a_quote_as_subhead_has_its_speaker_below() -> None:
    above = (
        "Mol PROPN nsubj 2", "zei VERB! root 2 zeggen", "dat SCONJ mark 6", "het DET det 5", "dak NOUN nsubj 6",
        "lekt VERB! ccomp 2 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    found = told(above, ROT, WARNS, zones=[Zone.BODY, Zone.SUBHEAD, Zone.BODY])
    assert ("direct", "‘Bananen rotten’", "", "Importeur Bol") in found


def test_a_clause_before_a_colon_in_a_headline_is_no_speaker() -> None:
    headline = (
        "Bakkerij NOUN nsubj 2", "sluit VERB! root 2 sluiten", ": PUNCT punct 2", "‘ PUNCT punct 7", "Ik PRON nsubj 7",
        "ben AUX! cop 7", "op ADV parataxis 2", "’ PUNCT punct 7",
    )  # fmt: skip
    text, found = statements(headline, WARNS, zones=[Zone.HEADLINE, Zone.BODY])
    assert [words(text, s.source) for s in found if s.type.value == "direct"] == ["Importeur Bol"]


def test_a_name_in_a_sentence_without_a_parse_speaks_next() -> None:
    document, (analysis,) = page(
        (
            "Huisarts NOUN nsubj 3", "Mol PROPN appos 1", "woont VERB! root 3", "hier ADV advmod 3", ". PUNCT punct 3",
            "--", "„ PUNCT punct 3", "Het PRON nsubj 3", "stinkt VERB! root 3", ". PUNCT punct 3", "” PUNCT punct 3",
        )
    )  # fmt: skip
    bare = tuple(
        t if t.i >= 5 else type(t)(t.i, t.start, t.end, t.text, t.text.lower(), "", "", t.i) for t in analysis.tokens
    )
    found = attribute(document, [Analysis(bare, analysis.sentences)], lexicon=load("nl"))
    assert [words(document.text, s.source) for s in found if s.type.value == "direct"] == ["Huisarts Mol"]
