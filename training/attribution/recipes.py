"""What each tagger is trained on, and how long."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

import msgspec

from training.attribution import german, own, polnear
from training.attribution.analyses import analysed, examples
from training.attribution.batches import Noise
from training.attribution.examples import SETS, Example, Text
from training.attribution.learn import Plan
from training.attribution.network import Shape

LANGUAGES = ("nl", "en", "de")


class Places(msgspec.Struct, frozen=True, kw_only=True):
    """Where things lie: the unpacked `free` corpora (also what stand-off records point into), a set for research, and
    `store` for analyses."""

    free: Path
    set: Path | None
    store: Path


class Recipe(msgspec.Struct, frozen=True, kw_only=True):
    """A tagger to train. `name` goes into the origin of its statements, `convention` is the set whose way of marking it
    follows; `texts` yields what it learns from."""

    name: str
    languages: tuple[str, ...]
    convention: str
    texts: Callable[[Places], Iterator[Text]]
    plan: Plan = Plan()
    shape: Shape = Shape()
    free: bool = True

    def examples(self, places: Places) -> list[Example]:
        """What it learns from, analysed language by language."""
        return [
            example
            for _, group in groupby(self.texts(places), key=lambda text: (text.convention, text.document.language))
            for example in examples(list(group), places.store)
        ]


def _ours(places: Places, languages: Sequence[str] = LANGUAGES) -> Iterator[Text]:
    for language in languages:
        yield from own.texts(language, "train", places.free)


def _shipped(places: Places) -> Iterator[Text]:
    yield from _ours(places)
    yield from german.speeches(places.free / "de-spkatt" / "train")


def _wikinews(places: Places) -> Iterator[Text]:
    assert places.set is not None, "--set names the folder of the German Wikinews set"
    yield from _ours(places, ("de",))
    yield from german.wikinews(places.set / "train")


def _polnear(places: Places) -> Iterator[Text]:
    assert places.set is not None, "--set names the folder of PolNeAR"
    yield from polnear.polnear(places.set / "train")


LARGE = Plan(epochs=7, tokens=2400, noise=Noise(forms=0.1, parses=0.05))
"""For a set six times as large as the others: larger batches are half as dear, and less needs to be hidden."""

RECIPES = {
    "news": Recipe(name="news", languages=LANGUAGES, convention="own", texts=_shipped),
    "research-de": Recipe(
        name="wikinews", languages=("de",), convention="wikinews", texts=_wikinews, free=False, plan=Plan(epochs=10)
    ),
    "research-en": Recipe(
        name="polnear", languages=("en",), convention="polnear", texts=_polnear, free=False, plan=LARGE
    ),
}

__all__ = ["LANGUAGES", "RECIPES", "SETS", "Places", "Recipe", "analysed"]
