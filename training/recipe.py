"""What a language adds to the common way of making a pack."""

import importlib
from collections.abc import Callable, Iterator
from random import Random

import msgspec

from evaluation.syntax.entities import Marked
from training.parts import Paragraph, Part
from training.plan import Plan, Shape
from training.renaming import Seen
from training.sources import Source
from zegsman.language.conllu import Tree


class Naming(msgspec.Struct, frozen=True):
    """A last stage for names: `raw` gives lines of text to learn from, `held_out` sentences that must not be in it,
    `known` the names of the treebank; `usual` is the share of the usual paragraphs that are learnt from again."""

    plan: Plan
    raw: Callable[[], Iterator[str]]
    held_out: Callable[[], list[Tree]]
    known: Callable[[], Seen]
    usual: float = 1


class Recipe(msgspec.Struct, frozen=True):
    """`parts` are those of the data, first the one that the pack reads as; `data` gives all of it once, unchanged;
    `epoch` the paragraphs of one epoch, `dev` those of each dev part, `named` sentences with marked names or none.

    `notes` are lines for the card: what is known to be weak, and what was tried and did not help. `begins` is the
    language whose network this one starts from. With `naming` the network is trained on for names. With `folds` it is
    trained on by `fold_plan` with `fold_epoch`, once without each fold of the trees, to score it on what `held_out`
    gives, and once with all of them.
    """

    language: str
    parts: tuple[Part, ...]
    plan: Plan
    sources: tuple[Source, ...]
    data: Callable[[], Iterator[Paragraph]]
    epoch: Callable[[Random], Iterator[Paragraph]]
    dev: dict[str, Callable[[], list[list[Tree]]]]
    named: dict[str, Callable[[], list[Marked]]]
    notes: tuple[str, ...]
    shape: Shape = Shape()
    begins: str = ""
    naming: Naming | None = None
    folds: int = 0
    fold_plan: Plan = Plan(epochs=1)
    fold_epoch: Callable[[Random, int | None], Iterator[Paragraph]] = lambda random, fold: iter(())
    held_out: Callable[[int], dict[str, Callable[[], list[list[Tree]]]]] = lambda fold: {}


MODULES = {"nl": "training.dutch", "en": "training.english", "de": "training.german"}


def recipe_of(language: str) -> Recipe:
    """The recipe for a language of MODULES."""
    recipe: Recipe = importlib.import_module(MODULES[language]).RECIPE
    return recipe
