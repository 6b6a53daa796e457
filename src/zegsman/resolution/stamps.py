"""Times that open an entry of a live blog: "11.20 – De gemeente waarschuwt ...", "18:05 Uhr: ..."."""

import re
from datetime import timedelta

from zegsman.model import Document, Passage, Zone
from zegsman.resolution.dates import now

_STAMP = re.compile(
    r"(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?P<unit>\s?(?:uur|Uhr|[ap]\.?m\.?))?\s*(?:[-–—|:]|$|(?<=[rm.])\s)"
)
_CARRIED = timedelta(hours=3)  # a live blog whose entry is so much later than its page has run past midnight


class Stamps:
    """The time of each entry, passage by passage; one in a heading holds until the next heading."""

    def __init__(self, document: Document) -> None:
        self._anchor = now(document.published, document.language or "")
        self._text = document.text
        self._heading: str | None = None

    def of(self, passage: Passage) -> str | None:
        """The time of an entry, None where the passage is none. Passages are asked for in their order."""
        found = _STAMP.match(self._text, passage.start, passage.end)
        value = self._value(found) if found else None
        if passage.zone is Zone.SUBHEAD or (found and found.end() == passage.end):
            self._heading = value
        return value or (self._heading if passage.zone in (Zone.BODY, Zone.QUOTE, Zone.LIST_ITEM) else None)

    def _value(self, found: re.Match[str]) -> str | None:
        anchor = self._anchor
        hour, unit = int(found["hour"]), (found["unit"] or "").strip().lower()
        if anchor.day is None or hour > (12 if unit[:1] in ("a", "p") else 23):
            return None
        if unit[:1] in ("a", "p"):
            hour = hour % 12 + 12 * (unit[0] == "p")
        at = anchor.clock(anchor.day, hour, int(found["minute"]), None)
        if anchor.moment is not None and at - anchor.moment.replace(tzinfo=at.tzinfo) > _CARRIED:
            at -= timedelta(days=1)
        return at.isoformat(timespec="minutes")
