"""Any text, any statement: no crash, no endless loop, and nothing named that is not in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.resolution.speaking import says, speakers
from zegsman.lexicon import load
from zegsman.model import (
    Analysis,
    Document,
    Passage,
    Sentence,
    Span,
    Speaker,
    Statement,
    StatementType,
    Token,
    Zone,
    document_id,
)
from zegsman.resolution import name_speakers, resolve

COMMON = "Jan Mol Van van den de De hij Ze haar mijn Mijn ik u die zijn broer burgemeester het bedrijf woordvoerder een"
ODD = "’s Mols 's (RvD) , . “ ” 34-jarige \u202eMol Иван محمد \u200b Ǆ ß İ politie Kuipers’ J. (56) volgens"
WORDS = st.sampled_from([*COMMON.split(), *ODD.split()])
PARTS = st.sampled_from(["NOUN", "PROPN", "VERB", "ADP", "DET", "PRON", "", "ADJ"])
LABELS = st.sampled_from(["", "", "PER", "ORG", "LOC"])
DEPS = st.sampled_from(["nsubj", "flat", "root", "obl", "nmod:poss", "", "appos"])
STARTS = st.tuples(st.integers(0, 30), st.integers(1, 4))


@st.composite
def documents(draw: st.DrawFn) -> tuple[Document, Analysis, list[Statement]]:
    forms = draw(st.lists(WORDS, min_size=1, max_size=30))
    text = " ".join(forms)
    tokens: list[Token] = []
    at = 0
    for n, form in enumerate(forms):
        head = draw(st.integers(0, len(forms) - 1))
        parts = (draw(PARTS), draw(DEPS), head, "", draw(LABELS))
        tokens.append(Token(n, at, at + len(form), form, form.lower(), *parts))
        at += len(form) + 1
    cut = draw(st.integers(0, len(tokens)))
    sentences = tuple(s for s in (Sentence(0, cut), Sentence(cut, len(tokens))) if s.last > s.first)
    zone = draw(st.sampled_from(list(Zone)))
    passage = Passage(zone=zone, start=0, end=len(text), author=draw(st.sampled_from([None, "bakfiets_7"])))
    document = Document(id=document_id(text), text=text, source="test", language="nl", passages=(passage,))
    chosen = draw(st.lists(st.tuples(STARTS, STARTS), max_size=8))
    statements = [_statement(document, tokens, n, source, content) for n, (source, content) in enumerate(chosen)]
    return document, Analysis(tuple(tokens), sentences), statements


def _statement(
    document: Document, tokens: list[Token], n: int, source: tuple[int, int], content: tuple[int, int]
) -> Statement:
    kind = StatementType.DIRECT if n % 2 else StatementType.INDIRECT
    return Statement(
        id=str(n),
        document=document.id,
        type=kind,
        content=(_span(tokens, content),),
        source=(_span(tokens, source),),
        voice=Speaker(),
        origin="test",
    )


def _span(tokens: list[Token], place: tuple[int, int]) -> Span:
    first = min(place[0], len(tokens) - 1)
    return Span(tokens[first].start, tokens[min(first + place[1], len(tokens)) - 1].end)


@given(documents())
def test_every_speaker_has_a_path_and_a_name_made_of_words_of_the_text(
    made: tuple[Document, Analysis, list[Statement]],
) -> None:
    document, analysis, statements = made
    found = name_speakers(document, [analysis], statements, lexicon=load("nl"))
    allowed = f"{document.text} van bakfiets_7".lower()
    for statement in found:
        assert isinstance(statement.voice, Speaker)
        assert statement.voice.path
        for word in (statement.voice.name or "").split():
            assert word.lower() in allowed


@given(documents())
def test_every_actor_is_known_and_every_unknown_says_why(made: tuple[Document, Analysis, list[Statement]]) -> None:
    document, analysis, statements = made
    found = resolve(document, [analysis], statements, lexicon=load("nl"))
    known = {actor.id for actor in found.actors}
    assert len(known) == len(found.actors)
    for statement in found.statements:
        assert isinstance(statement.voice, Speaker)
        assert statement.actor in known or (statement.actor is None and statement.voice.path)
    for reference in found.references:
        assert reference.path
        assert reference.actor is None or reference.actor in known
        assert all(0 <= span.start < span.end <= len(document.text) for span in reference.words)
    assert all(actor.body is None or actor.body in known for actor in found.actors)


@given(documents())
def test_the_same_input_gives_the_same_speakers(made: tuple[Document, Analysis, list[Statement]]) -> None:
    document, analysis, statements = made
    once = name_speakers(document, [analysis], statements, lexicon=load("nl"))
    assert once == name_speakers(document, [analysis], statements, lexicon=load("nl"))
    whole = resolve(document, [analysis], statements, lexicon=load("nl"))
    assert whole == resolve(document, [analysis], statements, lexicon=load("nl"))


@pytest.mark.timeout(60)
def test_a_thousand_people_of_one_surname_are_told_apart_in_time() -> None:
    people = [f"Voornaam{n}" for n in range(1000)]
    found = speakers(*(says(f"{first} PROPN nsubj 3", "Mol PROPN flat 1", head=1) for first in people))
    assert [name for _, name in found] == [f"{first} Mol" for first in people]
