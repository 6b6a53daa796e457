"""The texts the keys point into: pages of our own corpus, and MEANTIME as it comes unpacked."""

from collections.abc import Iterator
from pathlib import Path

from corpus.records import read as records
from evaluation.dates.saying import page_of
from evaluation.sets.corpus import CORPUS, LANGUAGES
from zegsman.model import Document, Passage, Zone, document_id

_LEAST = 3  # columns of a line that holds a token


def own(split: str) -> Iterator[Document]:
    """The pages of our own corpus in a split, their ids in `source`."""
    for language in LANGUAGES:
        for record in records(CORPUS / language / "pages.jsonl"):
            if record["split"] == split:
                yield page_of(record)


def meantime(folder: Path) -> Iterator[Document]:
    """The articles of the named-entity task, tokens joined by spaces, sentences by line ends; the number that their
    file names begin with in `source`."""
    for path in sorted([*folder.glob("dev_corpora/ne/*"), *folder.glob("eval_corpora/*/ne/*")]):
        sentences: list[list[str]] = [[]]
        for line in path.read_text("utf-8").splitlines():
            columns = line.split("\t")
            if len(columns) >= _LEAST:
                sentences[-1].append(columns[1])
            elif sentences[-1]:
                sentences.append([])
        text = "\n".join(" ".join(words) for words in sentences if words)
        yield Document(
            id=document_id(text),
            text=text,
            source=path.name.partition("_")[0],
            language="nl",
            published="2008-01-01",
            passages=(Passage(zone=Zone.BODY, start=0, end=len(text)),),
        )
