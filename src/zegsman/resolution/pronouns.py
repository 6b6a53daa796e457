"""The pronouns of a language by what they can stand for."""

from zegsman.lexicon import Lexicon
from zegsman.lexicon.records import Pronoun

_FORMS = "hem haar hen hun 'm him her them ihn ihm ihr ihnen mij me jou ons mich mir dich dir uns euch us"
_OBJECTS = frozenset(_FORMS.split())


class Pronouns:
    """Looks words up in the lexicon's pronouns, in lower case. Capitals that tell two words apart are left to the
    caller ("Sie" and "sie").

    >>> from zegsman.lexicon import load
    >>> pronouns = Pronouns(load("nl"))
    >>> pronouns.gender("hij"), pronouns.gender("zij"), pronouns.gender("mol")
    ('male', 'female', None)
    >>> pronouns.owner("mijn"), pronouns.owner("haar"), pronouns.owner("de")
    (1, 3, None)
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._personal = _by_word(lexicon, "personal")
        self._possessive = _by_word(lexicon, "possessive")
        pointing = _by_word(lexicon, "demonstrative")
        self.pointing = frozenset(pointing) | frozenset(_by_word(lexicon, "relative"))
        self._things = frozenset(word for word, found in pointing.items() if found[0].gender == "neuter")

    def person(self, word: str) -> int | None:
        """1, 2 or 3 for a personal pronoun, else None."""
        found = self._personal.get(word)
        return found[0].person if found else None

    def third(self, word: str) -> bool:
        """True for a personal pronoun of the third person ("hij", "ze", "het")."""
        return self.person(word) == 3

    def gender(self, word: str) -> str | None:
        """The gender of a third-person pronoun for one person ("hij", "haar")."""
        genders = (p.gender for p in self._personal.get(word, ()) if p.person == 3 and p.number != "plural")
        return next((gender for gender in genders if gender in ("male", "female")), None)

    def is_thing(self, word: str) -> bool:
        """True for "het", "it", "es": a body, never a person."""
        found = self._personal.get(word, ())
        return bool(found) and all(p.gender == "neuter" for p in found)

    def may_be_plural(self, word: str) -> bool:
        """True for "zij", "hen", "they": third-person pronouns for several."""
        return any(p.person == 3 and p.number != "singular" for p in self._personal.get(word, ()))

    def is_nominative(self, word: str) -> bool:
        """True for a form that is only a subject ("hij", "they"), and for those that are one nearly always ("ze")."""
        return word in self._personal and word not in _OBJECTS and not self.is_thing(word)

    def may_be_someone(self, word: str) -> bool:
        """False for "dat", "dit": they point to a thing."""
        return word not in self._things

    def owner(self, word: str) -> int | None:
        """The person of a possessive ("mijn" 1, "uw" 2, "zijn" 3), else None."""
        found = self._possessive.get(word)
        return found[0].person if found else None

    def owner_gender(self, word: str) -> str | None:
        """The gender of the owner ("haar": female, "its": neuter). "Zijn" is male or of a thing: for a person it is
        male."""
        if self.owner(word) != 3:
            return None
        found = self._possessive[word]
        if any(p.number != "singular" for p in found):
            return None
        if all(p.gender == "neuter" for p in found):
            return "neuter"
        return next((p.gender for p in found if p.gender in ("male", "female")), "male")

    def owner_is_plural(self, word: str) -> bool:
        """True for "hun", "onze"."""
        return any(p.number == "plural" for p in self._possessive.get(word, ()))


def _by_word(lexicon: Lexicon, kind: str) -> dict[str, list[Pronoun]]:
    """The entries of one kind by word; words with a capital only where the word is not there without it ("I")."""
    found: dict[str, list[Pronoun]] = {}
    entries = [(word, p) for p in lexicon.pronouns if p.kind == kind for word in p.words]
    for word, pronoun in entries:
        if word.islower() or not word[0].isalpha():
            found.setdefault(word, []).append(pronoun)
    for word, pronoun in entries:
        if not word.islower() and word[0].isalpha() and word.lower() not in found:
            found[word.lower()] = [pronoun]
    return found
