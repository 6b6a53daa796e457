"""Whom a spokesperson speaks for: "woordvoerder van de politie", "politiewoordvoerder Jan Mol", "Mol, woordvoerder van
Velodroom"."""

import re
from collections.abc import Iterable

from zegsman.resolution.people import People

_AROUND = 80  # characters before and behind a name in which its office and body stand
_LONGEST = 8  # words of a body's name
_SHORTEST = 3  # letters of a body at the head of a compound


class Spokespeople:
    """Finds the body a spokesperson speaks for, as the text words it."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._wording = people.wording
        self._kinds = people.kinds
        self._inside = people.wording.tails | people.wording.articles
        words, joints = (_either(w) for w in (people.wording.spokespeople, people.wording.speaks_for))
        self._joined = re.compile(rf"(?:{words})\s+(?:{joints})\s+([^,.;:()“”\"„]+)", re.IGNORECASE)

    def body_of(self, name: str) -> str | None:
        """The body that the actor of this name or description speaks for, None if it is no spokesperson.

        "woordvoerder van de politie" gives "de politie", "politiewoordvoerder" "politie".
        """
        joined = self._joined.search(name)
        if joined is not None:
            return self._cut(joined[1])
        words = name.split()
        listed = self._wording.spokesperson(words[-1].lower()) if words else None
        if listed is not None:
            return self._compound(words[-1], listed) or self._before(words[:-1])
        return self._of_person(name)

    def _before(self, words: list[str]) -> str | None:
        """ "a Homely spokesperson": the name before the word."""
        named = [word for word in words if word[0].isupper() and word.lower() not in self._wording.articles]
        return " ".join(named) or None

    def _compound(self, word: str, listed: str) -> str | None:
        head = word[: len(word) - len(listed)].rstrip("-s")
        return head if len(head) >= _SHORTEST and head.lower() not in ("pers", "press", "presse") else None

    def _of_person(self, full: str) -> str | None:
        """The body of a named person who is called a spokesperson where named."""
        for name in self._people.called(full, self._wording.spokesperson):
            start, end = name.span.start, name.span.end
            text = self._people.text
            behind = self._joined.match(text[end : end + _AROUND].lstrip(", "))
            if behind is not None:
                return self._cut(behind[1])
            before = text[max(0, start - _AROUND) : start].split()
            listed = self._wording.spokesperson(before[-1].lower()) if before else None
            if listed is None:
                continue
            body = self._compound(before[-1], listed) or self._before(before[-2:-1])
            return body or self._behind(text[end : end + _AROUND])
        return None

    def _behind(self, text: str) -> str | None:
        """ "woordvoerder Jan Mol *van de politie*"."""
        words = text.split()
        if not text.startswith(" ") or len(words) < 2 or words[0] not in self._wording.tails:
            return None
        return self._cut(re.split(r"[,.;:()“”\"„]", " ".join(words[1:]))[0])

    def _cut(self, phrase: str) -> str | None:
        """The noun phrase a stretch of text opens with: "de politie liet weten" gives "de politie"."""
        kept: list[str] = []
        noun = False
        for word in phrase.split()[:_LONGEST]:
            lower = word.lower()
            if noun and word.islower() and lower not in self._inside:
                break
            kept.append(word)
            noun = noun or word[0].isupper() or self._kinds.body_noun(lower) or self._kinds.person_noun(lower)
        while kept and kept[-1].lower() in self._inside:
            kept.pop()
        return self._wording.nominative(" ".join(kept)) if noun and kept else None


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
