"""Quoted words inside a content: the source's own, or a label."""

import pytest

from tests.attribution.trees import statements
from zegsman.attribution.quotes import find_quotes
from zegsman.attribution.wording import is_label
from zegsman.model import words


def said(before: str, quoted: str) -> tuple[str, ...]:
    """Mol zei dat (before) ‘(quoted)’ faalt."""
    return (
        "Mol PROPN nsubj 2", "zei VERB! root 2 zeggen", "dat SCONJ mark 9", "de DET det 7", f"{before} ADJ amod 7",
        "‘ PUNCT punct 7", f"{quoted} NOUN nsubj 9", "’ PUNCT punct 7", "faalt VERB! ccomp 2 falen", ". PUNCT punct 2",
    )  # fmt: skip


def test_words_of_the_source_are_verbatim() -> None:
    text, (one,) = statements(said("hele", "puinhoop"))
    assert (words(text, one.verbatim), words(text, one.scare)) == ("‘puinhoop’", "")


def test_marks_around_a_label_are_scare_marks() -> None:
    text, (one,) = statements(said("zogenaamde", "hulp"))
    assert (words(text, one.verbatim), words(text, one.scare)) == ("", "‘hulp’")


@pytest.mark.parametrize(
    ("language", "page", "label"),
    [
        ("nl", "het plan ‘Schone Lucht’", True),
        ("nl", "hij zag ‘een puinhoop’", False),
        ("en", "the so-called ‘help’", True),
        ("en", "he saw ‘a mess’", False),
        ("de", "die sogenannte ‚Hilfe‘", True),
        ("de", "er sah ‚ein wenig Chaos‘", False),
    ],
)
def test_labels_in_each_language(language: str, page: str, label: bool) -> None:
    (quote,) = find_quotes(page, 0, len(page))
    assert is_label(page, quote, language) is label
