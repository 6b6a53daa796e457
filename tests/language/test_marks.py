"""Closing marks that the parser gave to the next sentence; sentences of our own, heads set by hand."""

import pytest

from zegsman.language.marks import with_marks_closed
from zegsman.model import Analysis, Sentence, Token


def analysis(text: str, starts: list[int], heads: dict[int, int]) -> Analysis:
    """Words cut at spaces and at |, which stands for no space; a word hangs on the first of its sentence."""
    tokens: list[Token] = []
    at = 0
    for piece in text.split(" "):
        for word in piece.split("|"):
            i = len(tokens)
            root = max(start for start in starts if start <= i)
            tokens.append(Token(i, at, at + len(word), word, word, "X", "dep", heads.get(i, root)))
            at += len(word)
        at += 1
    ends = [*starts[1:], len(tokens)]
    return Analysis(tuple(tokens), tuple(Sentence(a, b) for a, b in zip(starts, ends, strict=True)))


@pytest.mark.parametrize("mark", ['"', "”", "’", "''", "»", "“"])
def test_a_mark_glued_to_the_sentence_before_it_moves(mark: str) -> None:
    found = with_marks_closed(analysis(f"Ik ga|.|{mark} Toen ging zij|.", [0, 3], {3: 4, 4: 4, 5: 4, 6: 4, 7: 4}))
    assert [(s.first, s.last) for s in found.sentences] == [(0, 4), (4, 8)]
    assert (found.tokens[3].head, found.tokens[3].dep) == (0, "punct")


@pytest.mark.parametrize(
    ("text", "starts", "heads"),
    [
        ('Ik ga|. "|Nee|"', [0, 3], {3: 4, 4: 4, 5: 4}),
        ('Ik ga|. " Nee', [0, 3], {3: 4, 4: 4}),
        ('Ik ga|.|" Nee', [0, 3], {4: 3}),
        ('Ik ga|.|"', [0, 3], {}),
    ],
)
def test_an_opening_mark_a_governing_mark_and_a_mark_alone_stay(
    text: str, starts: list[int], heads: dict[int, int]
) -> None:
    before = analysis(text, starts, heads)
    assert with_marks_closed(before) == before
