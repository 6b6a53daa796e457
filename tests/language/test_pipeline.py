"""Offsets, white space, sentences and order of what a pipeline gives back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zegsman.language.pipeline import LONGEST, Pipeline
from zegsman.language.stretch import Stretch, cut

ANY_TEXT = st.text(st.characters(), max_size=80) | st.text("ab .!?\n\t\u00a0„”\"'\ud800é😀", max_size=80)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=ANY_TEXT, offset=st.integers(0, 1000))
def test_every_token_is_the_text_at_its_offsets(simple: Pipeline, text: str, offset: int) -> None:
    for found in (simple.analyse([Stretch(text, offset)])[0], simple.sketch(Stretch(text, offset))):
        assert [t.i for t in found.tokens] == list(range(len(found.tokens)))
        end = offset
        for token in found.tokens:
            assert text[token.start - offset : token.end - offset] == token.text
            assert token.start >= end
            assert token.text.strip() == token.text != ""
            end = token.end
        covered = [i for s in found.sentences for i in range(s.first, s.last)]
        assert covered == list(range(len(found.tokens)))
        assert "".join(t.text for t in found.tokens) == "".join(text.split())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text("ab. \n", max_size=200), longest=st.integers(1, 30))
def test_pieces_of_a_long_stretch_are_the_stretch(text: str, longest: int) -> None:
    pieces = cut(Stretch(text, 7), longest)
    assert "".join(piece.text for piece in pieces) == text
    assert all(len(piece.text) <= longest for piece in pieces)
    assert all(text[p.offset - 7 : p.offset - 7 + len(p.text)] == p.text for p in pieces)


def test_one_analysis_a_stretch_in_order(simple: Pipeline) -> None:
    found = simple.analyse([Stretch("Een.", 10), Stretch("", 20), Stretch("Twee drie.", 30)])
    assert [[t.text for t in a.tokens] for a in found] == [["Een", "."], [], ["Twee", "drie", "."]]
    assert [a.tokens[0].start for a in found if a.tokens] == [10, 30]


def test_heads_and_sentences_point_right_in_a_long_stretch(simple: Pipeline) -> None:
    sentence = "Zo is het. "
    text = sentence * (LONGEST // len(sentence) + 50)
    found = simple.analyse([Stretch(text)])[0]
    assert len(found.sentences) == LONGEST // len(sentence) + 50
    for s in found.sentences:
        assert {t.head for t in found.tokens[s.first : s.last]} == {s.first}
        assert found.tokens[s.first].dep == "root"


def test_line_break_and_double_space_make_no_token(simple: Pipeline) -> None:
    found = simple.analyse([Stretch("Mol  zegt\nniets.")])[0]
    assert [(t.text, t.start) for t in found.tokens] == [("Mol", 0), ("zegt", 5), ("niets", 10), (".", 15)]


def test_surrogate_stays_in_the_token_text(simple: Pipeline) -> None:
    found = simple.analyse([Stretch("a \ud800 b")])[0]
    assert [t.text for t in found.tokens] == ["a", "\ud800", "b"]


def test_sketch_is_not_parsed(simple: Pipeline) -> None:
    found = simple.sketch(Stretch("Mol zegt niets. Bos wel."))
    assert not found.parsed
    assert len(found.sentences) == 2
    assert {(t.upos, t.dep) for t in found.tokens} == {("", "")}
    assert found.tokens[0].lemma == "mol"


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00a0"])
def test_nothing_gives_nothing(simple: Pipeline, text: str) -> None:
    found = simple.analyse([Stretch(text)])[0]
    assert found.tokens == ()
    assert found.sentences == ()
