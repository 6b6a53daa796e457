"""The paragraphs of a text without markup."""

import re
from statistics import median

import msgspec

_NARROW = 40
_WRAPPED = 100
"""Lines of a text wrapped by hand: the longest is between these (mail 76, editors 80 or 100, newspaper columns 40)."""

BULLET = re.compile(r"\s*(?:[-*•·–—]|\d{1,2}[.)])\s+(?=\S)")
FINAL = re.compile(r"[.!?:;,…][”’\"'»)]*$")


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph: `gap` is the number of line ends before it."""

    start: int
    end: int
    gap: int


def paragraphs(text: str) -> list[Paragraph]:
    """Stretches between blank lines; a stretch whose lines are no wrapped paragraph falls apart into its lines.

    >>> [(p.start, p.end, p.gap) for p in paragraphs("Een.\\n\\n\\nTwee.\\nDrie.")]
    [(0, 4, 0), (7, 12, 3), (13, 18, 1)]
    """
    found: list[Paragraph] = []
    last = 0
    for block in re.finditer(r"\S(?:.*\S)?(?:\n[^\S\n]*\S(?:.*\S)?)*", text):
        lines = [
            (m.start() + block.start(), m.end() + block.start()) for m in re.finditer(r"\S(?:.*\S)?", block.group())
        ]
        if _is_wrapped([text[a:b] for a, b in lines]):
            lines = [(block.start(), block.end())]
        for start, end in lines:
            found.append(Paragraph(start, end, text.count("\n", last, start) if found else 0))
            last = end
    return found


def _is_wrapped(lines: list[str]) -> bool:
    """True if the line ends are there for the width of the page only: they do not fall on sentence ends."""
    if len(lines) < 2 or not _NARROW <= max(map(len, lines)) <= _WRAPPED or any(map(BULLET.match, lines)):
        return False
    inner = lines[:-1]
    return min(map(len, inner)) > 0.5 * max(map(len, inner)) and sum(
        bool(FINAL.search(line)) for line in inner
    ) * 2 < len(inner)


def words_of(text: str, found: list[Paragraph]) -> list[str]:
    """Their words."""
    return [text[part.start : part.end] for part in found]


def apart(found: list[Paragraph]) -> list[bool]:
    """Which paragraphs stand after a gap wider than is usual in this text."""
    usual = median(part.gap for part in found[1:]) if len(found) > 1 else 0
    return [part.gap > max(usual, 2) for part in found]
