"""Which of many stretches of text encloses a place most closely: quotes in quotes, statements in statements."""

from bisect import bisect_right
from collections.abc import Iterable
from heapq import heappop, heappush

from zegsman.model import Span


class Enclosing:
    """Answers for any position the innermost stretch it lies in; n stretches take n log n time, a question log n.

    >>> enclosing = Enclosing([(Span(0, 10), "outer"), (Span(3, 5), "inner")])
    >>> enclosing.at(1), enclosing.at(4), enclosing.at(5), enclosing.at(10)
    ('outer', 'inner', 'outer', None)
    """

    def __init__(self, stretches: Iterable[tuple[Span, str]]) -> None:
        ordered = sorted(stretches)
        borders = sorted({edge for span, _ in ordered for edge in (span.start, span.end)})
        self._borders = borders
        self._inner: list[str | None] = []
        opened: list[tuple[int, int, str]] = []
        coming = iter([*ordered, None])
        ahead = next(coming)
        for border in borders:
            while ahead is not None and ahead[0].start <= border:
                heappush(opened, (-ahead[0].start, ahead[0].end, ahead[1]))
                ahead = next(coming)
            while opened and opened[0][1] <= border:
                heappop(opened)
            self._inner.append(opened[0][2] if opened else None)

    def at(self, position: int) -> str | None:
        """The key of the innermost stretch around a position, None outside all."""
        n = bisect_right(self._borders, position) - 1
        return self._inner[n] if n >= 0 else None
