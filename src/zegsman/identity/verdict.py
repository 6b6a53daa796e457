"""One actor or two: the names and the facts together, as a score with its reasons.

>>> soldier = Facts(names=("generaal Boerenkov",), kind="person", first="2022")
>>> general = Facts(names=("Sergei Burenkov",), roles=("general",), kind="person", first="2023")
>>> compare(soldier, general).score >= AUTOMATIC
True
>>> compare(soldier, Facts(names=("Burenkov",), kind="person")).score >= AUTOMATIC
False
"""

import msgspec

from zegsman.identity.body import body_likeness
from zegsman.identity.evidence import Facts, weigh
from zegsman.identity.likeness import NameLikeness, person_likeness

AUTOMATIC = 0.9
"""From here on two are taken for one without asking. No pair of two people in the name variants (evaluation/identity)
reaches it, in either half; `python -m evaluation.identity` measures that."""

PROPOSED = 0.7
"""From here on a person is asked. Below it, two actors are two."""

_PERSONS = frozenset({"person", "reader"})
_BODIES = frozenset({"organisation", "government", "group", "outlet", "work"})
_NAMES = 12  # spellings of one actor that are compared


class Likeness(msgspec.Struct, frozen=True):
    """`score` from 0 (two actors) to 1 (one); `reasons` in words, the names first."""

    score: float
    reasons: tuple[str, ...] = ()


def compare(a: Facts, b: Facts) -> Likeness:
    """How sure it is that two sets of facts are of one actor."""
    if _of_other_kinds(a.kind, b.kind):
        return Likeness(0.0)
    bodies = a.kind in _BODIES or b.kind in _BODIES
    best = max(
        (_bodies(x, y) if bodies else person_likeness(x, y) for x in a.names[:_NAMES] for y in b.names[:_NAMES]),
        key=lambda found: found.score,
        default=NameLikeness(0.0),
    )
    if not best.score:
        return Likeness(0.0)
    evidence = weigh(a, b)
    score = max(0.0, min(1.0, best.score + evidence.speaks_for) - evidence.speaks_against)
    return Likeness(round(score, 3), (best.how, *evidence.why))


def _bodies(a: str, b: str) -> NameLikeness:
    score = body_likeness(a, b)
    return NameLikeness(score, "the same name of a body" if score else "")


def _of_other_kinds(a: str, b: str) -> bool:
    return (a in _PERSONS and b in _BODIES) or (a in _BODIES and b in _PERSONS)
