"""Datelines: AMSTERDAM (ANP) -, DAMASCUS, Jan. 5 (Corva) —, Brüssel/Berlin (dpa) -."""

import re
from collections.abc import Iterator

from zegsman.model import Document, Span, Zone

_ZONES = (Zone.LEAD, Zone.BODY)
_TOWN = r"(?:['’]s-)?[A-ZÀ-Þ][\w'’.\-]*(?:[ ][A-ZÀ-Þa-z][\w'’.\-]*){0,3}"
_LINE = re.compile(
    rf"(?P<towns>{_TOWN}(?:\s?/\s?{_TOWN}){{0,2}})"
    r"(?P<date>,[^\n(–—]{1,30}?)?(?P<agency>\s\([^()\n]{2,40}\))?\s*[-–—]{1,2}\s(?=\S)"
)
_SHORT = 3  # letters: shorter ones are initials
_LOOKED_AT = 120  # characters at the start of a passage


def datelines(document: Document) -> Iterator[Span]:
    """The towns in the dateline of a document: in capitals, or followed by an agency in parentheses."""
    for passage in document.passages:
        if passage.zone not in _ZONES:
            continue
        start = document.text[passage.start : min(passage.end, passage.start + _LOOKED_AT)]
        found = _LINE.match(start)
        if found is None or not (found["agency"] or found["towns"].isupper()) or len(found["towns"]) < _SHORT:
            continue
        for town in re.finditer(r"[^/\s][^/]*[^/\s]", found["towns"]):
            yield Span(passage.start + town.start(), passage.start + town.end())
        return
