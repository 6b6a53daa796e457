"""The project's own corpus as training texts; stand-off records get their text from the unpacked corpora."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpus.records import read
from corpus.standoff import attach
from training.attribution.examples import Marked, Text
from zegsman.model import Document, Passage, Selection, Span, Stance, Zone, document_id
from zegsman.views.export import gold

CORPUS = Path(__file__).parents[2] / "corpus"
TYPES = {name: kind for kind, name in gold.TYPES.items()}


def records(language: str, split: str, corpora: Path) -> Iterator[dict[str, Any]]:
    """The records of a language and split ("train", "dev", "test"), with their texts."""
    for name in ("pages", "passages"):
        for record in read(CORPUS / language / f"{name}.jsonl"):
            if record["split"] == split:
                yield attach(record, corpora)


def texts(language: str, split: str, corpora: Path) -> Iterator[Text]:
    """The same as training texts; own voice is marked on pages only."""
    for record in records(language, split, corpora):
        marked = tuple(_marked(statement) for statement in record["statements"])
        yield Text(document=document(record), statements=marked, convention="own", full="standoff" not in record)


def document(record: dict[str, Any]) -> Document:
    """The document of a record, its zones as passages."""
    text = record["text"]
    return Document(
        id=document_id(text),
        text=text,
        source=record["id"],
        source_id=record["id"],
        outlet=record.get("meta", {}).get("outlet"),
        language=record["lang"],
        passages=tuple(
            Passage(zone=Zone(zone["zone"]), start=zone["start"], end=zone["end"]) for zone in record["zones"]
        ),
    )


def _marked(statement: dict[str, Any]) -> Marked:
    return Marked(
        content=_selection(statement["content"]),
        cue=_selection(statement["cue"]),
        source=_selection(statement["source"]),
        addressee=_selection(statement["addressee"]),
        via=_selection(statement["via"]),
        type=TYPES[statement["type"]],
        stance=Stance(statement["stance"]),
    )


def _selection(spans: list[list[int]]) -> Selection:
    return tuple(Span(start, end) for start, end in spans)
