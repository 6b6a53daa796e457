"""Texts through the real pipeline; nothing of an annotation goes in."""

import json
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from evaluation.marked import Text, text_of
from zegsman import pipeline
from zegsman.ingest import Failure
from zegsman.views.export.exchange import encode


def found(texts: Iterable[Text], *, zoned: bool = False) -> list[Text]:
    """The texts with the statements that were found, under their own ids: a page from its HTML, else the bare text.

    `zoned`: the zones of the annotation are given, as a page would give them. Raises the error of a text that could not
    be read: none may be left out of a measurement.
    """
    return [answered(text, reading) for text, reading in readings(texts, zoned=zoned)]


def readings(
    texts: Iterable[Text], *, means: pipeline.Means = pipeline.SHIPPED, zoned: bool = False
) -> list[tuple[Text, pipeline.Reading]]:
    """The texts, each with its reading; as `found`."""
    ordered = list(texts)
    with tempfile.TemporaryDirectory() as folder:
        read = {text.id: _reading(item) for text, item in _read(ordered, Path(folder), means, zoned)}
    return [(text, read[text.id]) for text in ordered]


Item = pipeline.Reading | Failure


def _read(texts: list[Text], work: Path, means: pipeline.Means, zoned: bool) -> Iterator[tuple[Text, Item]]:
    bare = [text for text in texts if text.page is None]
    if bare:
        lines = work / "texts.jsonl"
        lines.write_text("".join(json.dumps(_line(text, zoned)) + "\n" for text in bare), "utf-8")
        yield from zip(bare, pipeline.read(lines, means=means), strict=True)
    for number, text in enumerate(text for text in texts if text.page is not None):
        page = work / f"{number}.html"
        page.write_text(text.page or "", "utf-8")
        (item,) = pipeline.read(page, means=means)
        yield text, item


def _line(text: Text, zoned: bool) -> dict[str, object]:
    line: dict[str, object] = {"id": text.id, "text": text.text}
    if zoned:
        line["passages"] = [{"start": start, "end": end, "zone": zone} for start, end, zone in text.zones]
    return line


def _reading(item: Item) -> pipeline.Reading:
    if isinstance(item, Failure):
        raise item.error
    return item


def answered(text: Text, reading: pipeline.Reading) -> Text:
    """What was found in a text, under its id."""
    return msgspec.structs.replace(text_of(json.loads(encode(reading.record))), id=text.id)


def write(path: Path, texts: Iterable[Text]) -> None:
    """Answers as JSON Lines that `predictions` reads; score.py of the gold reads them too."""
    with path.open("w", encoding="utf-8") as file:
        for text in texts:
            statements = msgspec.to_builtins(text.statements)
            file.write(json.dumps({"id": text.id, "text": text.text, "statements": statements}) + "\n")


def predictions(path: Path) -> dict[str, Text]:
    """Answers of any engine by id of the text: lines of the exchange format, of this or another system."""
    lines = path.read_text("utf-8").splitlines()
    answered = [text_of(json.loads(line)) for line in lines if line.strip()]
    return {text.id: text for text in answered}
