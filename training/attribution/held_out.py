"""Taggers that have not seen the texts they read: the judge must not believe one that knows its texts by heart.

The train part is cut into folds, related texts in one; for each fold a tagger learns from the others and from a share
of the free speeches, for a shorter time than the one that ships.
"""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from corpus.records import read
from training.attribution import german, own
from training.attribution.analyses import analysed, examples
from training.attribution.batches import items
from training.attribution.examples import Example, Text
from training.attribution.export import export, written
from training.attribution.learn import Plan, learn
from training.attribution.network import Shape
from training.attribution.recipes import LANGUAGES, Places
from zegsman.attribution.tagger import Tagger
from zegsman.attribution.tagger.loading import load
from zegsman.model import Analysis

FOLDS = 2
PLAN = Plan(epochs=6)
SPEECHES = 4  # every fourth, so that a tagger of a fold takes two minutes of one core


class Reading(msgspec.Struct, frozen=True):
    """A text, its analyses, and a tagger that has not seen it. `seen` where the rules were made with it in view."""

    text: Text
    analyses: list[Analysis]
    tagger: Tagger
    seen: bool


def held_out(places: Places) -> Iterator[Reading]:
    """Every train text of our corpus."""
    made = taggers(places)
    for language in LANGUAGES:
        texts = list(own.texts(language, "train", places.free))
        for text, found in zip(texts, analysed(texts, places.store), strict=True):
            tagger = load(language, str(made[text.document.source_id or ""]))
            assert tagger is not None, "made for all languages"
            yield Reading(text, found, tagger, seen=True)


def taggers(places: Places) -> dict[str, Path]:
    """For every train record, by id, the folder of a tagger that has not seen it."""
    folds = _folds()
    texts = [list(own.texts(language, "train", places.free)) for language in LANGUAGES]
    known = [example for given in texts for example in examples(given, places.store)]
    speeches = examples(list(german.speeches(places.free / "de-spkatt" / "train")), places.store)[::SPEECHES]
    made = [
        _made(fold, [e for e in known if folds[e.document.source_id or ""] != fold] + speeches, places.store)
        for fold in range(FOLDS)
    ]
    names = (example.document.source_id or "" for example in known)
    return {name: made[folds[name]] for name in names}


def _made(fold: int, given: Sequence[Example], store: Path) -> Path:
    """The folder of the tagger of a fold; made if it is not in the store."""
    seen = msgspec.json.encode([(example.document.text, int(example.words.ids.sum())) for example in given])
    folder = store / f"fold{fold}-{hashlib.sha256(seen).hexdigest()[:12]}"
    if not (folder / "tagger.json").exists():
        network = learn(items(given), Shape(), PLAN)
        export(network, written(f"fold{fold}", LANGUAGES, network), folder)
    return folder


def _folds() -> dict[str, int]:
    """The fold of each record, by id; related texts share one."""
    files = (own.CORPUS / language / f"{kind}.jsonl" for language in LANGUAGES for kind in ("pages", "passages"))
    groups = {record["id"]: record.get("cluster") or record["id"] for file in files for record in read(file)}
    return {name: int(hashlib.sha256(group.encode()).hexdigest()[:8], 16) % FOLDS for name, group in groups.items()}
