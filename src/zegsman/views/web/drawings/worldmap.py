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
LARGEST = 0.025  # radius of the largest circle, as a share of the width

Point = tuple[float, float]


class Dot(msgspec.Struct, frozen=True):
    """A place, in units of the drawing: x is the longitude, y the latitude turned over."""

    x: float
    y: float
    radius: float
    spot: Spot


class WorldMap(msgspec.Struct, frozen=True):
    """`box` is the part shown (x, y, width, height), `outlines` one SVG path."""

    box: tuple[float, float, float, float]
    outlines: str
    dots: tuple[Dot, ...]


def worldmap(spots: Sequence[Spot]) -> WorldMap:
    """The map of these places; circles by area, the most named first so that small ones lie on top."""
    box = _box(spots)
    width = box[2]
    most = max((spot.documents for spot in spots), default=1)
    dots = tuple(
        Dot(spot.longitude, -spot.latitude, width * LARGEST * sqrt(spot.documents / most), spot) for spot in spots
    )
    return WorldMap(box, outlines(), dots)


def _box(spots: Sequence[Spot]) -> tuple[float, float, float, float]:
    if not spots:
        return (-180.0, -84.0, 360.0, 144.0)
    xs, ys = [spot.longitude for spot in spots], [-spot.latitude for spot in spots]
    width = min(360.0, max(LEAST, max(xs) - min(xs) + 2 * ROOM))
    height = min(180.0, max(width / 2, max(ys) - min(ys) + 2 * ROOM))
    return ((min(xs) + max(xs) - width) / 2, (min(ys) + max(ys) - height) / 2, width, height)


@cache
def outlines() -> str:
    """The borders of all countries as one SVG path, rounded to a hundredth of a degree."""
    text = files("zegsman.views.web").joinpath("static", "vendor", "countries-110m.json").read_text(encoding="utf-8")
    return " ".join("M" + " ".join(f"{x:.2f},{-y:.2f}" for x, y in line) for line in _lines(json.loads(text)))


def _lines(topology: dict[str, Any]) -> Iterator[list[Point]]:
    """The arcs of a TopoJSON file (github.com/topojson/topojson-specification, section 2.1.4): deltas of integers."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            line.append((x * kx + dx, y * ky + dy))
        yield line
