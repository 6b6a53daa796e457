"""The English data: EWT, the CC BY genres of GUM and PUD for training; EWT dev and the news of GUM dev for scoring."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from random import Random

from evaluation.syntax.entities import Marked, marked_iob
from training import gum_names
from training.augment import augmented
from training.entities import with_entities
from training.names import LISTS
from training.parts import Paragraph, Part
from training.plan import Plan
from training.raw import lines_of_column
from training.recipe import Naming, Recipe
from training.renaming import Seen, renamed, seen
from training.sources import EWT, EWT_DEV, GUM, GUM_DEV, PUD_EN, UNER_EN, WIKINEWS_EN
from training.treebank import joined, paragraphs, without
from zegsman.language.conllu import Tree

FREE_GENRES = ("GUM_news_", "GUM_interview_", "GUM_academic_", "GUM_court_")
"""The genres of GUM whose texts are CC BY; the others are share-alike or non-commercial."""


WEB = Part("EWT and GUM")
TRANSLATED = Part("PUD")
"""Annotated by others, with other habits; the network is told which is which."""


@cache
def trees(part: Part) -> tuple[Tree, ...]:
    """The training trees of a part with names marked, without those of a dev part."""
    free = (tree for tree in gum_names.named() if tree.id.startswith(FREE_GENRES))
    sources = (EWT.trees(), free) if part == WEB else (PUD_EN.trees(),)
    found = [tree for source in sources for tree in without(source, _held_out())]
    return tuple(with_entities(found, "en"))


def _held_out() -> list[Tree]:
    return [*EWT_DEV.trees(), *GUM_DEV.trees()]


def _raw() -> Iterator[str]:
    return lines_of_column(WIKINEWS_EN, "text")


def data() -> Iterator[Paragraph]:
    """All sentences once, one by one."""
    for part in (WEB, TRANSLATED):
        for tree in trees(part):
            yield Paragraph(part, [tree])


@cache
def _seen() -> Seen:
    return seen(trees(WEB))


def epoch(random: Random) -> Iterator[Paragraph]:
    """The paragraphs of one epoch, different each time; neighbours within one text are joined."""
    for part in (WEB, TRANSLATED):
        for _, group in groupby(trees(part), key=lambda tree: tree.id.rpartition("-")[0]):
            for paragraph in joined(list(group), random):
                renewed = [renamed(tree, _seen(), random) for tree in paragraph]
                yield Paragraph(part, augmented(renewed, random))


def _gum_news() -> list[list[Tree]]:
    return list(paragraphs(tree for tree in GUM_DEV.trees() if tree.id.startswith("GUM_news_")))


def _uner() -> list[Marked]:
    (path,) = UNER_EN.paths()
    with path.open(encoding="utf-8") as lines:
        return list(marked_iob(lines))


RECIPE = Recipe(
    language="en",
    parts=(WEB, TRANSLATED),
    plan=Plan(epochs=16),
    begins="nl",
    naming=Naming(Plan(epochs=6, rate=0.0012, listed=256, seed=2), _raw, _held_out, _seen),
    sources=(EWT, GUM, PUD_EN, LISTS, WIKINEWS_EN),
    data=data,
    epoch=epoch,
    dev={"EWT dev": lambda: list(paragraphs(EWT_DEV.trees())), "GUM dev, news": _gum_news},
    named={"Universal NER, EWT dev": _uner},
    notes=(
        "Kinds of names in GUM are its own; in EWT and PUD they are silver: from name lists and the words around.",
        "A last stage for names (Wikinews, sentences of our own, lists) took EWT's LAS from 82.8 to 83.2 as well. Of",
        "bodies it finds more (recall 48.7 to 57.1), and more that are none (F1 39.7 to 37.5); people 71.8, then 71.0.",
        "Words cut as in the treebanks (smileys, telephone numbers, non-, e-, $10k, and/or) took words from 98.4 to",
        "98.9 and LAS from 82.3 to 82.8 on EWT.",
        "EWT dev is web text with much odd spelling and punctuation; GUM's news is nearer to what is read here.",
        "Crossing arcs were nearly always wrong (147 sentences of 2,065, 34 in the gold). The best tree without them",
        "took content clauses from 52.0 to 54.7 and from 61.8 to 65.5, LAS from 82.1 to 82.3 and from 86.2 to 86.5.",
        "Content clauses are few (129 on both dev parts). Before, spaCy's net: 57.7 and 74.5 with LAS 77.4 and 80.4.",
    ),
)
