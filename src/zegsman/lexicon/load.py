"""Reads the lexicon of a language from the TOML files beside this module: strict, once per process.

>>> lexicon = load("nl")
>>> [cue.lemma for cue in lexicon.cues_by_form["ontkende"]]
['ontkennen']
"""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import msgspec

from zegsman.errors import LexiconError
from zegsman.lexicon.lexicon import Lexicon

LANGUAGES = ("nl", "en", "de")
TABLES = tuple(field.name for field in msgspec.structs.fields(Lexicon) if field.name != "language")
CUE_LISTS = ("with", "frames", "needs", "never", "addressee")


@cache
def load(language: str) -> Lexicon:
    """The lexicon of a language ("nl", "en" or "de"), read once.

    Raises:
        LexiconError: the language has no lexicon, or an entry is not well-formed (the file and entry are named).
    """
    if language not in LANGUAGES:
        raise LexiconError(f"no lexicon for language {language!r}; there is one for: {', '.join(LANGUAGES)}")
    return read(files("zegsman.lexicon") / language, language)


def read(folder: Traversable, language: str) -> Lexicon:
    """The lexicon in a folder that holds one TOML file per table, and verbs.toml with the forms of the cues.

    In an entry, a list of words may be written as one string with spaces between them: that parses faster.

    Raises:
        LexiconError: a file is missing or no TOML, or an entry is not well-formed (the file and entry are named).
    """
    tables = {table: _table(folder / f"{table}.toml") for table in TABLES}
    verbs = _toml(folder / "verbs.toml")
    cues = [_with_forms(cue, verbs.get("forms", {}), verbs.get("infix", "")) for cue in tables["cues"]]
    lists = {table: [_with_lists(entry, ("words",)) for entry in tables[table]] for table in ("markers", "naming")}
    try:
        return msgspec.convert({"language": language, **tables, "cues": cues, **lists}, Lexicon)
    except msgspec.ValidationError as error:
        raise LexiconError(_where(str(error), language, tables)) from error


def _toml(file: Traversable) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise LexiconError(f"lexicon file {file} cannot be read: {error}") from error


def _table(file: Traversable) -> list[Any]:
    arrays = list(_toml(file).values())
    if len(arrays) != 1 or not isinstance(arrays[0], list):
        raise LexiconError(f"lexicon file {file} must hold entries of one kind, such as [[cue]], and nothing else")
    return arrays[0]


def _with_forms(entry: dict[str, Any], verbs: dict[str, str], infix: str) -> dict[str, Any]:
    """The entry of a cue with its lists split and the forms of its verb, split and joined to the particle.

    `infix` is the word written between particle and infinitive (German "mitzuteilen"), empty where there is none.
    """
    forms = verbs.get(entry.get("stem") or entry.get("lemma", ""), "").split()
    particle, stem = entry.get("particle"), entry.get("stem", "")
    joined = [particle + form for form in (*forms, *([infix + stem] if infix else ()))] if particle else []
    return {**_with_lists(entry, CUE_LISTS), "forms": forms + joined}


def _with_lists(entry: dict[str, Any], names: Iterable[str]) -> dict[str, Any]:
    """The entry with the lists of these names split that were written as one string."""
    return {**entry, **{name: words.split() for name in names if isinstance(words := entry.get(name), str)}}


def _where(message: str, language: str, tables: dict[str, list[Any]]) -> str:
    place = re.search(r"\$\.(\w+)\[(\d+)\]", message)
    if place is None:
        return f"lexicon {language}: {message}"
    table, number = place[1], int(place[2])
    return f"lexicon file {language}/{table}.toml, entry {number + 1} {tables[table][number]!r}: {message}"
