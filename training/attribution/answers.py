"""python -m training.attribution.answers wikinews|polnear: what a tagger finds in the dev part of a research set.

Prints a line of JSON a text, for `python -m evaluation SET --predicted FILE`. Paragraphs are taken as the set has them.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.attribution.analyses import analysed
from training.attribution.examples import Text
from training.attribution.german import wikinews
from training.attribution.polnear import polnear
from zegsman.attribution.draft import Draft
from zegsman.attribution.engine import prepared
from zegsman.attribution.tagger import Tagger
from zegsman.attribution.tagger.loading import load as load_tagger
from zegsman.lexicon import load
from zegsman.model import Selection

READERS = {"wikinews": (wikinews, "de"), "polnear": (polnear, "en")}
STORE = Path(__file__).parents[1] / "work" / "analyses"


def main() -> None:
    """Read and print."""
    parser = argparse.ArgumentParser(prog="python -m training.attribution.answers", description=__doc__)
    parser.add_argument("which", choices=READERS)
    parser.add_argument("--set", type=Path, required=True, help="folder of the set, with dev")
    parser.add_argument("--tagger", help="folder of a tagger; the one shipped unless named")
    parser.add_argument("--least", type=float, help="how likely a statement must be, instead of the tagger's own")
    parser.add_argument("--store", type=Path, default=STORE)
    asked = parser.parse_args()
    reader, language = READERS[asked.which]
    tagger = load_tagger(language, asked.tagger)
    assert tagger is not None, "the shipped one serves all three languages"
    texts = list(reader(asked.set / "dev"))
    for line in answers(texts, tagger, asked.store, asked.least):
        print(json.dumps(line))


def answers(texts: list[Text], tagger: Tagger, store: Path, least: float | None) -> Iterator[dict[str, Any]]:
    """A record a text."""
    for text, found in zip(texts, analysed(texts, store), strict=True):
        document = text.document
        page = prepared(document, found, load(document.language or ""))
        drafts = [draft for _, draft in tagger.read(document, found, page.groups, page.media, least).drafts]
        statements = [_statement(n, draft) for n, draft in enumerate(drafts)]
        yield {"id": document.source_id, "text": document.text, "statements": statements}


def _statement(number: int, draft: Draft) -> dict[str, Any]:
    roles = {role: _pairs(getattr(draft, role)) for role in ("content", "cue", "source", "addressee", "via")}
    chance = draft.chances.statement if draft.chances else None
    return {"id": f"s{number}", "type": draft.type.value, "origin": "tagger", "confidence": chance, **roles}


def _pairs(chosen: Selection) -> list[list[int]]:
    return [[span.start, span.end] for span in chosen]


if __name__ == "__main__":
    main()
