"""The packs as shipped: what every pack must hold, and plain sentences of our own that a parser may not miss."""

from pathlib import Path

import pytest

from zegsman.language import Pipeline, Stretch, load
from zegsman.language.loading import SHIPPED, shipped
from zegsman.model import Token

LARGEST = 20_000_000


def files(language: str) -> list[Path]:
    return [path for path in (SHIPPED / language).rglob("*") if path.is_file()]


def test_dutch_is_shipped() -> None:
    assert "nl" in shipped()


@pytest.mark.parametrize("language", shipped())
def test_a_pack_is_small_has_a_card_and_no_pickle(language: str) -> None:
    assert sum(path.stat().st_size for path in files(language)) < LARGEST
    card = (SHIPPED / language / "CARD.md").read_text(encoding="utf-8")
    assert f"make pack-{language}" in card
    assert "licence" in card
    for path in files(language):
        assert not path.read_bytes().startswith((b"\x80\x03", b"\x80\x04", b"\x80\x05"))
        assert path.suffix not in (".pkl", ".pickle")


@pytest.fixture(scope="module")
def dutch() -> Pipeline:
    return load("nl")


def words(pipeline: Pipeline, text: str) -> list[Token]:
    return list(pipeline.analyse([Stretch(text)])[0].tokens)


def test_subject_and_content_clause(dutch: Pipeline) -> None:
    tokens = words(dutch, "De minister zegt dat het onderzoek nog weken duurt.")
    assert [(t.text, tokens[t.head].text) for t in tokens if t.dep == "nsubj"] == [
        ("minister", "zegt"),
        ("onderzoek", "duurt"),
    ]
    assert [(t.text, tokens[t.head].text) for t in tokens if t.dep == "ccomp"] == [("duurt", "zegt")]
    assert tokens[2].lemma == "zeggen"


def test_particle_of_a_separable_verb(dutch: Pipeline) -> None:
    tokens = words(dutch, "De politie deelde maandag mee dat de brug dicht is.")
    (particle,) = [t for t in tokens if t.dep == "compound:prt"]
    assert (particle.text, tokens[particle.head].text) == ("mee", "deelde")


def test_sentences_around_quotation_marks(dutch: Pipeline) -> None:
    for opening, closing in ('""', "„”", "“”", "‘’"):
        text = f"De wethouder was boos. {opening}Wij zijn niet gehoord.{closing} Dat zei zij dinsdag in Delft."
        found = dutch.analyse([Stretch(text)])[0]
        starts = [found.tokens[s.first].text for s in found.sentences]
        assert starts == ["De", opening, "Dat"]


def test_names(dutch: Pipeline) -> None:
    tokens = words(dutch, "Volgens Sarah de Boer woont Jan Visser in Utrecht.")
    assert [(t.text, t.entity) for t in tokens if t.entity] == [
        ("Sarah", "PER"),
        ("de", "PER"),
        ("Boer", "PER"),
        ("Jan", "PER"),
        ("Visser", "PER"),
        ("Utrecht", "LOC"),
    ]


def test_english_subject_and_content_clause() -> None:
    tokens = words(load("en"), "The minister said that the company lied.")
    assert [(t.text, t.dep, tokens[t.head].text) for t in tokens if t.dep in ("nsubj", "ccomp")] == [
        ("minister", "nsubj", "said"),
        ("company", "nsubj", "lied"),
        ("lied", "ccomp", "said"),
    ]
    assert tokens[2].lemma == "say"
