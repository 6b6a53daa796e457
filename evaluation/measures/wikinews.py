"""The measure of German Wikinews quotations (QUiTE; Petersen-Frey and Biemann 2024), on token numbers.

Quotes of a document are matched one to one (Hungarian assignment) on the F1 of their tokens, plus .01 for the same type
and .001 for the same medium; quotes without a common token are not matched. An unmatched quote brings all its tokens as
misses or false alarms. Messages, roles and joint are macro: the mean of the precisions and the mean of the recalls of
the quote, of the four roles, of all five, where they are defined; then the harmonic mean. `form` is the micro F1 of the
types. Undefined means count 0, so nothing is divided by zero.
"""

from collections.abc import Iterator, Sequence

import msgspec
from scipy.optimize import linear_sum_assignment

from evaluation.measures.counts import Count, harmonic
from evaluation.sets.wikinews import ROLES, Quote, Tokens

NONE = Quote(quote=frozenset(), roles={}, type="")
"""What stands beside an unmatched quote."""


class Macro(msgspec.Struct, frozen=True):
    """Precisions and recalls (0-1) of single quotes or roles."""

    precisions: tuple[float, ...] = ()
    recalls: tuple[float, ...] = ()

    def __add__(self, other: "Macro") -> "Macro":
        return Macro(self.precisions + other.precisions, self.recalls + other.recalls)

    @property
    def precision(self) -> float:
        """Their mean in percent, 0 if there is none."""
        return 100 * sum(self.precisions) / len(self.precisions) if self.precisions else 0.0

    @property
    def recall(self) -> float:
        """Their mean in percent, 0 if there is none."""
        return 100 * sum(self.recalls) / len(self.recalls) if self.recalls else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both means."""
        return harmonic(self.precision, self.recall)


class Scores(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of some documents."""

    messages: Macro = Macro()
    roles: Macro = Macro()
    form: Count = Count()

    @property
    def joint(self) -> Macro:
        """Messages and roles together."""
        return self.messages + self.roles

    def __add__(self, other: "Scores") -> "Scores":
        return Scores(
            messages=self.messages + other.messages, roles=self.roles + other.roles, form=self.form + other.form
        )


def score(gold: Sequence[Quote], found: Sequence[Quote]) -> Scores:
    """The figures of one document; add those of several."""
    total = Scores()
    for one, other in matched(gold, found):
        total += Scores(
            messages=compared(one.quote, other.quote),
            roles=sum(
                (compared(one.roles.get(r, frozenset()), other.roles.get(r, frozenset())) for r in ROLES), Macro()
            ),
            form=Count(int(one.type == other.type), int(one is not NONE), int(other is not NONE)),
        )
    return total


def compared(gold: Tokens, found: Tokens) -> Macro:
    """Precision and recall of one part, each where defined.

    >>> compared(frozenset({1, 2}), frozenset({2}))
    Macro(precisions=(1.0,), recalls=(0.5,))
    >>> compared(frozenset(), frozenset())
    Macro(precisions=(), recalls=())
    """
    both = len(gold & found)
    return Macro((both / len(found),) if found else (), (both / len(gold),) if gold else ())


def matched(gold: Sequence[Quote], found: Sequence[Quote]) -> Iterator[tuple[Quote, Quote]]:
    """Pairs of a quote of the gold and the one found for it; NONE stands for a missing one."""
    worth = [[_worth(one, other) for other in found] for one in gold]
    chosen = zip(*linear_sum_assignment(worth, maximize=True), strict=True) if gold and found else ()
    pairs = {i: j for i, j in chosen if worth[i][j] > 0}
    for i, one in enumerate(gold):
        yield one, found[pairs[i]] if i in pairs else NONE
    for j, other in enumerate(found):
        if j not in pairs.values():
            yield NONE, other


def _worth(gold: Quote, found: Quote) -> float:
    both = len(gold.quote & found.quote)
    if not both:
        return 0.0
    same = 0.01 * (gold.type == found.type) + 0.001 * (gold.medium == found.medium)
    return 2 * both / (len(gold.quote) + len(found.quote)) + same
