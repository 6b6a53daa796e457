"""Times as values: days, months, weeks, dayparts, moments and intervals, written as docs/reference/times.md says.

After ISO 8601-1 and, for decades, open ends, sets and "about", its extension EDTF (ISO 8601-2, level 1).
"""

from calendar import monthrange
from datetime import date, datetime, timedelta
from enum import StrEnum

import msgspec

FIRST_YEAR, LAST_YEAR = 1000, 2999
"""Years that a text may name; others are no years."""


class Grain(StrEnum):
    """How fine a time is."""

    MINUTE = "minute"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"


class When(msgspec.Struct, frozen=True):
    """A time: its text without "~", its first and last day, whether it is about that time, and doubts."""

    text: str
    first: date
    last: date
    grain: Grain = Grain.SPAN
    about: bool = False
    doubts: tuple[str, ...] = ()

    @property
    def value(self) -> str:
        """The whole value: "2024-05-21/2024-05-31~"."""
        return self.text + "~" * self.about


def day(on: date) -> When:
    """One day.

    >>> day(date(2024, 5, 3)).value
    '2024-05-03'
    """
    return When(on.isoformat(), on, on, Grain.DAY)


def month(year: int, number: int) -> When:
    """A month; numbers below 1 and above 12 run into other years.

    >>> month(2024, 0).value, month(2024, 14).value
    ('2023-12', '2025-02')
    """
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    last = date(year, number, monthrange(year, number)[1])
    return When(f"{year:04}-{number:02}", date(year, number, 1), last, Grain.MONTH)


def year(number: int) -> When:
    """A year."""
    return When(f"{number:04}", date(number, 1, 1), date(number, 12, 31), Grain.YEAR)


def week(holding: date) -> When:
    """The ISO week, Monday to Sunday, that holds a day.

    >>> week(date(2022, 1, 1)).value
    '2021-W52'
    """
    parts = holding.isocalendar()
    monday = holding - timedelta(parts.weekday - 1)
    return When(f"{parts.year:04}-W{parts.week:02}", monday, monday + timedelta(6), Grain.WEEK)


def decade(first: int) -> When:
    """The ten years from `first`.

    >>> decade(1990).value
    '199X'
    """
    return When(f"{first // 10:03}X", date(first, 1, 1), date(first + 9, 12, 31), Grain.DECADE)


def century(number: int) -> When:
    """The nineteenth century is number 19.

    >>> century(19).value
    '18XX'
    """
    first = (number - 1) * 100
    return When(f"{number - 1:02}XX", date(max(first, 1), 1, 1), date(first + 99, 12, 31), Grain.CENTURY)


def months(first: When, last: When) -> When:
    """From one month or year to another.

    >>> months(month(2024, 1), month(2024, 3)).value
    '2024-01/2024-03'
    """
    return When(f"{first.text}/{last.text}", first.first, last.last)


def days(first: date, last: date, about: bool = False) -> When:
    """From one day to another, both counted."""
    return When(f"{first.isoformat()}/{last.isoformat()}", first, last, Grain.SPAN, about)


def season(year_of_start: int, number: int) -> When:
    """Spring is 1, March to May; winter is 4, December to February. About, for no two papers agree on its days."""
    start = 3 * number
    whole = months(month(year_of_start, start), month(year_of_start, start + 2))
    return msgspec.structs.replace(whole, about=True)


def daypart(on: date, hours: tuple[int, int]) -> When:
    """Part of a day, by hours from its midnight; about.

    >>> daypart(date(2024, 5, 3), (22, 30)).value
    '2024-05-03T22:00/2024-05-04T06:00~'
    """
    first, last = (on + timedelta(hour // 24) for hour in hours)
    text = f"{first.isoformat()}T{hours[0] % 24:02}:00/{last.isoformat()}T{hours[1] % 24:02}:00"
    return When(text, on, on, Grain.SPAN, True)


def minute(at: datetime) -> When:
    """A moment, with its offset if it has one.

    >>> minute(datetime(2024, 5, 3, 14, 30)).value
    '2024-05-03T14:30'
    """
    return When(at.isoformat(timespec="minutes"), at.date(), at.date(), Grain.MINUTE)


def part(of: When, third: int) -> When | None:
    """Early (0), mid (1) or late (2) in a month, year, week or decade; None of anything else.

    >>> part(month(2024, 5), 2).value, part(year(2015), 0).value, part(decade(1990), 1).value
    ('2024-05-21/2024-05-31~', '2015-01/2015-04~', '1994/1996~')
    """
    first, last = of.first, of.last
    match of.grain:
        case Grain.MONTH:
            ends = ((1, 10), (11, 20), (21, last.day))[third]
            return days(first.replace(day=ends[0]), first.replace(day=ends[1]), about=True)
        case Grain.YEAR:
            whole = months(month(first.year, 4 * third + 1), month(first.year, 4 * third + 4))
        case Grain.WEEK:
            starts, until = ((0, 1), (2, 3), (4, 6))[third]
            return days(first + timedelta(starts), first + timedelta(until), about=True)
        case Grain.DECADE:
            from_year, to_year = ((0, 3), (4, 6), (7, 9))[third]
            whole = months(year(first.year + from_year), year(first.year + to_year))
        case _:
            return None
    return msgspec.structs.replace(whole, about=True)


def open_start(until: When) -> When:
    """Up to and with a time: "../2024-06-09"."""
    return When(f"../{_ends(until)[1]}", until.first, until.last, Grain.SPAN, until.about, until.doubts)


def open_end(since: When) -> When:
    """From a time on: "2015/.."."""
    return When(f"{_ends(since)[0]}/..", since.first, since.last, Grain.SPAN, since.about, since.doubts)


def between(first: When, last: When) -> When:
    """From one time to another, both counted."""
    text = f"{_ends(first)[0]}/{_ends(last)[1]}"
    return When(text, first.first, last.last, Grain.SPAN, first.about or last.about, (*first.doubts, *last.doubts))


def neighbour(of: When, step: int) -> When | None:
    """The day, month, year ... just before (-1) or after (1) a time; None where that has no sense."""
    edge = of.first - timedelta(1) if step < 0 else of.last + timedelta(1)
    match of.grain:
        case Grain.DAY:
            return day(edge)
        case Grain.WEEK:
            return week(edge)
        case Grain.MONTH:
            return month(edge.year, edge.month)
        case Grain.YEAR:
            return year(edge.year)
        case _:
            return None


def _ends(of: When) -> tuple[str, str]:
    first, _, last = of.text.partition("/")
    return first, last or first
