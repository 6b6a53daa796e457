"""The name variants: figures above their floors, no two people taken for one, and no pair that blocking would lose."""

import pytest

from evaluation.identity.floors import FLOORS
from evaluation.identity.pairs import HALVES, Truth, pairs
from evaluation.identity.score import Figures, measure
from zegsman.identity import AUTOMATIC, compare
from zegsman.identity.keys import keys


@pytest.mark.parametrize("half", HALVES)
def test_the_floors_are_held(half: str) -> None:
    figures = measure(pairs(half), AUTOMATIC)
    assert figures.pairs >= 240
    assert figures.false == 0
    assert figures.f1 >= FLOORS[half]


def test_pairs_taken_for_one_are_nearly_always_found_by_their_keys() -> None:
    same = [p for half in HALVES for p in pairs(half) if p.truth is Truth.SAME]
    found = [p for p in same if compare(p.left, p.right).score >= AUTOMATIC]
    blocked = [p for p in found if keys(p.left.names[0], p.left.kind) & keys(p.right.names[0], p.right.kind)]
    assert len(blocked) >= 0.97 * len(found)


def test_the_halves_share_no_pair() -> None:
    tune, held = ({repr(p) for p in pairs(half)} for half in HALVES)
    assert not tune & held


def test_f1_counts_what_is_missed_and_what_is_wrong() -> None:
    assert Figures(pairs=10, same=4, merged=4, right=3).f1 == 75.0
    assert Figures(pairs=10, same=4, merged=4, right=3).false == 1
