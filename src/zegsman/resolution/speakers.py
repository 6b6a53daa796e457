"""Who speaks: from the words of a source to the fullest name in the document, with the path that led there.

"Hij" -> the last speaker that can be a he; "Soerov" -> "Sergei Soerov"; "de burgemeester" -> the name that stood
beside that role; a description without a name stays a description.
"""

from collections.abc import Sequence

import msgspec

from zegsman.lexicon import Lexicon
from zegsman.model import Analysis, Document, Reader, Selection, Speaker, Statement, Zone
from zegsman.resolution.names import Name
from zegsman.resolution.people import People

_MALE = frozenset({"hij", "hem", "zijn", "ie", "he", "him", "his", "er", "ihm", "ihn"})
_FEMALE = frozenset({"zij", "ze", "haar", "she", "her", "sie", "ihr"})
_DEFINITE = frozenset({"de", "het", "deze", "die", "dit", "the", "this", "der", "das"})
# Possessives that point at a person, with the gender they tell.
_POSSESSIVE: dict[str, str | None] = {"zijn": "male", "haar": "female", "hun": None, "his": "male", "her": "female"}
_FIRST = frozenset({"ik", "mij", "me", "wij", "we", "ons", "i", "ich", "wir"})
_LINKS = frozenset({"van", "in", "bij", "uit", "op", "voor", "namens", "of", "from", "at", "for", "bei", "aus", "von"})


def name_speakers(
    document: Document, analyses: Sequence[Analysis], statements: Sequence[Statement], *, lexicon: Lexicon
) -> tuple[Statement, ...]:
    """The same statements, every Speaker with a name where the text gives one, and the path to it."""
    people = People(document, analyses, lexicon)
    spoken: list[Spoken] = []
    named: list[Statement] = []
    for statement in statements:
        if isinstance(statement.voice, Speaker) and statement.voice.name is None:
            speaker = _speaker(document, people, statement, spoken)
            statement = msgspec.structs.replace(statement, voice=speaker)
            if speaker.name and statement.source:
                spoken.append(Spoken(statement.source[0].start, speaker.name))
        named.append(statement)
    return tuple(named)


class Spoken(msgspec.Struct, frozen=True, order=True):
    """A source met before: where it stood and whom it turned out to be."""

    position: int
    name: str


def _speaker(document: Document, people: People, statement: Statement, spoken: list[Spoken]) -> Speaker:
    if not statement.source:
        return Speaker(None, ("no source in the text",))
    start, end = statement.source[0].start, statement.source[-1].end
    phrase = " ".join(document.text[start:end].split())
    word = phrase.lower()
    if word in _MALE | _FEMALE:
        return _pronoun(people, word, start, spoken)
    if word in _FIRST:
        return _first_person(document, statement, phrase)
    name = _name_in(people, document.text, statement.source)
    if name is not None:
        full = people.fullest(name)
        path = (f"“{phrase}”",) if full in phrase else (f"“{phrase}”", f"full name in the text: {full}")
        return Speaker(full, path)
    return _description(people, phrase, start, spoken)


def _name_in(people: People, text: str, source: Selection) -> Name | None:
    """The name that is the source itself, not one that only belongs to it ("de zus van Mol", "Mols zus")."""
    start, end = source[0].start, source[-1].end
    for name in people.inside(start, end):
        before = text[start : name.span.start].lower().split()
        behind = text[name.span.end : end]
        owner = name.words[-1].endswith(("'s", "’s")) or (name.words[-1].endswith("s") and behind[:1] == " ")
        if owner and behind.strip() and behind.strip()[0].islower():
            continue
        if any(word in _LINKS for word in before[-2:]) and not _official(people, before):
            continue
        return name
    return None


def _official(people: People, before: list[str]) -> bool:
    """ "officier van justitie Karim": the words before the name are its office."""
    return any(people.is_office(before[-k:]) for k in (2, 3))


def _pronoun(people: People, word: str, position: int, spoken: list[Spoken]) -> Speaker:
    """The nearest speaker or subject before a pronoun that its gender does not rule out."""
    gender = "male" if word in _MALE else "female"
    antecedent = _antecedent(people, position, spoken, gender)
    if antecedent is None:
        return Speaker(word, (f"“{word}”", "no person before it"))
    people.learn_gender(antecedent, gender)
    return Speaker(antecedent, (f"“{word}”", f"nearest {gender} speaker or subject before it: {antecedent}"))


def _antecedent(people: People, position: int, spoken: list[Spoken], gender: str | None) -> str | None:
    subjects = [Spoken(n.span.start, people.fullest(n)) for n in people.subjects_before(position)]
    before = [s for s in {*spoken, *subjects} if s.position < position and _personal(s.name, people)]
    fitting = (
        s.name for s in sorted(before, reverse=True) if gender is None or people.gender(s.name) in (None, gender)
    )
    return next(fitting, None)


def _personal(candidate: str, people: People) -> bool:
    """A name, or a description of a person ("een buurman"); not a body and no bare pronoun."""
    words = candidate.split()
    if candidate.lower() in _MALE | _FEMALE | _FIRST:
        return False
    return any(word[:1].isupper() for word in words[-2:]) or any(people.is_role(word.lower()) for word in words)


def _first_person(document: Document, statement: Statement, phrase: str) -> Speaker:
    if statement.zone is Zone.COMMENT and isinstance(statement.voice, Reader):
        return Speaker(statement.voice.name, (f"“{phrase}”", "the writer of the comment"))
    author = next(
        (p.author for p in document.passages if p.start <= statement.content[0].start < p.end and p.author), None
    )
    return Speaker(author or phrase, (f"“{phrase}”", "the writer" if author else "not resolved"))


def _description(people: People, phrase: str, position: int, spoken: list[Spoken]) -> Speaker:
    """A phrase without a name: by its noun where that stood beside a name ("fietsenmaker Velodroom ... de fietsenmaker");
    "zijn moeder" is the mother of the last person; "de 34-jarige" is that person; else the phrase itself."""
    words = phrase.lower().split()
    if words[0] in _POSSESSIVE and len(words) > 1:
        owner = _antecedent(people, position, spoken, _POSSESSIVE[words[0]])
        if owner is not None:
            described = f"{phrase.split(maxsplit=1)[1]} ({owner})"
            return Speaker(described, (f"“{phrase}”", f"{words[0]}: nearest person before it: {owner}"))
    if words[0] in _DEFINITE:
        for word in words[1:3]:
            name = people.by_role(word.strip(",."), position)
            if name is not None:
                full = people.fullest(name)
                return Speaker(full, (f"“{phrase}”", f"the {word} named in the text: {full}"))
        if len(words) == 2 and (people.is_role(words[1]) or words[1].endswith("-jarige")):
            person = _antecedent(people, position, spoken, None)
            if person is not None:
                return Speaker(person, (f"“{phrase}”", f"nearest person before it: {person}"))
    return Speaker(phrase, (f"“{phrase}”", "description, no name in the text"))
