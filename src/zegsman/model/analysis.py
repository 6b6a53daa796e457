"""Analyses: tokens, sentences and syntax of one stretch of text, in Universal Dependencies terms.

Token indices are relative to the analysis, offsets are code points into the document's text.
"""

import msgspec


class Token(msgspec.Struct, frozen=True, gc=False):
    """One token. `head` is the index of its syntactic head (its own index for a root); `feats` as in CoNLL-U
    ("Gender=Com|Number=Sing"), empty if none; `entity` is PER, ORG, LOC, MISC or empty."""

    i: int
    start: int
    end: int
    text: str
    lemma: str
    upos: str
    dep: str
    head: int
    feats: str = ""
    entity: str = ""


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """Token range of a sentence, end exclusive."""

    first: int
    last: int


class Analysis(msgspec.Struct, frozen=True):
    """The tokens and sentences of one passage. `parsed` is False where the gate kept the parser out: then only
    text, offsets and sentences are filled (lemma is the lower-cased word, upos and dep are empty)."""

    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    parsed: bool = True
