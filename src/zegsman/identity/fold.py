"""Plain letters: one form for a word however it is capitalised, accented or decorated, in any script.

>>> fold("ERDOĞAN"), fold("Łódź"), fold("Müller")
('erdogan', 'lodz', 'muller')
"""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

# Signs that show nothing or turn the direction of writing: a name with them is the name without them.
_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def clean(text: str) -> str:
    """The text composed (NFKC), without hidden signs, blanks made single.

    >>> clean("Anna\u202e  Mol\u200b")
    'Anna Mol'
    """
    return " ".join(_HIDDEN.sub("", unicodedata.normalize("NFKC", text)).split())


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower-case letters a to z and digits, with single blanks; what is written without letters is empty. Folding a
    fold changes nothing."""
    latin = anyascii(_bare(clean(text).casefold())).lower()
    return " ".join(_NOT_WORD.sub(" ", latin.replace("'", "").replace("`", "")).split())


def spelled_out(word: str) -> str:
    """The fold with umlauts written as two letters ("Schröder" -> "schroeder"); the plain fold if there are none."""
    lower = clean(word).casefold()
    return fold(lower.translate(_UMLAUTS))


def _bare(text: str) -> str:
    """Latin letters without their marks; other scripts as they are (a breve makes another letter of a Cyrillic i)."""
    parts = unicodedata.normalize("NFD", text)
    kept: list[str] = []
    for sign in parts:
        if unicodedata.combining(sign) and kept and kept[-1].isascii():
            continue
        kept.append(sign)
    return unicodedata.normalize("NFC", "".join(kept))
