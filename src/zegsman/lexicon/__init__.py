"""Language knowledge as data: one folder per language with the same TOML files, read by `load`."""

from zegsman.lexicon.load import LANGUAGES, Lexicon, load
from zegsman.lexicon.records import (
    Act,
    Agency,
    Cue,
    Hearsay,
    MarkerKind,
    Metonym,
    Noun,
    Preposition,
    Pronoun,
    QuoteMark,
    Role,
    Trap,
)

__all__ = [
    "LANGUAGES",
    "Act",
    "Agency",
    "Cue",
    "Hearsay",
    "Lexicon",
    "MarkerKind",
    "Metonym",
    "Noun",
    "Preposition",
    "Pronoun",
    "QuoteMark",
    "Role",
    "Trap",
    "load",
]
