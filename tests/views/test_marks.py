import time

import msgspec
from hypothesis import given

from tests import making
from tests.strategies import records
from zegsman.model import Outlet, Record, Span, StatementType
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


def test_thousands_of_statements_in_one_passage_are_cut_in_a_moment() -> None:
    page = making.document("De brug is dicht. " * 6000)
    text, outlet = page.text, Outlet("De Vlietbode")
    one = making.statement(page, StatementType.OWN_VOICE, "De brug is dicht", outlet)
    many = tuple(
        msgspec.structs.replace(
            one, id=str(n), content=(Span(n * 18, n * 18 + 16),), cue=(Span(n * 18 + 3, n * 18 + 7),)
        )
        for n in range(6000)
    )
    begin = time.process_time()
    cut = list(pieces(text, Span(0, len(text)), marks(Record(document=page, statements=many))))
    assert len(cut) == 4 * 6000
    assert time.process_time() - begin < 5  # seconds; comparing each cut with each statement took minutes
