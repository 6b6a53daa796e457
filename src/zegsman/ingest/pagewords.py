"""Lines that are no part of an article, by their words: pointers elsewhere, adverts, share buttons, photo credits.

The words are the lexicon's (page.toml of each language that has one).
"""

import re
from functools import cache
from importlib.resources import files

from zegsman import lexicon
from zegsman.lexicon.load import LANGUAGES

_LINE = 150
"""Longest line looked at, in characters: a longer one is text, whatever it begins with."""

_FURNITURE = frozenset(("related", "advert", "share", "subscribe", "update"))
_CREDIT = re.compile(r"(?i)^(?:©|\(c\)|copyright\b|(?:foto|beeld|bild|photo|quelle|bildrechte|rechte)\s?:).{0,100}$")


def part_of(line: str) -> str | None:
    """The part of a page a line belongs to by its words (`PagePart.part` of the lexicon), or None.

    >>> part_of("Lees ook: Nieuwe brug over de Vliet"), part_of("Reacties (12)"), part_of("De brug is dicht.")
    ('related', 'comments', None)
    """
    if len(line) > _LINE or "\n" in line:
        return None
    bare = re.sub(r"[\s:.]*(?:\(?\d+\)?)?[\s:.]*$|^\d+\s+", "", line).lower()
    for pattern, part in _starts():
        if pattern.match(line):
            return part
    return _lines().get(bare)


def is_furniture(line: str) -> bool:
    """True for a line that points elsewhere, sells or shares something, or says when the page was changed.

    >>> is_furniture("Advertentie"), is_furniture("Zie ook het advies van de raad, zei Mol tegen de wethouder.")
    (True, False)
    """
    part = part_of(line)
    return (part in _FURNITURE or bool(_CREDIT.match(line))) and not _is_sentence(line)


def _is_sentence(line: str) -> bool:
    return line.endswith((".", "?", "!", "”", "’")) and len(line.split()) > 6


@cache
def _lines() -> dict[str, str]:
    return {word.lower(): entry.part for entry in _entries() if entry.match == "line" for word in entry.words}


@cache
def _starts() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Beginnings, each followed by no letter; bylines and captions are left to the readers, who look closer."""
    return tuple(
        (
            re.compile("|".join(re.escape(word) + (r"\b" if word[-1].isalpha() else "") for word in entry.words), re.I),
            entry.part,
        )
        for entry in _entries()
        if entry.match == "start" and entry.part not in ("byline", "caption", "comment_meta")
    )


@cache
def _entries() -> tuple[lexicon.records.PagePart, ...]:
    there = [code for code in LANGUAGES if (files("zegsman.lexicon") / code / "page.toml").is_file()]
    return tuple(entry for code in there for entry in lexicon.load(code).page)
