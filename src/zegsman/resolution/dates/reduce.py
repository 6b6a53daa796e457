"""The grammar's machine: rules over letters, each turning a stretch of items into one."""

import re
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from zegsman.resolution.dates.atoms import Item
from zegsman.resolution.dates.calendar import When
from zegsman.resolution.dates.now import Now

Meaning = Callable[[Now], When | str]
"""What a time means, seen from a publication time; a doubt code where that cannot be told."""


class Groups:
    """What a rule matched: the value of the item a named group holds."""

    def __init__(self, match: re.Match[str], items: Sequence[Item]) -> None:
        self._match = match
        self._items = items

    def __call__(self, name: str) -> Any:
        """The value of the last item of a group that may be absent from rule or match; None then."""
        if name not in self._match.re.groupindex or not self._match[name]:
            return None
        return self._items[self._match.end(name) - 1].value

    def all(self, name: str) -> list[Any]:
        """The values of all items of a group."""
        if name not in self._match.re.groupindex or not self._match[name]:
            return []
        return [item.value for item in self._items[slice(*self._match.span(name))]]

    def letters(self, name: str = "") -> str:
        """The letters of a group, or of all that was matched."""
        if name and name not in self._match.re.groupindex:
            return ""
        found: str | None = self._match[name] if name else self._match[0]
        return found or ""


class Rule(msgspec.Struct, frozen=True):
    """`pattern` over letters, and what its match becomes: `letter` with the value `make` returns; None leaves it.

    `languages` are those it holds for, all where empty.
    """

    letter: str
    pattern: re.Pattern[str]
    make: Callable[[Groups], Any]
    languages: str = ""


def rule(letter: str, pattern: str, make: Callable[[Groups], Any], languages: str = "") -> Rule:
    """A rule of a pattern in words."""
    return Rule(letter, re.compile(pattern), make, languages)


def reduce(items: list[Item], rules: Sequence[Rule]) -> list[Item]:
    """The items after all rules, each tried once from left to right, in order."""
    letters = "".join(item.letter for item in items)
    for each in rules:
        matches = list(each.pattern.finditer(letters))
        for match in reversed(matches):
            made = each.make(Groups(match, items))
            if made is not None:
                first, last = match.span()
                items[first:last] = [Item(each.letter, items[first].start, items[last - 1].end, made)]
        if matches:
            letters = "".join(item.letter for item in items)
    return items
