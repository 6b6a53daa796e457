"""Records as they stand in the JSON Lines files, and how to read and write them."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

Record = dict[str, Any]
Spans = list[list[int]]

ROLES = ("content", "cue", "source", "addressee", "via", "verbatim", "scare")
TYPES = {
    "D": "Direct",
    "I": "Indirect",
    "R": "Reported",
    "F": "FreeIndirect",
    "H": "IndirectFreeIndirect",
    "O": "OwnVoice",
}
STANCES = ("neutral", "assert", "deny", "doubt")
ZONES = ("headline", "lead", "subhead", "body", "quote", "caption", "comment")
SECOND = "second.jsonl"  # two annotations of the same records, for the figures of agreement; no records
RELATIONS = ("repeats", "relays", "disputes", "answers", "supports", "evaluates", "revises")


class CorpusError(Exception):
    """Something in the corpus or in an authoring file is wrong; the message says where and what to do."""


def read(path: Path) -> Iterator[Record]:
    """Yield the records of a .jsonl file, or the one record of a .json file."""
    with path.open(encoding="utf-8") as file:
        if path.suffix == ".json":
            yield json.load(file)
            return
        for number, line in enumerate(file, 1):
            if line.strip():
                try:
                    yield json.loads(line)
                except json.JSONDecodeError as error:
                    raise CorpusError(f"{path}:{number}: not JSON: {error}") from None


def write(path: Path, records: Iterable[Record]) -> None:
    """Write records as JSON Lines, in the given order."""
    with path.open("w", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def exact(text: str, spans: Spans) -> list[str]:
    """The strings the spans cover.

    >>> exact("Mol zei ja", [[0, 3], [8, 10]])
    ['Mol', 'ja']
    """
    return [text[start:end] for start, end in spans]


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files of records among the paths; a folder stands for all such files below it, SECOND left out."""
    for path in paths:
        yield from sorted(p for p in path.rglob("*.jsonl") if p.name != SECOND) if path.is_dir() else [path]
