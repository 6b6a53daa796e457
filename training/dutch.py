"""The Dutch data: all of the Alpino treebank for training, Alpino dev and LassySmall dev for scoring."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from random import Random

from training.augment import augmented
from training.sources import ALPINO, ALPINO_DEV, LASSY_DEV, Source
from training.treebank import cleaned, joined, paragraphs, without
from zegsman.language.conllu import Tree

SOURCES = (ALPINO, ALPINO_DEV, LASSY_DEV)
DEV: dict[str, Source] = {"Alpino dev": ALPINO_DEV, "LassySmall dev": LASSY_DEV}


@cache
def trees() -> tuple[Tree, ...]:
    """The training trees, without those of a dev part, in the order of the files: neighbours stay neighbours."""
    held_out = [tree for source in DEV.values() for tree in source.trees()]
    return tuple(cleaned(tree) for tree in without(ALPINO.trees(), held_out))


def training(random: Random) -> Iterator[list[Tree]]:
    """The paragraphs of one epoch; never two treebanks in one."""
    for _, group in groupby(trees(), key=lambda tree: tree.id.split("\\")[0]):
        for paragraph in joined(list(group), random):
            yield augmented(paragraph, random)


def dev(name: str) -> list[list[Tree]]:
    """The paragraphs of a dev part, cleaned the same way."""
    return list(paragraphs(map(cleaned, DEV[name].trees())))
