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
_FIRST = frozenset({"ik", "mij", "me", "wij", "we", "ons", "i", "ich", "wir"})
_LINKS = frozenset({"van", "in", "bij", "uit", "op", "voor", "namens", "of", "from", "at", "for", "bei", "aus", "von"})


def name_speakers(
    document: Document, analyses: Sequence[Analysis], statements: Sequence[Statement], *, lexicon: Lexicon
) -> tuple[Statement, ...]:
    """The same statements, every Speaker with a name where the text gives one, and the path to it."""
    people = People(document, analyses, lexicon)
    spoken: list[str] = []
    named: list[Statement] = []
    for statement in statements:
        if isinstance(statement.voice, Speaker) and statement.voice.name is None:
            speaker = _speaker(document, people, statement, spoken)
            statement = msgspec.structs.replace(statement, voice=speaker)
            if speaker.name:
                spoken.append(speaker.name)
        named.append(statement)
    return tuple(named)


def _speaker(document: Document, people: People, statement: Statement, spoken: list[str]) -> Speaker:
    if not statement.source:
        return Speaker(None, ("no source in the text",))
    start, end = statement.source[0].start, statement.source[-1].end
    phrase = " ".join(document.text[start:end].split())
    if phrase.lower() in _MALE | _FEMALE:
        return _pronoun(people, phrase.lower(), statement, spoken)
    if phrase.lower() in _FIRST:
        return _first_person(document, statement, phrase)
    name = _name_in(people, document.text, statement.source)
    if name is not None:
        full = people.fullest(name)
        path = (f"“{phrase}”",) if full in phrase else (f"“{phrase}”", f"full name in the text: {full}")
        return Speaker(full, path)
    return _description(people, phrase, statement, spoken)


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
    return " ".join(before[-3:]) in people._roles


def _pronoun(people: People, word: str, statement: Statement, spoken: list[str]) -> Speaker:
    gender = "male" if word in _MALE else "female"
    position = statement.source[0].start
    near = [people.fullest(n) for n in people.before(position) if n.entity in ("PER", "") and not n.initial]
    for candidate in [*_last_speaker(spoken), *near]:
        if people.gender(candidate) in (None, gender) and _personal(candidate, people):
            people.learn_gender(candidate, gender)
            return Speaker(candidate, (f"“{word}”", f"last {gender} speaker or person before it: {candidate}"))
    if spoken:
        return Speaker(spoken[-1], (f"“{word}”", f"last speaker before it: {spoken[-1]}"))
    return Speaker(word, (f"“{word}”", "no person before it"))


def _last_speaker(spoken: list[str]) -> list[str]:
    return list(dict.fromkeys(reversed(spoken)))[:2]


def _personal(candidate: str, people: People) -> bool:
    """A name, or a description of a person ("een buurman"); not a body."""
    return any(word[:1].isupper() for word in candidate.split()) or people.is_role(candidate.split()[-1].lower())


def _first_person(document: Document, statement: Statement, phrase: str) -> Speaker:
    if statement.zone is Zone.COMMENT and isinstance(statement.voice, Reader):
        return Speaker(statement.voice.name, (f"“{phrase}”", "the writer of the comment"))
    author = next(
        (p.author for p in document.passages if p.start <= statement.content[0].start < p.end and p.author), None
    )
    return Speaker(author or phrase, (f"“{phrase}”", "the writer" if author else "not resolved"))


def _description(people: People, phrase: str, statement: Statement, spoken: list[str]) -> Speaker:
    """A phrase without a name: by its role word where that stood beside a name; a definite "de 34-jarige" is the last
    person who spoke; else the phrase itself."""
    words = phrase.lower().split()
    if words[0] in _DEFINITE:
        for word in words[1:3]:
            name = people.by_role(word.strip(",."), statement.source[0].start)
            if name is not None:
                full = people.fullest(name)
                return Speaker(full, (f"“{phrase}”", f"the {word} named before: {full}"))
        if len(words) == 2 and (people.is_role(words[1]) or words[1].endswith("-jarige")):
            for candidate in reversed(spoken):
                if any(w[:1].isupper() for w in candidate.split()):
                    return Speaker(candidate, (f"“{phrase}”", f"last person who spoke: {candidate}"))
    return Speaker(phrase, (f"“{phrase}”", "description, no name in the text"))
