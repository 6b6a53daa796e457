"""The Dutch data: the Alpino treebank for training, Alpino dev and LassySmall dev for scoring."""

import re
from collections.abc import Iterator
from functools import cache, partial
from itertools import groupby
from random import Random

import msgspec

from evaluation.syntax.entities import Marked, fairly, meantime
from training.augment import augmented
from training.entities import titles, with_entities
from training.names import LISTS
from training.parts import Paragraph, Part
from training.plan import Plan
from training.raw import lines_of
from training.recipe import Naming, Recipe
from training.renaming import Seen, renamed, seen
from training.sources import ALPINO, ALPINO_DEV, EINDHOVEN, LASSY_DEV, LASSY_OLD, MEANTIME, WIKI_NL, Source
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

NEWS = Part("Alpino")
OLDER = Part("LassySmall 2.0")
"""The same annotation by older rules; the network is told which is which."""


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
    return tuple(with_entities(map(cleaned, without(source.trees(), _held_out())), "nl"))


def _held_out() -> list[Tree]:
    return [tree for dev in DEV.values() for tree in dev.trees()]


@cache
def _seen() -> Seen:
    return seen(trees(ALPINO))


def _raw() -> Iterator[str]:
    return lines_of(EINDHOVEN, WIKI_NL)


def data() -> Iterator[Paragraph]:
    """All sentences once, one by one."""
    for part, source in ((NEWS, ALPINO), (OLDER, LASSY_OLD)):
        for tree in trees(source):
            yield Paragraph(part, [tree])


def epoch(random: Random) -> Iterator[Paragraph]:
    """The paragraphs of one epoch, different each time."""
    for treebank, group in groupby(trees(ALPINO), key=lambda tree: tree.id.split("\\")[0]):
        share = SHARE if treebank in SAMPLED else 1
        for paragraph in _changed(list(group), share, random):
            yield Paragraph(NEWS, paragraph)
    for paragraph in _changed(list(trees(LASSY_OLD)), 1, random):
        yield Paragraph(OLDER, paragraph)


def _changed(trees: list[Tree], share: float, random: Random) -> Iterator[list[Tree]]:
    for paragraph in joined(trees, random):
        if random.random() < share:
            yield augmented([renamed(tree, _seen(), random) for tree in paragraph], random)


def dev(name: str) -> list[list[Tree]]:
    """The paragraphs of a dev part, cleaned the same way."""
    return list(paragraphs(map(cleaned, DEV[name].trees())))


def _meantime() -> list[Marked]:
    return meantime(MEANTIME.paths()[0])


RECIPE = Recipe(
    language="nl",
    parts=(NEWS, OLDER),
    plan=Plan(epochs=25, listed=0),
    sources=(ALPINO, LASSY_OLD, LISTS, EINDHOVEN, WIKI_NL),
    data=data,
    epoch=epoch,
    naming=Naming(Plan(epochs=4, rate=0.001, listed=384, seed=2), _raw, _held_out, _seen),
    dev={name: partial(dev, name) for name in DEV},
    named={
        "MEANTIME": _meantime,
        "MEANTIME, sentences with a mark": lambda: fairly(_meantime(), titles("nl")),
    },
    notes=(
        "Kinds of names are silver: borders by hand in the treebanks, kinds from name lists and the words around.",
        "Firms are read as people less often since the stage for names (raw text, sentences of our own with listed",
        "names in them, 11,000 more words): MEANTIME's people went from 25.2 to 37.8, of marked sentences from",
        "35.1 to 51.6, organisations from 47.2 to 55.3. A firm that no list has, or one named like a person (Lockheed",
        "Martin), is still taken for one.",
        "MEANTIME leaves many names unmarked (half of the sentences with Apple), counts titles to names (CEO ...), has",
        "spaces in words (Wal - Mart): with all kinds right its people would give some 60, and 80 of marked sentences.",
        "Tried: that loss for listed names alone (28.6); kinds overruled by the lists at reading (36.1 and 52.0;",
        "it gives every name that is a word or a surname too the kind of the list; not kept).",
        "Content clauses are few: 57 on Alpino dev. Three networks of like LAS scored 80.4, 75.9 and 75.2.",
        "Most news text is from about 1970; other quotation marks and other names are put in by rule.",
        "Tried: a higher threshold for starts of sentences (worse); no start after a colon, semicolon or comma",
        "(kept: sentences 97.9 for 92.9).",
        "Before: spaCy's window CNN and transition parser, 14 epochs, LAS 81.0 and 75.4.",
        "Not used: Dutch Europeana names (many names in it are unmarked).",
    ),
)
