"""Small things that the templates need and that are easier said in Python."""

import re
from calendar import monthrange
from collections.abc import Iterator

from zegsman.model import Document, Outlet, Reader, Span, Statement, Verdict, Voice, words
from zegsman.views.queries import Hit

VERDICTS = {Verdict.ACCEPT: "✓", Verdict.REJECT: "✗", Verdict.CORRECT: "✎", Verdict.ADD: "+"}
"""A sign for what a reviewer did."""

_TIME = re.compile(r"^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?!.*/)")


def moment(iso: str) -> str:
    """A date, or a date and time to the minute, as people write it; anything else as it is.

    >>> moment("2022-07-20T18:05:00+02:00"), moment("2022-07")
    ('2022-07-20 18:05', '2022-07')
    """
    found = _TIME.match(iso)
    return f"{found[1]} {found[2]}" if found else iso


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


def voice_kind(voice: Voice) -> str:
    """ "outlet", "reader" or "source": the phrase that stands for one without a name."""
    return "outlet" if isinstance(voice, Outlet) else "reader" if isinstance(voice, Reader) else "source"


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
