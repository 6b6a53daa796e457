"""What a language adds to the common way of making a pack."""

import importlib
from collections.abc import Callable, Iterator
from random import Random

import msgspec
from spacy.language import Language
from spacy.tokens import Doc

from evaluation.syntax.entities import Marked
from training.learn import Plan
from training.sources import Source
from zegsman.language.conllu import Tree


class Recipe(msgspec.Struct, frozen=True):
    """`plans` are the stages of training, `epoch` gives the documents of one epoch, `dev` the paragraphs of each dev
    part, `named` sentences with marked names or none.

    `notes` are lines for the card: what is known to be weak, and what was tried and did not help.
    """

    language: str
    plans: tuple[Plan, ...]
    sources: tuple[Source, ...]
    epoch: Callable[[Language, Random], Iterator[Doc]]
    dev: dict[str, Callable[[], list[list[Tree]]]]
    named: dict[str, Callable[[], list[Marked]]]
    notes: tuple[str, ...]


MODULES = {"nl": "training.dutch", "en": "training.english", "de": "training.german"}


def recipe_of(language: str) -> Recipe:
    """The recipe for a language of MODULES."""
    recipe: Recipe = importlib.import_module(MODULES[language]).RECIPE
    return recipe
