"""The German data: trees of PUD only, parts of speech of GSD, names of GermEval; GSD dev for scoring.

The trees of GSD's train part are too large a file to be at hand, so the parser learns from 1,000 sentences.
"""

import re
from collections.abc import Iterator
from functools import cache
from random import Random

import msgspec
from spacy.language import Language
from spacy.tokens import Doc

from evaluation.syntax.entities import Marked, marked_iob
from training.augment import augmented
from training.documents import gold
from training.entities import with_entities
from training.learn import Plan
from training.names import LISTS
from training.recipe import Recipe
from training.renaming import Seen, renamed, seen
from training.sources import GSD_DEV, GSD_POS, PUD_DE, UNER_DE
from training.treebank import joined, paragraphs, without
from zegsman.language.conllu import Tree

TIMES = 3
"""How often an epoch passes over the trees, which are fifteen times fewer than the tagged sentences."""

SHARE = 3
"""One in so many of the tagged sentences is learnt from in an epoch."""

NO_SPACE_BEFORE = re.compile(r"^[.,;:!?)\]}%”“…]+$")
NO_SPACE_AFTER = re.compile(r"^[(\[{„‚]+$")


@cache
def trees() -> tuple[Tree, ...]:
    """The trees of PUD with names marked, without those of the dev part."""
    bare = (_without_features(tree) for tree in without(PUD_DE.trees(), GSD_DEV.trees()))
    return tuple(with_entities(bare, "de"))


def _without_features(tree: Tree) -> Tree:
    """The tagged sentences have no features; a tagger that sees both would learn to give none half of the time."""
    return Tree(tree.id, tuple(msgspec.structs.replace(word, feats="") for word in tree.words), tree.opens)


@cache
def _seen() -> Seen:
    return seen(trees())


@cache
def tagged() -> tuple[tuple[tuple[str, str], ...], ...]:
    """The sentences of GSD's train part as words with their part of speech, without those of the dev part."""
    held_out = {_letters(tree.text) for tree in GSD_DEV.trees()}
    (path,) = GSD_POS.paths()
    lines = path.read_text(encoding="utf-8").splitlines()
    found = (tuple(_whole(line)) for line in lines if line.strip())
    return tuple(words for words in found if _letters("".join(word for word, _ in words)) not in held_out)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))


def _whole(line: str) -> Iterator[tuple[str, str]]:
    """Word and tag; a melted word ("im##_ in##ADP dem##DET") has the tag of its first part, as in our trees."""
    pairs = [item.rpartition("##")[::2] for item in line.split()]
    at = 0
    while at < len(pairs):
        word, tag = pairs[at]
        if tag == "_" and at + 2 < len(pairs):
            yield word, pairs[at + 1][1]
            at += 3
        else:
            yield word, tag
            at += 1


def epoch(nlp: Language, random: Random) -> Iterator[Doc]:
    """The documents of one epoch: the trees three times, a third of the tagged sentences once."""
    for _ in range(TIMES):
        for paragraph in joined(list(trees()), random):
            renewed = [renamed(tree, _seen(), random) for tree in paragraph]
            yield gold(augmented(renewed, random), nlp.vocab)
    for words in random.sample(tagged(), len(tagged()) // SHARE):
        yield Doc(
            nlp.vocab,
            words=[word for word, _ in words],
            spaces=[_spaced(*pair) for pair in zip(words, [*words[1:], ("", "")], strict=True)],
            pos=[tag if tag != "_" else "X" for _, tag in words],
        )


def _spaced(word: tuple[str, str], after: tuple[str, str]) -> bool:
    return not NO_SPACE_AFTER.match(word[0]) and not NO_SPACE_BEFORE.match(after[0])


def _uner() -> list[Marked]:
    (path,) = UNER_DE.paths()
    with path.open(encoding="utf-8") as lines:
        return list(marked_iob(lines))


RECIPE = Recipe(
    language="de",
    plans=(Plan(epochs=6),),
    sources=(PUD_DE, GSD_POS, LISTS),
    epoch=epoch,
    dev={"GSD dev": lambda: list(paragraphs(GSD_DEV.trees()))},
    named={"Universal NER, PUD (texts seen in training, names not)": _uner},
    notes=(
        "The parser learnt from 1,000 sentences only: expect many wrong arcs. A larger pipeline can take its place.",
        "No morphological features: the tagged sentences have none.",
        "Lemmas come from the same 1,000 sentences.",
        "Kinds of names are silver: borders from the trees, kinds from name lists and the words around.",
    ),
)
