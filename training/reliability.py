"""Is a chance of .8 right eight times in ten? Tables of reliability and of what a least confidence costs."""

from collections.abc import Sequence

import msgspec

BINS = 10
LEAST = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """A statement found: its `facts`, whether it is `right`, and what it is counted under. `group`: related texts."""

    group: str
    language: str
    engine: str
    type: str
    facts: dict[str, float]
    right: bool


class Bin(msgspec.Struct, frozen=True):
    """Cases with chances in one tenth: how many, the mean chance, the share that is right."""

    count: int
    chance: float
    right: float


def bins(chances: Sequence[float], right: Sequence[bool]) -> list[Bin]:
    """The tenths that have a case.

    >>> bins([0.95, 0.85, 0.84], [True, True, False])
    [Bin(count=2, chance=0.845, right=0.5), Bin(count=1, chance=0.95, right=1.0)]
    """
    kept: dict[int, list[int]] = {}
    for n, chance in enumerate(chances):
        kept.setdefault(min(int(chance * BINS), BINS - 1), []).append(n)
    return [
        Bin(len(mine), round(sum(chances[n] for n in mine) / len(mine), 4), sum(right[n] for n in mine) / len(mine))
        for _, mine in sorted(kept.items())
    ]


def calibration_error(found: Sequence[Bin]) -> float:
    """Expected calibration error (Naeini and others 2015): the mean distance of chance and share, by number of cases.

    >>> calibration_error([Bin(1, 0.5, 1.0), Bin(3, 0.9, 0.9)])
    0.125
    """
    total = sum(one.count for one in found)
    return sum(one.count * abs(one.chance - one.right) for one in found) / total if total else 0.0


HEAD = """# Confidence

Made by `python -m training.confidence --write`; do not edit. Every statement has a `confidence` between 0.01 and 0.99:
the chance that its content (half of it at least) and its source are right. It is learnt from our corpus and measured on
texts it was not learnt from (five folds). It tells how sure the *finding* is, nothing about whether a source is right.

`zegsman read --min-confidence 0.6` leaves out what is less sure. So do `zegsman search` and `zegsman export`
with what a ledger holds. The rules were made with these texts in view: on other texts a little less is right than the
tables say.
"""


def page(
    known: Sequence[Case], crossed: Sequence[float], unseen: Sequence[Case], unseen_chances: Sequence[float]
) -> str:
    """The page of the docs: figures of each engine, from held-out chances; and of what was never learnt from."""
    parts = [HEAD]
    for engine in sorted({case.engine for case in known}):
        mine = [n for n, case in enumerate(known) if case.engine == engine]
        cases, chances = [known[n] for n in mine], [crossed[n] for n in mine]
        parts += [
            f"## Engine `{engine}`\n",
            _errors(cases, chances),
            _reliability(cases, chances),
            curve(cases, chances),
        ]
    if unseen:
        name = f"passages of the Dutch gold, engine `{unseen[0].engine}`"
        parts += ["## Never learnt from\n", "\n".join([ERRORS, _row(name, *_of(unseen, unseen_chances, ""))]), ""]
    return "\n".join(parts)


ERRORS = """| statements | number | right, % | mean confidence, % | calibration error |
|---|---:|---:|---:|---:|"""


def _errors(cases: Sequence[Case], chances: Sequence[float]) -> str:
    groups = ["", *sorted({case.language for case in cases}), *sorted({case.type for case in cases})]
    rows = [ERRORS, *(_row(group or "all", *_of(cases, chances, group)) for group in groups)]
    rows.append(
        "\nThe error is the mean distance of confidence and share of right ones over ten bins (1 is the worst).\n"
    )
    return "\n".join(rows)


def _of(cases: Sequence[Case], chances: Sequence[float], group: str) -> tuple[list[float], list[bool]]:
    """Chances and truth of a language or type; of all for ""."""
    pairs = zip(cases, chances, strict=True)
    kept = [(chance, case.right) for case, chance in pairs if group in ("", case.language, case.type)]
    return [chance for chance, _ in kept], [right for _, right in kept]


def _row(name: str, chances: list[float], right: list[bool]) -> str:
    count = len(right) or 1
    error = calibration_error(bins(chances, right))
    return (
        f"| {name} | {len(right)} | {100 * sum(right) / count:.1f} | {100 * sum(chances) / count:.1f} | {error:.3f} |"
    )


def _reliability(cases: Sequence[Case], chances: Sequence[float]) -> str:
    rows = ["| confidence, mean | statements | right, % |", "|---:|---:|---:|"]
    for one in bins(chances, [case.right for case in cases]):
        rows.append(f"| {one.chance:.2f} | {one.count} | {100 * one.right:.0f} |")
    return "\n".join(rows) + "\n"


def curve(cases: Sequence[Case], chances: Sequence[float]) -> str:
    """Precision of attributed statements, and the share of the right ones that is kept, by the least confidence."""
    rows = ["| `--min-confidence` | kept | precision | right ones kept, % |", "|---:|---:|---:|---:|"]
    told = [(chance, case.right) for case, chance in zip(cases, chances, strict=True) if case.type != "own_voice"]
    every = sum(right for _, right in told) or 1
    for least in LEAST:
        kept = [right for chance, right in told if chance >= least]
        precision = 100 * sum(kept) / (len(kept) or 1)
        rows.append(f"| {least:.1f} | {len(kept)} | {precision:.1f} | {100 * sum(kept) / every:.1f} |")
    return "\n".join(rows) + "\n\nAttributed statements; right: content and source.\n"
