"""Statements of the tagger alone that the rules know better; analyses by hand."""

import pytest

from tests.attribution.trees import page
from zegsman.attribution.draft import Draft
from zegsman.attribution.engine import prepared
from zegsman.attribution.rejected import rejected
from zegsman.lexicon import load
from zegsman.model import Act, Span, Stance, StatementType

REFUSES = (
    "Mol PROPN nsubj 2",
    "wilde VERB! root 2 willen",
    "niet ADV advmod 4",
    "zeggen VERB~ xcomp 2",
    "waar ADV advmod 4",
)
PARTY = ("Mol PROPN nsubj 2", "geeft VERB! root 2 geven", "een DET det 4", "feest NOUN obj 2", ". PUNCT punct 2")
SAYS = (
    "Mol PROPN nsubj 2",
    "zegt VERB! root 2 zeggen",
    "dat SCONJ mark 4",
    "lekt VERB! ccomp 2 lekken",
    ". PUNCT punct 2",
)
DIGS = ("Mol PROPN nsubj 2", "graaft VERB! root 2 graven", "een DET det 4", "kuil NOUN obj 2", ". PUNCT punct 2")


def found(rows: tuple[str, ...], cue: str, kind: StatementType = StatementType.INDIRECT) -> bool:
    """Whether a statement of the tagger with this cue and all that follows it is rejected."""
    document, analyses = page(rows)
    at = document.text.index(cue)
    behind = Span(at + len(cue) + 1, len(document.text) - 1)
    draft = Draft(
        type=kind, content=(behind,), cue=(Span(at, at + len(cue)),), act=Act.SAY, stance=Stance.NEUTRAL, rule="news"
    )
    return rejected(prepared(document, analyses, load("nl")).paragraphs[0], draft)


@pytest.mark.parametrize(("rows", "cue"), [(PARTY, "geeft"), (REFUSES, "zeggen")])
def test_a_known_word_in_a_use_that_says_nothing(rows: tuple[str, ...], cue: str) -> None:
    assert found(rows, cue)
    assert not found(rows, cue, StatementType.DIRECT)


@pytest.mark.parametrize(("rows", "cue"), [(SAYS, "zegt"), (DIGS, "graaft")])
def test_a_cue_of_the_rules_and_a_word_they_do_not_know(rows: tuple[str, ...], cue: str) -> None:
    assert not found(rows, cue)
