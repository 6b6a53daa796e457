"""Zones in a text without markup. The text itself is never changed: only passages are laid over it.

Blank lines part paragraphs. A first short line is the headline, a short line between paragraphs a subhead, a line with
a bullet a list item. A reader's comment at the end is known by its heading, by a line with a name and time above it,
or by its tone (`register`). Where two readings are possible the passage gets the doubt `zone-uncertain`.
"""

import re

from msgspec.structs import replace

from zegsman.ingest import dates, register
from zegsman.ingest.draft import Draft
from zegsman.ingest.pagewords import is_furniture
from zegsman.ingest.paragraphs import BULLET, FINAL, Paragraph, apart, paragraphs, words_of
from zegsman.ingest.readers import comments_from, readers
from zegsman.model import Passage, Zone

_HEADLINE = 130
"""Longest headline in characters: the longest of 110 news pages has 118."""

_SUBHEAD = 70
"""Longest subhead in characters in a text without markup; longer ones are rare and read like sentences."""

_OPEN = re.compile(r"[“„”\"«][^“„”\"»]*$|[‘'][^’']*$")
"""A quotation that goes on in the next paragraph."""

_DIALOGUE = re.compile(r"\s*[–—]\s.*[.?!…]$")
"""A dash before a sentence opens speech ("– Dat weet u best."), and stays in the passage."""

_CREDITED = re.compile(r"(?i)(?<=.[.\s])(?:foto|beeld|bild|photo|picture)\s?:\s?[^.]{2,60}$")
_CAPTION = 300
"""Longest caption in characters, with its credit ("De sluis in mei. Foto: Jan Mol")."""

_QUESTION = 40
"""A shorter question on its own may be a subhead or an interviewer's question."""


def read_plain(text: str, *, title: str | None = None) -> Draft:
    """The draft of a text without markup, the text unchanged. `title` is what the user says the title is."""
    found = paragraphs(text)
    if not found:
        return Draft(text=text, passages=(), title=title)
    tail = comments_from(text, found)
    article, below = found[:tail], found[tail:]
    passages, authors, published = _article(text, article, title)
    if passages and not below and register.is_doubtful(words_of(text, found), apart=apart(found)):
        passages[-1] = replace(passages[-1], doubts=("zone-uncertain",))
    passages += readers(text, below)
    head = next((text[p.start : p.end] for p in passages if p.zone is Zone.HEADLINE), None)
    return Draft(text=text, passages=tuple(passages), title=title or head, authors=authors, published=published)


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
    if (bullet := BULLET.match(words)) and not _DIALOGUE.match(words):
        return Passage(zone=Zone.LIST_ITEM, start=part.start + bullet.end(), end=part.end)
    if _CREDITED.search(words) and len(words) <= _CAPTION:
        return Passage(zone=Zone.CAPTION, start=part.start, end=part.end)
    if i == 0 and title is not None and words.split() == title.split():
        return Passage(zone=Zone.HEADLINE, start=part.start, end=part.end)
    ahead = found[i + 1 : i + 5] if i == 0 else found[i + 1 : i + 2]  # a byline and a date may follow the headline
    shorter = any(len(words) < later.end - later.start for later in ahead)
    short = (
        "\n" not in words and not _OPEN.match(words) and not FINAL.search(words) and shorter and not words[0].islower()
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
