"""German sets: speeches of the parliament (SpkAtt, free) and Wikinews quotations (research only)."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from training.attribution.examples import Marked, Text
from training.attribution.own import TYPES
from zegsman.model import Document, Passage, Selection, Span, Zone, document_id, selection

_TIGHT_BEFORE = frozenset(".,;:?!)]%“’…")
_TIGHT_AFTER = frozenset("([„‚")
_PARAGRAPH = 8  # sentences of a speech put together as a paragraph; the transcripts here have none


def speeches(folder: Path) -> Iterator[Text]:
    """SpkAtt: cue, source, message (or, without one, topic) and addressee, in the set's own tokens."""
    for path in sorted(folder.glob("*.json")):
        record = json.loads(path.read_text("utf-8"))
        text, places, passages = _joined([sentence["Tokens"] for sentence in record["Sentences"]])
        statements = [
            Marked(
                content=_at(given["Message"] or given["Topic"], places),
                cue=_at(given["Cue"], places),
                source=_at(given["Source"], places),
                addressee=_at(given["Addr"], places),
            )
            for given in record["Annotations"]
            if given["Message"] or given["Topic"]
        ]
        yield Text(document=_document(path.stem, text, passages), statements=tuple(statements), convention="spkatt")


def wikinews(folder: Path) -> Iterator[Text]:
    """German Wikinews: quote, cue, speaker, addressee and type."""
    for path in sorted(folder.glob("*.json")):
        record = json.loads(path.read_text("utf-8"))
        text: str = record["originalText"]
        statements = [
            Marked(
                content=_spans(given["quote"]),
                cue=_spans(given["cue"]),
                source=_spans(given["speaker"]),
                addressee=_spans(given["addressee"]),
                type=TYPES[given["type"]],
            )
            for given in record["annotations"]
        ]
        yield Text(
            document=_document(record["documentName"], text, paragraphs(text)),
            statements=tuple(statements),
            convention="wikinews",
        )


def paragraphs(text: str, border: str = "\n") -> list[Span]:
    """The stretches between line ends, white space at their edges left out."""
    found: list[Span] = []
    at = 0
    for part in text.split(border):
        bare = part.strip()
        if bare:
            start = at + part.index(bare[0])
            found.append(Span(start, start + len(bare)))
        at += len(part) + len(border)
    return found


def _document(name: str, text: str, passages: Sequence[Span]) -> Document:
    return Document(
        id=document_id(text),
        text=text,
        source=name,
        source_id=name,
        language="de",
        passages=tuple(Passage(zone=Zone.BODY, start=span.start, end=span.end) for span in passages),
    )


def _joined(sentences: list[list[str]]) -> tuple[str, dict[str, Span], list[Span]]:
    """Tokens as text: offsets by "sentence:token", and paragraphs of some sentences each."""
    text, places = "", {}
    passages: list[Span] = []
    for n, tokens in enumerate(sentences):
        if n % _PARAGRAPH == 0:
            text += "\n\n" if text else ""
            passages.append(Span(len(text), len(text)))
        tight = text.endswith("\n") or not text
        for k, token in enumerate(tokens):
            text += token if tight or token[0] in _TIGHT_BEFORE else " " + token
            places[f"{n}:{k}"] = Span(len(text) - len(token), len(text))
            tight = token in _TIGHT_AFTER
        passages[-1] = Span(passages[-1].start, len(text))
    return text, places, passages


def _at(names: list[str], places: dict[str, Span]) -> Selection:
    return selection(places[name] for name in names if name in places)


def _spans(given: dict[str, Any]) -> Selection:
    return selection(Span(span["charBegin"], span["charEnd"]) for span in given["spans"])
