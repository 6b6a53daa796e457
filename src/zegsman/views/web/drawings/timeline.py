"""The timeline: a bar a period, built of the types of statement."""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from zegsman.ledger import Day
from zegsman.model import StatementType

HEIGHT = 200
ORDER = tuple(kind.value for kind in StatementType)


class Part(msgspec.Struct, frozen=True):
    """A piece of a bar, in units of the drawing; `type` gives its pattern."""

    x: float
    y: float
    width: float
    height: float
    type: str
    period: str
    statements: int


class Timeline(msgspec.Struct, frozen=True):
    """`labels` are periods with their place; `top` is the number of statements of the highest bar."""

    width: float
    height: float
    parts: tuple[Part, ...]
    labels: tuple[tuple[float, str], ...]
    top: int


def timeline(days: Sequence[Day]) -> Timeline:
    """Bars in the order of time, side by side: periods without a statement are left out."""
    by_period: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for day in days:
        by_period[day.period][day.type] = day.statements
    top = max((sum(types.values()) for types in by_period.values()), default=0)
    step = max(6.0, min(40.0, 900 / max(1, len(by_period))))
    parts: list[Part] = []
    for n, (period, types) in enumerate(sorted(by_period.items())):
        y = float(HEIGHT)
        for kind in ORDER:
            if kind in types:
                height = HEIGHT * types[kind] / top
                y -= height
                parts.append(Part(n * step, y, step * 0.8, height, kind, period, types[kind]))
    every = max(1, round(80 / step))  # a label is about 80 units wide
    labels = tuple((n * step, period) for n, period in enumerate(sorted(by_period)) if n % every == 0)
    return Timeline(max(step * len(by_period), 900.0), HEIGHT, tuple(parts), labels, top)
