"""What the words of a time mean, seen from the publication: one small function a kind."""

from datetime import date, datetime, timedelta

import msgspec

from zegsman.resolution.dates import near
from zegsman.resolution.dates.calendar import (
    Grain,
    When,
    century,
    day,
    daypart,
    days,
    decade,
    minute,
    month,
    week,
    year,
)
from zegsman.resolution.dates.near import UNKNOWN
from zegsman.resolution.dates.now import Now
from zegsman.resolution.dates.reduce import Meaning

Hours = tuple[int, int] | None
_LAST_NIGHT = (22, 30)  # of the day before


def shifted(shift: tuple[int, Hours], hours: Hours) -> Meaning:
    """gisteren, gisteravond, heute Morgen."""
    amount, own = shift

    def of(now: Now) -> When | str:
        if now.day is None:
            return UNKNOWN
        part = own or hours
        if part is not None and part[1] > 24 and amount == 0:  # "heute Nacht": the night that is over, or to come
            part = part if now.ahead else (0, part[1] - 24)
        if own == (0, 6) and now.ahead:
            part = _LAST_NIGHT
        on = now.day + timedelta(amount)
        return daypart(on, part) if part else day(on)

    return of


def weekday(number: float, hours: Hours = None, direction: int | None = None) -> Meaning:
    """vrijdag, vrijdagmiddag, afgelopen vrijdag."""

    def of(now: Now) -> When | str:
        on = near.weekday(now, int(number), direction)
        if on is None:
            return UNKNOWN
        return daypart(on, hours) if hours else day(on)

    return of


def weekday_of_week(number: float, direction: int, hours: Hours = None) -> Meaning:
    """vorige week vrijdag."""

    def of(now: Now) -> When | str:
        if now.day is None:
            return UNKNOWN
        on = now.day + timedelta(7 * direction + int(number) - now.day.isoweekday())
        return daypart(on, hours) if hours else day(on)

    return of


def night_to(number: float, ends: bool = True) -> Meaning:
    """in de nacht van donderdag op vrijdag, in der Nacht zum Freitag: `number` is the day it ends (or begins) on."""

    def of(now: Now) -> When | str:
        on = near.weekday(now, int(number))
        return UNKNOWN if on is None else daypart(on - timedelta(int(ends)), _LAST_NIGHT)

    return of


def directed_part(direction: int, hours: tuple[int, int]) -> Meaning:
    """this morning, afgelopen nacht."""

    def of(now: Now) -> When | str:
        if now.day is None:
            return UNKNOWN
        return daypart(now.day + timedelta(direction), hours)

    return of


def directed(unit: str, direction: int, rolling: bool) -> Meaning | None:
    """vorige week, volgende maand, dit jaar; afgelopen week (rolling): the time up to now."""
    if unit not in ("week", "weekend", "month", "quarter", "year", "century", "decade"):
        return None

    def of(now: Now) -> When | str:
        if now.day is None:
            return UNKNOWN
        if unit == "weekend":
            return _weekend(now.day, direction)
        if rolling and direction < 0 and unit in ("week", "month", "year"):
            return days(_back(now.day, unit, 1), now.day, about=True)
        return _of_unit(now.day, unit, direction) or UNKNOWN

    return of


def counted(unit: str, number: float, direction: int) -> Meaning | None:
    """drie weken geleden, over drie dagen: the week, day ... that many away."""
    if unit == "second":
        return None

    def of(now: Now) -> When | str:
        if now.day is None:
            return UNKNOWN
        if unit in ("hour", "minute"):
            return _clock_shift(
                now, timedelta(hours=number) if unit == "hour" else timedelta(minutes=number), direction
            )
        whole = number == int(number)
        if not whole and unit == "year":
            found = _of_unit(now.day, "month", direction * round(number * 12))
            return UNKNOWN if found is None else When(found.text, found.first, found.last, found.grain, True)
        return _of_unit(now.day, unit, direction * round(number)) or UNKNOWN

    return of


