"""What people decided about which actors are one: an algebra of merges and splits. The last word on two actors holds.

>>> state = replay([Decision(Verdict.MERGE, "a", "b"), Decision(Verdict.MERGE, "b", "c")])
>>> [state.one(actor) for actor in "abcd"]
['a', 'a', 'a', 'd']
>>> state = replay([Decision(Verdict.MERGE, "a", "b"), Decision(Verdict.SPLIT, "a", "b")])
>>> state.one("b"), state.apart("b", "a")
('b', True)
"""

from collections.abc import Iterable
from enum import StrEnum

import msgspec


class Verdict(StrEnum):
    """The two are one, or they are two."""

    MERGE = "merge"
    SPLIT = "split"


class Decision(msgspec.Struct, frozen=True):
    """`other` becomes one with `actor`, or is taken away from it."""

    verdict: Verdict
    actor: str
    other: str


class Decisions:
    """The state after some decisions. Actors that no decision names are alone and apart from nobody."""

    def __init__(self) -> None:
        self._class_of: dict[
            str, list[str]
        ] = {}  # actor -> all that are one with it, the one that stands for them first
        self._apart: set[frozenset[str]] = set()

    def one(self, actor: str) -> str:
        """The actor that stands for all that are one with this."""
        return self.all_of(actor)[0]

    def all_of(self, actor: str) -> list[str]:
        """All that are one with this actor, the one that stands for them first."""
        return self._class_of.get(actor, [actor])

    def apart(self, a: str, b: str) -> bool:
        """True if someone said that the two, or others that are one with them, are two."""
        return any(frozenset((x, y)) in self._apart for x in self.all_of(a) for y in self.all_of(b))

    def named(self) -> frozenset[str]:
        """All actors that a decision names."""
        return frozenset(self._class_of)

    def decide(self, decision: Decision) -> None:
        """Take in one more decision."""
        actor, other = decision.actor, decision.other
        for each in (actor, other):
            self._class_of.setdefault(each, [each])
        if decision.verdict is Verdict.MERGE:
            self._merge(actor, other)
        elif actor != other:
            self._split(actor, other)

    def _merge(self, actor: str, other: str) -> None:
        kept, joined = self._class_of[actor], self._class_of[other]
        if kept is joined:
            return
        self._apart -= {frozenset((x, y)) for x in kept for y in joined}
        kept.extend(joined)
        for each in joined:
            self._class_of[each] = kept

    def _split(self, actor: str, other: str) -> None:
        together = self._class_of[actor]
        if other in together:
            together.remove(other)
            self._class_of[other] = [other]
        self._apart.add(frozenset((actor, other)))


def replay(decisions: Iterable[Decision]) -> Decisions:
    """The state after these decisions, in this order."""
    state = Decisions()
    for decision in decisions:
        state.decide(decision)
    return state
