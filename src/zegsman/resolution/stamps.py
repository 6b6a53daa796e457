"""Times that open an entry of a live blog: "11.20 – De gemeente waarschuwt ...", "18:05 Uhr: ..."."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from zegsman.model import Document, Passage, Zone
from zegsman.resolution.dates import now

_STAMP = re.compile(
    r"(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?P<unit>\s?(?:uur|Uhr|[ap]\.?m\.?))?\s*(?:[-–—|:]|$|(?<=[rm.])\s)"
)
_CARRIED = timedelta(hours=3)  # a live blog whose entry is so much later than its page has run past midnight
_SEVERAL = 2  # entries, of which the order tells which way they run


class Stamps:
    """The time of each entry, passage by passage; one in a heading holds until the next heading."""

    def __init__(self, document: Document) -> None:
        self._anchor = now(document.published, document.language or "")
        self._text = document.text
        self._heading: str | None = None
        self._dated_at_its_start = self._begins_with_the_page(document.passages)

    def of(self, passage: Passage) -> str | None:
        """The time of an entry, None where the passage is none. Passages are asked for in their order."""
        found = _STAMP.match(self._text, passage.start, passage.end)
        value = self._value(found) if found else None
        if passage.zone is Zone.SUBHEAD or (found and found.end() == passage.end):
            self._heading = value
        return value or (self._heading if passage.zone in (Zone.BODY, Zone.QUOTE, Zone.LIST_ITEM) else None)

    def _begins_with_the_page(self, passages: Sequence[Passage]) -> bool:
        """True where the page's time is that of its first entry: the entries run one way, without passing midnight, and
        the earliest is not far from it. All of them are of that day then, the late ones too."""
        moment = self._anchor.moment
        matches = (_STAMP.match(self._text, passage.start, passage.end) for passage in passages)
        times = [at for found in matches if found and (at := self._clock(found)) is not None]
        if moment is None or times not in (sorted(times), sorted(times, reverse=True)) or len(set(times)) < _SEVERAL:
            return False
        return abs(min(times) - moment.replace(tzinfo=times[0].tzinfo)) <= _CARRIED

    def _value(self, found: re.Match[str]) -> str | None:
        at, moment = self._clock(found), self._anchor.moment
        if at is None:
            return None
        if moment is not None and at - moment.replace(tzinfo=at.tzinfo) > _CARRIED and not self._dated_at_its_start:
            at -= timedelta(days=1)
        return at.isoformat(timespec="minutes")

    def _clock(self, found: re.Match[str]) -> datetime | None:
        """The time on the day of the page."""
        anchor = self._anchor
        hour, unit = int(found["hour"]), (found["unit"] or "").strip().lower()
        if anchor.day is None or hour > (12 if unit[:1] in ("a", "p") else 23):
            return None
        if unit[:1] in ("a", "p"):
            hour = hour % 12 + 12 * (unit[0] == "p")
        return anchor.clock(anchor.day, hour, int(found["minute"]), None)