def rolled(unit: str, number: float, direction: int) -> Meaning | None:
    """de afgelopen drie jaar, de komende tien dagen."""
    if unit not in ("day", "week", "month", "year"):
        return None

    def of(now: Now) -> When | str:
        if now.day is None:
            return UNKNOWN
        other = _back(now.day, unit, -direction * round(number))
        return days(min(now.day, other), max(now.day, other), about=True)

    return of


def dated(number: int, of_month: float, written_year: int | None = None, isoweekday: float | None = None) -> Meaning:
    """3 mei, vrijdag 3 mei 2024."""
    chosen = int(isoweekday) if isoweekday else None
    if written_year is not None:
        found = near.full(written_year, int(of_month), number, chosen)
        return lambda now: found
    return lambda now: near.day_of_year(now, number, int(of_month), chosen)


def narrowed(date_: Meaning, hours: Hours, direction: float | None) -> Meaning:
    """dinsdagochtend 14 mei, 7 juli jl.: the same date, a part of it, or the last or next of its name."""

    def of(now: Now) -> When | str:
        found = date_(now if direction is None else msgspec.structs.replace(now, ahead=direction > 0))
        if hours is None or isinstance(found, str) or found.grain is not Grain.DAY:
            return found
        return daypart(found.first, hours)

    return of


def in_month(number: float, written_year: int | None = None, direction: int | None = None) -> Meaning:
    """in mei, mei 2023, afgelopen januari."""
    if written_year is not None:
        found = month(written_year, int(number))
        return lambda now: found
    return lambda now: near.month_of_year(now, int(number), direction)


def of_that_year(make_month: float, direction: int) -> Meaning:
    """mei vorig jaar."""
    return lambda now: month(now.day.year + direction, int(make_month)) if now.day else UNKNOWN


def decade_of(first: float) -> When:
    """The decade that begins with a year, or with that year of the last century."""
    return decade(int(first) if first >= 1000 else 1900 + int(first))


def century_of(number: float) -> When | None:
    """A century by its number; None for numbers that no text means."""
    return century(int(number)) if 1 <= number <= 30 else None


def moment(now: Now, on: date, hour: int, minutes: int, zone: str | None) -> When:
    """A day and a clock time."""
    return minute(now.clock(on, hour, minutes, zone))


def _clock_shift(now: Now, amount: timedelta, direction: int) -> When:
    if now.moment is None:
        assert now.day is not None
        at = datetime(now.day.year, now.day.month, now.day.day, 12) + direction * amount
        return When(at.date().isoformat(), at.date(), at.date(), Grain.DAY, True)
    found = minute(now.moment + direction * amount)
    return When(found.text, found.first, found.last, Grain.MINUTE, True)


def _of_unit(today: date, unit: str, amount: int) -> When | None:
    match unit:
        case "day":
            return day(today + timedelta(amount))
        case "week":
            return week(today + timedelta(7 * amount))
        case "month":
            return month(today.year, today.month + amount)
        case "quarter":
            start = 3 * ((today.month - 1) // 3 + amount) + 1
            return quarter(today.year, start, 3)
        case "year":
            return year(today.year + amount)
        case "decade":
            return decade(10 * (today.year // 10 + amount))
        case "century":
            return century((today.year - 1) // 100 + 1 + amount)
    return None


def quarter(of_year: int, start: int, length: int) -> When:
    """So many months from a month on."""
    first, last = month(of_year, start), month(of_year, start + length - 1)
    return When(f"{first.text}/{last.text}", first.first, last.last)


def _back(today: date, unit: str, amount: int) -> date:
    if unit in ("day", "week"):
        return today - timedelta(amount * (7 if unit == "week" else 1))
    target = month(today.year, today.month - amount * (12 if unit == "year" else 1))
    return target.first.replace(day=min(today.day, target.last.day))


def _weekend(today: date, direction: int) -> When:
    saturday = today + timedelta(6 - today.isoweekday())
    if direction < 0 or (direction > 0 and saturday <= today):
        saturday += timedelta(7 * direction)
    return days(saturday, saturday + timedelta(1))
