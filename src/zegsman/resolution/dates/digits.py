"""Dates written in digits alone: 03-05-2024, 2024-05-03, 3.5.24, 5/23/2024."""

import re
from collections.abc import Iterator

from zegsman.resolution.dates import meanings, near
from zegsman.resolution.dates.calendar import When
from zegsman.resolution.dates.near import ORDER
from zegsman.resolution.dates.reduce import Groups, Meaning, Rule, rule


def in_digits() -> Iterator[Rule]:
    """Rules for them; in English the month may stand first."""
    yield rule("@", "(?:(?P<w>[Ww]),?i*)?(?P<f>F)", lambda g: _date(g("f"), g("w"), month_first=False), "nl de")
    yield rule("@", "(?:(?P<w>[Ww]),?i*)?(?P<f>F)", lambda g: _date(g("f"), g("w"), month_first=True), "en")
    yield rule("@", "(?<=i)(?P<t>T)(?![HpZ])", _short, "de")


def _date(written: str, weekday: float | None, *, month_first: bool) -> Meaning:
    first, second, third = (int(part) for part in re.split(r"\D", written))
    if first > 31:
        found: When | str = near.full(first, second, third)
        return lambda now: found
    year = third if third > 99 else third + (2000 if third < 50 else 1900)
    usual = near.full(year, second, first, int(weekday) if weekday else None)
    other = near.full(year, first, second) if month_first else near.NO_DATE
    if isinstance(usual, When) and isinstance(other, When) and usual.text != other.text:
        both = sorted((usual, other), key=lambda when: when.first)
        text = f"[{both[0].text},{both[1].text}]"
        found = When(text, both[0].first, both[1].last, doubts=(ORDER,))
    else:
        found = other if isinstance(usual, str) and isinstance(other, When) else usual
    return lambda now: found


def _short(g: Groups) -> Meaning | None:
    """am 3.5."""
    day, mark, month = re.split(r"([.:])", g("t"))
    if mark != "." or not 1 <= int(month) <= 12 or not 1 <= int(day) <= 31:
        return None
    return meanings.dated(int(day), int(month))
