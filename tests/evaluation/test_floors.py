"""Floors hold, rise, and fall only for a reason."""

from pathlib import Path

import pytest

from evaluation.floors import (
    FILE,
    Floors,
    FloorsError,
    below,
    fingerprint,
    lowered,
    raised,
    read_floors,
    renewed,
    write_floors,
)

FLOORS = Floors("f", {"nl.linked": 70.0, "nl.no_comment_leak": 100.0})


def test_a_figure_below_its_floor_or_absent_is_named() -> None:
    assert below(FLOORS, {"nl.linked": 70.0, "nl.no_comment_leak": 100.0}) == []
    assert below(FLOORS, {"nl.no_comment_leak": 0.0}) == [
        "nl.linked: 0, the floor is 70",
        "nl.no_comment_leak: 0, the floor is 100",
    ]


def test_floors_rise_and_never_fall_by_themselves() -> None:
    new = raised(FLOORS, {"nl.linked": 60.0, "nl.no_comment_leak": 100.0, "en.linked": 50.0})
    assert new.floors == {"nl.linked": 70.0, "nl.no_comment_leak": 100.0, "en.linked": 49.0}


def test_lowering_takes_a_reason_and_keeps_it(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    write_floors(path, lowered(FLOORS, "nl.linked", 65.0, "Quotes in lists are now read."))
    kept = read_floors(path)
    assert kept.floors["nl.linked"] == 65.0
    assert [(entry.floor, entry.was, entry.now, entry.reason) for entry in kept.lowered] == [
        ("nl.linked", 70.0, 65.0, "Quotes in lists are now read.")
    ]


@pytest.mark.parametrize(
    ("floor", "now", "reason"), [("nl.linked", 65.0, " "), ("nl.linked", 71.0, "so"), ("nl.no", 1.0, "so")]
)
def test_what_lowers_nothing_or_has_no_reason_is_refused(floor: str, now: float, reason: str) -> None:
    with pytest.raises(FloorsError):
        lowered(FLOORS, floor, now, reason)


def test_new_pages_need_all_floors_anew_for_a_reason() -> None:
    new = renewed(FLOORS, {"nl.linked": 60.0}, "g", "Pages added.")
    assert (new.fingerprint, new.floors) == ("g", {"nl.linked": 59.0})
    assert new.lowered[-1].floor == "all"


def test_the_floors_in_the_project_belong_to_its_pages() -> None:
    assert read_floors(FILE).fingerprint == fingerprint()
