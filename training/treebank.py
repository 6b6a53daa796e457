"""Making treebanks agree: strips what versions disagree on, drops what the dev parts hold, finds paragraphs."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from random import Random

import msgspec

from zegsman.language.conllu import Tree, Word

SKEWED = re.compile(r"^(PronType=Art|Mood=Ind|ExtPos=\w+|Typo=Yes)$")
"""Features that one version of a treebank has and another lacks."""

PARAGRAPH = re.compile(r"^(.*p\.\d+)\.s\.\d+$")
"""Lassy's sentence ids, "WR-P-P-H-0000000006.p.4.s.2": everything before ".s." names the paragraph."""

LENGTHS = (1, 1, 1, 2, 2, 3, 3, 4, 5)
"""Sentences in a training paragraph; news paragraphs mostly have one to three."""


def cleaned(tree: Tree) -> Tree:
    """The tree as the packs learn it.

    Determiners lose PronType, which UD Dutch dev parts do not have. A lemma loses its morpheme borders
    ("gemeente_raad", "toe_geven"); a verb apart from its particle loses the particle: the arc compound:prt tells it.
    """
    particles = {word.head: word.form.lower() for word in tree.words if word.dep == "compound:prt"}
    return Tree(tree.id, tuple(_cleaned(word, particles.get(i, "")) for i, word in enumerate(tree.words, start=1)))


def _cleaned(word: Word, particle: str) -> Word:
    feats = [f for f in word.feats.split("|") if f and not SKEWED.match(f)]
    if word.upos == "DET":
        feats = [f for f in feats if not f.startswith("PronType=")]
    lemma = word.lemma
    if len(lemma) > 1 and "_" not in word.form:
        lemma = lemma.removeprefix(f"{particle}_") if particle else lemma
        lemma = lemma.replace("_", "")
    return msgspec.structs.replace(word, feats="|".join(feats), lemma=lemma)


def without(trees: Iterable[Tree], held_out: Iterable[Tree]) -> Iterator[Tree]:
    """The trees whose letters are not those of a held-out sentence."""
    known = {_letters(tree) for tree in held_out}
    return (tree for tree in trees if _letters(tree) not in known)


def _letters(tree: Tree) -> str:
    return "".join(filter(str.isalnum, tree.text.lower()))


def paragraphs(trees: Iterable[Tree]) -> Iterator[list[Tree]]:
    """Sentences grouped by the paragraph their ids name; a sentence whose id names none stands alone."""
    for _, group in groupby(enumerate(trees), key=_paragraph):
        yield [tree for _, tree in group]


def _paragraph(numbered: tuple[int, Tree]) -> str:
    match = PARAGRAPH.match(numbered[1].id)
    return match[1] if match else str(numbered[0])


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
