"""Times as pages write them -> ISO 8601. No zone is made up: a time without one stays without one."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from importlib.resources import files
from tomllib import loads


def iso(written: str | None) -> str | None:
    """ISO 8601 of a machine-written time (ISO 8601, RFC 2822, Unix seconds); None if it is none.

    >>> iso("2020-06-10T11:15:00Z"), iso("Wed, 10 Jun 2020 11:15:00 +0200"), iso("gisteren")
    ('2020-06-10T11:15:00+00:00', '2020-06-10T11:15:00+02:00', None)
    """
    written = (written or "").strip()[:60]
    try:
        if re.fullmatch(r"\d{10}|\d{13}", written):
            return datetime.fromtimestamp(int(written[:10]), UTC).isoformat()
        moment = datetime.fromisoformat(written)
        day = moment.date().isoformat()
        return day if len(written) <= len(day) else moment.isoformat(timespec="seconds")
    except (ValueError, OverflowError):
        pass
    try:
        return parsedate_to_datetime(written).isoformat(timespec="seconds")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def spoken(written: str | None) -> str | None:
    """ISO 8601 of the first date a text names in words or digits, with the time if it follows; None if there is none.

    >>> spoken("Geplaatst op 10 juni 2020 om 11.31 uur")
    '2020-06-10T11:31:00'
    >>> spoken("18-01-2021"), spoken("di 3 sept. 2019"), spoken("vorige week")
    ('2021-01-18', '2019-09-03', None)
    """
    found = match(written or "")
    return found[0] if found else None


def match(written: str) -> tuple[str, int, int] | None:
    """The first date with time in `written` as ISO 8601, and its start and end there."""
    for found in _date().finditer(written[:500]):
        parts = found.groupdict()
        named = parts["name"]
        month = _months().get(named.lower()) if named else int(parts["month"])
        try:
            moment = datetime(
                int(parts["year"]), month or 0, int(parts["day"]), int(parts["hour"] or 0), int(parts["minute"] or 0)
            )
        except ValueError:
            continue
        text = moment.isoformat(timespec="seconds") if parts["hour"] else moment.date().isoformat()
        return text, found.start(), found.end()
    return None


@cache
def _months() -> dict[str, int]:
    table = loads(files("zegsman.ingest").joinpath("words.toml").read_text("utf-8"))["months"]
    return {name: number for number, names in enumerate(table, 1) for name in names}


@cache
def _date() -> re.Pattern[str]:
    names = "|".join(sorted(_months(), key=len, reverse=True))
    return re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:\.?\s+(?P<name>{names})\.?\s+|(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark))"
        r"(?P<year>(?:19|20)\d\d)\b"
        r"(?:,?\s*(?:om|at|um|-|–|\||·)?\s*(?P<hour>[01]?\d|2[0-3])[:.u](?P<minute>[0-5]\d)(?!\d)(?:\s*uur|\s*u\b)?)?",
        re.I,
    )
