"""What an actor is: from the kind of its name, or from the noun of its description."""

from zegsman.lexicon import Lexicon
from zegsman.model import ActorKind
from zegsman.resolution.kinds import Kind, Kinds
from zegsman.resolution.people import People


class ActorKinds:
    """Tells the kind of a named or described actor; `unknown` where neither name nor words tell it."""

    def __init__(self, lexicon: Lexicon, people: People) -> None:
        self._people = people
        self._kinds: Kinds = people.kinds
        self._anonymous = lexicon.made(_anonymous)
        self._groups = lexicon.made(_groups)
        self._governing = lexicon.naming_words("government")
        self._works = lexicon.naming_words("work")
        self._links = lexicon.naming_words("link")

    def of_name(self, full: str, *, spoke: bool) -> ActorKind:
        """The kind of a name; one that only looks like a person's is taken for one if it speaks or has a gender.

        "Jan Mol" in "volgens Jan Mol": a person. "Will Power" in "de band Will Power": an organisation.
        """
        if full.lower().split()[-1] in self._groups:
            return ActorKind.GROUP
        if self._people.is_outlet(full):
            return ActorKind.OUTLET
        match self._people.kind(full):
            case Kind.PERSON:
                return ActorKind.PERSON
            case Kind.BODY:
                return ActorKind.GOVERNMENT if self._governs(full) else ActorKind.ORGANISATION
            case Kind.LIKELY_PERSON if spoke or self._people.gender(full):
                return ActorKind.PERSON
        return ActorKind.PERSON if self._people.gender(full) else ActorKind.UNKNOWN

    def of_description(self, description: str, *, plural: bool, certain: bool) -> ActorKind:
        """The kind of a description: "een ooggetuige" anonymous, "de Koerden" a group, "de politie" an organisation.

        `certain`: the text tells that it is a person, though no word of it does.
        """
        words = [word.strip(",.:;’'\"”“").lower() for word in description.split()]
        end = next((n for n, word in enumerate(words) if n and word in self._links), len(words))
        nouns = words[:end][::-1]
        for noun in nouns:
            if noun in self._anonymous:
                return ActorKind.ANONYMOUS
            if noun in self._groups:
                return ActorKind.GROUP
            if noun in self._works:
                return ActorKind.WORK
            if plural and self._kinds.institution(noun):  # "omwonenden"
                return ActorKind.GROUP
            if self._kinds.body_noun(noun):
                return ActorKind.GOVERNMENT if noun.endswith(tuple(self._governing)) else ActorKind.ORGANISATION
            if self._kinds.person_noun(noun):
                return ActorKind.ANONYMOUS
        if plural:
            return ActorKind.GROUP
        return ActorKind.ANONYMOUS if certain else ActorKind.UNKNOWN

    def _governs(self, full: str) -> bool:
        return any(word.endswith(tuple(self._governing)) for word in full.lower().split())


def _anonymous(lexicon: Lexicon) -> frozenset[str]:
    """Words for people without a name ("ooggetuige")."""
    return frozenset(word.lower() for role in lexicon.roles if role.kind == "anonymous" for word in role.words)


def _groups(lexicon: Lexicon) -> frozenset[str]:
    """Words for a people ("Nederlanders")."""
    return frozenset(word.lower() for demonym in lexicon.demonyms for word in demonym.people)
