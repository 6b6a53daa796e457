"""Is it the right speaker? The gold's own measure: a word of the name in common; of a description, one of its nouns."""

import re
from enum import StrEnum

from zegsman.lexicon import Lexicon

_LEFT_OUT = (
    "van de der den het een ten ter el al la le von di da en the of a an one my und ein eine einer die das dem des and "
    "in uit bij aus from zijn haar his her seine sein ihre"
)
_PARTICLES = frozenset(_LEFT_OUT.split())
_LOWER = re.compile(r"[^\W\d_]\w*")


class Verdict(StrEnum):
    """What came of one statement."""

    RIGHT = "right"
    WRONG = "wrong"
    UNKNOWN = "unknown"


class SourceKind(StrEnum):
    """How the words of a source name who speaks."""

    NONE = "none"
    PRONOUN = "pronoun"
    NAME = "name"
    ROLE = "role"
    DESCRIPTION = "description"


def verdict(annotated: str | None, found: str | None) -> Verdict:
    """Right where both name the same, or nobody.

    >>> verdict("Jan Mol", "burgemeester Mol"), verdict("de politie", "politie Oost"), verdict("Mol", None)
    (<Verdict.RIGHT: 'right'>, <Verdict.RIGHT: 'right'>, <Verdict.UNKNOWN: 'unknown'>)
    """
    if annotated is None:
        return Verdict.RIGHT if found is None else Verdict.WRONG
    if found is None:
        return Verdict.UNKNOWN
    return Verdict.RIGHT if _telling(annotated) & _all(found) else Verdict.WRONG


def source_kind(source: str, lexicon: Lexicon) -> SourceKind:
    """How the words of a source name who speaks: by a pronoun, a name, a role ("de burgemeester") or otherwise.

    >>> from zegsman.lexicon import load
    >>> [source_kind(words, load("nl")).value for words in ("Hij", "wethouder Mol", "De wethouder", "de straat", "")]
    ['pronoun', 'name', 'role', 'description', 'none']
    """
    words = source.split()
    if not words:
        return SourceKind.NONE
    lower = [word.strip(",.").lower() for word in words]
    listed = {word.lower() for pronoun in lexicon.pronouns for word in pronoun.words}
    if len(words) == 1 and lower[0] in listed:
        return SourceKind.PRONOUN
    roles = lexicon.roles_by_word
    names = [word for word in words if word[0].isupper() and word.lower() not in listed | _PARTICLES]
    if any(word.strip(",.").lower() not in roles for word in names) and (len(words) == 1 or names != words[:1]):
        return SourceKind.NAME
    return SourceKind.ROLE if any(word in roles for word in lower) else SourceKind.DESCRIPTION


def _telling(name: str) -> set[str]:
    """The capitalised words of a name; of a description without one all its words; particles left out."""
    words = _LOWER.findall(name)
    capital = {word.lower() for word in words if word[0].isupper()} - _PARTICLES
    return capital or {word.lower() for word in words} - _PARTICLES


def _all(name: str) -> set[str]:
    return {word.lower() for word in _LOWER.findall(name)}
