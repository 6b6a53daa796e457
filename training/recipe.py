"""What a language adds to the common way of making a pack."""

import importlib
from collections.abc import Callable, Iterator
from random import Random

import msgspec

from evaluation.syntax.entities import Marked
from training.parts import Paragraph, Part
from training.plan import Plan, Shape
from training.sources import Source
from zegsman.language.conllu import Tree


class Recipe(msgspec.Struct, frozen=True):
    """`parts` are those of the data, first the one that the pack reads as; `data` gives all of it once, unchanged;
    `epoch` the paragraphs of one epoch, `dev` those of each dev part, `named` sentences with marked names or none.

    `notes` are lines for the card: what is known to be weak, and what was tried and did not help. `begins` is the
    language whose network this one starts from. With `folds` the network is then trained on by `fold_plan` with
    `fold_epoch`, once without each fold of the trees, to score it on what `held_out` gives, and once with all of them.
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
    folds: int = 0
    fold_plan: Plan = Plan(epochs=1)
    fold_epoch: Callable[[Random, int | None], Iterator[Paragraph]] = lambda random, fold: iter(())
    held_out: Callable[[int], dict[str, Callable[[], list[list[Tree]]]]] = lambda fold: {}


MODULES = {"nl": "training.dutch", "en": "training.english", "de": "training.german"}


def recipe_of(language: str) -> Recipe:
    """The recipe for a language of MODULES."""
    recipe: Recipe = importlib.import_module(MODULES[language]).RECIPE
    return recipe
