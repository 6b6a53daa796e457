"""A passage cut at every place where a statement begins or ends, for drawing: in a terminal, in HTML."""

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from zegsman.model import Passage, Record, Selection, Span, Statement


class Mark(msgspec.Struct, frozen=True):
    """A statement with the number it is drawn under: its place in the record, from 1."""

    number: int
    statement: Statement


class Piece(msgspec.Struct, frozen=True):
    """A run of text that no mark begins or ends in. `inside` are the marks it lies in, the widest first; `opens` and
    `closes` those whose spans begin and end here. `cue` and `source` say what else the words are."""

    text: str
    inside: tuple[Mark, ...]
    opens: tuple[Mark, ...]
    closes: tuple[Mark, ...]
    cue: bool
    source: bool


def marks(record: Record) -> tuple[Mark, ...]:
    """The statements of a record, numbered."""
    return tuple(Mark(number, statement) for number, statement in enumerate(record.statements, 1))


def begun_in(passage: Passage, known: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks whose content begins in the passage."""
    return tuple(m for m in known if m.statement.content and _holds(passage.span, m.statement.content[0].start))


def pieces(text: str, stretch: Span, known: tuple[Mark, ...]) -> Iterator[Piece]:
    """The stretch of the text, cut; the texts of the pieces joined are the stretch again."""
    near = [m for m in known if _touches(m.statement, stretch)]
    edges = {stretch.start, stretch.end}
    for mark in near:
        for span in (*mark.statement.content, *mark.statement.cue, *mark.statement.source):
            edges |= {e for e in (span.start, span.end) if stretch.start < e < stretch.end}
    cuts = sorted(edges)
    for start, end in pairwise(cuts):
        inside = sorted((m for m in near if _within(start, m.statement.content)), key=_widest_first)
        yield Piece(
            text=text[start:end],
            inside=tuple(inside),
            opens=tuple(m for m in inside if start == stretch.start or _edge(m, start, "start")),
            closes=tuple(m for m in reversed(inside) if end == stretch.end or _edge(m, end, "end")),
            cue=any(_within(start, m.statement.cue) for m in near),
            source=any(_within(start, m.statement.source) for m in near),
        )


def _holds(span: Span, offset: int) -> bool:
    return span.start <= offset < span.end


def _within(offset: int, chosen: Selection) -> bool:
    return any(_holds(span, offset) for span in chosen)


def _touches(statement: Statement, stretch: Span) -> bool:
    spans = (*statement.content, *statement.cue, *statement.source)
    return any(s.start < stretch.end and stretch.start < s.end for s in spans)


def _edge(mark: Mark, offset: int, side: str) -> bool:
    return any(getattr(span, side) == offset for span in mark.statement.content)


def _widest_first(mark: Mark) -> tuple[int, int]:
    content = mark.statement.content
    return (content[0].start - content[-1].end, mark.number)
