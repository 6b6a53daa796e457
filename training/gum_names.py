"""The kinds of names in GUM, from its annotation of entities, so that they need no guess from lists.

Source: https://gucorpling.org/gum/entities.html. In column ten, `Entity=(3-person-new(4-place-new)` opens two entities
and closes the second, `3)` closes the first.
"""

import re
from collections.abc import Iterable, Iterator

from training.sources import GUM
from zegsman.language.conllu import Tree, trees

KINDS = {"person": "PER", "organization": "ORG", "place": "LOC", "time": ""}
"""Of the ten kinds; the others (events, works, objects) are MISC."""

STEP = re.compile(r"\((?P<opens>[^-()]+)-(?P<kind>[a-z]+)[^()]*|(?P<closes>[^-()]*)\)")


def with_kinds(lines: Iterable[str]) -> Iterator[str]:
    """The lines, with `Entity=PER` in the place of GUM's own mark on each proper noun: the kind of the smallest entity
    that it stands in, so "Maine" is a place in "the Maine governor" and "governor" part of a person.
    """
    inside: list[str] = []
    for line in lines:
        row = line.rstrip("\n").split("\t")
        if len(row) != 10:
            yield line
            continue
        misc = row[9].split("|")
        closed = 0
        for field in misc:
            if field.startswith("Entity="):
                closed = _opened(field.removeprefix("Entity="), inside)
        kind = KINDS.get(inside[-1], "MISC") if inside and row[3] == "PROPN" else ""
        del inside[len(inside) - closed :]
        row[9] = "|".join([field for field in misc if not field.startswith("Entity=")] + [f"Entity={kind}"])
        yield "\t".join(row)


def _opened(steps: str, inside: list[str]) -> int:
    """Adds the kinds of what opens at a word; returns how many end with it."""
    found = list(STEP.finditer(steps))
    inside.extend(step["kind"] for step in found if step["opens"])
    return sum(step["opens"] is None for step in found)


def named() -> Iterator[Tree]:
    """The trees of GUM with the kinds of their names."""
    for path in GUM.paths():
        with path.open(encoding="utf-8") as lines:
            yield from trees(with_kinds(lines))
