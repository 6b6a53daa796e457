"""The tables beside this module (spelling.toml, names.toml, roles.toml, bodies.toml), each read once."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from zegsman.errors import LexiconError
from zegsman.identity.fold import fold


@cache
def table(name: str) -> Mapping[str, Any]:
    """The whole of one file.

    Raises:
        LexiconError: the file is missing or no TOML.
    """
    try:
        return tomllib.loads((files("zegsman") / "identity" / f"{name}.toml").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise LexiconError(f"table {name}.toml of zegsman.identity cannot be read: {error}") from error


@cache
def words(*path: str) -> frozenset[str]:
    """The words of a list in names.toml, written as one string with blanks.

    >>> "burgemeester" in words("titles"), "jansen" in words("common", "family")
    (True, True)
    """
    at: Any = table("names")
    for key in path:
        at = at[key]
    return frozenset(at.casefold().split())


@cache
def folded(*path: str) -> frozenset[str]:
    """The same in plain letters.

    >>> "muller" in folded("common", "family")
    True
    """
    return frozenset(map(fold, words(*path)))


@cache
def bodies(key: str) -> frozenset[str]:
    """The words of a list in bodies.toml: "articles", "kinds" or "forms"."""
    return frozenset(table("bodies")[key].split())


def grouped(lines: Iterable[Iterable[str]]) -> dict[str, frozenset[int]]:
    """Member -> the numbers of the lines it stands in.

    >>> grouped([["joe", "joseph"], ["joseph", "josef"]])["joseph"] == frozenset({0, 1})
    True
    """
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(lines):
        for member in line:
            found[member].add(number)
    return {member: frozenset(numbers) for member, numbers in found.items()}
