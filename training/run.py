"""One training run: from a recipe to a network and its labels."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import msgspec
import torch

from evaluation.syntax.score import Score, total
from training.encoded import Encoder
from training.figures import Figures, figures, in_per_cent, scores
from training.inventory import counted
from training.learn import learn
from training.model import packed
from training.naming import named
from training.network import Network
from training.parts import Paragraph
from training.recipe import Recipe, recipe_of
from training.transfer import begun
from zegsman.language import load
from zegsman.language.net.labels import Labels

SCORED = 5
"""Epochs between two scorings of the averaged network."""


class Trained(msgspec.Struct, frozen=True):
    """A network with its labels, and its figures where folds were held out to get them."""

    network: Network
    labels: Labels
    figures: Figures


def trained(recipe: Recipe, place: Path) -> Trained:
    """Train by the plan of the recipe, then for names, then by folds if it has those; `place` holds a folder for each
    language."""
    base, encoder = _first_stage(recipe, place)
    if recipe.naming:
        base = Trained(*named(base.network, base.labels, recipe, recipe.naming, place / recipe.language), {})
    return _folded(base, recipe, encoder, place / recipe.language) if recipe.folds else base


def _first_stage(recipe: Recipe, place: Path) -> tuple[Trained, Encoder]:
    """What the recipe begins with, trained by its plan."""
    work = place / recipe.language
    work.mkdir(parents=True, exist_ok=True)
    labels = counted(recipe.data(), Counter())
    torch.manual_seed(recipe.plan.seed)
    network = Network(labels, len(recipe.parts), recipe.shape)
    if recipe.begins:
        old, _ = _first_stage(recipe_of(recipe.begins), place)
        begun(network, labels, old.network, old.labels)
    encoder = Encoder(labels, recipe.parts)
    report = _Report(recipe, labels, work)
    network = learn(network, encoder, recipe.epoch, recipe.plan, work / "checkpoint.pt", report)
    return Trained(network, labels, {}), encoder


class _Report(msgspec.Struct, frozen=True):
    """Tells what each epoch gave; every SCORED epochs the averaged network is scored as a pack in the folder."""

    recipe: Recipe
    labels: Labels
    folder: Path

    def __call__(self, number: int, seconds: float, losses: dict[str, float], average: Network) -> None:
        told = " ".join(f"{name} {loss:.3f}" for name, loss in losses.items())
        print(f"{self.recipe.language}, epoch {number}: {seconds:.0f} s, losses {told}", file=sys.stderr, flush=True)
        if number % SCORED == 0:
            folder = self.folder / f"epoch{number}"
            packed(self.recipe.language, average, self.labels, folder)
            for name, values in figures(load(self.recipe.language, pipeline=str(folder)), self.recipe).items():
                print(f"  {name}: {values}", file=sys.stderr, flush=True)


def _folded(base: Trained, recipe: Recipe, encoder: Encoder, work: Path) -> Trained:
    """The network trained on with all trees; its figures are those of networks that each missed a fold of them."""
    results: dict[str, list[dict[str, Score]]] = {}
    for fold in range(recipe.folds):
        network = _tuned(base, recipe, encoder, work, fold)
        folder = work / f"fold{fold}"
        packed(recipe.language, network, base.labels, folder)
        pipeline = load(recipe.language, pipeline=str(folder))
        for name, values in scores(pipeline, recipe.language, recipe.held_out(fold)).items():
            results.setdefault(name, []).append(values)
            print(f"fold {fold}, {name}: {in_per_cent(values)}", file=sys.stderr, flush=True)
    whole = {name: in_per_cent(total(parts)) for name, parts in results.items()}
    return Trained(_tuned(base, recipe, encoder, work, None), base.labels, whole)


def _tuned(base: Trained, recipe: Recipe, encoder: Encoder, work: Path, fold: int | None) -> Network:
    network = _copy(base, recipe)

    def epoch(random: Random) -> Iterator[Paragraph]:
        return recipe.fold_epoch(random, fold)

    def report(number: int, seconds: float, losses: dict[str, float], average: Network) -> None:
        print(f"fold {fold}, epoch {number}: {seconds:.0f} s, heads {losses['heads']:.3f}", file=sys.stderr, flush=True)

    checkpoint = work / ("checkpoint-all.pt" if fold is None else f"checkpoint-{fold}.pt")
    return learn(network, encoder, epoch, recipe.fold_plan, checkpoint, report)


def _copy(base: Trained, recipe: Recipe) -> Network:
    network = Network(base.labels, len(recipe.parts), recipe.shape)
    network.load_state_dict(base.network.state_dict())
    return network
