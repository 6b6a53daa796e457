"""python -m training nl|en|de: make the language pack. Goes on where a killed run stopped (training/work)."""

import argparse
import json
import shutil
import sys
import time
from pathlib import Path

import msgspec

from training.card import card
from training.documents import example
from training.figures import figures, quality
from training.learn import learn
from training.model import blank
from training.recipe import MODULES, Recipe, recipe_of
from training.sources import WORK
from zegsman.language import load
from zegsman.language.loading import SHIPPED


def main() -> None:
    """Train, score, write the pack and its card, and put it in place unless the one there is better."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("language", choices=MODULES)
    parser.add_argument("--epochs", type=int, help="instead of the recipe's number")
    parser.add_argument("--replace", action="store_true", help="replace a pack that scores better too")
    options = parser.parse_args()
    recipe = recipe_of(options.language)
    plan = msgspec.structs.replace(recipe.plan, epochs=options.epochs or recipe.plan.epochs)
    work = WORK / recipe.language
    work.mkdir(parents=True, exist_ok=True)
    nlp = blank(recipe.language)

    def report(epoch: int, seconds: float) -> None:
        nlp.to_disk(work / "pack")
        print(f"epoch {epoch} of {plan.epochs}: {seconds:.0f} s", file=sys.stderr, flush=True)

    start = time.process_time()
    learn(
        nlp,
        lambda random: [example(doc, nlp) for doc in recipe.epoch(nlp, random)],
        plan,
        work / "checkpoint.npz",
        report,
    )
    finished(work / "pack", recipe, plan.epochs, (time.process_time() - start) / 60)
    sys.exit(landed(work / "pack", SHIPPED / recipe.language, worse_too=options.replace))


def finished(pack: Path, recipe: Recipe, epochs: int, minutes: float) -> None:
    """Score the pack in the folder and write its figures and its card into it."""
    table = figures(load(recipe.language, pipeline=str(pack)), recipe)
    meta = json.loads((pack / "meta.json").read_text(encoding="utf-8"))
    meta |= {"name": "zegsman", "license": "CC BY-SA 4.0", "performance": table}
    (pack / "meta.json").write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    (pack / "CARD.md").write_text(card(recipe, table, epochs, minutes), encoding="utf-8")


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
