"""One walk through the text: whom each pronoun and description takes up, from what was said before it.

The antecedent of "hij" is chosen in `antecedents`. What cannot be meant is left out first: the other gender, someone
inside a quotation for a pronoun outside it, the speaker of a quotation for "hij" inside it.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable

import msgspec

from zegsman.resolution.antecedents import Candidate, score
from zegsman.resolution.bodies import Bodies
from zegsman.resolution.enclosing import Enclosing
from zegsman.resolution.kinds import Kind
from zegsman.resolution.mention import Form, Mention
from zegsman.resolution.met import Met, Someone
from zegsman.resolution.people import People
from zegsman.resolution.pronouns import Pronouns

_SENTENCE_END = re.compile(r"[.!?][”’\"']?\s|\n")
_LONG = 5  # letters of a noun that may be the head of a compound
_ALONE = 2  # words of a description that is an article and a noun
WINDOW = 24  # mentions looked back at: a paragraph or two dense with names
_PERSONS = frozenset({Kind.PERSON, Kind.LIKELY_PERSON})


_WHY = {
    "male": "nearest male or unknown person before it",
    "female": "nearest female or unknown person before it",
    "person": "nearest person before it",
    "plural": "nearest group before it",
    "thing": "nearest body before it",
}


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
        self._bodies = Bodies(people)
        self._pronouns = pronouns
        self._quotes = quotes
        self._reported = reported
        self._sources = sources
        self._says_i = says_i
        self.met: list[Met] = []
        self._described_before: dict[str, Someone] = {}
        self._starts: list[int] = []
        self._times: Counter[str] = Counter()
        for mention in found:
            self._pass(mention)

    def at(self, start: int, end: int) -> Met | None:
        """The mention that begins in this stretch, and whom it stands for, if there is one."""
        n = bisect_left(self._starts, start)
        return self.met[n] if n < len(self.met) and self.met[n].mention.start < end else None

    def person_before(self, position: int, gender: str | None = None, plural: bool = False) -> Someone | None:
        """The person most likely meant by a possessive or a description at a position."""
        near = self._near(position)
        if not near:
            return None
        here = _taking_up(near[-1].mention, position)
        asked = "thing" if gender == "neuter" else gender
        return self._choose(here, near, "plural" if plural else asked or "person")

    def body_before(self, noun: str, position: int) -> Someone | None:
        """The body taken up by a noun at a position ("het bedrijf"); None where it takes up nobody."""
        near = self._near(position)
        last = near[-1].mention if near else Mention(position, position, Form.NOUN, noun, 0, 0)
        return self._body(msgspec.structs.replace(_taking_up(last, position), head=noun), near)

    def speaking_body(self, position: int) -> Someone | None:
        """The body that "een woordvoerder" at a position speaks for: what its sentence is about, else the one mentioned
        last."""
        near = self._bodies.speaking(self._near(position))
        here = [met for met in near if self._in_one_sentence(met.mention, position)]
        topics = [met for met in here if met.mention.subject]
        found = topics or near
        return found[-1].someone if found else None

    def _in_one_sentence(self, mention: Mention, position: int) -> bool:
        return _SENTENCE_END.search(self._people.text, mention.end, position) is None

    def _near(self, position: int) -> list[Met]:
        n = bisect_left(self._starts, position)
        return self.met[max(0, n - WINDOW) : n]

    def _body(self, here: Mention, near: list[Met]) -> Someone | None:
        """The nearest fitting body for a word that takes up any of its sort, else the one called by the noun."""
        full = None
        if here.head in self._wording.generic_bodies:
            fitting = self._bodies.fitting(here.head, near)
            found = self._choose(here, fitting, "thing") if fitting else None
            full = found.name if found is not None else None
        full = full or self._bodies.named(here.head, here.start)
        if full is None:
            return None
        return Someone(full, f"the {here.head} named in the text: {full}", Kind.BODY, self._people.gender(full))

    def pointed_at(self, position: int) -> Someone | None:
        """Whom "die" at a position points to: who was mentioned last in its paragraph. In its sentence a body behind a
        preposition only if there is nobody else: "*mijn zwager* werkt bij de haven en die zegt"."""
        between = self._people.text.rfind("\n", 0, position)
        met = [m for m in self._near(position) if between < m.mention.start and m.mention.end < position]
        met = [m for m in met if m.someone.kind is not Kind.PLACE and not m.mention.spare]
        if not met:
            return None
        last = met[-1]
        if self._in_one_sentence(last.mention, position):
            here = (m for m in reversed(met) if m.mention.sentence == last.mention.sentence)
            last = next((m for m in here if m.someone.kind in _PERSONS or not m.mention.oblique), last)
        return last.someone

    def _pass(self, mention: Mention) -> None:
        spoke = self._sources.at(mention.start) is not None
        someone = self._someone(mention, spoke)
        if someone is None:
            return
        quote, reported = self._quotes.at(mention.start), self._reported.at(mention.start)
        if mention.form is Form.NOUN and not mention.plural and self._pronouns.owner(mention.first) is None:
            self._described_before[mention.head] = someone
        self._times[someone.name] += 1
        self.met.append(Met(mention, someone, quote, spoke, reported is not None, self._times[someone.name]))
        self._starts.append(mention.start)

    def _someone(self, mention: Mention, spoke: bool) -> Someone | None:
        if mention.form is Form.NAME:
            return Someone(mention.words, kind=mention.kind, gender=self._people.gender(mention.words))
        if mention.form is Form.PRONOUN:
            if self._pronouns.is_thing(mention.words) and not spoke:
                return None  # "het regent": it mostly means nobody
            return self._antecedent(mention)
        return self._described(mention)

    def _antecedent(self, mention: Mention) -> Someone | None:
        pronoun = self.class_of(mention)
        if pronoun is None:
            return None
        found = self._choose(mention, self.met[-WINDOW:], pronoun)
        if found is None:
            return None
        gender = pronoun if pronoun in ("male", "female") else found.gender
        why = "nearest person before it" if mention.spare and pronoun not in ("plural", "thing") else _WHY[pronoun]
        return Someone(found.name, f"{why}: {found.name}", found.kind, gender, found.plural)

    def class_of(self, mention: Mention) -> str | None:
        """What a pronoun may stand for: "male", "female", "plural" or "thing"; None for no pronoun of these."""
        if mention.spare and self._pronouns.owner(mention.words) == 3:
            return "plural" if self._pronouns.owner_is_plural(mention.words) else self._owner_class(mention.words)
        if mention.plural and self._pronouns.may_be_plural(mention.words):
            return "plural"
        if self._pronouns.is_thing(mention.words):
            return "thing"
        return self._pronouns.gender(mention.words)

    def _owner_class(self, word: str) -> str:
        gender = self._pronouns.owner_gender(word) or "person"
        return "thing" if gender == "neuter" else gender

    def _described(self, mention: Mention) -> Someone:
        head, words = mention.head, mention.words
        article = self._wording.gender_of_article(mention.first, subject=mention.subject and not mention.oblique)
        if mention.kind is Kind.BODY:
            plural = mention.plural
            return self._described_body(mention) or Someone(words, kind=Kind.BODY, gender=article, plural=plural)
        gender = self._people.gender_of_noun(head) or article
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
        again = self._wording.is_definite(mention.first) and not mention.plural and words.lower().endswith(head)
        known = self._described_before.get(head) if again else None
        if known is not None:
            return Someone(known.name, f"the {head} spoken of before: {known.name}", gender=gender)
        taken_up = again and self._wording.is_epithet(head)
        person = self._choose(mention, self._named(), gender or "person") if taken_up else None
        if person is not None:
            return Someone(person.name, f"nearest person before it: {person.name}", gender=gender)
        return Someone(words, gender=gender, plural=mention.plural)

    def _named(self) -> list[Met]:
        """The persons by name among those mentioned last."""
        persons = (met for met in self.met[-WINDOW:] if met.someone.kind in _PERSONS)
        return [met for met in persons if self._people.names_someone(met.someone.name)]

    def _described_body(self, mention: Mention) -> Someone | None:
        """ "de gemeente" -> "gemeente Goes", "de milieudienst" -> "de regionale milieudienst"; nobody for "de gemeente
        in het dal", that has more words than its noun."""
        if not self._wording.is_definite(mention.first) or mention.plural or len(mention.words.split()) > _ALONE:
            return None
        found = self._body(mention, self.met[-WINDOW:])
        known = self._described_before.get(mention.head) or self._compound_before(mention.head)
        if found is not None or known is None:
            return found
        return Someone(known.name, f"the {mention.head} spoken of before: {known.name}", Kind.BODY, known.gender)

    def _compound_before(self, head: str) -> Someone | None:
        """The body described last by a compound of a noun: "het Sozialministerium" for "het ministerium"."""
        longer = (who for noun, who in self._described_before.items() if noun.endswith(head) and who.kind is Kind.BODY)
        known = len(head) >= _LONG and head not in self._wording.authorities
        return next(iter(reversed(list(longer))), None) if known else None

    def _fits(self, full: str, gender: str | None) -> bool:
        return gender is None or self._people.gender(full) in (None, gender)

    def candidates(self, here: Mention, near: list[Met], pronoun: str) -> list[tuple[Met, Candidate]]:
        """Everyone a pronoun at a place may mean, once each, the one named last first."""
        quote = self._quotes.at(here.start)
        speaker = self._says_i(here.start) if quote is not None else None
        found: dict[str, tuple[Met, Candidate]] = {}
        for met in reversed(near):
            name = met.someone.name
            if met.mention.end > here.start or name == speaker or name in found or met.mention.spare:
                continue  # "zijn" tells nothing of him that his name before it does not
            if met.quote not in (None, quote) or not self._possible(met, here, pronoun):
                continue
            found[name] = met, self._candidate(met, len(found), pronoun)
        return list(found.values())

    def _candidate(self, met: Met, rank: int, pronoun: str) -> Candidate:
        someone = met.someone
        return Candidate(
            mention=met.mention,
            kind=someone.kind,
            plural=someone.plural,
            gender=self._people.gender(someone.name) or someone.gender,
            hint=self._wording.first_name_gender(someone.name),
            spoke=met.spoke,
            reported=met.reported,
            quoted=met.quote is not None,
            rank=rank,
            mentions=met.times,
        )

    def _choose(self, here: Mention, near: list[Met], pronoun: str) -> Someone | None:
        found = self.candidates(here, near, pronoun)
        if not found:
            return None
        chosen = max(found, key=lambda pair: score(here, pronoun, pair[1]))[0]
        persons = [met for met, c in found if met.mention.paragraph == here.paragraph and c.kind in _PERSONS]
        if pronoun in ("male", "female") and persons == [chosen] and not here.spare:  # "zijn" is said of things too
            self._learn_gender(chosen.someone.name, pronoun)
        return chosen.someone

    def _learn_gender(self, full: str, pronoun: str) -> None:
        """Keep what the pronoun shows, but not against a first name: "Paul vertelt dat *ze* ..." may be another."""
        if self._wording.first_name_gender(full) in (None, pronoun):
            self._people.learn_gender(full, pronoun)

    def _possible(self, met: Met, here: Mention, pronoun: str) -> bool:
        someone = met.someone
        person = someone.kind in _PERSONS
        if someone.kind is Kind.PLACE and not met.spoke:
            return False
        if someone.plural and pronoun != "plural":
            return False
        if pronoun == "thing" and person:
            return False
        if pronoun == "plural" and person and not someone.plural and self._pronouns.gender(here.words) is not None:
            return False  # "ze zeggen": several, for the verb says so
        grammatical = someone.gender == pronoun  # German "der Verband ... er"
        if pronoun in ("male", "person") and not (person or grammatical or self._named_speaker(met)):
            return False
        of_body = self._pronouns.may_be_plural(here.words) and (met.spoke or met.mention.subject)
        if pronoun == "female" and not (person or grammatical or of_body):
            return False  # of a body "ze" and "sie" are said, "she" is not
        if (
            here.spare
            and pronoun not in ("plural", "thing")
            and someone.kind not in _PERSONS
            and not self._named_speaker(met)
        ):
            return False
        if met.mention.subject and not here.subject and not here.spare and met.mention.verb == here.verb != -1:
            return False  # "Mol beschuldigt hem": not Mol
        known = self._people.gender(someone.name) or someone.gender
        return pronoun not in ("male", "female") or known in (None, pronoun)

    def _named_speaker(self, met: Met) -> bool:
        """A bare surname of which nothing is known, or only that it looks like a place, may speak: "Mol zegt ..."."""
        return met.someone.kind in (Kind.UNKNOWN, Kind.PLACE) and met.spoke and not met.mention.oblique


def _taking_up(last: Mention, position: int) -> Mention:
    """A possessive or description at a position, in the sentence of the last mention."""
    return msgspec.structs.replace(last, start=position, form=Form.PRONOUN, subject=False, spare=True, verb=-1)
