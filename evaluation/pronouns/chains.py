"""Texts with coreference chains, from the CoNLL-like files of OpenBoek, GUM and MEANTIME."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

_BRACKET = re.compile(r"\(([^()|]+)\)|\(([^()|]+)|([^()|]+)\)")
_PARAGRAPH = 100  # tokens after which a sentence end ends the paragraph: the files know none
_FINAL = frozenset({".", "!", "?", "''", "”", '"'})


class Chained(msgspec.Struct, frozen=True):
    """A text of tokens joined by spaces, in paragraphs, with its mentions: (start, end, chain)."""

    name: str
    text: str
    mentions: tuple[tuple[int, int, str], ...]


def read(path: Path, word: int, sentences: int | None = None) -> Chained:
    """One file; `word` is the column of the token, the chain stands in the last. `sentences`: only so many."""
    words: list[str] = []
    starts: list[int] = []
    text = ""
    opened: defaultdict[str, list[int]] = defaultdict(list)
    found: list[tuple[int, int, str]] = []
    since = 0
    for columns in _rows(path, sentences):
        token = columns[word].replace(" ", "_")
        joint = "" if not words else "\n\n" if since >= _PARAGRAPH and words[-1] in _FINAL else " "
        since = 0 if joint == "\n\n" else since + 1
        text += joint
        starts.append(len(text))
        words.append(token)
        text += token
        for whole, begun, ended in _BRACKET.findall(columns[-1]):
            if whole:
                found.append((starts[-1], len(text), whole))
            elif begun:
                opened[begun].append(starts[-1])
            elif opened[ended]:
                found.append((opened[ended].pop(), len(text), ended))
    return Chained(path.stem, text, tuple(sorted(found)))


def _rows(path: Path, sentences: int | None) -> Iterator[list[str]]:
    ended = 0
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        if not line.strip():
            ended += 1
            if sentences is not None and ended >= sentences:
                return
            continue
        yield line.split("\t") if "\t" in line else line.split()


def openboek(folder: Path) -> Iterable[Chained]:
    """The first 300 sentences of each novel: enough pronouns, in a minute."""
    return (read(path, 3, 300) for path in sorted((folder / "nl-openboek" / "coref").glob("*.conll")))


def gum(folder: Path) -> Iterable[Chained]:
    """The documents of GUM's dev part."""
    split = (folder / "en-gum" / "splits.md").read_text("utf-8").partition("## dev")[2].partition("##")[0]
    names = re.findall(r"\* (\w+)", split)
    files = (folder / "en-gum" / "coref" / "gum" / "conll" / f"{name}.conll" for name in names)
    return (read(path, 1) for path in files if path.exists())


def meantime(folder: Path) -> Iterable[Chained]:
    """The dev articles of the Dutch MEANTIME."""
    return (read(path, 2) for path in sorted((folder / "nl-meantime-clin26/dev_corpora/coref").iterdir()))
