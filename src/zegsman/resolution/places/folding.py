"""Spellings of one name folded together: what papers make of Arabic, Russian and Ukrainian names."""

import re
import unicodedata
from difflib import SequenceMatcher

_SOUNDS = {
    **dict.fromkeys(("tsch", "tsj", "tch"), "k"), **dict.fromkeys(("sch", "sj", "sh"), "s"),
    **dict.fromkeys(("zj", "zh", "dj", "dzh"), "z"), **dict.fromkeys(("q", "qu", "c", "ck"), "k"), "ph": "f", "w": "v",
}  # fmt: skip
_WRITTEN = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_VOWELS = re.compile(r"(?<!^)[aeiouyjh'’ʼʻ` -]+")
_TWICE = re.compile(r"(.)\1+")


def folded(name: str) -> str:
    """Lower case, without accents.

    >>> folded("Zaporizjzja"), folded("Besançon")
    ('zaporizjzja', 'besancon')
    """
    parts = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def skeleton(name: str) -> str:
    """The first letter and the consonants after it, by sound: alike for spellings of one name.

    >>> skeleton("Latika"), skeleton("Latakia"), skeleton("Zaporizhzhia"), skeleton("Zaporizjzja")
    ('ltk', 'ltk', 'zprz', 'zprz')
    """
    text = _VOWELS.sub("", _WRITTEN.sub(lambda found: _SOUNDS[found[0]], folded(name)))
    return _TWICE.sub(r"\1", text)


def likeness(one: str, other: str) -> float:
    """How alike two spellings are, 0 to 1 (Ratcliff and Obershelp)."""
    return SequenceMatcher(None, folded(one), folded(other), autojunk=False).ratio()
