"""Times of day: om 14.30 uur, 3 p.m. ET, um 15 Uhr MEZ, om acht uur 's avonds."""

import re

import msgspec

from zegsman.resolution.dates.reduce import Groups, Rule, rule


class Clock(msgspec.Struct, frozen=True):
    """A time of day. `zone` as in the lexicon, None where none is named; `to` the end of a range.

    `day_only`: an hour that may be of the morning or the evening ("om drie uur"), which tells the day alone.
    """

    hour: int
    minute: int = 0
    zone: str | None = None
    day_only: bool = False
    to: "Clock | None" = None


def _digits(g: Groups) -> Clock | None:
    written = str(g("t"))
    hour, minute = (int(part) for part in re.split("[.:]", written))
    if len(written) - len(written.rstrip("0123456789")) != 2:
        return None
    return _clock(hour, minute, g)


def _hour(g: Groups) -> Clock | None:
    return _clock(int(g("n")), 0, g)


def _worded(g: Groups) -> Clock | None:
    found = _clock(int(g("n")), 0, g)
    unsure = found is not None and found.hour <= 12 and g("d") is None and g("p") is None
    return msgspec.structs.replace(found, day_only=unsure) if found else None


def _noon(g: Groups) -> Clock:
    return Clock(12, 0, g("z"))


def _clock(hour: int, minute: int, g: Groups) -> Clock | None:
    later, part = g("p"), g("d")
    if later is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + int(later)
    elif part is not None and hour < 12 and part[0] >= 12:
        hour += 12
    if hour == 24 and minute == 0:
        hour, minute = 23, 59
    if not (0 <= hour <= 23 and 0 <= minute <= 59):
        return None
    return Clock(hour, minute, g("z"))


def _bare_range(g: Groups) -> Clock | None:
    """von 9 bis 17 Uhr."""
    first, last = _part(g("a"), g), _part(g("b"), g)
    if first is None or last is None:
        return None
    return msgspec.structs.replace(first, zone=g("z"), to=msgspec.structs.replace(last, zone=g("z")))


def _part(written: object, g: Groups) -> Clock | None:
    if isinstance(written, str):
        hour, minute = (int(part) for part in re.split("[.:]", written))
        return _clock(hour, minute, g)
    return _clock(int(str(written)), 0, g)


CLOCKS: tuple[Rule, ...] = (
    rule("%", "[vB]i?c?(?P<a>[NT])[ut&](?P<b>[NT])(?P<u>H)(?P<z>Z)?", _bare_range),
    rule("%", "[vB]i?c?(?P<a>[NT])(?P<j>[ut&])(?P<b>[NT])(?P<p>p)(?P<z>Z)?", _bare_range, "en"),
    rule("%", "(?P<t>T)(?P<h>H)?(?P<p>p)(?P<z>Z)?", _digits),
    rule("%", "(?P<t>T)(?P<h>H)(?:i?(?P<d>D))?(?P<z>Z)?", _digits),
    rule("%", "(?P<t>T)(?P<z>Z)", _digits),
    rule("%", "(?<=[cq])(?P<t>T)", _digits),
    rule("%", "(?P<n>[nN])(?P<p>p)(?P<z>Z)?", _hour),
    rule("%", "(?<=[cq~fsuvBt&])(?P<n>N)(?P<h>H)(?:i?(?P<d>D))?(?P<z>Z)?", _hour),
    rule("%", "(?<=[cq~fsuvBt&])(?P<n>n)(?P<h>H)(?:i?(?P<d>D))?(?P<z>Z)?", _worded),
    rule("%", "(?<=[cq~])h(?P<z>Z)?", _noon),
)
