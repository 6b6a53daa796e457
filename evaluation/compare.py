"""python -m evaluation.compare SET A B: two engines, record by record.

A and B are files of answers: kept by `python -m evaluation --keep DIR`, or written by `zegsman read --format jsonl`.
Prints both figures with their difference, and how sure it is that B is better (share of 2,000 resamplings of the
texts in which it is); then every text in which they differ, with what one of them has right and the other has not.
"""

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.records import CorpusError
from evaluation.__main__ import SHARED
from evaluation.archives import SetMissing
from evaluation.marked import Marked
from evaluation.measured import SETS, Measured, Places
from evaluation.measures.counts import Count, Share
from evaluation.measures.statements import Judged
from evaluation.misses import marked
from evaluation.read import predictions
from evaluation.sets.corpus import SPLITS
from evaluation.tables import LABELS

RESAMPLINGS = 2000


def main() -> int:
    """Compare and print. Exit status 2 where a set is missing."""
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.compare", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("set", choices=list(SETS))
    parser.add_argument("a", type=Path)
    parser.add_argument("b", type=Path)
    parser.add_argument("--gold", type=Path, default=SHARED / "gold", metavar="DIR")
    parser.add_argument("--corpora", type=Path, default=SHARED / "corpora", metavar="DIR")
    parser.add_argument("--split", choices=SPLITS, default="dev")
    asked = parser.parse_args()
    try:
        one, other = (
            SETS[asked.set](
                Places(gold=asked.gold, corpora=asked.corpora, split=asked.split, predicted=predictions(path))
            )
            for path in (asked.a, asked.b)
        )
    except (SetMissing, CorpusError) as error:
        print(f"compare: {error}", file=sys.stderr)
        return 2
    print(figures(one, other))
    for a, b in zip(one.judged, other.judged, strict=True):
        print("".join(differences(a, b)), end="")
    return 0


def figures(one: Measured, other: Measured) -> str:
    """F1 (or the share) of both, and the difference; of what is attributed, how sure it is."""
    rows = ["| figure | A | B | B - A |", "|---|---:|---:|---:|"]
    for name, figure in one.figures.items():
        a, b = (f.percent or 0.0 if isinstance(f, Share) else f.f1 for f in (figure, other.figures[name]))
        rows.append(f"| {LABELS.get(name, name)} | {a:.1f} | {b:.1f} | {b - a:+.1f} |")
    sure = better([_count(j) for j in one.judged], [_count(j) for j in other.judged])
    return "\n".join([*rows, "", f"B finds more of the statements right in {sure:.0%} of the resamplings.", ""])


def _count(judged: Judged) -> Count:
    """The statements of a text that are found with their source."""
    right = sum(pair.linked for pair in judged.pairs)
    return Count(right, len(judged.gold.attributed), len(judged.found.attributed) + judged.stray)


def better(one: Sequence[Count], other: Sequence[Count]) -> float:
    """Share of resamplings of the texts (paired bootstrap) in which the F1 of `other` is higher; ties count half."""
    drawn = random.Random(1)
    texts = range(len(one))
    won = 0.0
    for _ in range(RESAMPLINGS):
        chosen = drawn.choices(texts, k=len(one))
        a, b = (sum((side[i] for i in chosen), Count()).f1 for side in (one, other))
        won += (b > a) + 0.5 * (a == b)
    return won / RESAMPLINGS


def differences(a: Judged, b: Judged) -> Iterator[str]:
    """A line for everything that only one of both has right, or wrong, in a text."""
    text, name = a.gold.text, a.gold.id
    right_a, right_b = ({p.gold.id: p.linked for p in judged.pairs} for judged in (a, b))
    for statement in a.gold.attributed:
        before, after = right_a.get(statement.id), right_b.get(statement.id)
        if before != after:
            yield f"{name} {statement.id}: A {_said(before)}, B {_said(after)}\n  {marked(text, statement)}\n"
    yield from _alarms(text, f"{name} alarm of A only", a.wrong, b.wrong)
    yield from _alarms(text, f"{name} alarm of B only", b.wrong, a.wrong)


def _said(linked: bool | None) -> str:
    return "missed" if linked is None else "right" if linked else "right but for the source"


def _alarms(text: str, title: str, of: list[Marked], others: list[Marked]) -> Iterator[str]:
    known = {statement.content for statement in others}
    for statement in of:
        if statement.content not in known:
            yield f"{title} {statement.origin}\n  {marked(text, statement)}\n"


if __name__ == "__main__":
    sys.exit(main())
