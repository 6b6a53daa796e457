"""Speakers that are described: "het bedrijf", "een woordvoerder", "zijn moeder", "de 34-jarige", "die"."""

import re

from zegsman.model import Document, Speaker, Statement
from zegsman.resolution.discourse import Discourse
from zegsman.resolution.kinds import Kind
from zegsman.resolution.met import Met
from zegsman.resolution.ownname import is_owner
from zegsman.resolution.people import People
from zegsman.resolution.pronouns import Pronouns

_IN_FULL = re.compile(r"\b(?:[Dd]e|[Hh]et) ((\w{3,40}) (?:van|in|uit) (?:de |het )?[A-Z]\w{1,40})")
_CLAUSE = re.compile(r",? (?:die|dat|who|that|which) |, ")
_REACH = 4  # words looked at for the noun of a description


def descriptions_in_full(text: str) -> dict[str, str]:
    """Per noun its first mention with a name behind it.

    >>> descriptions_in_full("Gisteren vuurde het leger van Sarasia op ons.")
    {'leger': 'leger van Sarasia'}
    """
    found: dict[str, str] = {}
    for match in _IN_FULL.finditer(text):
        found.setdefault(match[2].lower(), match[1])
    return found


class Descriptions:
    """Finds who a description without a name stands for. Each rule gives a Speaker or leaves it to the next."""

    def __init__(self, document: Document, people: People, pronouns: Pronouns, discourse: Discourse) -> None:
        self._text = document.text
        self._people = people
        self._wording = people.wording
        self._pronouns = pronouns
        self._discourse = discourse
        self._in_full = descriptions_in_full(document.text)

    def speaker(self, statement: Statement, phrase: str) -> Speaker:
        """The speaker of a statement whose source is a description; the description itself if nobody is found."""
        start = statement.source[0].start
        found = (
            self._genitive(statement, phrase)
            or self._owned(phrase, start)
            or self._pointed_at(phrase, start)
            or self._taken_up(statement, phrase)
            or self._epithet(phrase, start)
            or self._body(phrase, start)
            or self._spokesperson(phrase, start)
        )
        return found or self._as_it_stands(phrase)

    def _as_it_stands(self, phrase: str) -> Speaker:
        """The description, without a clause behind it; the fuller one where the text has it ("het leger" -> "het leger
        van Sarasia")."""
        short = _CLAUSE.split(phrase, maxsplit=1)[0].strip(" ,‘’“”\"'")
        words = short.lower().split()
        full = self._in_full.get(words[1]) if len(words) == 2 and self._wording.is_definite(words[0]) else None
        if full is not None:
            return Speaker(
                f"{words[0]} {full}", (f"“{phrase}”", f"described more fully in the text: {words[0]} {full}")
            )
        short = self._wording.nominative(short)
        return Speaker(short or phrase, (f"“{phrase}”", "description, no name in the text"))

    def _genitive(self, statement: Statement, phrase: str) -> Speaker | None:
        """ "Mols zus" -> "zus van Jan Mol"."""
        start, end = statement.source[0].start, statement.source[-1].end
        for name in self._people.inside(start, end)[:1]:
            noun = self._text[name.span.end : end].removeprefix("'s").removeprefix("’s").strip(" '’")
            if name.span.start == start and noun and is_owner(self._people, self._text, name, end):
                owner = self._people.owner_name(name)
                return Speaker(self._wording.owned(noun, owner), (f"“{phrase}”", f"the owner named in it: {owner}"))
        return None

    def _owned(self, phrase: str, start: int) -> Speaker | None:
        """ "zijn moeder" -> "moeder van Jan Mol"."""
        first, _, rest = phrase.partition(" ")
        word = first.lower()
        if self._pronouns.owner(word) != 3 or not rest:
            return None
        plural = self._pronouns.owner_is_plural(word)
        owner = self._discourse.person_before(start, self._pronouns.owner_gender(word), plural)
        if owner is None:
            return None
        why = f"{word}: nearest {'group' if plural else 'person'} before it: {owner.name}"
        return Speaker(self._wording.owned(rest.split(",")[0], owner.name), (f"“{phrase}”", why))

    def _pointed_at(self, phrase: str, start: int) -> Speaker | None:
        """ "die", "deze" -> whoever was mentioned last."""
        if phrase.lower() not in self._pronouns.pointing:
            return None
        someone = self._discourse.pointed_at(start) if self._pronouns.may_be_someone(phrase.lower()) else None
        if someone is None:
            return Speaker(None, (f"“{phrase}”", "nobody before it that it can point to"))
        return Speaker(someone.name, (f"“{phrase}”", f"whoever was mentioned last: {someone.name}"))

    def _taken_up(self, statement: Statement, phrase: str) -> Speaker | None:
        """ "de minister" -> the minister named in the text; "minister" in a headline too."""
        words = phrase.lower().split()
        known = self._wording.is_definite(words[0])
        if known:
            start, end = statement.source[0].start, statement.source[-1].end
            met = self._discourse.at(start, end)
            if met is not None and met.someone.why and self._is_whole(met, end):
                return Speaker(met.someone.name, (f"“{phrase}”", met.someone.why))
        headline = len(words) == 1 or (phrase[0].isupper() and words[0] not in self._wording.articles)
        if not known and not headline:
            return None
        for word in self._nouns(words[known:]):
            if self._people.kinds.body_noun(word):
                return None
            name = self._people.by_role(word, statement.source[0].start)
            if name is not None:
                full = self._people.fullest(name)
                return Speaker(full, (f"“{phrase}”", f"the {word} named in the text: {full}"))
        return None

    def _is_whole(self, met: Met, end: int) -> bool:
        """False for "*the company*'s lawyer", "*de politie* aan deze kant van de grens": a body and more words."""
        rest = self._text[met.mention.end : end].strip()
        return met.someone.kind is not Kind.BODY or not rest or rest[0] in ",(–"

    def _epithet(self, phrase: str, start: int) -> Speaker | None:
        """ "de 34-jarige", "de schrijver" -> the person spoken of."""
        words = phrase.lower().split()
        if len(words) < 2 or not self._wording.is_definite(words[0]) or not self._wording.is_epithet(words[-1]):
            return None
        if self._nouns(words[1:])[-1:] != words[-1:]:  # "de advocaat van de verdachte"
            return None
        person = self._discourse.person_before(start, self._people.gender_of_noun(words[-1]))
        if person is None:
            return None
        return Speaker(person.name, (f"“{phrase}”", f"nearest person before it: {person.name}"))

    def _body(self, phrase: str, start: int) -> Speaker | None:
        """ "het bedrijf" -> the company named in the text."""
        words = phrase.lower().split()
        known = self._wording.is_definite(words[0])
        nouns = self._nouns(words[known:])
        if (len(words) > 1 and not known) or any(word in self._wording.links for word in words):
            return None
        for noun in nouns:
            if self._people.kinds.body_noun(noun):
                body = self._discourse.body_before(noun, start)
                if body is not None:
                    return Speaker(body.name, (f"“{phrase}”", body.why))
        return None

    def _spokesperson(self, phrase: str, start: int) -> Speaker | None:
        """ "een woordvoerder" -> "een woordvoerder van Velodroom", the body spoken of before it."""
        words = phrase.lower().split()
        if self._wording.spokesperson(words[-1]) is None or len(words) > _REACH:
            return None
        body = self._discourse.speaking_body(start)
        if body is None:
            return None
        why = f"of the body spoken of before it: {body.name}"
        return Speaker(self._wording.owned(phrase.split()[-1], body.name), (f"“{phrase}”", why))

    def _nouns(self, words: list[str]) -> list[str]:
        """The words of a description up to "van", "die" and the like."""
        end = next((n for n, word in enumerate(words) if word in self._wording.links), len(words))
        return [word.strip(",.:;") for word in words[:end]][:_REACH]
