"""Quotation marks in every style, odd ones included; properties on any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import texts
from zegsman.attribution.quotes import find_quotes, join_paragraphs
from zegsman.model import Passage, Zone

STYLES = ["„{}”", "„{}“", "“{}”", "‘{}’", "‚{}‘", "«{}»", "»{}«", "‹{}›", '"{}"', "'{}'", ",,{}''", "''{}''", '„{}"']


def quoted(text: str) -> list[str]:
    """The quoted stretches with their marks."""
    return [text[q.start : q.end] for q in find_quotes(text, 0, len(text))]


@pytest.mark.parametrize("style", STYLES)
def test_every_style_of_mark(style: str) -> None:
    quote = style.format("Het dak lekt")
    assert quoted(f"{quote}, zegt Mol.") == [quote]


@pytest.mark.parametrize("style", STYLES)
def test_marks_behind_punctuation(style: str) -> None:
    quote = style.format("Het dak lekt.")
    assert quoted(f"Mol zei: {quote} Daarna ging hij.") == [quote]


def test_apostrophes_open_nothing() -> None:
    assert quoted("'s Avonds, in '98, zag z'n zus foto’s van 't huis van Kuipers’ buren.") == []


def test_a_quote_within_a_quote_keeps_its_depth() -> None:
    text = "„Hij zei ‘nee’ tegen mij”, zei ze"
    assert [(text[q.start : q.end], q.depth) for q in find_quotes(text, 0, len(text))] == [
        ("„Hij zei ‘nee’ tegen mij”", 0),
        ("‘nee’", 1),
    ]


def test_an_odd_mark_runs_to_the_end_of_the_paragraph() -> None:
    text = "Mol zei: “Het dak lekt al jaren."
    (quote,) = find_quotes(text, 0, len(text))
    assert (text[quote.start : quote.end], quote.closed) == ("“Het dak lekt al jaren.", False)


def test_an_odd_single_mark_is_an_apostrophe() -> None:
    assert quoted("De ‘buren waren weg.") == []


def test_a_quote_over_paragraphs_is_one_group() -> None:
    text = "„Het lekt.\n\n„Al jaren”, zegt Mol."
    passages = (Passage(zone=Zone.BODY, start=0, end=10), Passage(zone=Zone.BODY, start=12, end=len(text)))
    (group,) = join_paragraphs(text, passages)
    assert [text[q.start : q.end] for q in group] == ["„Het lekt.", "„Al jaren”"]
    assert all(q.closed for q in group)


@given(texts | st.text("“”„‘’'\",.ab \n«»", max_size=60))
def test_quotes_lie_in_the_text_in_order_and_nest(text: str) -> None:
    quotes = find_quotes(text, 0, len(text))
    assert quotes == sorted(quotes)
    for q in quotes:
        assert 0 <= q.start < q.inner.start < q.inner.end <= q.end <= len(text)
    for a in quotes:
        for b in quotes:
            assert not (a.start < b.start < a.end < b.end), "quotes never cross"


def test_a_cutting_that_begins_inside_a_quotation() -> None:
    text = 'Het dak lekt al jaren. " Mol zei "nee" en "nooit".'
    found = find_quotes(text, 0, len(text))
    assert [text[q.start : q.end] for q in found] == ['Het dak lekt al jaren. "', '"nee"', '"nooit"']
    assert [q.opened for q in found] == [False, True, True]


def test_a_quote_that_is_not_opened_again_joins_the_paragraph_before() -> None:
    text = '"Het lekt.\n\nAl jaren lekt het", zegt Mol.'
    passages = (Passage(zone=Zone.BODY, start=0, end=10), Passage(zone=Zone.BODY, start=12, end=len(text)))
    (group,) = join_paragraphs(text, passages)
    assert [text[q.start : q.end] for q in group] == ['"Het lekt.', 'Al jaren lekt het"']


def test_a_cutting_with_quotations_inside() -> None:
    text = 'Mol gaf een "lange" bal. Die kwam aan ", aldus Bos.'
    (found,) = find_quotes(text, 0, len(text))
    assert (text[found.start : found.end], found.opened) == ('Mol gaf een "lange" bal. Die kwam aan "', False)
