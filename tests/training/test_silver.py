"""Kinds of names that nobody marked; sentences and names of our own."""

from random import Random

import pytest

from training import entities
from training.name_cues import NAME_CUES
from training.names import Names
from training.raw import read
from zegsman.language import load
from zegsman.language.conllu import Tree

pytest.importorskip("torch", reason="only training needs torch: pip install zegsman[training]")

from training import contexts
from training.contexts import filled

NAMES = Names(
    by_kind={"PER": frozenset(["Mol"]), "ORG": frozenset(["Zevenster"]), "LOC": frozenset(), "MISC": frozenset()},
    full={"PER": ("Mol",), "ORG": ("Zevenster",), "LOC": (), "MISC": ()},
    first=frozenset(["Jan"]),
)


@pytest.fixture(autouse=True)
def lists(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists of our own in the place of the free ones, which tests must not need."""
    monkeypatch.setattr(entities, "names", lambda: NAMES)
    monkeypatch.setattr(contexts, "drawn", lambda kind, random: NAMES.full[kind][0].split())


def kinds(tree: Tree) -> list[tuple[str, str]]:
    return [(word.form, word.entity) for word in tree.words if word.entity]


def test_raw_text_gives_sentences_with_a_known_kind(treebank: list[Tree]) -> None:
    lines = ["Volgens Zevenster is de brug dicht.", "De brug is dicht.", "Volgens Zevenster is de brug dicht.", ""]
    found = read([*lines, treebank[1].text], load("nl"), "nl", treebank)
    assert [kinds(tree) for tree in found] == [[("Zevenster", "ORG")]]


def test_a_slot_becomes_a_name_of_its_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contexts, "contexts", lambda language: (("{ORG}", "ontkent", "dat", "."),))
    tree = filled("nl", Random(1))
    assert kinds(tree) == [("Zevenster", "ORG")]
    assert [word.form for word in tree.words] == ["Zevenster", "ontkent", "dat", "."]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_contexts_have_slots_of_known_kinds_only(language: str) -> None:
    slots = {word for words in contexts.contexts(language) for word in words if word.startswith("{")}
    assert slots == {"{PER}", "{ORG}", "{LOC}", "{MISC}"}


@pytest.mark.parametrize("noun", ["vliegtuigbouwer", "weekblad", "luchtvaartmaatschappij", "bank"])
def test_a_noun_right_before_tells_a_body(noun: str) -> None:
    assert NAME_CUES["nl"].body_nouns.search(noun)
    assert not NAME_CUES["nl"].body_nouns.search("filmmaker")
