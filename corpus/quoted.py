"""Quoted stretches inside a content: what `verbatim` and `scare` are made of."""

import re
from collections.abc import Sequence

Span = tuple[int, int]

OPEN = "\"'“”„‟‘’‚«»‹›"
PAIRS = {
    '"': '"',
    "“": "”",
    "”": "”",
    "„": "”“",
    "‘": "’",
    "’": "’",
    "‚": "’‘",
    "«": "»",
    "»": "«",
    "'": "'",
    ",,": "''",
}


def stretches(text: str, start: int, end: int) -> list[Span]:
    """Quoted stretches of text[start:end], marks included, outermost only.

    >>> stretches("dat het 'een ramp' is", 0, 21)
    [(8, 18)]
    >>> stretches("dat foto's van 's avonds niet tellen", 0, 36)
    []
    """
    out: list[Span] = []
    at = start
    while at < end:
        mark = ",," if text.startswith(",,", at) else text[at]
        close = closing(text, at, end, mark) if mark in PAIRS and opens(text, at, mark) else None
        if close is None:
            at += 1
        else:
            out.append((at, close))
            at = close
    return out


def verbatim(text: str, type: str, content: Sequence[Sequence[int]], scare: Sequence[Sequence[int]]) -> list[Span]:
    """The quoted stretches of a content, without the scare quotes; none in Direct, which is verbatim as a whole, and
    none in OwnVoice, where nobody's words are reported."""
    if type in ("Direct", "OwnVoice"):
        return []
    found = [stretch for a, b in content for stretch in stretches(text, a, b)]
    return [(a, b) for a, b in found if not any(a < d and c < b for c, d in scare)]


def opens(text: str, at: int, mark: str) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + len(mark) : at + len(mark) + 1]
    if re.match(r"'[snt]\b", text[at:]) or re.match(r"’[snt]\b", text[at:]):
        return False
    return not before.isalnum() and bool(after) and not after.isspace()


def closing(text: str, at: int, end: int, mark: str) -> int | None:
    """The end of the closing mark, None where the stretch is not closed inside the content."""
    step = len(mark)
    for i in range(at + step + 1, end):
        if mark == ",,":
            if text.startswith("''", i):
                return i + 2
        elif text[i] in PAIRS[mark]:
            after = text[i + 1 : i + 2]
            if not text[i - 1].isspace() and not after.isalnum():
                return i + 1
    return None


def with_marks(text: str, span: Span) -> Span:
    """The span with the marks that stand directly around it, if both do.

    >>> with_marks("het 'plan' van Mol", (5, 9))
    (4, 10)
    """
    start, end = span
    if start and end < len(text) and text[start - 1] in OPEN and text[end] in OPEN:
        return start - 1, end + 1
    return span
