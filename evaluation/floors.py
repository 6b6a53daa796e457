"""python -m evaluation.floors: the figures on the project's own pages must not fall.

The dev pages of `corpus/` are read in all languages, in seconds and with nothing from outside the project. floors.json
holds the least F1 of each figure, and the fingerprint of the pages it was measured on. Exit status 1 below a floor.

    --raise                            floors rise to what is reached now, less a margin of one point; none falls
    --lower nl.linked=70 --reason WHY  the one way down; the reason is kept in the file
    --renew --reason WHY               all floors anew, after the pages themselves have changed
"""

import argparse
import hashlib
import sys
from datetime import date
from pathlib import Path

import msgspec

from evaluation.measures.counts import Count, Figures, Share, summed
from evaluation.measures.statements import figures, judge
from evaluation.read import found
from evaluation.sets.corpus import LANGUAGES, pages

FILE = Path(__file__).with_name("floors.json")
GUARDED = ("attributed", "attributed80", "linked", "typed", "cue", "via", "own_voice", "stance_marked")
MARGIN = 1.0
"""Points below what was reached: about one statement of the smallest part (81 in English)."""


class FloorsError(Exception):
    """The floors cannot be checked or changed as asked; the message says why and what to do."""


class Lowered(msgspec.Struct, frozen=True):
    """A floor that was lowered, or all of them made anew ("all"), and why."""

    floor: str
    was: float | None
    now: float | None
    day: str
    reason: str


class Floors(msgspec.Struct, frozen=True):
    """The file: `fingerprint` of the pages, `floors` by language and figure ("nl.linked"), and what was lowered."""

    fingerprint: str
    floors: dict[str, float]
    lowered: tuple[Lowered, ...] = ()


def read_floors(path: Path) -> Floors:
    """The floors as they stand in the file."""
    return msgspec.json.decode(path.read_bytes(), type=Floors)


def write_floors(path: Path, floors: Floors) -> None:
    """Write them, readably."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(floors, order="sorted"), indent=1) + b"\n")


def fingerprint(split: str = "dev") -> str:
    """A hash of the pages and of all that is marked on them."""
    whole = hashlib.sha256()
    for language in LANGUAGES:
        for text in pages(language, split):
            whole.update(msgspec.json.encode(text))
    return whole.hexdigest()


def measured() -> dict[str, float]:
    """Every guarded figure reached now, and the leaks from comments."""
    reached: dict[str, float] = {}
    for language in LANGUAGES:
        texts = pages(language, "dev")
        total = summed(figures(judge(t, f)) for t, f in zip(texts, found(texts, zoned=True), strict=True))
        reached |= {f"{language}.{name}": value for name, value in _values(total).items()}
    return reached


def _values(total: Figures) -> dict[str, float]:
    values = {name: round(f.f1, 1) for name in GUARDED if isinstance(f := total[name], Count) and f.gold}
    leaked = total["comment_leak"]
    assert isinstance(leaked, Share)
    return values | {"no_comment_leak": 100.0 if not leaked.part else 0.0}


def below(floors: Floors, reached: dict[str, float]) -> list[str]:
    """A line for every floor that is not held.

    >>> below(Floors("", {"nl.linked": 70.0}), {"nl.linked": 69.9})
    ['nl.linked: 69.9, the floor is 70']
    """
    return [
        f"{name}: {reached.get(name, 0.0):g}, the floor is {floor:g}"
        for name, floor in floors.floors.items()
        if reached.get(name, 0.0) < floor
    ]


def raised(floors: Floors, reached: dict[str, float]) -> Floors:
    """Each floor at what is reached less the margin, where that is higher.

    >>> raised(Floors("", {"nl.cue": 70.0, "nl.via": 50.0}), {"nl.cue": 75.0, "nl.via": 50.5}).floors
    {'nl.cue': 74.0, 'nl.via': 50.0}
    """
    new = {name: max(floors.floors.get(name, 0.0), _floor(name, value)) for name, value in reached.items()}
    return msgspec.structs.replace(floors, floors=floors.floors | new)


def _floor(name: str, value: float) -> float:
    return value if name.endswith("no_comment_leak") else max(0.0, round(value - MARGIN, 1))


def lowered(floors: Floors, floor: str, now: float, reason: str) -> Floors:
    """One floor lower, with the reason. Raises FloorsError where it is none, or not lower, or the reason is empty."""
    was = floors.floors.get(floor)
    if was is None or now >= was:
        raise FloorsError(f"{floor}={now:g} lowers nothing; the floors are: {', '.join(sorted(floors.floors))}")
    entry = Lowered(floor, was, now, date.today().isoformat(), _reason(reason))
    return msgspec.structs.replace(floors, floors=floors.floors | {floor: now}, lowered=(*floors.lowered, entry))


def renewed(floors: Floors, reached: dict[str, float], now: str, reason: str) -> Floors:
    """All floors from what is reached now, on pages with the fingerprint `now`."""
    entry = Lowered("all", None, None, date.today().isoformat(), _reason(reason))
    return raised(Floors(now, {}, (*floors.lowered, entry)), reached)


def _reason(reason: str | None) -> str:
    if not reason or not reason.strip():
        raise FloorsError("a floor is only lowered for a reason: --reason WHY")
    return reason.strip()


def main(path: Path = FILE) -> int:
    """Check, or change the file as asked."""
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.floors", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--raise", action="store_true", dest="up")
    change.add_argument("--lower", metavar="FLOOR=VALUE")
    change.add_argument("--renew", action="store_true")
    parser.add_argument("--reason")
    asked = parser.parse_args()
    try:
        return _changed(path, asked) if asked.up or asked.lower or asked.renew else _checked(path)
    except FloorsError as error:
        print(f"floors: {error}", file=sys.stderr)
        return 2


def _changed(path: Path, asked: argparse.Namespace) -> int:
    floors = read_floors(path)
    if asked.lower:
        name, _, value = asked.lower.partition("=")
        write_floors(path, lowered(floors, name, float(value), asked.reason))
    elif asked.renew:
        write_floors(path, renewed(floors, measured(), fingerprint(), asked.reason))
    else:
        _same_pages(floors)
        write_floors(path, raised(floors, measured()))
    return 0


def _checked(path: Path) -> int:
    floors = read_floors(path)
    _same_pages(floors)
    reached = measured()
    for name, value in sorted(reached.items()):
        print(f"{name:22} {value:5.1f}  floor {floors.floors.get(name, 0.0):5.1f}")
    failed = below(floors, reached)
    for line in failed:
        print(f"floors: not held: {line}", file=sys.stderr)
    return 1 if failed else 0


def _same_pages(floors: Floors) -> None:
    if floors.fingerprint != fingerprint():
        raise FloorsError("the dev pages of the corpus are not those the floors were measured on: --renew --reason WHY")


if __name__ == "__main__":
    sys.exit(main())
