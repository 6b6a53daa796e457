"""The tables of reliability, and the weights that are learnt for them."""

import pytest

from training.confidence import chances, crossed, fitted
from training.reliability import Case, bins, calibration_error, curve


def case(number: int, fact: str, right: bool) -> Case:
    return Case(
        group=str(number), language="nl", engine="rules", type="direct", facts={"always": 1.0, fact: 1.0}, right=right
    )


MANY = [case(n, "good" if n % 2 else "bad", right=n % 10 != 1 if n % 2 else n % 10 == 0) for n in range(400)]
"""Of the good ones four in five are right, of the bad ones one in five."""


def test_the_chance_is_the_share_that_is_right() -> None:
    known = fitted(MANY)
    good, bad = chances(known, [case(0, "good", True), case(0, "bad", True)])
    assert good == pytest.approx(0.8, abs=0.05)
    assert bad == pytest.approx(0.2, abs=0.05)


def test_cross_fitted_chances_are_calibrated_where_the_facts_tell_all() -> None:
    found = crossed(MANY)
    assert len(found) == len(MANY)
    assert calibration_error(bins(found, [c.right for c in MANY])) < 0.05


def test_a_rare_fact_has_no_weight() -> None:
    assert "rare" not in fitted([*MANY, case(1, "rare", True)]).weights


def test_a_chance_that_lies_shows_in_the_error() -> None:
    assert calibration_error(bins([0.9] * 10, [False] * 10)) == pytest.approx(0.9)
    assert calibration_error(bins([0.9] * 10, [True] * 9 + [False])) == pytest.approx(0.0)
    assert calibration_error([]) == 0.0


def test_a_higher_least_confidence_trades_recall_for_precision() -> None:
    table = curve([case(0, "good", True), case(1, "bad", False)], [0.85, 0.45])
    assert "| 0.0 | 2 | 50.0 | 100.0 |" in table
    assert "| 0.5 | 1 | 100.0 | 100.0 |" in table
    assert "| 0.9 | 0 | 0.0 | 0.0 |" in table
