"""Raw text with names: the network that has been trained so far reads it, the kinds of its names are silver."""

import csv
from collections.abc import Iterable, Iterator, Sequence

from training.entities import OPEN, with_entities
from training.sources import Source
from training.treebank import without
from zegsman.language import Pipeline, Stretch
from zegsman.language.conllu import Tree, Word
from zegsman.model import Analysis

TOGETHER = 2000
"""Lines at a time: the network reads those of like length together."""


def read(lines: Iterable[str], pipeline: Pipeline, language: str, held_out: Sequence[Tree]) -> tuple[Tree, ...]:
    """The sentences with a name whose kind is known. Those held out are left out, and lines that came before."""
    kept = list(dict.fromkeys(line.strip() for line in lines if line.strip()))
    trees = with_entities(without(_read(kept, pipeline), held_out), language)
    return tuple(tree for tree in trees if any(word.entity not in ("", OPEN) for word in tree.words))


def lines_of(*sources: Source) -> Iterator[str]:
    """The lines of text files."""
    for source in sources:
        for path in source.paths():
            yield from path.read_text(encoding="utf-8").splitlines()


def lines_of_column(source: Source, column: str) -> Iterator[str]:
    """The lines of one column of CSV files."""
    csv.field_size_limit(1_000_000)
    for path in source.paths():
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield from row[column].splitlines()


def _read(lines: Sequence[str], pipeline: Pipeline) -> Iterator[Tree]:
    for at in range(0, len(lines), TOGETHER):
        for analysis in pipeline.analyse([Stretch(line) for line in lines[at : at + TOGETHER]]):
            yield from _trees(analysis)


def _trees(analysis: Analysis) -> Iterator[Tree]:
    for sentence in analysis.sentences:
        words = []
        for token in analysis.tokens[sentence.first : sentence.last]:
            head = 0 if token.head == token.i else token.head - sentence.first + 1
            words.append(Word(token.text, token.lemma, token.upos, token.feats, head, token.dep))
        yield Tree("", tuple(words))
