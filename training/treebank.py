"""Drops from a treebank what the dev parts hold, and puts its sentences in paragraphs."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from random import Random

import msgspec

from zegsman.language.conllu import Tree

PARAGRAPH = re.compile(r"^(.*p\.\d+)\.s\.\d+$")
"""Lassy's sentence ids, "WR-P-P-H-0000000006.p.4.s.2": everything before ".s." names the paragraph."""

LENGTHS = (1, 1, 1, 2, 2, 3, 3, 4, 5)
"""Sentences in a training paragraph; news paragraphs mostly have one to three."""


def without(trees: Iterable[Tree], held_out: Iterable[Tree]) -> Iterator[Tree]:
    """The trees whose letters are not those of a held-out sentence."""
    known = {_letters(tree) for tree in held_out}
    return (tree for tree in trees if _letters(tree) not in known)


def _letters(tree: Tree) -> str:
    return "".join(filter(str.isalnum, tree.text.lower()))


def paragraphs(trees: Iterable[Tree]) -> Iterator[list[Tree]]:
    """Sentences grouped by the paragraph their ids or the marks of the file name; without either each stands alone."""
    kept = list(trees)
    marked = any(tree.opens for tree in kept)
    keys: list[str] = []
    for number, tree in enumerate(kept):
        match = PARAGRAPH.match(tree.id)
        same = marked and not tree.opens and keys
        keys.append(match[1] if match else keys[-1] if same else str(number))
    for _, group in groupby(zip(keys, kept, strict=True), key=lambda pair: pair[0]):
        yield [tree for _, tree in group]


def joined(trees: list[Tree], random: Random) -> Iterator[list[Tree]]:
    """Neighbouring sentences in paragraphs of a random length, so that a parser learns where sentences end."""
    start = 0
    while start < len(trees):
        length = random.choice(LENGTHS)
        yield [_spaced(tree) for tree in trees[start : start + length]]
        start += length


def _spaced(tree: Tree) -> Tree:
    last = msgspec.structs.replace(tree.words[-1], space=True)
    return Tree(tree.id, (*tree.words[:-1], last))
