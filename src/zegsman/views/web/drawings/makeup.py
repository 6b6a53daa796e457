"""What the statements lean on, as shares: named or anonymous, kinds of actors, direct words or not, relayed or not."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import msgspec

from zegsman.ledger import Lean


class Share(msgspec.Struct, frozen=True):
    """One part of a bar: its `name` is a phrase of the interface, `percent` its share."""

    name: str
    statements: int
    percent: float


class Bar(msgspec.Struct, frozen=True):
    """A question and its answers, which add up to all statements."""

    name: str
    shares: tuple[Share, ...]


def makeup(leans: Sequence[Lean]) -> tuple[Bar, ...]:
    """Four bars over the same statements."""
    return tuple(_bars(leans))


def _bars(leans: Sequence[Lean]) -> Iterator[Bar]:
    yield _bar("bar_named", leans, lambda lean: "named" if lean.named else "anonymous")
    yield _bar("bar_kind", leans, lambda lean: lean.kind)
    yield _bar("bar_words", leans, lambda lean: "in_own_words" if lean.direct else "rendered")
    yield _bar("bar_relayed", leans, lambda lean: "relayed" if lean.relayed else "first_hand")


def _bar(name: str, leans: Sequence[Lean], answer: Callable[[Lean], str]) -> Bar:
    counts: Counter[str] = Counter()
    for lean in leans:
        counts[answer(lean)] += lean.statements
    total = counts.total()
    return Bar(name, tuple(Share(key, n, 100 * n / total) for key, n in counts.most_common()))
