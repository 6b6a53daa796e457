"""Rules that join times: a day and an hour, early and late, since, until, from ... to."""

from collections.abc import Callable
from datetime import timedelta

import msgspec

from zegsman.resolution.dates.calendar import (
    Grain,
    When,
    between,
    daypart,
    days,
    minute,
    neighbour,
    open_end,
    open_start,
    part,
)
from zegsman.resolution.dates.clocks import Clock
from zegsman.resolution.dates.meanings import directed
from zegsman.resolution.dates.near import UNKNOWN
from zegsman.resolution.dates.now import Now
from zegsman.resolution.dates.reduce import Groups, Meaning, Rule, rule

_EARLY, _LATE = (0, 6), (18, 24)  # hours of "early Friday" and "late Friday"


def _changed(meaning: Meaning, change: Callable[[When], When | None]) -> Meaning:
    def of(now: Now) -> When | str:
        found = meaning(now)
        return found if isinstance(found, str) else change(found) or UNKNOWN

    return of


def about(found: When) -> When:
    """The same, about."""
    return msgspec.structs.replace(found, about=True)


def _at(clock: Clock, meaning: Meaning, roughly: bool) -> Meaning:
    """A day and a time of day."""

    def of(now: Now) -> When | str:
        found = meaning(now)
        if isinstance(found, str):
            return found
        return _on(clock, found, now, roughly)

    return of


def _on(clock: Clock, on: When, now: Now, roughly: bool) -> When:
    hour = clock.hour
    if "T" in on.text and hour < 12:  # "donderdagavond om elf uur"
        hour += 12 * (int(on.text[11:13]) >= 12)
    elif clock.day_only:
        return on
    found = minute(now.clock(on.first, hour, clock.minute, clock.zone))
    if clock.to is not None:
        found = between(found, minute(now.clock(on.first, clock.to.hour, clock.to.minute, clock.to.zone)))
    return msgspec.structs.replace(found, about=roughly, doubts=on.doubts)


def _day_clock(g: Groups) -> Meaning:
    return _at(g("c"), g("d"), "~" in g.letters())


def _clock_alone(g: Groups) -> Meaning | None:
    """On the day last named in the sentence, else the day of publication; an hour of which neither half of the day nor
    the day is told ("de school begint om tien uur") is left alone."""
    clock, roughly = g("c"), "~" in g.letters()
    if clock.day_only:
        return None

    def of(now: Now) -> When | str:
        on = now.on or now.day
        if on is None:
            return UNKNOWN
        return _on(clock, When(on.isoformat(), on, on, Grain.DAY), now, roughly)

    return of


def _clocks(g: Groups) -> Clock | None:
    first: Clock = g("a")
    last: Clock = g("b")
    return msgspec.structs.replace(first, to=last, zone=first.zone if first.zone is not None else last.zone)


def _part(g: Groups) -> Meaning:
    third = int(g("p"))

    def of(found: When) -> When | None:
        if found.grain is Grain.DAY and third != 1:
            return daypart(found.first, (_EARLY, None, _LATE)[third] or _EARLY)
        return part(found, third)

    return _changed(g("d"), of)


def _part_of_this(g: Groups) -> Meaning | None:
    """eind van de maand, Anfang des Jahres."""
    this = directed(g("u"), 0, rolling=False) if g("u") in ("week", "month", "year") else None
    third = int(g("p"))
    return _changed(this, lambda found: part(found, third)) if this else None


def _rest(g: Groups) -> Meaning:
    """eerder deze week, later dit jaar."""
    direction, meaning = g("e"), g("d")

    def of(now: Now) -> When | str:
        found: When | str = meaning(now)
        if isinstance(found, str) or now.day is None:
            return UNKNOWN
        if found.grain is Grain.DAY or not found.first <= now.day <= found.last:
            return found
        if direction < 0:
            return days(found.first, max(found.first, now.day - timedelta(1)), about=True)
        return days(min(found.last, now.day + timedelta(1)), found.last, about=True)

    return of


def _range(g: Groups) -> Meaning:
    """Between two times: the first falls before the second, and takes its year where it has none."""
    left, right = g("a"), g("b")

    def of(now: Now) -> When | str:
        last = right(now)
        if isinstance(last, str):
            return last
        first = left(msgspec.structs.replace(now, upto=last.first))
        if isinstance(first, str):
            return first
        return between(first, last) if first.first <= last.last else UNKNOWN

    return of


def _since(g: Groups) -> Meaning:
    meaning: Meaning = g("d")
    return lambda now: _opened(meaning(msgspec.structs.replace(now, ahead=False)), open_end)


def _from(g: Groups) -> Meaning:
    return _changed(g("d"), open_end)


def _from_day(g: Groups) -> Meaning | None:
    """The rule applies from July 1."""
    meaning: Meaning = g("d")

    def of(now: Now) -> When | str:
        found = meaning(now)
        if isinstance(found, str) or found.grain is not Grain.DAY or now.ahead is False:
            return found
        return open_end(found) if now.day and found.first >= now.day else found

    return of if g("v") == "from" else None


def _until(g: Groups) -> Meaning:
    meaning: Meaning = g("d")

    def of(now: Now) -> When | str:
        ahead = True if now.ahead is None else now.ahead
        return _opened(meaning(msgspec.structs.replace(now, ahead=ahead)), open_start)

    return of


def _opened(found: When | str, change: Callable[[When], When]) -> When | str:
    return found if isinstance(found, str) else change(found)


def _before(g: Groups) -> Meaning:
    return _changed(g("d"), lambda found: open_start(neighbour(found, -1) or found))


def _after(g: Groups) -> Meaning:
    return _changed(g("d"), lambda found: open_end(neighbour(found, 1) or found))


COMPOUNDS: tuple[Rule, ...] = (
    rule("@", "(?P<p>P)[iv]+(?P<u>U)", _part_of_this),
    rule("@", "(?P<p>P)[ivt]*(?P<d>@)", _part),
    rule("@", "(?P<e>e)[ivA]*(?P<d>@)", _rest),
    rule("%", "[vB]?c?(?P<a>%)[ut&]c?(?P<b>%)", _clocks),
    rule("@", "(?P<d>@),?[ic~q]*(?P<c>%)", _day_clock),
    rule("@", "[~]?[cq]?[~]?(?P<c>%),?[ivA]*(?P<d>@)", _day_clock),
    rule("@", "(?P<r>~?)[cq]?~?(?P<c>%)", _clock_alone),
    rule("@", "B[ivA]*(?P<a>@)&[ivA]*(?P<b>@)", _range),
    rule("@", "[vf][i]*(?P<a>@)[ut]t?[iA]*(?P<b>@)", _range),
    rule("@", "(?P<a>@)[tu][i]*(?P<b>@)", _range),
    rule("@", "s[ivA]*(?P<d>@)", _since),
    rule("@", "f[i]*(?P<d>@)", _from),
    rule("@", "(?P<v>v)(?P<d>@)", _from_day, "en"),
    rule("@", "[u][ivA]*(?P<d>@)", _until),
    rule("@", "y[iv]*(?P<d>@)", _until),
    rule("@", "b[iv]*(?P<d>@)", _before),
    rule("@", "g[iv]*(?P<d>@)", _before, "de"),
    rule("@", "z[iv]*(?P<d>@)", _after),
    rule("@", "[~q][iv]*(?P<d>@)", lambda g: _changed(g("d"), about)),
)
