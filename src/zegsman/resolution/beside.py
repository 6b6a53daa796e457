"""What stands beside a name in the text: the words before it and the apposition behind it."""

import re

from zegsman.lexicon import Lexicon
from zegsman.resolution.names import Name

_APPOSITION = 60  # characters after a name in which ", burgemeester van ..." may follow
_REACH = 4  # words of an apposition in which its noun stands
_BEFORE = 80  # characters before a name that are looked at
_AGE = re.compile(r"\s*\(\d{1,3}\)")
_ABBREVIATION = re.compile(r"\s*\(([A-Z][A-Za-z]{1,9})\)")


class Beside:
    """Finds what stands beside a name in the words of one language.

    >>> from zegsman.lexicon import load
    >>> from zegsman.model import Span
    >>> Beside(load("nl")).nouns("De dakdekker Jan Mol, burgemeester", Name(Span(13, 20), ("Jan", "Mol")))
    ['dakdekker', 'burgemeester']
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._known = lexicon.roles_by_word
        self._lowered = frozenset(word.lower() for role in lexicon.roles for word in role.words if word.isupper())
        self._no_nouns = lexicon.naming_words("no_noun")
        owners = (word for p in lexicon.pronouns if p.kind == "possessive" for word in p.words)
        openings = "|".join(sorted(map(re.escape, {*lexicon.naming_words("definite"), *owners})))
        self._apposed = re.compile(rf"\b(?:{openings}) (\w[\w-]+), $", re.IGNORECASE)

    def nouns(self, text: str, name: Name) -> list[str]:
        """What stands right before a name ("burgemeester Mol", "fietsenmaker Velodroom") or in an apposition before or
        behind it ("de minister, Jan Mol", "Mol, burgemeester van"), in lower case. The "om" of "Mol, vroeg om" is not
        the OM."""
        line = text[max(0, name.span.start - _BEFORE) : name.span.start].split("\n")[-1]
        words = [word.lower() for word in line.split()]
        found = [words[-1]] if words and line[-1:] == " " and self._may_be_noun(words[-1]) else []
        found += [phrase for k in (2, 3) if (phrase := " ".join(words[-k:])) in self._known]
        if name.title and name.title not in found:
            found.append(name.title)
        apposed = self._apposed.search(line)
        if apposed is not None:
            found.append(apposed[1].lower())
        behind = text[name.span.end : name.span.end + _APPOSITION]
        if behind.startswith(", "):
            written = behind[2:].split(",")[0].split()
            apposition = [word.lower() for word in written]
            told = (word.lower() for word in written[:_REACH] if word not in self._lowered)
            found += [word for word in told if word in self._known]
            found += [phrase for k in (2, 3) if (phrase := " ".join(apposition[:k])) in self._known]
        return list(dict.fromkeys(found))

    def _may_be_noun(self, word: str) -> bool:
        return len(word) > 3 and word.replace("-", "").isalpha() and word not in self._no_nouns


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
