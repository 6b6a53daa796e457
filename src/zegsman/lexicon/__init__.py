"""Language knowledge as data: one folder per language with the same TOML files, read by `load`."""

from zegsman.lexicon.lexicon import Lexicon
from zegsman.lexicon.load import LANGUAGES, load
from zegsman.lexicon.records import (
    Agency,
    Cue,
    DateKind,
    DateWord,
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
from zegsman.model import Act

__all__ = [
    "LANGUAGES",
    "Act",
    "Agency",
    "Cue",
    "DateKind",
    "DateWord",
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
