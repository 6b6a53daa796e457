"""A passage cut at every place where a statement begins or ends, for drawing: in a terminal, in HTML."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from zegsman.model import Passage, Record, Selection, Span, Statement


class Mark(msgspec.Struct, frozen=True):
    """A statement with the number it is drawn under: its place in the record, from 1."""

    number: int
    statement: Statement


class Piece(msgspec.Struct, frozen=True):
    """A run of text that no mark begins or ends in; `start` is its offset. `inside` are the marks it lies in, the
    widest first; `opens` and `closes` those whose spans begin and end here. `cue` and `source` say what else the words
    are."""

    start: int
    text: str
    inside: tuple[Mark, ...]
    opens: tuple[Mark, ...]
    closes: tuple[Mark, ...]
    cue: bool
    source: bool

    def begins(self, mark: Mark) -> bool:
        """True if the statement begins here: its first span, not a later one."""
        return mark.statement.content[0].start == self.start


def marks(record: Record) -> tuple[Mark, ...]:
    """The statements of a record, numbered."""
    return tuple(Mark(number, statement) for number, statement in enumerate(record.statements, 1))


def begun_in(passage: Passage, known: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks whose content begins in the passage."""
    return tuple(m for m in known if m.statement.content and _holds(passage.span, m.statement.content[0].start))


def pieces(text: str, stretch: Span, known: tuple[Mark, ...]) -> Iterator[Piece]:
    """The stretch of the text, cut; the texts of the pieces joined are the stretch again.

    One sweep over the edges, so that a page of thousands of statements is drawn in a moment.
    """
    begins, ends, cues, sources = _edges(stretch, known)
    cuts = sorted({stretch.start, stretch.end, *begins, *ends, *cues, *sources})
    inside: list[Mark] = []
    cue = source = 0
    for start, end in pairwise(cuts):
        inside = sorted([m for m in inside if m not in ends.get(start, ())] + begins.get(start, []), key=_widest_first)
        cue += cues[start]
        source += sources[start]
        opens = begins.get(start, [])
        closes = ends.get(end, [])
        yield Piece(
            start=start,
            text=text[start:end],
            inside=tuple(inside),
            opens=tuple(m for m in inside if m in opens),
            closes=tuple(m for m in reversed(inside) if m in closes),
            cue=cue > 0,
            source=source > 0,
        )


_At = dict[int, list[Mark]]


def _edges(stretch: Span, known: tuple[Mark, ...]) -> tuple[_At, _At, Counter[int], Counter[int]]:
    """Where contents begin and end inside the stretch, and by how much the number of cues and sources changes."""
    begins: defaultdict[int, list[Mark]] = defaultdict(list)
    ends: defaultdict[int, list[Mark]] = defaultdict(list)
    cues: Counter[int] = Counter()
    sources: Counter[int] = Counter()
    for mark in known:
        for start, end in _clipped(mark.statement.content, stretch):
            begins[start].append(mark)
            ends[end].append(mark)
        for count, chosen in ((cues, mark.statement.cue), (sources, mark.statement.source)):
            for start, end in _clipped(chosen, stretch):
                count[start] += 1
                count[end] -= 1
    return begins, ends, cues, sources


def _clipped(chosen: Selection, stretch: Span) -> Iterator[tuple[int, int]]:
    for span in chosen:
        start, end = max(span.start, stretch.start), min(span.end, stretch.end)
        if start < end:
            yield start, end


def _holds(span: Span, offset: int) -> bool:
    return span.start <= offset < span.end


def _widest_first(mark: Mark) -> tuple[int, int]:
    content = mark.statement.content
    return (content[0].start - content[-1].end, mark.number)
