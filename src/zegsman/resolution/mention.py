"""A mention: a place in the text that may name or describe someone."""

from enum import StrEnum

import msgspec

from zegsman.resolution.kinds import Kind


class Form(StrEnum):
    """How a mention is worded."""

    NAME = "name"
    NOUN = "noun"
    PRONOUN = "pronoun"


class Mention(msgspec.Struct, frozen=True):
    """One mention. `words` is the full name, the description or the pronoun in lower case; `head` the noun of a
    description; `first` its article or possessive. `sentence` and `paragraph` count from the start of the document;
    `verb` is the place of the word it depends on, -1 where there is no parse. `spare`: a possessive."""

    start: int
    end: int
    form: Form
    words: str
    sentence: int
    paragraph: int
    kind: Kind = Kind.UNKNOWN
    head: str = ""
    first: str = ""
    subject: bool = False
    oblique: bool = False
    plural: bool = False
    spare: bool = False
    verb: int = -1
