"""What training reads: paragraphs of trees, each from one part of the data."""

import msgspec

from zegsman.language.conllu import Tree

TREE = frozenset({"heads", "deps"})
WORDS = frozenset({"upos", "feats", "rules"})
ALL = TREE | WORDS | {"start", "entities"}


class Part(msgspec.Struct, frozen=True):
    """A part of the data and what may be learnt from it.

    The network is told the part of each paragraph, so parts may follow different guidelines or be in different
    languages; a pack always reads as its first part.
    """

    name: str
    teaches: frozenset[str] = ALL


class Paragraph(msgspec.Struct, frozen=True):
    """Sentences that stand together."""

    part: Part
    trees: list[Tree]
