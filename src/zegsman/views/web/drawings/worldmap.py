"""The map: outlines of the countries (Natural Earth, 1:110 million, from the npm package world-atlas) and the places.

Equirectangular, cut to the places with some room around them. Nothing is fetched: the outlines are a file of ours.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from math import sqrt
from typing import Any

import msgspec

from zegsman.ledger import Spot

ROOM = 4.0  # degrees around the places
LEAST = 20.0  # degrees that the map is wide at least: one town alone should still show its country
LARGEST = 0.02  # radius of the largest circle, as a share of the width
LETTER = 1 / 75  # height of a name, as a share of the width; a letter is about 0.55 of it wide
NAMED = 25  # names written at most

Point = tuple[float, float]


class Dot(msgspec.Struct, frozen=True):
    """A place, in units of the drawing: x is the longitude, y the latitude turned over. `named` says that there is room
    to write its name beside it."""

    x: float
    y: float
    radius: float
    spot: Spot
    named: bool


class WorldMap(msgspec.Struct, frozen=True):
    """`box` is the part shown (x, y, width, height), `letter` the height of a name, `outlines` one SVG path."""

    box: tuple[float, float, float, float]
    letter: float
    outlines: str
    dots: tuple[Dot, ...]


def worldmap(spots: Sequence[Spot]) -> WorldMap:
    """The map of these places; circles by area, the most named first so that small ones lie on top."""
    box = _box(spots)
    width = box[2]
    most = max((spot.documents for spot in spots), default=1)
    dots: list[Dot] = []
    taken: list[_Name] = []
    for spot in spots:
        radius = width * LARGEST * sqrt(spot.documents / most)
        name = _name(spot, radius, width * LETTER)
        named = len(taken) < NAMED and name.right < box[0] + width and not any(name.meets(other) for other in taken)
        if named:
            taken.append(name)
        dots.append(Dot(spot.longitude, -spot.latitude, radius, spot, named))
    return WorldMap(box, width * LETTER, outlines(), tuple(dots))


class _Name(msgspec.Struct, frozen=True):
    """Where the name of a place would be written."""

    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: "_Name") -> bool:
        """True where the two would be written over each other."""
        beside = self.right < other.left or other.right < self.left
        return not (beside or self.bottom < other.top or other.bottom < self.top)


def _name(spot: Spot, radius: float, letter: float) -> _Name:
    left = spot.longitude + radius * 1.2
    return _Name(left, left + 0.55 * letter * len(spot.name), -spot.latitude - letter, -spot.latitude + letter / 4)


def _box(spots: Sequence[Spot]) -> tuple[float, float, float, float]:
    if not spots:
        return (-180.0, -84.0, 360.0, 144.0)
    xs, ys = [spot.longitude for spot in spots], [-spot.latitude for spot in spots]
    width = min(360.0, max(LEAST, max(xs) - min(xs) + 2 * ROOM))
    height = min(180.0, max(width / 2, max(ys) - min(ys) + 2 * ROOM))
    return ((min(xs) + max(xs) - width) / 2, (min(ys) + max(ys) - height) / 2, width, height)


@cache
def outlines() -> str:
    """The borders of all countries as one SVG path, rounded to a hundredth of a degree; cut where a line jumps from one
    edge of the map to the other."""
    text = files("zegsman.views.web").joinpath("static", "vendor", "countries-110m.json").read_text(encoding="utf-8")
    return " ".join("M" + " ".join(f"{x:.2f},{-y:.2f}" for x, y in line) for line in _lines(json.loads(text)))


def _lines(topology: dict[str, Any]) -> Iterator[list[Point]]:
    """The arcs of a TopoJSON file (github.com/topojson/topojson-specification, section 2.1.4): deltas of integers."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        line: list[Point] = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            if line and abs(step_x * kx) > 180:
                yield line
                line = []
            line.append((x * kx + dx, y * ky + dy))
        yield line
