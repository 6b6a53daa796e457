"""Zones in a text without markup. The text itself is never changed: only passages are laid over it.

Blank lines part paragraphs. A first short line is the headline, a short line between paragraphs a subhead, a line with
a bullet a list item. A reader's comment at the end is known by its heading, by a line with a name and time above it,
or by its tone (`register`). Where two readings are possible the passage gets the doubt `zone-uncertain`.
"""

import re
from statistics import median

import msgspec
from msgspec.structs import replace

from zegsman.ingest import dates, register
from zegsman.ingest.draft import Draft
from zegsman.ingest.pagewords import is_furniture, part_of
from zegsman.model import Passage, Zone

_HEADLINE = 130
"""Longest headline in characters: the longest of 110 news pages has 118."""

_SUBHEAD = 70
"""Longest subhead in characters in a text without markup; longer ones are rare and read like sentences."""

_NARROW = 40
_WRAPPED = 100
"""Lines of a text wrapped by hand: the longest is between these (mail 76, editors 80 or 100, newspaper columns 40)."""

_BULLET = re.compile(r"\s*(?:[-*•·–—]|\d{1,2}[.)])\s+(?=\S)")
_OPEN = re.compile(r"[“„”\"«][^“„”\"»]*$|[‘'][^’']*$")
"""A quotation that goes on in the next paragraph."""

_DIALOGUE = re.compile(r"\s*[–—]\s.*[.?!…]$")
"""A dash before a sentence opens speech ("– Dat weet u best."), and stays in the passage."""

_CREDITED = re.compile(r"(?i)(?<=.[.\s])(?:foto|beeld|bild|photo|picture)\s?:\s?[^.]{2,60}$")
_CAPTION = 300
"""Longest caption in characters, with its credit ("De sluis in mei. Foto: Jan Mol")."""

_QUESTION = 40
"""A shorter question on its own may be a subhead or an interviewer's question."""

