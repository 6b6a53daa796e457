"""Comments of readers below a text without markup: known by their heading, by a line with a name and time above them,
or by their tone (`register`)."""

import re

from zegsman.ingest import dates, register
from zegsman.ingest.pagewords import part_of
from zegsman.ingest.paragraphs import FINAL, Paragraph, apart, words_of
from zegsman.model import Passage, Zone


def comments_from(text: str, found: list[Paragraph]) -> int:
    """Index of the first paragraph that belongs to the comments; len(found) if none does."""
    for i, part in enumerate(found):
        words = text[part.start : part.end]
        if i > 1 and _is_heading(words):
            return i
        if i >= register.BODY and _signature(text, found, i):
            return i
    return len(found) - register.tail(words_of(text, found), apart=apart(found))


def _is_heading(words: str) -> bool:
    if len(words) > 40 or words.endswith("."):
        return False
    return part_of(words) == "comments" or words.lower().rstrip(" :") in register.words("heading")


def _signature(text: str, found: list[Paragraph], i: int) -> tuple[str | None, str, int] | None:
    """Name, time and number of lines of a comment's head at paragraph `i`: a name, then a date."""
    lines = [text[part.start : part.end] for part in found[i : i + 3]]
    if len(lines) < 2 or len(lines[0]) > 80:
        return None
    if (moment := dates.match(lines[0])) and len(lines[0]) - (moment[2] - moment[1]) <= 60:
        name = re.sub(
            r"(?i)\b(?:schreef|schrijft|zegt|op|om|wrote|on|am|schrieb)\b|[:,|·()–—-]", " ", lines[0][: moment[1]]
        )
        return (" ".join(name.split()) or None), moment[0], 1
    if len(lines) == 3 and (moment := dates.match(lines[1])) and moment[2] - moment[1] >= len(lines[1]) - 6:
        return lines[0], moment[0], 2
    return None


def _is_name(text: str, found: list[Paragraph], i: int) -> bool:
    """True for a short line right above the first line of a comment, under the heading of the comments."""
    words = text[found[i].start : found[i].end]
    opens = i > 0 and (i == 1 or found[i].gap > 1)
    below = found[i + 1] if i + 1 < len(found) else None
    return (
        opens
        and below is not None
        and below.gap == 1
        and below.end - below.start > len(words)
        and len(words.split()) <= 3
        and not FINAL.search(words.rstrip(" :"))
    )


def readers(text: str, found: list[Paragraph]) -> list[Passage]:
    """Comment passages: each under its own name and time where they are given."""
    passages: list[Passage] = []
    author: str | None = None
    published: str | None = None
    headed = bool(found) and _is_heading(text[found[0].start : found[0].end])
    sure = headed or (bool(found) and _signature(text, found, 0) is not None)
    i = 0
    while i < len(found):
        part = found[i]
        signed = _signature(text, found, i)
        if signed:
            author, published, lines = signed
            i += lines
            continue
        if headed and _is_name(text, found, i):
            author, published = text[part.start : part.end].rstrip(" :"), None
        elif not (i == 0 and headed):
            passages.append(
                Passage(
                    zone=Zone.COMMENT,
                    start=part.start,
                    end=part.end,
                    author=author,
                    published=published,
                    doubts=() if sure else ("zone-uncertain",),
                )
            )
        i += 1
    return passages
