"""Who is who in one document: full names, what kind of being they name, names by role, gender only from evidence."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

import msgspec

from zegsman.identity.body import has_legal_form
from zegsman.lexicon import Lexicon
from zegsman.model import Analysis, Document
from zegsman.resolution.acronyms import acronyms
from zegsman.resolution.beside import Beside, abbreviation_behind
from zegsman.resolution.fullnames import FullNames
from zegsman.resolution.kinds import Kind, Kinds, is_dateline
from zegsman.resolution.namefinder import name_finder
from zegsman.resolution.names import Name
from zegsman.resolution.wording import Wording

_STRENGTH = (Kind.UNKNOWN, Kind.LIKELY_PERSON, Kind.PLACE, Kind.BODY, Kind.PERSON)
_TOLD = 3  # votes of a word beside a name ("burgemeester Mol"); an entity label or the form alone has one


class People:
    """The names of a document. Nothing is guessed: a role belongs to a name only where the two stand together."""

    def __init__(self, document: Document, analyses: Sequence[Analysis], lexicon: Lexicon) -> None:
        self.text = document.text
        self.lexicon = lexicon
        self.kinds = lexicon.made(Kinds)
        self.wording = lexicon.made(Wording)
        self._beside = lexicon.made(Beside)
        self._roles = lexicon.roles_by_word
        self.names: list[Name] = sorted(lexicon.made(name_finder).find(analyses), key=lambda name: name.span)
        self._starts = [name.span.start for name in self.names]
        self._full = FullNames(self.names)
        self._votes: dict[str, Counter[Kind]] = defaultdict(Counter)
        self._by_role: dict[str, list[Name]] = defaultdict(list)
        self._gender: dict[str, str] = {}
        self._outlets: set[str] = set()
        self._labelled: set[str] = set()
        self._called: dict[str, list[tuple[str, Name]]] = defaultdict(list)
        for short, full in acronyms(self.names, self._is_body).items():
            self._full.alias(short, full)
        for name in self.names:
            self._learn(name)

    def _is_body(self, name: Name) -> bool:
        return self.kinds.of(name, self._beside.nouns(self.text, name), self.text) is Kind.BODY

    def _learn(self, name: Name) -> None:
        nouns = self._beside.nouns(self.text, name)
        full = self.fullest(name)
        told = any(self.kinds.person_noun(noun) or self.kinds.body_noun(noun) for noun in nouns)
        firm = has_legal_form(full)
        kind = Kind.BODY if firm else self.kinds.of(name, nouns, self.text)
        self._votes[full][kind] += _TOLD if told or firm or is_dateline(self.text, name) else 1
        if name.entity == "ORG":
            self._labelled.add(full)
        if self.kinds.outlet(name, nouns):
            self._outlets.add(full)
        self._called[full] += [(noun, name) for noun in nouns]
        if len(name.words) > 1:
            own = (word.lower() for word in (name.words[0], name.last))
            nouns += [noun for noun in dict.fromkeys(own) if self.kinds.body_noun(noun) and noun not in nouns]
        for noun in nouns:
            self._by_role[noun].append(name)
            gender = self.gender_of_noun(noun)
            if gender:
                self._gender.setdefault(full, gender)
        short = abbreviation_behind(self.text, name)
        if short is not None:
            self._full.alias(short, full)

    def fullest(self, name: Name) -> str:
        """The longest name in the document that this one may be short for ("Mol" -> "Jan Mol"); itself if none."""
        return self._full.of(name)

    def owner_name(self, name: Name) -> str:
        """The full name of an owner written with a bare s ("Mols zus" -> "Jan Mol")."""
        if name.words[-1].endswith("s"):
            shorter = msgspec.structs.replace(name, words=(*name.words[:-1], name.words[-1][:-1]))
            if self._full.knows(shorter):
                return self.fullest(shorter)
        return self.fullest(name)

    def homonyms(self, name: Name) -> int:
        """How many people of this name there are in the document (father and son)."""
        return self._full.homonyms(name)

    def kind(self, full: str) -> Kind:
        """What a full name stands for, by the evidence of all its mentions."""
        votes = self._votes.get(full)
        if not votes:
            return Kind.UNKNOWN
        weak = (Kind.UNKNOWN, Kind.LIKELY_PERSON)
        strong = {kind: count for kind, count in votes.items() if kind not in weak}
        return max(strong or votes, key=lambda kind: (votes[kind] if strong else 0, _STRENGTH.index(kind)))

    def names_someone(self, full: str) -> bool:
        """True for a full name of this document, False for a description."""
        return full in self._votes

    def roles_of(self, full: str) -> tuple[str, ...]:
        """The words for persons and offices that stood beside a name, in the order of the text."""
        nouns = (noun for noun, _ in self._called.get(full, ()))
        return tuple(dict.fromkeys(noun for noun in nouns if noun in self._roles or self.kinds.person_noun(noun)))

    def sorts_of(self, full: str) -> list[str]:
        """The nouns for a body that stood beside a name ("telefoonbedrijf Kwikbel")."""
        return [noun for noun, _ in self._called.get(full, ()) if self.kinds.body_noun(noun)]

    def called(self, full: str, fits: Callable[[str], object]) -> list[Name]:
        """The mentions of a full name beside which a noun stood that fits."""
        return [name for noun, name in self._called.get(full, ()) if fits(noun)]

    def is_outlet(self, full: str) -> bool:
        """True for a news outlet or agency."""
        return full in self._outlets

    def is_labelled_body(self, full: str) -> bool:
        """True for a name that has the label of a body somewhere."""
        return full in self._labelled

    def by_role(self, word: str, position: int) -> Name | None:
        """The name that last stood beside this role word before a position, or the first after it."""
        found = self._by_role.get(word) or self._same_role(word)
        at = bisect_left(found, position, key=lambda name: name.span.start)
        return found[at - 1] if at else (found[0] if found else None)

    def _same_role(self, word: str) -> list[Name]:
        """The names beside another word for this office, persons only; in the order of the text."""
        others = (name for other in self.wording.same_role(word) for name in self._by_role.get(other, ()))
        return sorted((n for n in others if self.kind(self.fullest(n)) is Kind.PERSON), key=lambda n: n.span.start)

    def by_head(self, word: str, position: int) -> Name | None:
        """The same for the head of a compound beside a name ("bedrijf" for "telefoonbedrijf Kwikbel")."""
        ends = (role for role in self._by_role if role.endswith(word) and role != word)
        longer = (role for role in ends if not self.kinds.institution(role))  # a "rechtbank" is no "bank"
        found = [name for role in longer if (name := self.by_role(role, position)) is not None]
        return max(found, key=lambda name: (name.span.start < position, name.span.start), default=None)

    def gender_of_noun(self, word: str) -> str | None:
        """The gender a noun fixes ("woordvoerster", "broer"), else None."""
        listed = next((role.gender for role in self._roles.get(word, ()) if role.gender), None)
        return listed or ("female" if self.kinds.is_female(word) else None)

    def gender(self, full: str) -> str | None:
        """ "male" or "female" where a role or pronoun in the text shows it, else None."""
        return self._gender.get(full)

    def learn_gender(self, full: str, gender: str) -> None:
        """Keep the gender of the pronoun that was found to stand for a name."""
        self._gender.setdefault(full, gender)

    def inside(self, start: int, end: int) -> list[Name]:
        """The names that overlap a stretch of text."""
        at = bisect_left(self._starts, start)
        first = at - 1 if at and self.names[at - 1].span.end > start else at
        return self.names[first : bisect_left(self._starts, end)]

    def is_office(self, words: list[str]) -> bool:
        """True if these words in lower case are an office ("officier van justitie")."""
        return " ".join(words) in self._roles

    def main_person(self) -> str | None:
        """The person named most often, the first named if there are several."""
        counts = Counter(self.fullest(name) for name in self.names)
        persons = (full for full in counts if self.kind(full) in (Kind.PERSON, Kind.LIKELY_PERSON))
        return max(persons, key=lambda full: counts[full], default=None)
