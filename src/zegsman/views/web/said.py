"""Small things that the templates need and that are easier said in Python."""

import re
from calendar import monthrange
from collections.abc import Iterator
from enum import StrEnum

from zegsman.model import Document, Outlet, Reader, Span, Statement, Verdict, Voice, words
from zegsman.views.queries import Hit

VERDICTS = {Verdict.ACCEPT: "✓", Verdict.REJECT: "✗", Verdict.CORRECT: "✎", Verdict.ADD: "+"}
"""A sign for what a reviewer did."""

_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)\S*")


def moment(iso: str) -> str:
    """A time of docs/reference/times.md as people write it: to the minute, from - to, about (±), open (…).

    >>> moment("2022-07-20T18:05:00+02:00"), moment("2022-07"), moment("2015/..")
    ('2022-07-20 18:05', '2022-07', '2015 – …')
    >>> moment("2024-05-03T12:00/2024-05-03T18:00~"), moment("[2024-03-05,2024-05-03]")
    ('± 2024-05-03 12:00 – 18:00', '2024-03-05 / 2024-05-03')
    """
    about = "± " if iso.endswith("~") else ""
    between = " / " if iso.startswith("[") else " – "
    ends = [_TIME.sub(r"\1 \2", end).replace("..", "…") for end in re.split("[/,]", iso.strip("[]~"))]
    days = {end[:10] for end in ends if len(end) == 16}
    if len(days) == 1 and len(ends) == 2 and len(ends[1]) == 16:  # of one day, named once
        ends[1] = ends[1][11:]
    return about + between.join(ends)


def capital(words: str) -> str:
    """With a capital at the beginning, as a heading.

    >>> capital("eigen stem"), capital("")
    ('Eigen stem', '')
    """
    return words[:1].upper() + words[1:]


def month(value: str) -> dict[str, str]:
    """The first and the last day of a month, as the search asks for them.

    >>> month("2024-02")
    {'since': '2024-02-01', 'until': '2024-02-29'}
    """
    year, number = int(value[:4]), int(value[5:7])
    return {"since": f"{value}-01", "until": f"{value}-{monthrange(year, number)[1]:02}"}


def is_web_address(source: str) -> bool:
    """True for what may be made a link: http and https, never javascript: or data:."""
    return source.startswith(("http://", "https://"))


class VoiceKind(StrEnum):
    """Whose statement it is: of a source, of the outlet itself, of a reader."""

    ATTRIBUTED = "attributed"
    OUTLET = "outlet"
    READER = "reader"


def voice_kind(voice: Voice) -> VoiceKind:
    """Whose voice it is; also names the phrase for one without a name."""
    match voice:
        case Outlet():
            return VoiceKind.OUTLET
        case Reader():
            return VoiceKind.READER
        case _:
            return VoiceKind.ATTRIBUTED


def excerpt(document: Document, statement: Statement | None) -> str:
    """The words of a statement that is drawn nowhere."""
    return words(document.text, statement.content) if statement else ""


def cut(hit: Hit) -> Iterator[tuple[str, bool]]:
    """The snippet in parts, each with whether it is the statement's own words."""
    at = hit.start
    for span in hit.content:
        yield from _part(hit, Span(at, span.start), False)
        yield from _part(hit, span, True)
        at = span.end
    yield from _part(hit, Span(at, hit.end), False)


def _part(hit: Hit, span: Span, said: bool) -> Iterator[tuple[str, bool]]:
    if span.start < span.end:
        yield hit.snippet[span.start - hit.start : span.end - hit.start].replace("\n", " "), said
