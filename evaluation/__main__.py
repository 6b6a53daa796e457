"""python -m evaluation [SET...]: all figures of all languages.

Sets: gold (the Dutch gold), nl, en, de (the project's corpus), wikinews (German), polnear (English); all of them unless
some are named. Only the dev parts are measured unless --split says otherwise; the test part of the corpus is for a
release, not for tuning.
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from corpus.records import CorpusError
from evaluation.archives import SetMissing
from evaluation.measured import SETS, Measured, Places
from evaluation.misses import misses
from evaluation.read import predictions, write
from evaluation.sets.corpus import SPLITS
from evaluation.tables import section
from zegsman.errors import ZegsmanError

SHARED = Path(__file__).parents[2] / "shared"
HEAD = """# Figures

Made by `make figures`; do not edit. How they are measured: [measure the quality](../how-to/measure.md). In percent.
Sets are small: on the Dutch gold one statement is about 0.6 points, and much more in a row of a breakdown.
Breakdowns are of attributed statements; a row's precision counts those found in it, its recall those of the gold.
"""


def main() -> int:
    """Measure, print, and write what was asked for. Exit status 2 where a set is missing or a text cannot be read."""
    asked = _parser().parse_args()
    places = Places(
        gold=asked.gold,
        corpora=asked.corpora,
        split=asked.split,
        predicted=predictions(asked.predicted) if asked.predicted else None,
    )
    done: list[Measured] = []
    try:
        for name in asked.sets or SETS:
            done.append(SETS[name](places))
            print(section(done[-1]), flush=True)
    except (SetMissing, CorpusError, ZegsmanError) as error:
        print(f"evaluation: {error}", file=sys.stderr)
        return 2
    if asked.write:
        asked.write.write_text(page(done), "utf-8")
    if asked.misses:
        asked.misses.mkdir(parents=True, exist_ok=True)
    if asked.keep:
        asked.keep.mkdir(parents=True, exist_ok=True)
    for measured in done:
        if asked.misses:
            text = "\n".join(miss for judged in measured.judged for miss in misses(judged))
            (asked.misses / f"{measured.name}.txt").write_text(text, "utf-8")
        if asked.keep:
            write(asked.keep / f"{measured.name}.jsonl", measured.found)
    return 0


def page(measured: Iterable[Measured]) -> str:
    """The page of the docs."""
    return "\n".join([HEAD, *map(section, measured)])


def _known(name: str) -> str:
    if name not in SETS:
        raise argparse.ArgumentTypeError(f"{name!r} is no set; the sets are {', '.join(SETS)}")
    return name


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evaluation", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sets", nargs="*", metavar="SET", type=_known, help="what to measure: " + ", ".join(SETS))
    parser.add_argument("--gold", type=Path, default=SHARED / "gold", metavar="DIR", help="the Dutch gold")
    parser.add_argument(
        "--corpora",
        type=Path,
        default=SHARED / "corpora",
        metavar="DIR",
        help="free/ and research-only/, packed or not",
    )
    parser.add_argument("--split", choices=SPLITS, default="dev", help="part of the sets that have parts")
    parser.add_argument("--predicted", type=Path, metavar="FILE", help="score these answers, not the engine's")
    parser.add_argument("--misses", type=Path, metavar="DIR", help="write what is wrong, beside the text, a file a set")
    parser.add_argument(
        "--keep", type=Path, metavar="DIR", help="keep the answers, a file a set, to compare them later"
    )
    parser.add_argument("--write", type=Path, metavar="PAGE", help="write the page here")
    return parser


if __name__ == "__main__":
    sys.exit(main())
