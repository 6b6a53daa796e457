"""What stands beside a name in the text: the words before it and the apposition behind it."""

import re

from zegsman.lexicon import Lexicon
from zegsman.resolution.names import Name

_APPOSITION = 60  # characters after a name in which ", burgemeester van ..." may follow
_REACH = 4  # words of an apposition in which its noun stands
_BEHIND = re.compile(r"(?:\s\(\d{1,3}\))?, ([^,.;:!?()“”„\"]+)")
_FORMER = ("oud-", "ex-")
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
        self._abbreviations = {word.lower() for role in lexicon.roles for word in role.words if word.isupper()}
        self._bodies = lexicon.naming_words("body_head") | lexicon.naming_words("body_name")
        self._no_nouns = lexicon.naming_words("no_noun")
        self._ending = lexicon.naming_words("link") | lexicon.relatives | lexicon.question_words
        self._saying = lexicon.cues_by_form
        owners = (word for p in lexicon.pronouns if p.kind == "possessive" for word in p.words)
        self._opening = lexicon.naming_words("definite") | lexicon.naming_words("indefinite") | {*owners}
        openings = "|".join(sorted(map(re.escape, self._opening)))
        links = "|".join(sorted(map(re.escape, lexicon.naming_words("tail"))))
        tail = rf"(?: (?:{links})(?: [\w-]+){{1,3}})?"
        self._apposed = re.compile(rf"\b(?:{openings}) ([\w-]{{3,}}){tail}, (?:\w+\. )?$", re.IGNORECASE)

    def nouns(self, text: str, name: Name) -> list[str]:
        """What stands right before a name ("burgemeester Mol", "fietsenmaker Velodroom") or in an apposition before or
        behind it ("de minister, Jan Mol", "Mol, burgemeester van"), in lower case."""
        line = text[max(0, name.span.start - _BEFORE) : name.span.start].split("\n")[-1]
        words = [word.lower() for word in line.split()]
        found = [words[-1]] if words and line[-1:] == " " and self._may_be_noun(words[-1]) else []
        found += [phrase for k in (2, 3) if (phrase := " ".join(words[-k:])) in self._known]
        if name.title and name.title not in found:
            found.append(name.title)
        apposed = self._apposed.search(line)
        if apposed is not None:
            found.append(apposed[1].lower())
        if not line.rstrip().endswith(",") and not self._is_body(name):
            found += self._behind(text[name.span.end : name.span.end + _APPOSITION])
        return list(dict.fromkeys(found))

    def _is_body(self, name: Name) -> bool:
        """ "Vera Bos of *Goes University*, an expert": what follows is said of her."""
        return len(name.words) > 1 and not self._bodies.isdisjoint((name.words[0].lower(), name.last))

    def _behind(self, text: str) -> list[str]:
        """The nouns of ", de burgemeester van Goes"; none of ", zei de burgemeester", ", who left the firm"."""
        match = _BEHIND.match(text)
        words = match[1].split() if match else []
        if not words or words[0].lower() in self._saying:
            return []
        end = next((n for n, word in enumerate(words) if n and word.lower() in self._ending), len(words))
        opened = words[0].lower() in self._opening
        phrase = [word for word in words[opened:end] if not word.endswith(("'s", "’s"))][:_REACH]
        if not opened and words[0].lower() in self._ending:
            return []
        known = [role for word in phrase[: _REACH if opened else 2] if (role := self._role(word))]
        found = known[-1:]  # "an *agency* spokesman" is a spokesman
        found += [joined for k in (2, 3) if (joined := " ".join(words[opened : opened + k]).lower()) in self._known]
        return found

    def _role(self, word: str) -> str:
        """A word in lower case where the lexicon knows it ("burgemeester", "oud-burgemeester"), else nothing."""
        lower = word.lower()
        if lower in self._abbreviations and not word.isupper():  # "om" is no "OM", "who" no "WHO"
            return ""
        for prefix in _FORMER:
            if lower.startswith(prefix) and lower.removeprefix(prefix) in self._known:
                return lower
        return lower if lower in self._known else ""

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
