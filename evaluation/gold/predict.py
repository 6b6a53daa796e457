"""Gold texts through the real pipeline: of passages and the article the text alone, of pages the HTML."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation.gold.folder import Gold
from zegsman.ingest import Failure
from zegsman.pipeline import read
from zegsman.views.export.exchange import encode

Line = dict[str, Any]
"""One line of the exchange format."""


def predictions(gold: Gold, work: Path) -> Iterator[Line]:
    """One line a gold record, under the gold's own id. `work` is a folder for the texts on their way in.

    Raises the error of a record that could not be read: none may be left out of a measurement.
    """
    texts = [json.loads(line) for line in gold.passages.read_text("utf-8").splitlines() if line.strip()]
    if gold.article:
        texts.append(json.loads(gold.article.read_text("utf-8")))
    yield from _of_texts(texts, work / "texts.jsonl")
    for page in gold.pages:
        yield from _lines(page, [page.stem])


def _of_texts(records: list[Line], path: Path) -> Iterator[Line]:
    """Only `id` and `text` go in, so that nothing of the annotation can help."""
    bare = [json.dumps({"id": str(record["id"]), "text": record["text"]}) for record in records]
    path.write_text("\n".join(bare) + "\n", "utf-8")
    yield from _lines(path, [record["id"] for record in records])


def _lines(source: Path, ids: list[str | int]) -> Iterator[Line]:
    for given, item in zip(ids, read(source), strict=True):
        if isinstance(item, Failure):
            raise item.error
        line: Line = json.loads(encode(item.record))
        yield {**line, "source_id": given}
