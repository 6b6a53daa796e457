"""python -m evaluation.dates.saying [--split dev] [--misses]: times of saying on the own pages of the corpus.

Statements that were found are paired with those annotated that have a cue in common. The annotation also gives days
that follow from the story (a court day named two paragraphs up); the engine leaves those unknown.
"""

import argparse
import json
import sys
from collections import Counter

from corpus.records import read as records
from evaluation.sets.corpus import CORPUS, LANGUAGES, SPLITS
from zegsman.model import Document, Passage, Record, Statement, Zone, document_id
from zegsman.pipeline import read_document


def main() -> None:
    """Print a line a language: given and right, given and wrong, given where the annotation has none, missed."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.dates.saying", description=__doc__)
    parser.add_argument("--split", choices=SPLITS, default="dev")
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    for language in LANGUAGES:
        counts: Counter[str] = Counter()
        for record in records(CORPUS / language / "pages.jsonl"):
            if record["split"] != asked.split:
                continue
            document = page_of(record)
            for given, wanted in _pairs(read_document(document).record, record["statements"]):
                kind = _kind(given.when, wanted.get("when"))
                counts[kind] += 1
                if asked.misses and kind not in ("right", "both unknown"):
                    words = " ".join(document.text[given.cue[0].start - 60 : given.cue[-1].end + 60].split())
                    sys.stdout.write(f"  {kind}: {given.when} for {wanted.get('when')}: {words}\n")
        sys.stdout.write(f"{language} {asked.split}: {json.dumps(dict(sorted(counts.items())))}\n")


def page_of(record: dict) -> Document:  # type: ignore[type-arg]
    """A page of the corpus as a document with its zones and publication time; its id in `source`."""
    zones = tuple(Passage(zone=Zone(z["zone"]), start=z["start"], end=z["end"]) for z in record["zones"])
    return Document(
        id=document_id(record["text"]),
        text=record["text"],
        source=record["id"],
        published=record["meta"].get("date"),
        language=record["lang"],
        passages=zones,
    )


def _pairs(found: Record, annotated: list[dict]) -> list[tuple[Statement, dict]]:  # type: ignore[type-arg]
    cued = [(wanted, {i for start, end in wanted["cue"] for i in range(start, end)}) for wanted in annotated]
    return [
        (given, wanted)
        for given in found.statements
        for wanted, cue in cued
        if cue & {i for span in given.cue for i in range(span.start, span.end)}
    ]


def _kind(given: str | None, wanted: str | None) -> str:
    if given is None or wanted is None:
        return "both unknown" if given == wanted else "missed" if given is None else "not annotated"
    return "right" if wanted[:10] == given[:10] or given.startswith(wanted) else "wrong"


if __name__ == "__main__":
    main()