_FINAL = re.compile(r"[.!?:;,…][”’\"'»)]*$")


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph: `gap` is the number of line ends before it."""

    start: int
    end: int
    gap: int


def read_plain(text: str, *, title: str | None = None) -> Draft:
    """The draft of a text without markup, the text unchanged. `title` is what the user says the title is."""
    found = paragraphs(text)
    if not found:
        return Draft(text=text, passages=(), title=title)
    tail = _comments_from(text, found)
    article, readers = found[:tail], found[tail:]
    passages, authors, published = _article(text, article, title)
    if passages and not readers and register.is_doubtful(_words(text, found), apart=_apart(found)):
        passages[-1] = replace(passages[-1], doubts=("zone-uncertain",))
    passages += _readers(text, readers)
    head = next((text[p.start : p.end] for p in passages if p.zone is Zone.HEADLINE), None)
    return Draft(text=text, passages=tuple(passages), title=title or head, authors=authors, published=published)


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
    if len(lines) < 2 or not _NARROW <= max(map(len, lines)) <= _WRAPPED or any(map(_BULLET.match, lines)):
        return False
    inner = lines[:-1]
    return min(map(len, inner)) > 0.5 * max(map(len, inner)) and sum(
        bool(_FINAL.search(line)) for line in inner
    ) * 2 < len(inner)


def _article(text: str, found: list[Paragraph], title: str | None) -> tuple[list[Passage], tuple[str, ...], str | None]:
    passages: list[Passage] = []
    authors: tuple[str, ...] = ()
    published: str | None = None
    for i, part in enumerate(found):
        words = text[part.start : part.end]
        if is_furniture(words):
            continue
        near_edge = i <= 3 or i == len(found) - 1
        if near_edge and len(found) > 2 and (line := _byline(words)):
            authors, published = authors or line[0], published or line[1]
            continue
        published = published or (_dateline(words) if i <= 2 else None)
        passages.append(_passage(text, found, i, title))
    return passages, authors, published


def _passage(text: str, found: list[Paragraph], i: int, title: str | None) -> Passage:
    part = found[i]
    words = text[part.start : part.end]
    if (bullet := _BULLET.match(words)) and not _DIALOGUE.match(words):
        return Passage(zone=Zone.LIST_ITEM, start=part.start + bullet.end(), end=part.end)
    if _CREDITED.search(words) and len(words) <= _CAPTION:
        return Passage(zone=Zone.CAPTION, start=part.start, end=part.end)
    if i == 0 and title is not None and words.split() == title.split():
        return Passage(zone=Zone.HEADLINE, start=part.start, end=part.end)
    ahead = found[i + 1 : i + 5] if i == 0 else found[i + 1 : i + 2]  # a byline and a date may follow the headline
    shorter = any(len(words) < later.end - later.start for later in ahead)
    short = (
        "\n" not in words and not _OPEN.match(words) and not _FINAL.search(words) and shorter and not words[0].islower()
    )
    if i == 0 and len(words) <= _HEADLINE and len(found) > 1:
        if short:
            return Passage(zone=Zone.HEADLINE, start=part.start, end=part.end)
        if "\n" not in words and words.endswith(("?", "!", "’", "”", "'", '"')) and not words.endswith((".", ".”")):
            return Passage(zone=Zone.HEADLINE, start=part.start, end=part.end, doubts=("zone-uncertain",))
    if i > 0 and short and len(words) <= _SUBHEAD and _stands_alone(found, i):
        return Passage(zone=Zone.SUBHEAD, start=part.start, end=part.end)
    question = i > 0 and words.endswith("?") and len(words) <= _QUESTION and _stands_alone(found, i)
    return Passage(zone=Zone.BODY, start=part.start, end=part.end, doubts=("zone-uncertain",) if question else ())


def _stands_alone(found: list[Paragraph], i: int) -> bool:
    """True if blank lines stand on the side of a paragraph where the text has them at all."""
    return found[i].gap >= 2 or all(part.gap <= 1 for part in found)


def _byline(words: str) -> tuple[tuple[str, ...], str | None] | None:
    """Authors and time of a line that only says who wrote the text or when; None for any other line.

    >>> _byline("Door Jan Mol"), _byline("Utrecht, 12 mei 2021 - 10.30 uur"), _byline("Door regen viel de stroom uit.")
    ((('Jan Mol',), None), ((), '2021-05-12T10:30:00'), None)
    >>> _byline("Van onze redactie wetenschap")
    ((), None)
    """
    if len(words) > 80 or "\n" in words or words.endswith((".", "!", "?", ":")):
        return None
    moment = dates.match(words)
    rest = (words[: moment[1]] + words[moment[2] :]).strip(" ,|·-–—()") if moment else words
    starts = next((w for w in register.words("byline") if rest.lower().startswith(w)), None)
    names = rest[len(starts) :].strip(" :") if starts else ""
    if starts and (names[:1].isupper() or (starts == "van onze" and len(names.split()) <= 4)):
        return ((names,) if starts in ("door", "by", "von", "tekst", "auteur") else ()), moment[0] if moment else None
    if moment and len(rest.split()) <= 3:
        return (), moment[0]
    return None


def _dateline(words: str) -> str | None:
    """The date in the opening of a report.

    >>> _dateline("HOLTERDAM, 4 oktober 2022 - De pont vaart niet.")
    '2022-10-04'
    """
    opening = re.match(r"[A-Z][^\n.]{1,40}?(?=\d)", words[:60])
    moment = dates.match(words[:80]) if opening else None
    if opening and moment and moment[1] <= opening.end() and re.match(r"\)?\s*[-–—:]", words[moment[2] :]):
        return moment[0]
    return None


def _comments_from(text: str, found: list[Paragraph]) -> int:
    """Index of the first paragraph that belongs to the comments; len(found) if none does."""
    for i, part in enumerate(found):
        words = text[part.start : part.end]
        if i > 1 and _is_heading(words):
            return i
        if i >= register.BODY and _signature(text, found, i):
            return i
    return len(found) - register.tail(_words(text, found), apart=_apart(found))


def _words(text: str, found: list[Paragraph]) -> list[str]:
    return [text[part.start : part.end] for part in found]


def _apart(found: list[Paragraph]) -> list[bool]:
    """Which paragraphs stand after a gap wider than is usual in this text."""
    usual = median(part.gap for part in found[1:]) if len(found) > 1 else 0
    return [part.gap > max(usual, 2) for part in found]


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
        and not _FINAL.search(words.rstrip(" :"))
    )


def _readers(text: str, found: list[Paragraph]) -> list[Passage]:
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
