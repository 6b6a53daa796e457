"""python -m training nl|en|de: make the language pack. Goes on where a killed run stopped (training/work)."""

import argparse
import json
import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

import msgspec
from spacy.training import Example

from training.card import card
from training.documents import example
from training.figures import figures, quality
from training.learn import Plan, initialized, learn
from training.model import blank, opened
from training.recipe import MODULES, Recipe, recipe_of
from training.sources import WORK
from zegsman.language import load
from zegsman.language.loading import SHIPPED


def main() -> None:
    """Train, score, write the pack and its card, and put it in place unless the one there is better."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("language", choices=MODULES)
    parser.add_argument("--epochs", type=int, help="instead of the recipe's number, for the first stage")
    parser.add_argument("--replace", action="store_true", help="replace a pack that scores better too")
    options = parser.parse_args()
    recipe = recipe_of(options.language)
    first, *later = recipe.plans
    plans = (msgspec.structs.replace(first, epochs=options.epochs or first.epochs), *later)
    start = time.process_time()
    pack = trained(recipe, plans, WORK / recipe.language)
    finished(pack, recipe, plans, (time.process_time() - start) / 60)
    sys.exit(landed(pack, SHIPPED / recipe.language, worse_too=options.replace))


def trained(recipe: Recipe, plans: Sequence[Plan], work: Path) -> Path:
    """The folder of the pack after all stages; each stage starts from the averaged weights of the one before."""
    work.mkdir(parents=True, exist_ok=True)
    for stage in range(len(plans)):
        _train_stage(recipe, plans, stage, work)
    return work / f"pack{len(plans) - 1}"


def _train_stage(recipe: Recipe, plans: Sequence[Plan], stage: int, work: Path) -> None:
    nlp = opened(work / f"pack{stage - 1}") if stage else blank(recipe.language)

    def epoch(random: Random) -> list[Example]:
        return [example(doc, nlp) for doc in recipe.epoch(nlp, random)]

    def report(number: int, seconds: float) -> None:
        nlp.to_disk(work / f"pack{stage}")
        place = f"stage {stage + 1} of {len(plans)}, epoch {number} of {plans[stage].epochs}"
        print(f"{place}: {seconds:.0f} s", file=sys.stderr, flush=True)

    if not stage:
        initialized(nlp, epoch, plans[0].seed)
    learn(nlp, epoch, plans[stage], work / f"checkpoint{stage}.npz", report)


def finished(pack: Path, recipe: Recipe, plans: Sequence[Plan], minutes: float) -> None:
    """Score the pack in the folder and write its figures and its card into it."""
    table = figures(load(recipe.language, pipeline=str(pack)), recipe)
    meta = json.loads((pack / "meta.json").read_text(encoding="utf-8"))
    meta |= {"name": "zegsman", "license": "CC BY-SA 4.0", "performance": table}
    (pack / "meta.json").write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    (pack / "CARD.md").write_text(card(recipe, table, plans, minutes), encoding="utf-8")


def landed(pack: Path, place: Path, *, worse_too: bool) -> int:
    """Copy the pack to its place; 1, and nothing is changed, if the pack there scores better."""
    new, old = quality(performance(pack)), quality(performance(place))
    if old > new and not worse_too:
        print(f"{place} scores {old:.1f} and the new pack {new:.1f}: not replaced (--replace does)", file=sys.stderr)
        return 1
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(pack, place)
    print(f"{place}: mean LAS {new:.1f} (before: {old:.1f})", file=sys.stderr)
    return 0


def performance(pack: Path) -> dict[str, dict[str, float]]:
    """The figures a pack was landed with; empty if there is no pack."""
    meta = pack / "meta.json"
    found = json.loads(meta.read_text(encoding="utf-8")) if meta.exists() else {}
    table: dict[str, dict[str, float]] = found.get("performance", {})
    return {name: scores for name, scores in table.items() if isinstance(scores, dict)}


if __name__ == "__main__":
    main()
