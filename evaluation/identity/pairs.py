"""The name variants: pairs of names with what pages say of each, and whether they are one actor."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import msgspec

from zegsman.identity import Facts

FOLDER = Path(__file__).parent
HALVES = ("tune", "held")


class Truth(StrEnum):
    """What the pair is. OPEN: nobody could tell from this; taking it for one unasked is an error all the same."""

    SAME = "="
    DIFFERENT = "!"
    OPEN = "?"


class Pair(msgspec.Struct, frozen=True):
    """One line of a half."""

    truth: Truth
    left: Facts
    right: Facts


def pairs(half: str) -> Iterator[Pair]:
    """The pairs of a half, in the order of the file."""
    for line in (FOLDER / f"{half}.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            left, right = line[1:].split("|")
            yield Pair(Truth(line[0]), _facts(left), _facts(right))


def _facts(text: str) -> Facts:
    name, _, rest = text.partition("@")
    told = dict(item.strip().split("=", 1) for item in rest.split(";") if item.strip())
    one = {key: (told[word],) if word in told else () for key, word in _KEYS.items()}
    return Facts(names=(name.strip(),), kind=told.get("kind", "person"), first=told.get("year"), **one)


_KEYS = {"roles": "role", "bodies": "body", "places": "place"}
