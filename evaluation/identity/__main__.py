"""How well names are matched: python -m evaluation.identity [--misses]

Prints a table with F1 and false merges at the automatic threshold for each half of the name variants. `--misses` lists
the misses of the tuning half; those of the other half are not shown, so that no rule is made for them.
Exit status 1 where a floor is not held.
"""

import argparse
import sys

from evaluation.identity.floors import FLOORS
from evaluation.identity.pairs import HALVES, Truth, pairs
from evaluation.identity.score import measure
from zegsman.identity import AUTOMATIC, PROPOSED, compare


def main() -> int:
    """Print the table; 1 where a figure is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="list the misses of the tuning half")
    asked = parser.parse_args()
    print("| half | pairs | F1 automatic | false merges | F1 proposed |\n|---|---:|---:|---:|---:|")
    held = True
    for half in HALVES:
        sure, asked_for = (measure(pairs(half), threshold) for threshold in (AUTOMATIC, PROPOSED))
        print(f"| {half} | {sure.pairs} | {sure.f1:.1f} | {sure.false} | {asked_for.f1:.1f} |")
        held = held and sure.f1 >= FLOORS[half] and not sure.false
    if asked.misses:
        _misses()
    return 0 if held else 1


def _misses() -> None:
    for pair in pairs("tune"):
        found = compare(pair.left, pair.right)
        if (found.score >= AUTOMATIC) != (pair.truth is Truth.SAME):
            print(pair.truth, found.score, pair.left.names[0], "|", pair.right.names[0], found.reasons)


if __name__ == "__main__":
    sys.exit(main())
