"""Which names and descriptions in a document are of media: agencies, papers, stations, sites.

Known names come from the lexicon; others are learnt from the page itself: "persbureau *Corva* meldt ... zei hij tegen
*Corva*".
"""

import re
from functools import cache
from itertools import pairwise

import msgspec

from zegsman.attribution.phrases import either
from zegsman.lexicon import Lexicon, load

_CAPITAL = r"[A-ZÀ-Þ][\w’'-]*"
# A dateline names a medium: "VARENKA (Nordpers) - "; so does a domain: "detik.com".
_DOMAIN = re.compile(r"[\w-]+\.(?:nl|be|de|com|org|net|eu|info|fr|uk)")
_DATELINE = re.compile(r"\(([A-ZÀ-Þ][\w’'-]+(?:/[A-Z]\w+)?)\)\s*[-–—]")


class Media(msgspec.Struct, frozen=True):
    """Names of media (as written), words that describe one (lower case) and their endings in compounds
    ("personeels*blad*"); `ours` are words by which the outlet means itself, `articles` may stand before a name,
    `titles` end one ("Delta *Post*"), as do `title_endings` the one word of another ("De Vliet*bode*"); `outlet` is the
    page's own name, in lower case."""

    names: frozenset[str]
    descriptors: frozenset[str]
    endings: tuple[str, ...]
    ours: frozenset[str]
    articles: frozenset[str]
    titles: frozenset[str] = frozenset()
    title_endings: tuple[str, ...] = ()
    outlet: str = ""

    def holds(self, phrase: str) -> bool:
        """True if a phrase names or describes a medium other than "this paper".

        >>> media_of("Dat meldt persbureau Corva.", "nl").holds("Corva")
        True
        >>> media_of("", "nl").holds("deze krant")
        False
        """
        phrase = phrase.split(",")[0]
        words = phrase.replace("(", " ").replace(")", " ").split()
        if not words or words[0].lower() in self.ours or self.is_own(phrase):
            return False
        if any(self.describes(word.lower().strip(".,’'")) for word in words[:4]) or any(map(self._titles, words)):
            return True
        if any(f"{first} {second}".lower() in self.descriptors for first, second in pairwise(words)):
            return True
        bare = phrase.split(" ", 1)[-1] if words[0].lower() in self.articles else phrase
        return phrase in self.names or bare in self.names or any(word in self.names for word in words)

    def _titles(self, word: str) -> bool:
        """True for a word that only names of media have: "Courant", "Vlietbode", "detik.com"."""
        if word.rpartition("-")[2] in self.titles or _DOMAIN.fullmatch(word):
            return True
        return (
            word[0].isupper() and word.lower().endswith(self.title_endings) and word.lower() not in self.title_endings
        )

    def is_own(self, phrase: str) -> bool:
        """True for the outlet's own name, or the end of it: "the Ledger" on a page of the Marsh Ledger."""
        words = phrase.replace("(", " ").replace(")", " ").split()
        name = " ".join(words[1:] if words[0].lower() in self.articles else words).lower()
        return bool(self.outlet) and (self.outlet == name or self.outlet.endswith(f" {name}"))

    def is_name(self, phrase: str) -> bool:
        """True for the name of a medium as a whole, with or without its article."""
        return phrase in self.names or phrase.split(" ", 1)[-1] in self.names

    def describes(self, word: str) -> bool:
        """True for a lower-case word such as "weekblad"."""
        return word in self.descriptors or word.endswith(self.endings)


@cache
def _known(language: str) -> Media:
    lexicon = load(language)
    entries = lexicon.agencies
    return Media(
        names=frozenset(w for e in entries if e.kind in ("agency", "outlet") for w in e.words),
        descriptors=frozenset(w.lower() for e in entries if e.kind == "descriptor" for w in e.words),
        endings=tuple(sorted(lexicon.words("medium_ending"))),
        ours=lexicon.words("our"),
        articles=lexicon.words("article"),
        titles=frozenset(w for e in entries if e.kind == "title" for w in e.words),
        title_endings=tuple(sorted(lexicon.words("title_ending"))),
    )


def _name(lexicon: Lexicon) -> str:
    """Capitalised words with at most three more behind them: "de Ploeg van Zuid"."""
    article, joint = either(lexicon.words("article")), either(lexicon.words("name_joint"))
    return rf"(?:(?i:{article})\s)?{_CAPITAL}(?:\s(?:{joint})?\s?{_CAPITAL}){{0,3}}"


@cache
def _introduction(language: str) -> re.Pattern[str]:
    """A description with its name, or a name with its short form.

    Before the many words of a description are tried, one look ahead sees whether a capital follows: in news that is so
    after one word in ten.
    """
    known, name = _known(language), _name(load(language))
    described = rf"{either(known.descriptors)}|\w*(?:{either(known.endings)})"
    more = max((descriptor.count(" ") for descriptor in known.descriptors), default=0)
    near = rf"(?=\w[\w-]*(?:\s\w+){{0,{more}}}\s(?:(?i:{either(known.articles)})\s)?{_CAPITAL})"
    return re.compile(rf"\b(?:{near}(?i:{described})\s({name})|({name})\s\(([A-Z]{{2,6}})\))")


@cache
def _relaying(language: str) -> re.Pattern[str]:
    """A verb that only media go with, and its name: "meldt Corva."."""
    lexicon = load(language)
    behind = either(lexicon.words("channel") | lexicon.words("time"))
    return re.compile(rf"\b(?:{either(lexicon.words('relaying'))})\s({_name(lexicon)})(?=[.,]|\s(?:{behind})\b)")


def media_of(text: str, language: str, outlet: str | None = None) -> Media:
    """The media known from the lexicon and those a text introduces: a name behind a description ("persbureau Corva"),
    the short form of a described name ("het Landelijk Nieuwsbureau (LNB)"), a dateline ("VARENKA (Corva) -")."""
    known = _known(language)
    learnt: set[str] = set()
    for match in _introduction(language).finditer(text):
        if match[1]:
            learnt.add(match[1].split("\n")[0])
        elif match[2] and any(known.describes(word.lower()) for word in match[2].split()):
            learnt.update((match[2], match[3]))
    for pattern in (_DATELINE, _relaying(language)):
        learnt.update(match[1] for match in pattern.finditer(text))
    return msgspec.structs.replace(known, names=known.names | learnt, outlet=(outlet or "").lower())
