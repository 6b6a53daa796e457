"""Given names that are one name: over languages and scripts ("Sergej", "Сергій") and as a short form ("Joe")."""

from enum import StrEnum
from functools import cache

from zegsman.identity import data
from zegsman.identity.script import Script
from zegsman.identity.word import Word, word


class Origin(StrEnum):
    """Where a given name belongs; Slavic and Arabic ones are respelled by every paper."""

    SLAVIC = "slavic"
    ARABIC = "arabic"
    WESTERN = "western"


Group = tuple[Origin, int]


@cache
def _lines(origin: Origin) -> tuple[str, ...]:
    return tuple(line for line in data.table("names")["given"][origin.value].splitlines() if line)


@cache
def _index() -> tuple[dict[str, frozenset[Group]], dict[str, frozenset[Group]]]:
    """Groups by plain form, and those of Cyrillic names by sound."""
    plain: dict[str, set[Group]] = {}
    sounds: dict[str, set[Group]] = {}
    for origin in Origin:
        for number, line in enumerate(_lines(origin)):
            for form in map(word, line.split()):
                for key in form.plain:
                    plain.setdefault(key, set()).add((origin, number))
                for key in form.sounds if form.script is Script.CYRILLIC else ():
                    sounds.setdefault(key, set()).add((origin, number))
    return _frozen(plain), _frozen(sounds)


@cache
def is_respelled(name: Word) -> bool:
    """True for a given name that shows that the whole name was spelled from another script ("Sergej", not "Anna")."""
    foreign = any(origin is not Origin.WESTERN for origin, _ in groups(name))
    return foreign and name.plain.isdisjoint(data.folded("given", "shared"))


@cache
def is_arabic(name: Word) -> bool:
    """True for a given name of the Arabic world that is not at home in the West too."""
    arabic = any(origin is Origin.ARABIC for origin, _ in groups(name))
    return arabic and name.plain.isdisjoint(data.folded("given", "shared"))


def _frozen(index: dict[str, set[Group]]) -> dict[str, frozenset[Group]]:
    return {key: frozenset(groups) for key, groups in index.items()}


@cache
def groups(name: Word) -> frozenset[Group]:
    """The groups a word belongs to; none if it is no known given name.

    >>> bool(groups(word("Sergueï")) & groups(word("Сергій"))), bool(groups(word("Joe")) & groups(word("Joseph")))
    (True, True)
    >>> bool(groups(word("Bart")) & groups(word("Bert")))
    False
    """
    plain, sounds = _index()
    found: set[Group] = set()
    for key in name.plain:
        found |= plain.get(key, frozenset())
    for key in name.sounds if not found else ():
        found |= sounds.get(key, frozenset())
    return frozenset(found)


@cache
def canonical(name: Word) -> str:
    """One form for all of a group, the first of its line; the word itself if it is in none or in several.

    >>> canonical(word("Sergueï")) == canonical(word("Сергій")), canonical(word("Bart"))
    (True, 'Bart')
    """
    found = groups(name)
    if len(found) != 1:
        return name.text
    ((origin, number),) = found
    return _lines(origin)[number].split()[0]
