"""Which names and descriptions in a document are of media: agencies, papers, stations, sites.

Known names come from the lexicon; others are learnt from the page itself: "persbureau *Corva* meldt ... zei hij tegen
*Corva*".
"""

import re
from functools import cache

import msgspec

from zegsman.lexicon import load

# Compounds of these are media too: "personeelsblad", "regiokrant", "staatsomroep".
_ENDINGS = ("krant", "blad", "omroep", "persbureau", "zender", "journaal", "podcast", "nieuwsbureau", "agentschap")
_NAME = r"(?:(?:de|het|De|Het)\s)?[A-ZÀ-Þ][\w’'-]*(?:\s(?:van|de|het|en|in)?\s?[A-ZÀ-Þ][\w’'-]*){0,3}"
_OURS = frozenset({"deze", "dit", "onze", "ons", "this", "our", "diese", "dieser", "unsere"})


class Media(msgspec.Struct, frozen=True):
    """Names of media (as written) and words that describe one (lower case)."""

    names: frozenset[str]
    descriptors: frozenset[str]

    def holds(self, phrase: str) -> bool:
        """True if a phrase names or describes a medium other than "this paper".

        >>> media_of("Dat meldt persbureau Corva.", "nl").holds("Corva")
        True
        >>> media_of("", "nl").holds("deze krant")
        False
        """
        words = phrase.replace(",", " ").replace("(", " ").replace(")", " ").split()
        if not words or words[0].lower() in _OURS:
            return False
        if any(self._describes(word.lower().strip(".,’'")) for word in words[:4]):
            return True
        bare = phrase.removeprefix("de ").removeprefix("het ").removeprefix("De ").removeprefix("Het ")
        return phrase in self.names or bare in self.names or any(word in self.names for word in words)

    def _describes(self, word: str) -> bool:
        return word in self.descriptors or word.endswith(_ENDINGS)


@cache
def _known(language: str) -> Media:
    entries = load(language).agencies
    return Media(
        names=frozenset(w for e in entries if e.kind in ("agency", "outlet") for w in e.words),
        descriptors=frozenset(w.lower() for e in entries if e.kind == "descriptor" for w in e.words),
    )


@cache
def _introduction(language: str) -> re.Pattern[str]:
    words = sorted(_known(language).descriptors, key=len, reverse=True)
    described = "|".join(re.escape(word) for word in words)
    return re.compile(rf"\b(?i:{described}|\w+(?:{'|'.join(_ENDINGS)}))\s({_NAME})|({_NAME})\s\(([A-Z]{{2,6}})\)")


# A dateline ("VARENKA (Nordpers) - ") and a verb that only media go with name one too.
_DATELINE = re.compile(r"\(([A-ZÀ-Þ][\w’'-]+(?:/[A-Z]\w+)?)\)\s*[-–—]")
_RELAYING = re.compile(
    rf"\b(?:meldt|meldde|bericht|berichtte|reports)\s({_NAME})(?=[.,]|\s(?:op|in|vandaag|gisteren)\b)"
)


def media_of(text: str, language: str) -> Media:
    """The media known from the lexicon and those a text introduces: a name behind a description ("persbureau Corva"),
    the short form of a described name ("het Landelijk Nieuwsbureau (LNB)"), a dateline ("VARENKA (Corva) -")."""
    known = _known(language)
    learnt: set[str] = set()
    for match in _introduction(language).finditer(text):
        if match[1]:
            learnt.add(match[1].split("\n")[0])
        elif match[2] and any(known._describes(word.lower()) for word in match[2].split()):
            learnt.update((match[2], match[3]))
    for pattern in (_DATELINE, _RELAYING):
        learnt.update(match[1] for match in pattern.finditer(text))
    return Media(known.names | learnt, known.descriptors)
