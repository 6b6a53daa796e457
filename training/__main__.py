"""python -m training nl|en|de: make the language pack. Goes on where a killed run stopped (training/work)."""

import argparse
import json
import sys
import time
from pathlib import Path

import msgspec

from training.card import card
from training.figures import Figures, figures
from training.landing import landed
from training.model import packed
from training.recipe import MODULES, Recipe, recipe_of
from training.run import trained
from training.sources import WORK
from zegsman.language import load
from zegsman.language.loading import SHIPPED


def main() -> None:
    """Train, score, write the pack and its card, and put it in place unless the one there is better."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("language", choices=MODULES)
    parser.add_argument("--epochs", type=int, help="instead of the recipe's number")
    parser.add_argument("--replace", action="store_true", help="replace a pack that scores better too")
    parser.add_argument("--work", type=Path, default=WORK, help="folder for checkpoints and the finished pack")
    options = parser.parse_args()
    recipe = recipe_of(options.language)
    plan = msgspec.structs.replace(recipe.plan, epochs=options.epochs or recipe.plan.epochs)
    recipe = msgspec.structs.replace(recipe, plan=plan)
    start = time.process_time()
    made = trained(recipe, options.work)
    pack = options.work / recipe.language / "pack"
    packed(recipe.language, made.network, made.labels, pack)
    finished(pack, recipe, made.figures, (time.process_time() - start) / 60)
    sys.exit(landed(pack, SHIPPED / recipe.language, worse_too=options.replace))


def finished(pack: Path, recipe: Recipe, cross_validated: Figures, minutes: float) -> None:
    """Score the pack in the folder and write its figures and its card into it."""
    table = cross_validated | figures(load(recipe.language, pipeline=str(pack)), recipe)
    meta = json.loads((pack / "meta.json").read_text(encoding="utf-8"))
    meta |= {"name": "zegsman", "license": "CC BY-SA 4.0", "performance": table}
    (pack / "meta.json").write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    (pack / "CARD.md").write_text(card(recipe, table, minutes), encoding="utf-8")


if __name__ == "__main__":
    main()
