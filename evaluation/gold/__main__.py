"""python -m evaluation.gold GOLD [--write PAGE] [--keep PREDICTIONS]

Exit status 1 where a floor is not held, 2 where there is no gold.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from evaluation.gold import table
from evaluation.gold.folder import Gold, GoldMissing, Part, find_gold
from evaluation.gold.predict import predictions
from evaluation.gold.score import ScoringFailed, figures
from zegsman.errors import ZegsmanError


def main() -> int:
    """Read the gold texts, score them, write and print the page."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.gold", description=__doc__)
    parser.add_argument("gold", type=Path, help="the folder with score.py and nl/")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="write the page here too")
    parser.add_argument(
        "--keep", type=Path, metavar="PREDICTIONS", help="keep the predictions, to look at with score.py --misses"
    )
    asked = parser.parse_args()
    try:
        gold = find_gold(asked.gold)
        with tempfile.TemporaryDirectory() as folder:
            text, failed = _measured(gold, Path(folder), asked.keep)
    except (GoldMissing, ScoringFailed, ZegsmanError) as error:
        print(f"evaluation: {error}", file=sys.stderr)
        return 2
    print(text)
    if asked.write:
        asked.write.write_text(text, "utf-8")
    for line in failed:
        print(f"evaluation: floor not held: {line}", file=sys.stderr)
    return 1 if failed else 0


def _measured(gold: Gold, work: Path, keep: Path | None) -> tuple[str, list[str]]:
    """The page, and a line for every floor that is not held."""
    predicted = keep or work / "predictions.jsonl"
    lines = [json.dumps(line, ensure_ascii=False) for line in predictions(gold, work)]
    predicted.write_text("\n".join(lines) + "\n", "utf-8")
    whole = figures(gold, Part("all", gold.files), predicted)
    parts = {part.name: figures(gold, part, predicted) for part in gold.parts}
    return table.page(whole, parts), table.below(whole)


if __name__ == "__main__":
    sys.exit(main())
