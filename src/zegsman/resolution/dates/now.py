"""The anchor: the time a page or comment was published, from which "vrijdag" and "gisteren" count."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

_ZONES: Mapping[str, str] = {"nl": "Europe/Amsterdam", "de": "Europe/Berlin"}


class Now(msgspec.Struct, frozen=True):
    """`day` and `moment` of publication, None where unknown; `zone` the clock of the page.

    `ahead` tells that the clause looks forward (True) or back (False). `upto` is the last day that the left end of a
    range may fall on; `on` the day that a bare clock time falls on.
    """

    day: date | None = None
    moment: datetime | None = None
    zone: tzinfo | None = None
    ahead: bool | None = None
    upto: date | None = None
    on: date | None = None

    def clock(self, on: date, hour: int, minute: int, zone: str | None) -> datetime:
        """A time of day with the offset of `zone` (IANA name or offset, empty for an unnamed local time), else of
        the page, else none."""
        at = datetime(on.year, on.month, on.day, hour, minute)
        known = zone_named(zone) if zone is not None else self.zone
        return at.replace(tzinfo=known)


def now(published: str | None, language: str) -> Now:
    """The anchor of a publication time in ISO 8601; without a day if there is none or it is not well-formed.

    Dutch and German pages that give UTC are read on the clock of their countries: just after midnight there it is
    still the day before in UTC.

    >>> now("2024-05-03T22:30:00+00:00", "nl").day
    datetime.date(2024, 5, 4)
    """
    try:
        moment = datetime.fromisoformat((published or "").strip())
    except ValueError:
        return Now()
    if len((published or "").strip()) <= len("2024-05-03"):
        return Now(moment.date(), zone=None)
    local = zone_named(_ZONES.get(language, ""))
    if moment.tzinfo is None or local is None:
        return Now(moment.date(), moment, moment.tzinfo)
    try:
        here = moment.astimezone(local)
    except OverflowError:  # in the first or last year that a computer knows
        return Now(moment.date(), moment, moment.tzinfo)
    if moment.utcoffset() in (timedelta(0), here.utcoffset()):
        moment = here
    return Now(moment.date(), moment, moment.tzinfo)


def zone_named(name: str) -> tzinfo | None:
    """The zone of an IANA name or an offset such as "+01:00"; None for any other or where there is no zone data."""
    if name[:1] in ("+", "-"):
        return datetime.fromisoformat(f"2000-01-01T00:00{name}").tzinfo
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None
