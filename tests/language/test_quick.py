"""Words are cut as spaCy cuts them, only sooner."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from zegsman.language import load
from zegsman.language.loading import SHIPPED, register, shipped
from zegsman.language.quick import SEARCHES


@pytest.fixture(scope="module", params=shipped())
def slow(request: pytest.FixtureRequest):  # type: ignore[no-untyped-def]
    """The pack as spaCy loads it."""
    register()
    return spacy.load(SHIPPED / request.param, enable=[])


def test_no_search_finds_anything_in_letters(slow) -> None:  # type: ignore[no-untyped-def]
    searches = [found for name in SEARCHES if (found := getattr(slow.tokenizer, name))]
    letters = [letter for letter in map(chr, range(0x2FFF)) if letter.isalpha()]
    words = [word for letter in letters for word in (letter, f"a{letter}", f"{letter}S") if word.isalpha()]
    assert [word for word in words if any(search(word) for search in searches)] == []
    assert [word for word in words if any(slow.tokenizer.infix_finditer(word))] == []


PIECES = st.sampled_from(
    ["Mol", "zégt", "'t", "„", "”", "niet-", "ß", "3", "km", ".", ",", " ", "\n", "z.B.", "it's", "d’"]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_every_text_is_cut_as_before(slow, text: str) -> None:  # type: ignore[no-untyped-def]
    quick = load(slow.lang)._nlp.make_doc(text)
    assert [word.text for word in quick] == [word.text for word in slow.make_doc(text)]
