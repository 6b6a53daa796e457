"""What stands beside a name in the text: the words before it and the apposition behind it."""

import re
from collections.abc import Container

from zegsman.resolution.names import Name

# Words of four letters and more that often stand before a name and are no description of it.
_NOT_NOUNS = (
    "volgens aldus tegen over naar door voor tussen onder zoals noemde noemt heeft waar maar want toen zegt schrijft "
    "meldt vindt samen zonder sinds tijdens namens rond vanuit zowel alleen behalve omdat terwijl hoewel wordt werd "
    "worden zijn haar hier daar uit met waren according through"
)
_NO_NOUNS = frozenset(_NOT_NOUNS.split())
_APPOSITION = 60  # characters after a name in which ", burgemeester van ..." may follow
_BEFORE = 80  # characters before a name that are looked at
_AGE = re.compile(r"\s*\(\d{1,3}\)")
_ABBREVIATION = re.compile(r"\s*\(([A-Z][A-Za-z]{1,9})\)")


def nouns_beside(text: str, name: Name, known: Container[str]) -> list[str]:
    """What stands right before a name ("burgemeester Mol", "fietsenmaker Velodroom") or in an apposition before or
    behind it ("de minister, Jan Mol", "Mol, burgemeester van"), in lower case. `known` are phrases that are offices.

    >>> from zegsman.model import Span
    >>> nouns_beside("De dakdekker Jan Mol, burgemeester", Name(Span(13, 20), ("Jan", "Mol")), {"burgemeester"})
    ['dakdekker', 'burgemeester']
    """
    line = text[max(0, name.span.start - _BEFORE) : name.span.start].split("\n")[-1]
    words = [word.lower() for word in line.split()]
    found = [words[-1]] if words and line[-1:] == " " and _may_be_noun(words[-1]) else []
    found += [phrase for k in (2, 3) if (phrase := " ".join(words[-k:])) in known]
    if name.title and name.title not in found:
        found.append(name.title)
    apposed = re.search(r"\b(?:de|het|zijn|haar|hun|mijn|uw) (\w[\w-]+), $", line, re.IGNORECASE)
    if apposed is not None:
        found.append(apposed[1].lower())
    behind = text[name.span.end : name.span.end + _APPOSITION]
    if behind.startswith(", "):
        found += [word for word in behind[2:].split(",")[0].lower().split()[:3] if word in known]
    return found


def age_behind(text: str, name: Name) -> bool:
    """True for "Jan Mol (56)": only persons have their age behind them."""
    return _AGE.match(text, name.span.end) is not None


def abbreviation_behind(text: str, name: Name) -> str | None:
    """The abbreviation of a body in brackets behind its name, where its letters stand in the name.

    >>> from zegsman.model import Span
    >>> abbreviation_behind("Raad voor Dakgoten (RvD)", Name(Span(0, 18), ("Raad", "voor", "Dakgoten")))
    'RvD'
    """
    match = _ABBREVIATION.match(text, name.span.end)
    if match is None:
        return None
    initials = [word[0].lower() for word in name.words]
    letters = match[1].lower()
    return match[1] if letters[0] == initials[0] and set(initials) <= set(letters) else None


def _may_be_noun(word: str) -> bool:
    return len(word) > 3 and word.replace("-", "").isalpha() and word not in _NO_NOUNS
