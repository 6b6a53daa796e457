"""python -m training.attribution news | research-de | research-en | judge: train a tagger, or the judge of the merge.

`news` makes the weights that ship, from free texts alone. The research recipes need a set that may not be shared, and
write outside the project. `judge` weighs rules and tagger on the dev parts of our corpus.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from training.attribution import judging, own
from training.attribution.analyses import analysed
from training.attribution.batches import items
from training.attribution.export import export, written
from training.attribution.held_out import Reading, held_out
from training.attribution.learn import learn
from training.attribution.recipes import LANGUAGES, RECIPES, SETS, Places
from zegsman.attribution.judge import FILE as JUDGE
from zegsman.attribution.tagger.loading import SHIPPED
from zegsman.attribution.tagger.loading import load as load_tagger

PROJECT = Path(__file__).parents[2]


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(prog="python -m training.attribution", description=__doc__)
    parser.add_argument("recipe", choices=[*RECIPES, "judge"])
    parser.add_argument("--free", type=Path, required=True, help="folder of the unpacked free corpora")
    parser.add_argument("--set", type=Path, help="folder of the research set, with train and dev")
    parser.add_argument("--out", type=Path, help="folder for the weights; news goes into the package unless named")
    parser.add_argument("--store", type=Path, default=PROJECT / "training" / "work" / "analyses")
    parser.add_argument("--epochs", type=int, help="instead of the recipe's number")
    parser.add_argument("--rate", type=float, help="instead of the plan's learning rate")
    parser.add_argument("--start", type=Path, metavar="FILE", help="weights kept by an earlier run, to go on from")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="keep the weights here (.npz) after each epoch")
    asked = parser.parse_args()
    places = Places(free=asked.free, set=asked.set, store=asked.store)
    if asked.recipe == "judge":
        _judge(places, asked.out)
        return
    recipe = RECIPES[asked.recipe]
    out = asked.out or (SHIPPED / recipe.name if recipe.free else None)
    if out is None or (not recipe.free and PROJECT in out.resolve().parents):
        parser.error("the weights of a research recipe are kept outside the project: --out FOLDER")
    start = time.process_time()
    given = items(recipe.examples(places))
    plan = msgspec.structs.replace(
        recipe.plan, epochs=asked.epochs or recipe.plan.epochs, rate=asked.rate or recipe.plan.rate
    )
    network = learn(given, recipe.shape, plan, asked.start, asked.keep)
    export(network, written(recipe.name, recipe.languages, network), out, SETS.index(recipe.convention))
    minutes = (time.process_time() - start) / 60
    print(f"{sum(i.window.size for i in given):,} tokens, {plan.epochs} epochs, {minutes:.0f} minutes -> {out}")


def _judge(places: Places, out: Path | None) -> None:
    readings = [*held_out(places), *_dev(places)]
    cases = [case for reading in readings for case in judging.cases(reading)]
    marked: Counter[tuple[str, bool]] = Counter()
    for reading in readings:
        marked[reading.text.document.language or "", reading.seen] += len(judging.attributed(reading.text))
    judge = judging.learnt(cases, marked)
    (out or JUDGE).write_bytes(msgspec.json.format(msgspec.json.encode(judge), indent=1) + b"\n")
    print(f"{len(cases)} cases, kept from {judge.least} on; trust: {judge.trust}; fill: {judge.fill}")


def _dev(places: Places) -> Iterator[Reading]:
    """The dev texts with the tagger that ships, which has not seen them either."""
    for language in LANGUAGES:
        tagger = load_tagger(language)
        if tagger is None:
            sys.exit(f"no tagger for {language} is shipped; train it first: python -m training.attribution news")
        texts = list(own.texts(language, "dev", places.free))
        for text, found in zip(texts, analysed(texts, places.store), strict=True):
            yield Reading(text, found, tagger, seen=False)


if __name__ == "__main__":
    main()
