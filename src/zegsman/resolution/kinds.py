"""Person, body or place: what a name stands for, from words of the text and from entity labels, where there are any."""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from zegsman.identity.body import has_legal_form
from zegsman.lexicon import Lexicon
from zegsman.resolution.beside import abbreviation_behind, age_behind
from zegsman.resolution.names import Name

_DATELINE = re.compile(r" (?:\([^()\n]{1,20}\) )?[-–—] ")  # "TERVELDE - "
_OF_AGENCY = re.compile(r" \([^()\n]{1,20}\) ?[-–—] ")  # "Tervelde (nnb) - "


class Kind(StrEnum):
    """What a name stands for. LIKELY_PERSON: nothing but its form speaks for a person ("Jan Mol")."""

    PERSON = "person"
    LIKELY_PERSON = "likely person"
    BODY = "body"
    PLACE = "place"
    UNKNOWN = "unknown"


_KEPT = 50_000  # words whose kind is remembered: there are hundreds of endings to try
_BEFORE = 8  # characters in which a preposition stands before a name
_LONG = 8  # letters: shorter words with these endings are too often something else
_LABELS = {"PER": Kind.PERSON, "ORG": Kind.BODY, "LOC": Kind.PLACE}


class Kinds:
    """Tells kinds from words beside a name, its form and its label."""

    def __init__(self, lexicon: Lexicon) -> None:
        roles = lexicon.roles_by_word
        self.persons = frozenset(word for word, found in roles.items() if any(r.kind != "body" for r in found))
        self._person_nouns: dict[str, bool] = {}
        self.persons |= lexicon.naming_words("person_head")
        self._first_names = lexicon.naming_words("female_name") | lexicon.naming_words("male_name")
        self._female = tuple(lexicon.naming_words("female_ending"))
        self._places_before = lexicon.naming_words("place_before")
        listed = {word for role in lexicon.roles if role.kind == "body" for word in role.words}
        capitals = lexicon.has("capital_nouns")
        self._institutions = frozenset(w.lower() for w in listed if w.islower() or (capitals and w[1:].islower()))
        bodies = self._institutions | lexicon.naming_words("body_head") | lexicon.naming_words("body_name")
        outlets = [entry for entry in lexicon.agencies if entry.kind != "relay"]
        self._outlets = frozenset(word for e in outlets if e.kind == "descriptor" for word in e.words)
        bodies |= self._outlets
        named = (word.lower() for entry in outlets if entry.kind != "descriptor" for word in entry.words)
        self._media = frozenset(named)
        self._known = self._media | ({word.lower() for word in listed} - self._institutions)
        self.bodies = frozenset(bodies)
        no_endings = lexicon.naming_words("no_ending")
        self._is_person = lru_cache(_KEPT)(self._person)
        self._is_body = lru_cache(_KEPT)(self._body)
        self._person_ends = tuple(word for word in self.persons if len(word) > 3 and word not in no_endings)
        self._body_ends = tuple(word for word in bodies if len(word) > 3)

    def person_noun(self, word: str) -> bool:
        """True for a word for a person, compounds included.

        >>> from zegsman.lexicon import load
        >>> kinds = Kinds(load("nl"))
        >>> kinds.person_noun("beveiligingsonderzoeker"), kinds.person_noun("telefoonbedrijf")
        (True, False)
        """
        return self._is_person(word)

    def _person(self, word: str) -> bool:
        known = self._person_nouns.get(word)
        if known is None:
            known = self._person_nouns[word] = self._is_person_noun(word)
        return known

    def _is_person_noun(self, word: str) -> bool:
        if word in self.persons or self.is_female(word):
            return True
        return word.endswith(self._person_ends) and not self.body_noun(word)

    def is_female(self, word: str) -> bool:
        """True for a noun whose ending tells a woman, of some length ("wandelaarster", "oppositieleidster").

        >>> from zegsman.lexicon import load
        >>> kinds = Kinds(load("nl"))
        >>> kinds.is_female("wandelaarster"), kinds.is_female("venster"), kinds.is_female("mol")
        (True, False, False)
        """
        return len(word) >= _LONG and word.endswith(self._female)

    def is_first_name(self, word: str) -> bool:
        """True for a first name of the lexicon."""
        return word in self._first_names

    def institution(self, word: str) -> bool:
        """True for a word the lexicon lists as a body ("politie", "ministerie")."""
        return word in self._institutions

    def body_noun(self, word: str) -> bool:
        """True for a word for a body, compounds included ("telefoonbedrijf", "hackersgroep")."""
        return self._is_body(word)

    def _body(self, word: str) -> bool:
        return word in self.bodies or (word not in self.persons and word.endswith(self._body_ends))

    def outlet_noun(self, word: str) -> bool:
        """True for a word for a news outlet ("weekblad")."""
        return word in self._outlets

    def outlet(self, name: Name, beside: Iterable[str]) -> bool:
        """True for a news outlet or agency: by the lexicon, or a word like "krant" beside it or at its end."""
        words = (*beside, name.words[0].lower(), name.last)
        return name.text.lower() in self._media or any(word.endswith(tuple(self._outlets)) for word in words)

    def of(self, name: Name, beside: Iterable[str], text: str) -> Kind:
        """What this mention of a name tells of it."""
        nouns = list(beside)
        if age_behind(text, name) or any(self.person_noun(noun) for noun in nouns):
            return Kind.PERSON
        called = len(name.words) > 1 and self.is_first_name(name.words[0])
        if called and name.entity == "PER" and text[: name.span.start].endswith(", "):
            return Kind.PERSON  # "haar uitgever, Paul Visch": some words are said of persons and bodies
        if any(self.body_noun(noun) for noun in nouns) or abbreviation_behind(text, name) is not None:
            return Kind.BODY
        if name.text.lower() in self._known or any(self.body_noun(word.lower()) for word in name.words):
            return Kind.BODY
        if has_legal_form(name.text):
            return Kind.BODY
        if is_dateline(text, name):
            return Kind.PLACE
        if called:
            return Kind.PERSON
        if name.entity in _LABELS:
            return _LABELS[name.entity]
        if name.entity or any(len(word) > 2 and word.isupper() for word in name.words):
            return Kind.BODY
        if self._place_before(text, name):
            return Kind.PLACE
        return Kind.LIKELY_PERSON if len(name.words) > 1 or self.is_first_name(name.text) else Kind.UNKNOWN

    def _place_before(self, text: str, name: Name) -> bool:
        """ "in Tildonk", "uit Goes": a place, where nothing else is known of the name."""
        before = text[max(0, name.span.start - _BEFORE) : name.span.start].split(" ")
        return len(before) > 1 and before[-2].lower() in self._places_before


def is_dateline(text: str, name: Name) -> bool:
    """True for the place before a report: "TERVELDE - ", "Tervelde (nnb) - "."""
    if text[: name.span.start][-1:] not in ("", "\n"):
        return False
    capitals = name.text.isupper() and _DATELINE.match(text, name.span.end)
    return bool(capitals or _OF_AGENCY.match(text, name.span.end))
