"""Which day, month or year is meant where the text leaves it open: the nearest that fits the tense of the clause."""

from collections.abc import Callable
from datetime import date, timedelta

from zegsman.resolution.dates.calendar import When, day, month, season
from zegsman.resolution.dates.now import Now

_BIAS = 4  # news tells of what is over: a day to come must be this much nearer, where the clause does not tell

UNKNOWN = "when-unknown"
"""The time counts from the publication, which the page does not tell, or it leaves out what only that could tell."""
NO_DATE = "no-such-date"
"""The text names a date that no calendar has, such as 31 February."""
CONTRADICTION = "dates-differ"
"""A weekday and a date that do not go together: the date is taken."""
ORDER = "date-order-unknown"
"""Digits that are one date in Europe and another in America: both are given."""


def weekday(now: Now, number: int, direction: int | None = None) -> date | None:
    """The day of a weekday (Monday 1); None without a publication day.

    A bare weekday is the day of publication itself or the last one before it ("zei vrijdag" on a Friday is that same
    day), in a clause that looks ahead the next one. With a direction the day of publication does not count.
    """
    if now.day is None:
        return None
    back = (now.day.isoweekday() - number) % 7
    if now.upto is not None:
        return now.upto - timedelta((now.upto.isoweekday() - number) % 7)
    if direction == 0:
        return now.day - timedelta(now.day.isoweekday() - number)
    if direction is not None:
        return now.day + (timedelta(-(back or 7)) if direction < 0 else timedelta(7 - back))
    if now.ahead:
        return now.day + timedelta(-back % 7)
    return now.day - timedelta(back)


def of_year(now: Now, make: Callable[[int], When | None], direction: int | None = None) -> When | None:
    """The one of this, last or next year that is meant: `make` gives that of a year."""
    if now.upto is not None:
        limit = now.upto
        before = [found for found in map(make, (limit.year - 1, limit.year)) if found and found.first <= limit]
        return before[-1] if before else None
    if now.day is None:
        return None
    today = now.day
    every = [found for found in map(make, range(today.year - 1, today.year + 2)) if found is not None]
    if direction == 0:
        return make(today.year)
    gone = [found for found in every if (found.last < today if direction else found.first <= today)]
    coming = [found for found in every if (found.first > today if direction else found.last >= today)]
    if now.ahead or (direction or 0) > 0:
        return coming[0] if coming else None
    if now.ahead is False or direction:
        return gone[-1] if gone else None
    if gone and coming and (coming[0].first - today).days * _BIAS < (today - gone[-1].first).days:
        return coming[0]
    return gone[-1] if gone else coming[0] if coming else None


def day_of_year(now: Now, number: int, of_month: int, isoweekday: int | None = None) -> When | str:
    """A day and month without a year; a weekday beside it chooses the year. "XXXX-01-12" where nothing can."""
    if not _is_day(2000, of_month, number):
        return NO_DATE
    if now.day is None and now.upto is None:
        return When(f"XXXX-{of_month:02}-{number:02}", date.min, date.min)

    def of(year: int) -> When | None:
        return day(date(year, of_month, number)) if _is_day(year, of_month, number) else None

    if isoweekday is not None and now.day is not None:
        this = now.day.year
        fitting = [
            when for when in map(of, range(this - 1, this + 2)) if when and when.first.isoweekday() == isoweekday
        ]
        if fitting:
            today = now.day
            return min(fitting, key=lambda when: abs((when.first - today).days))
    return of_year(now, of) or NO_DATE


def month_of_year(now: Now, number: int, direction: int | None = None) -> When | str:
    """A month without a year."""
    return of_year(now, lambda year: month(year, number), direction) or UNKNOWN


def season_of_year(now: Now, number: int, direction: int) -> When | str:
    """Last, this or next spring (1) to winter (4)."""
    return of_year(now, lambda year: season(year, number), direction) or UNKNOWN


def full(year: int, of_month: int, number: int, isoweekday: int | None = None) -> When | str:
    """A full date, with a doubt where its weekday is another."""
    if not _is_day(year, of_month, number):
        return NO_DATE
    on = date(year, of_month, number)
    differs = isoweekday is not None and on.isoweekday() != isoweekday
    return When(on.isoformat(), on, on, day(on).grain, doubts=(CONTRADICTION,) if differs else ())


def _is_day(year: int, of_month: int, number: int) -> bool:
    try:
        date(year, of_month, number)
    except ValueError:
        return False
    return True
