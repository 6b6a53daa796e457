from hypothesis import given

from tests import making
from tests.strategies import records
from zegsman.model import Record, Span
from zegsman.views.marks import begun_in, marks, pieces


@given(records())
def test_pieces_are_the_text_again_and_every_mark_opens_and_closes(record: Record) -> None:
    text, known = record.document.text, marks(record)
    cut = list(pieces(text, Span(0, len(text)), known))
    assert "".join(p.text for p in cut) == text
    opened = [m for p in cut for m in p.opens]
    closed = [m for p in cut for m in p.closes]
    for mark in known:
        assert opened.count(mark) == closed.count(mark) == len(mark.statement.content)


@given(records())
def test_a_mark_lies_on_its_words_alone(record: Record) -> None:
    text, known = record.document.text, marks(record)
    at = 0
    for piece in pieces(text, Span(0, len(text)), known):
        for mark in known:
            covered = any(s.start <= at and at + len(piece.text) <= s.end for s in mark.statement.content)
            assert (mark in piece.inside) == covered
        at += len(piece.text)


def test_the_widest_is_outside() -> None:
    record = making.page()
    known = marks(record)
    inner = next(p for p in pieces(making.PAGE, Span(0, len(making.PAGE)), known) if len(p.inside) == 2)
    assert [m.number for m in inner.inside] == [4, 5]
    assert inner.text == "dat hij was gewaarschuwd"


def test_marks_belong_to_the_passage_they_begin_in() -> None:
    record = making.page()
    assert [[m.number for m in begun_in(p, marks(record))] for p in record.document.passages] == [
        [1], [2, 3], [4, 5], [6],
    ]  # fmt: skip
