"""The Dutch data: the Alpino treebank for training, Alpino dev and LassySmall dev for scoring."""

import re
from collections.abc import Iterator
from functools import cache, partial
from itertools import groupby
from random import Random

import msgspec
from spacy.language import Language
from spacy.tokens import Doc

from evaluation.syntax.entities import meantime
from training.augment import augmented
from training.documents import gold, names_only
from training.entities import with_entities
from training.learn import Plan
from training.names import LISTS
from training.recipe import Recipe
from training.renaming import Seen, renamed, seen
from training.sources import ALPINO, ALPINO_DEV, LASSY_DEV, LASSY_OLD, MEANTIME, Source
from training.treebank import joined, paragraphs, without
from zegsman.language.conllu import Tree, Word

DEV: dict[str, Source] = {"Alpino dev": ALPINO_DEV, "LassySmall dev": LASSY_DEV}

SAMPLED = frozenset(
    "g_suite h_suite i_suite j_suite ntv-suite qa qtleap1a qtleap1q wpspel leuven_yellow_pages Titaantjes".split()  # noqa: SIM905
)
"""Test suites, questions and other text unlike news: a third of each is learnt from in an epoch."""

SKEWED = re.compile(r"^(PronType=Art|Mood=Ind|ExtPos=\w+|Typo=Yes)$")
"""Features that one version of a treebank has and another lacks."""

SHARE = 1 / 3


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


@cache
def trees(source: Source) -> tuple[Tree, ...]:
    """Its trees with names marked, without those of a dev part, in the order of the files: neighbours stay so."""
    held_out = [tree for dev in DEV.values() for tree in dev.trees()]
    return tuple(with_entities(map(cleaned, without(source.trees(), held_out)), "nl"))


@cache
def _seen() -> Seen:
    return seen(trees(ALPINO))


def epoch(nlp: Language, random: Random) -> Iterator[Doc]:
    """The documents of one epoch, different each time."""
    for treebank, group in groupby(trees(ALPINO), key=lambda tree: tree.id.split("\\")[0]):
        share = SHARE if treebank in SAMPLED else 1
        for paragraph in _changed(list(group), share, random):
            yield gold(paragraph, nlp.vocab)
    for paragraph in _changed(list(trees(LASSY_OLD)), SHARE, random):
        yield names_only(paragraph, nlp.vocab)


def _changed(trees: list[Tree], share: float, random: Random) -> Iterator[list[Tree]]:
    for paragraph in joined(trees, random):
        if random.random() < share:
            yield augmented([renamed(tree, _seen(), random) for tree in paragraph], random)


def dev(name: str) -> list[list[Tree]]:
    """The paragraphs of a dev part, cleaned the same way."""
    return list(paragraphs(map(cleaned, DEV[name].trees())))


RECIPE = Recipe(
    language="nl",
    plans=(Plan(epochs=10), Plan(epochs=4, rate=0.001, seed=2)),
    sources=(ALPINO, LASSY_OLD, LISTS),
    epoch=epoch,
    dev={name: partial(dev, name) for name in DEV},
    named={"MEANTIME": lambda: meantime(MEANTIME.paths()[0])},
    notes=(
        "Kinds of names are silver: borders by hand in the treebanks, kinds from name lists and the words around.",
        "So the kind is often wrong for firms and products (Apple as a place); borders and people's names are safer.",
        "MEANTIME leaves many names unmarked (half of the sentences with Apple) and marks titles with names (CEO ...).",
        "A wider net (128 wide, 6 layers) ran half as fast and was given up after two epochs; it may score better.",
        "Most news text is from about 1970; other quotation marks and other names are put in by rule.",
        "The lemmatizer of this first pack had one epoch alone at the end: spaCy spoilt it between the stages.",
        "The recipe works round that since, so a new run will differ a little there.",
        "Not used: Dutch Europeana names (many names in it are unmarked), LassySmall 2.0 trees (older guideline).",
    ),
)
