"""The project's own corpus: pages with their texts, and stand-off passages where the corpora they point into are."""

from collections.abc import Iterator
from pathlib import Path

from corpus.records import read
from corpus.standoff import attach
from evaluation.archives import unpacked
from evaluation.marked import Text, text_of

CORPUS = Path(__file__).parents[2] / "corpus"
LANGUAGES = ("nl", "en", "de")
SPLITS = ("train", "dev", "test")


def pages(language: str, split: str) -> list[Text]:
    """The own pages of a language in one split."""
    return [text_of(record) for record in _records(language, "pages", split)]


def passages(language: str, split: str, corpora: Path) -> list[Text]:
    """The passages of a language in one split, with the texts put back. Raises SetMissing and CorpusError."""
    joined = []
    for record in _records(language, "passages", split):
        where = record.get("standoff")
        root = unpacked(corpora / "free" / where["file"].partition("/")[0]).parent if where else corpora
        joined.append(text_of(attach(record, root)))
    return joined


def _records(language: str, kind: str, split: str) -> Iterator[dict]:  # type: ignore[type-arg]
    for record in read(CORPUS / language / f"{kind}.jsonl"):
        if record["split"] == split:
            yield record
