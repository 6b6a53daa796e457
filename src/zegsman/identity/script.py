"""Which script a word is written in, and words of other scripts as sounds (spelling.toml)."""

import re
from enum import StrEnum
from functools import cache

from anyascii import anyascii

from zegsman.identity import data


class Script(StrEnum):
    """The scripts that are read by tables of our own; everything else goes through anyascii."""

    LATIN = "latin"
    CYRILLIC = "cyrillic"
    ARABIC = "arabic"
    HAN = "han"
    OTHER = "other"


_RANGES = (
    (Script.CYRILLIC, "\u0400", "\u052f"),
    (Script.ARABIC, "\u0600", "\u06ff"),
    (Script.HAN, "\u3400", "\u9fff"),
)
_SHORT = "[aeiou]*"
_ARTICLE = 4  # letters: a shorter word has no room for the article ("الله" is one word)


def script_of(word: str) -> Script:
    """The script of the first letter that has one.

    >>> script_of("Путин").value, script_of("محمد").value, script_of("习").value, script_of("Mol").value
    ('cyrillic', 'arabic', 'han', 'latin')
    """
    for sign in word:
        for script, first, last in _RANGES:
            if first <= sign <= last:
                return script
        if sign.isalpha():
            return Script.LATIN if sign < "\u0370" or "\u1e00" <= sign <= "\u1eff" else Script.OTHER
    return Script.LATIN


def cyrillic(word: str) -> frozenset[str]:
    """The sounds of a Cyrillic word in lower case: a Russian and a Ukrainian reading, "ё" as e and as o."""
    base, ukrainian, yo = (data.table("spelling")[name] for name in ("cyrillic", "ukrainian", "yo"))
    tables = [base, base | ukrainian, base | yo]
    return frozenset("".join(letters.get(sign, anyascii(sign).lower()) for sign in word) for letters in tables)


def without_article(word: str) -> str:
    """An Arabic word without "al-" before it.

    >>> without_article("الأسد")
    'أسد'
    """
    return word[2:] if word.startswith("ال") and len(word) > _ARTICLE else word


def arabic(word: str) -> str:
    """A regular expression of the sounds an Arabic or Persian word may be spelled with.

    >>> pattern = re.compile(arabic("حسين"))
    >>> [bool(pattern.fullmatch(sounds)) for sounds in ("husein", "hosin", "hasan")]
    [True, True, False]
    """
    consonants, vowels = (data.table("spelling")[name] for name in ("arabic", "vowels"))
    bare = re.sub(r"(.)\1", r"\1", word)  # "الله": a doubled letter is read as one everywhere
    last = max((n for n, sign in enumerate(bare) if sign in consonants and sign not in "هھ"), default=-1)
    made = [_SHORT]
    for n, sign in enumerate(bare):
        if sign in vowels and 0 < n <= last:
            made.append(f"[{vowels[sign]}]{_SHORT}")
        elif sign in consonants:
            silent = "?" if n > last or sign in "حه" else ""  # "Haniyeh", "Khamenei": an h that may not be spelled
            made.append(f"(?:{consonants[sign]}){silent}{_SHORT}")
    return "".join((*made, "(?:h|t)?"))


@cache
def _compound() -> frozenset[str]:
    return data.words("chinese", "compound")


def han(name: str) -> tuple[str, str]:
    """Family name and given name of a Chinese name in pinyin, in lower case.

    >>> han("习近平"), han("曾庆红"), han("诸葛亮")
    (('xi', 'jinping'), ('zeng', 'qinghong'), ('zhuge', 'liang'))
    """
    signs = "".join(sign for sign in name if sign.isalpha())
    cut = 2 if signs[:2] in _compound() else 1
    sounds = data.table("names")["chinese"]["sounds"]
    family = "".join(sounds.get(sign, anyascii(sign).lower()) for sign in signs[:cut])
    return family, anyascii(signs[cut:]).lower()
