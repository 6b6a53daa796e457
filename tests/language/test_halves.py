"""Names that the parser cut in two; sentences of our own, parses set by hand."""

import pytest

from zegsman.language.halves import with_halves_joined
from zegsman.language.stretch import Stretch
from zegsman.model import Analysis, Sentence, Token

Row = tuple[str, str, str, int]
NAME: tuple[Row, ...] = (
    ("Vakbond", "NOUN", "root", 0), ("Zorg", "PROPN", "appos", 0),
    ("Sterk", "ADJ", "advmod", 3), ("eist", "VERB", "root", 3), ("geld", "NOUN", "obj", 3), (".", "PUNCT", "punct", 3),
)  # fmt: skip


def joined(rows: tuple[Row, ...], second: int, parting: str = " ") -> Analysis:
    """The halves, the second of which begins at word `second`, behind `parting`."""
    tokens: list[Token] = []
    text = ""
    for i, (word, upos, dep, head) in enumerate(rows):
        text += (parting if i == second else " " if i and word != "." else "") + word
        tokens.append(Token(i, len(text) - len(word), len(text), word, word, upos, dep, head))
    halves = (Sentence(0, second), Sentence(second, len(rows)))
    return with_halves_joined(Analysis(tuple(tokens), halves), Stretch(text))


def test_the_whole_name_is_the_subject_of_the_second_half() -> None:
    found = joined(NAME, 2)
    assert found.sentences == (Sentence(0, 6),)
    assert [(t.dep, t.head) for t in found.tokens[:4]] == [("nsubj", 3), ("appos", 0), ("flat", 0), ("root", 3)]


def test_what_was_taken_for_the_subject_is_the_end_of_the_name() -> None:
    found = joined((*NAME[:2], ("Sterk", "PROPN", "nsubj", 3), *NAME[3:]), 2)
    assert [(t.dep, t.head) for t in found.tokens[:3]] == [("nsubj", 3), ("appos", 0), ("flat", 0)]


def test_a_subject_of_its_own_is_kept() -> None:
    rows = (*NAME[:2], ("dan", "ADV", "advmod", 3), ("eist", "VERB", "root", 3), ("Bos", "PROPN", "nsubj", 3), NAME[5])
    found = joined(rows, 2)
    assert [(t.dep, t.head) for t in found.tokens[:5]] == [
        ("dep", 3), ("appos", 0), ("advmod", 3), ("root", 3), ("nsubj", 3),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "parting"),
    [
        (NAME, "\n"),
        ((("Zing", "VERB", "root", 0), *NAME[1:]), " "),
        ((("@mol", "NOUN", "root", 0), *NAME[1:]), " "),
    ],
)
def test_a_line_a_sentence_and_a_handle_stay_apart(rows: tuple[Row, ...], parting: str) -> None:
    assert len(joined(rows, 2, parting).sentences) == 2
