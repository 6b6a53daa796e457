"""Annotated texts with their frames given: what is measured is who speaks, not whether the statement was found."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

import msgspec

from evaluation.marked import TYPES
from zegsman.attribution import needs_syntax
from zegsman.language import Stretch, analyse_where, load
from zegsman.model import (
    Analysis,
    Document,
    Passage,
    Span,
    Speaker,
    Statement,
    StatementType,
    Zone,
    document_id,
    selection,
    statement_id,
)

Record = dict[str, Any]
"""A record of `corpus/`, with its text."""


class Framed(msgspec.Struct, frozen=True):
    """A text with its analyses, one a passage, and its annotated statements; `speakers` are the annotated names or
    descriptions, in the order of `statements`, None where nobody is named."""

    document: Document
    analyses: tuple[Analysis, ...]
    statements: tuple[Statement, ...]
    speakers: tuple[str | None, ...]


def framed(records: Iterable[Record], language: str) -> Iterator[Framed]:
    """The records of one language, analysed with its shipped pack as a reading would."""
    texts = list(records)
    documents = [document(record) for record in texts]
    stretches = [[Stretch(d.text[p.start : p.end], p.start) for p in d.passages] for d in documents]
    everything = [stretch for group in stretches for stretch in group]
    found = iter(analyse_where(load(language), everything, partial(needs_syntax, language=language)))
    for record, page, group in zip(texts, documents, stretches, strict=True):
        told = list(_told(record, page))
        yield Framed(page, tuple(next(found) for _ in group), tuple(s for s, _ in told), tuple(n for _, n in told))


def document(record: Record) -> Document:
    """The text of a record, its zones as passages."""
    passages = tuple(
        Passage(zone=Zone(zone["zone"]), start=zone["start"], end=zone["end"], author=zone.get("author"))
        for zone in record["zones"]
    )
    text = record["text"]
    whole = (Passage(zone=Zone.BODY, start=0, end=len(text)),)
    return Document(
        id=document_id(text),
        text=text,
        source=str(record["id"]),
        source_id=str(record["id"]),
        language=record["lang"],
        passages=passages or whole,
        outlet=record.get("meta", {}).get("outlet"),
    )


def _told(record: Record, page: Document) -> Iterator[tuple[Statement, str | None]]:
    for given in record["statements"]:
        if given["type"] not in TYPES or given["voice"] != "speaker":
            continue
        content, cue, source = (_spans(given[role]) for role in ("content", "cue", "source"))
        kind = StatementType(TYPES[given["type"]])
        statement = Statement(
            id=statement_id(page.id, kind, content, cue, source),
            document=page.id,
            type=kind,
            content=content,
            cue=cue,
            source=source,
            voice=Speaker(),
            zone=Zone(given["zone"]),
            origin="annotation",
        )
        yield statement, given.get("speaker_ref")


def _spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return selection(Span(start, end) for start, end in pairs)
