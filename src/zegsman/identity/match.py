"""How alike two words of names are."""

import re
from enum import IntEnum
from functools import lru_cache

from zegsman.identity.given import Origin, groups
from zegsman.identity.script import Script
from zegsman.identity.word import Word

_FEWEST = 2  # consonants that say something


class Match(IntEnum):
    """How alike two words are, weakest first."""

    NONE = 0
    INITIAL = 1
    CLOSE = 2
    VOWEL = 3
    SOUND = 4
    KIN = 5
    PLAIN = 6


@lru_cache(maxsize=65536)
def match(a: Word, b: Word) -> Match:
    """How alike two words are.

    PLAIN: the same letters; KIN: a long and a short form of a given name; SOUND: one spelling turned into another by
    the habits of papers; VOWEL: the same but for e and i, o and u; CLOSE: the same consonants; INITIAL: one is the
    first letter of the other.

    >>> from zegsman.identity.word import word
    >>> [match(word(x), word(y)).name for x, y in (("Łukasz", "Lukasz"), ("Joe", "Joseph"), ("Poetin", "Putin"))]
    ['PLAIN', 'KIN', 'SOUND']
    >>> [match(word(x), word(y)).name for x, y in (("Saleh", "Salah"), ("M", "Mark"), ("Mol", "Bos"))]
    ['CLOSE', 'INITIAL', 'NONE']
    """
    if not a.plain.isdisjoint(b.plain):
        return Match.PLAIN
    if a.initial or b.initial:
        return Match.INITIAL if _begins(a, b) else Match.NONE
    if (known := groups(a)) and (others := groups(b)):
        if known.isdisjoint(others):
            return Match.NONE
        western = any(origin is Origin.WESTERN for origin, _ in known & others)
        return Match.KIN if western else Match.SOUND
    if Script.ARABIC in (a.script, b.script):
        return Match.SOUND if _heard(a, b) or _heard(b, a) else Match.NONE
    if not a.sounds.isdisjoint(b.sounds):
        return Match.SOUND
    if not a.even.isdisjoint(b.even):
        return Match.VOWEL
    return Match.CLOSE if any(len(bones) >= _FEWEST for bones in a.bones & b.bones) else Match.NONE


def _heard(arabic: Word, other: Word) -> bool:
    return bool(arabic.pattern) and any(re.fullmatch(arabic.pattern, sounds) for sounds in other.full)


def _begins(a: Word, b: Word) -> bool:
    return any(x[:1] == y[:1] for x in a.plain for y in b.plain if x and y)
