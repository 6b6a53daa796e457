"""Names that are words, rings of sources, mixed scripts and hidden characters: no crash and no wrong certainty."""

import pytest

from tests.attribution.trees import page
from tests.resolution.speaking import cast, lives, says
from zegsman.lexicon import load
from zegsman.model import Actor, ActorKind, Span, Speaker, Statement, StatementType, words
from zegsman.resolution import Resolved, resolve

HE = says("Hij PRON nsubj 2", head=1)


def named(found: Resolved, name: str) -> Actor:
    (only,) = [a for a in found.actors if a.name == name]
    return only


def test_a_surname_that_is_a_word_is_not_the_animal() -> None:
    animal = lives("De DET det 2", "wolf NOUN nsubj 3")
    text, found = cast(
        lives("Jan PROPN nsubj 3", "Wolf PROPN flat 1"), animal, says("Wolf PROPN nsubj 2", head=1), animal
    )
    jan = named(found, "Jan Wolf")
    assert [words(text, r.words) for r in found.references if r.actor == jan.id] == ["Jan Wolf", "Wolf"]


def test_two_capitals_are_no_proof_of_a_person() -> None:
    _, found = cast(lives("Will PROPN nsubj 3", "Power PROPN flat 1"))
    assert named(found, "Will Power").kind is ActorKind.UNKNOWN


def test_two_capitals_that_speak_are_taken_for_a_person() -> None:
    _, found = cast(says("Will PROPN nsubj 3", "Power PROPN flat 1", head=1))
    assert named(found, "Will Power").kind is ActorKind.PERSON


def test_a_baker_called_de_bakker() -> None:
    full = lives("Els PROPN nsubj 4", "de PROPN flat 1", "Bakker PROPN flat 1")
    trade = says("De DET det 2", "bakker NOUN nsubj 3", head=2)
    _, found = cast(full, says("De PROPN nsubj 3", "Bakker PROPN flat 1", head=1), trade)
    said = [(s.voice.name, s.actor) for s in found.statements if s.source]
    assert said[0] == ("Els de Bakker", named(found, "Els de Bakker").id)
    assert said[1][0] == "De bakker"
    assert said[1][1] != said[0][1]


@pytest.mark.parametrize("hidden", ["\u200b", "\u202e", "\u2066", "\u00ad", "\ufeff"])
def test_a_hidden_character_makes_no_other_person(hidden: str) -> None:
    _, found = cast(lives("Jan PROPN nsubj 3", "Mol PROPN flat 1"), says(f"M{hidden}ol PROPN nsubj 2", head=1))
    assert [a.name for a in found.actors if a.kind is not ActorKind.OUTLET] == ["Jan Mol"]
    assert {s.actor for s in found.statements if s.source} == {named(found, "Jan Mol").id}


def test_names_in_two_scripts_are_not_joined_within_a_text() -> None:
    _, found = cast(
        lives("Иван PROPN nsubj 3", "Петров PROPN flat 1"),
        says("Ivan PROPN nsubj 3", "Petrov PROPN flat 1", head=1),
        lives("محمد PROPN nsubj 3", "علي PROPN flat 1"),
        lives("习近平 PROPN nsubj 2"),
    )
    assert {"Иван Петров", "Ivan Petrov"} <= {a.name for a in found.actors}


def test_sources_that_stand_in_each_others_words_end_with_a_reason() -> None:
    rows = (
        "Ik PRON nsubj 2",
        "zeg VERB! root 2 zeggen",
        "Ik PRON nsubj 4",
        "zeg VERB! ccomp 2 zeggen",
        ". PUNCT punct 2",
    )
    document, analyses = page(rows)
    spans = {"first": (Span(0, 2), Span(7, 13)), "second": (Span(7, 9), Span(0, 6))}
    ring = [
        Statement(
            id=name,
            document=document.id,
            type=StatementType.DIRECT,
            content=(content,),
            source=(source,),
            voice=Speaker(),
            origin="test",
        )
        for name, (source, content) in spans.items()
    ]
    found = resolve(document, analyses, ring, lexicon=load("nl"))
    for statement in found.statements:
        assert isinstance(statement.voice, Speaker)
        assert statement.voice.name is None
        assert statement.actor is None
        assert statement.voice.path[-1]


def test_a_pronoun_among_equals_of_unknown_gender_still_says_whom_it_took() -> None:
    first, second = lives("Toos PROPN nsubj 3", "Mol PROPN flat 1"), lives("Puk PROPN nsubj 3", "Bos PROPN flat 1")
    _, found = cast((*first, "--", *second, "--", *HE))
    (meant,) = [s for s in found.statements if s.source]
    assert isinstance(meant.voice, Speaker)
    assert "unknown person before it" in meant.voice.path[-1]
