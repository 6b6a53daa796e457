"""One walk through the text: whom each pronoun and description takes up, from what was said before it.

The antecedent of "hij" is chosen by weights (after Lappin & Leass 1994, An Algorithm for Pronominal Anaphora
Resolution): same paragraph, nearness in sentences, subject, who spoke before. What cannot be meant is left out first:
bodies and places, the other gender, someone inside a quotation for a pronoun outside it, the speaker of a quotation
for "hij" inside it.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable

import msgspec

from zegsman.resolution.enclosing import Enclosing
from zegsman.resolution.kinds import Kind
from zegsman.resolution.mentions import Form, Mention
from zegsman.resolution.people import People
from zegsman.resolution.pronouns import Pronouns

_WINDOW = 24  # mentions looked back at: a paragraph or two dense with names
# Weights, tried out on the training pages of corpus/nl.
_SAME_PARAGRAPH = 11
_PER_SENTENCE = 2
_SUBJECT = 4
_OBLIQUE = -4
_SPOKE = 3
_CERTAIN_PERSON = 3
_KNOWN_GENDER = 4
_REPORTED = -3
_FARTHEST = 6  # sentences: farther back counts the same


class Someone(msgspec.Struct, frozen=True):
    """Whom a mention stands for: a full name or description, and how that was found (empty for a name itself)."""

    name: str
    why: str = ""
    kind: Kind = Kind.PERSON
    gender: str | None = None
    plural: bool = False


class Met(msgspec.Struct, frozen=True):
    """A mention that was passed, and whom it stood for; `quote` is the quotation it stands in."""

    mention: Mention
    someone: Someone
    quote: str | None
    spoke: bool
    reported: bool


class Discourse:
    """The mentions of a document, each with whom it stands for, in `met`. Time grows with their number alone."""

    def __init__(
        self,
        found: Iterable[Mention],
        people: People,
        pronouns: Pronouns,
        quotes: Enclosing,
        reported: Enclosing,
        sources: Enclosing,
        says_i: Callable[[int], str | None],
    ) -> None:
        self._people = people
        self._wording = people.wording
        self._pronouns = pronouns
        self._quotes = quotes
        self._reported = reported
        self._sources = sources
        self._says_i = says_i
        self.met: list[Met] = []
        self._described_before: dict[str, Someone] = {}
        self._starts: list[int] = []
        for mention in found:
            self._pass(mention)

    def at(self, start: int, end: int) -> Someone | None:
        """Whom the mention that begins in this stretch stands for, if there is one."""
        n = bisect_left(self._starts, start)
        if n < len(self.met) and self.met[n].mention.start < end:
            return self.met[n].someone
        return None

    def person_before(self, position: int, gender: str | None = None, plural: bool = False) -> Someone | None:
        """The person most likely meant by a pronoun or possessive at a position."""
        n = bisect_left(self._starts, position)
        near = self.met[max(0, n - _WINDOW) : n]
        if not near:
            return None
        here = msgspec.structs.replace(near[-1].mention, start=position)
        return self._choose(here, near, gender, plural)

    def last_before(self, position: int) -> Someone | None:
        """Whoever was mentioned last: what "die" points to."""
        n = bisect_left(self._starts, position)
        met = [m for m in self.met[max(0, n - _WINDOW) : n] if m.mention.end < position]
        return met[-1].someone if met else None

    def _pass(self, mention: Mention) -> None:
        spoke = self._sources.at(mention.start) is not None
        someone = self._someone(mention) if spoke or not mention.spare else None
        if someone is None:
            return
        quote, reported = self._quotes.at(mention.start), self._reported.at(mention.start)
        if mention.form is Form.NOUN and not mention.plural:
            self._described_before[mention.head] = someone
        self.met.append(Met(mention, someone, quote, spoke, reported is not None))
        self._starts.append(mention.start)

    def _someone(self, mention: Mention) -> Someone | None:
        if mention.form is Form.NAME:
            return Someone(mention.words, kind=mention.kind, gender=self._people.gender(mention.words))
        if mention.form is Form.PRONOUN:
            return self._antecedent(mention)
        return self._described(mention)

    def _antecedent(self, mention: Mention) -> Someone | None:
        plural = mention.plural and self._pronouns.may_be_plural(mention.words)
        gender = None if plural else self._pronouns.gender(mention.words)
        if gender is None and not plural:
            return None
        found = self._choose(mention, self.met[-_WINDOW:], gender, plural)
        if found is None:
            return None
        why = "nearest group before it" if plural else f"nearest {gender} or unknown person before it"
        return Someone(found.name, f"{why}: {found.name}", found.kind, gender or found.gender, plural)

    def _described(self, mention: Mention) -> Someone:
        head, words = mention.head, mention.words
        if mention.kind is Kind.BODY:
            return Someone(words, kind=Kind.BODY)
        gender = self._people.gender_of_noun(head)
        if self._pronouns.owner(mention.first) == 3:
            owner = self.person_before(mention.start, self._pronouns.owner_gender(mention.first))
            if owner is not None:
                rest = words.split(maxsplit=1)[-1]
                why = f"{mention.first}: nearest person before it: {owner.name}"
                return Someone(self._wording.owned(rest, owner.name), why, gender=gender)
        elif self._pronouns.owner(mention.first) in (1, 2):
            speaker = self._says_i(mention.start)
            if speaker is not None:
                rest = words.split(maxsplit=1)[-1]
                return Someone(self._wording.owned(rest, speaker), f"{mention.first}: {speaker}", gender=gender)
        elif self._wording.is_definite(mention.first) and not mention.plural:
            name = self._people.by_role(head, mention.start) or self._people.by_head(head, mention.start)
            if name is not None and self._fits(self._people.fullest(name), gender):
                full = self._people.fullest(name)
                return Someone(full, f"the {head} named in the text: {full}", gender=self._people.gender(full))
        known = (
            self._described_before.get(head)
            if self._wording.is_definite(mention.first) and not mention.plural
            else None
        )
        if known is not None:
            return Someone(known.name, f"the {head} spoken of before: {known.name}", gender=gender)
        return Someone(words, gender=gender, plural=mention.plural)

    def _fits(self, full: str, gender: str | None) -> bool:
        return gender is None or self._people.gender(full) in (None, gender)

    def _choose(self, here: Mention, near: list[Met], gender: str | None, plural: bool) -> Someone | None:
        quote = self._quotes.at(here.start)
        speaker = self._says_i(here.start) if quote is not None else None
        best: tuple[int, int] | None = None
        chosen: Met | None = None
        persons = 0
        for met in near:
            if met.mention.end > here.start or not self._possible(met, gender, plural, quote, speaker):
                continue
            persons += met.mention.paragraph == here.paragraph
            weight = (self._weight(met, here, gender), met.mention.start)
            if best is None or weight >= best:
                best, chosen = weight, met
        if chosen is None:
            return None
        if gender is not None and persons == 1 and chosen.mention.paragraph == here.paragraph:
            self._people.learn_gender(chosen.someone.name, gender)
        return chosen.someone

    def _possible(self, met: Met, gender: str | None, plural: bool, quote: str | None, speaker: str | None) -> bool:
        someone = met.someone
        if someone.plural != plural or (speaker is not None and someone.name == speaker):
            return False
        if met.quote not in (None, quote):
            return False
        if not plural and someone.kind in (Kind.BODY, Kind.PLACE, Kind.UNKNOWN) and not self._named_speaker(met):
            return False
        known = self._people.gender(someone.name) or someone.gender
        return gender is None or known in (None, gender)

    def _named_speaker(self, met: Met) -> bool:
        """A bare surname of which nothing is known may speak: "Mol zegt ..."."""
        return met.someone.kind is Kind.UNKNOWN and met.spoke and not met.mention.oblique

    def _weight(self, met: Met, here: Mention, gender: str | None) -> int:
        mention = met.mention
        known = self._people.gender(met.someone.name) or met.someone.gender
        return (
            _SAME_PARAGRAPH * (mention.paragraph == here.paragraph)
            - _PER_SENTENCE * min(here.sentence - mention.sentence, _FARTHEST)
            + _SUBJECT * mention.subject
            + _OBLIQUE * mention.oblique
            + _SPOKE * met.spoke
            + _CERTAIN_PERSON * (met.someone.kind is Kind.PERSON)
            + _KNOWN_GENDER * (gender is not None and known == gender)
            + _REPORTED * met.reported
        )
