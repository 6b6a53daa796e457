"""python -m evaluation.dates [--part tuned|held-out|all] [--misses]: how much of the date set comes out right."""

import argparse
import sys

from evaluation.dates.score import LANGUAGES, PARTS, cases, right


def main() -> None:
    """Print a line a language, and the misses if asked."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.dates", description=__doc__)
    parser.add_argument("--part", choices=PARTS, default="all")
    parser.add_argument("--misses", action="store_true", help="print what came out wrong")
    asked = parser.parse_args()
    for language in LANGUAGES:
        chosen = cases(language, asked.part)
        wrong = [(case, found) for case in chosen if (found := right(case)) is not None]
        share = 100 * (1 - len(wrong) / len(chosen))
        sys.stdout.write(f"{language} {asked.part}: {len(chosen) - len(wrong)} of {len(chosen)} right, {share:.1f} %\n")
        for case, found in wrong if asked.misses else ():
            sys.stdout.write(f"  {case.published[:16]} {case.marked} -> {case.value}, found {found}\n")


if __name__ == "__main__":
    main()
