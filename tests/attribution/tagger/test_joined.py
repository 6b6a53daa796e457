"""What a tagger finds in a document is the same whatever documents it reads with it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.attribution.tagger.making import ROOF, SAID, rooted
from zegsman.attribution.media import media_of
from zegsman.attribution.quotes import join_paragraphs
from zegsman.attribution.tagger import Given, Read, Tagger, load

LEAST = 0.02  # so little that many statements are found
NONE = ("Het DET det 2", "dak NOUN nsubj 3", "lekt VERB! root 0 lekken", ". PUNCT punct 3")


def made(*rows: str) -> Given:
    document, analyses = rooted(*rows)
    groups = join_paragraphs(document.text, document.passages)
    return Given(document, analyses, groups, media_of(document.text, "nl"))


KINDS = [made(*ROOF), made(*SAID), made(*NONE), made(*SAID[:6])]


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    found = load("nl")
    assert found is not None
    return found


def told(read: Read) -> list[object]:
    return [
        (n, d.type, d.content, d.cue, d.source, d.via, round(d.chances.statement, 3))
        for n, d in read.drafts
        if d.chances
    ]


@settings(max_examples=15, deadline=None)
@given(numbers=st.lists(st.integers(0, len(KINDS) - 1), min_size=1, max_size=8))
def test_read_together_as_alone(tagger: Tagger, numbers: list[int]) -> None:
    together = tagger.read_together([KINDS[n] for n in numbers], LEAST)
    for n, read in zip(numbers, together, strict=True):
        (alone,) = tagger.read_together([KINDS[n]], LEAST)
        assert told(read) == told(alone)
        assert [part.round(3).tolist() for part in read.own or ()] == [
            part.round(3).tolist() for part in alone.own or ()
        ]


def test_something_is_found(tagger: Tagger) -> None:
    assert any(read.drafts for read in tagger.read_together(KINDS, LEAST))
