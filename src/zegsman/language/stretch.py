"""A stretch: words to analyse and where they stand in the document."""

from collections.abc import Iterator

import msgspec


class Stretch(msgspec.Struct, frozen=True):
    """`text` stands at code point `offset` of the document's text. Give a paragraph, not an article."""

    text: str
    offset: int = 0


def cut(stretch: Stretch, longest: int) -> tuple[Stretch, ...]:
    """The stretch in pieces of at most `longest` code points, cut after a line end, else a full stop, else a space.

    >>> [piece.text for piece in cut(Stretch("Zij zwijgt. Hij spreekt."), 15)]
    ['Zij zwijgt. ', 'Hij spreekt.']
    """
    return tuple(_pieces(stretch, longest))


def _pieces(stretch: Stretch, longest: int) -> Iterator[Stretch]:
    text, start = stretch.text, 0
    while len(text) - start > longest:
        end = _best_cut(text, start, start + longest)
        yield Stretch(text[start:end], stretch.offset + start)
        start = end
    yield Stretch(text[start:], stretch.offset + start)


def _best_cut(text: str, start: int, limit: int) -> int:
    for mark in ("\n", ". ", " "):
        found = text.rfind(mark, start, limit)
        if found > start:
            return found + len(mark)
    return limit
