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
from zegsman.attribution.engine import prepared
from zegsman.attribution.finish import finished
from zegsman.attribution.tagger import Tagger
from zegsman.attribution.tagger.loading import load as load_tagger
from zegsman.lexicon import load
from zegsman.model import Statement

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
    """A record a text. The words between marks are found as the engine finds them; nesting is not looked for, since a
    tagger of a set marks nested statements as the set does."""
    for text, found in zip(texts, analysed(texts, store), strict=True):
        document = text.document
        page = prepared(document, found, load(document.language or ""))
        read = tagger.read(document, found, page.groups, page.media, least)
        told = [(page.paragraphs[n], draft) for n, draft in read.drafts]
        statements = [_statement(statement) for statement in finished(document, told, page.groups)]
        yield {"id": document.source_id, "text": document.text, "statements": statements}


def _statement(statement: Statement) -> dict[str, Any]:
    roles = ("content", "cue", "source", "addressee", "via", "verbatim")
    spans = {role: [[span.start, span.end] for span in getattr(statement, role)] for role in roles}
    return {"id": statement.id, "type": statement.type.value, "origin": statement.origin, **spans}


if __name__ == "__main__":
    main()
