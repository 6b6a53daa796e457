"""Paragraphs as numbers, and batches of them as tensors."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from random import Random

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.inventory import LABEL, tags
from training.parts import Paragraph, Part
from zegsman.language.conllu import Word
from zegsman.language.net.features import MOST_GRAMS, features
from zegsman.language.net.labels import Labels

Numbers = NDArray[np.int64]

IGNORED = -100
"""The label of a word that teaches nothing here."""

PER_WORD = ("upos", "feats", "rules", "deps", "entities", "start", "heads")


class Encoded(msgspec.Struct, frozen=True):
    """A paragraph as numbers: forms, its part, the labels of PER_WORD by row, and the lengths of its sentences.

    A head is 0 for a root, otherwise 1 + the index in its sentence.
    """

    types: Numbers
    part: int
    labels: Numbers
    sentences: tuple[int, ...]


class Encoder:
    """Gives numbers to forms and labels; new forms get numbers as they come."""

    def __init__(self, labels: Labels, parts: Sequence[Part]) -> None:
        self._parts = {part.name: i for i, part in enumerate(parts)}
        self._words = labels.rows()
        self._numbers: dict[str, int] = {}
        self._rows: list[NDArray[np.int32]] = []
        self._labels = {
            name: {label: i for i, label in enumerate(getattr(labels, name))} for name in (*LABEL, "entities")
        }
        self._row = lru_cache(maxsize=200_000)(self._row_of)
        self._of_word = lru_cache(maxsize=400_000)(self._labelled)

    def __call__(self, paragraph: Paragraph) -> Encoded:
        """The paragraph as numbers."""
        words = [word for tree in paragraph.trees for word in tree.words]
        lengths = tuple(len(tree.words) for tree in paragraph.trees)
        labels = np.full((len(PER_WORD), len(words)), IGNORED, dtype=np.int64)
        labels[:4] = np.array([self._of_word(w.form, w.lemma, w.upos, w.feats, w.dep) for w in words]).T
        labels[4] = [self._labels["entities"].get(tag, IGNORED) for tag in tags(word.entity for word in words)]
        labels[5] = [int(not i) for length in lengths for i in range(length)]
        labels[6] = [word.head for word in words]
        for row, name in enumerate(PER_WORD):
            if name not in paragraph.part.teaches:
                labels[row] = IGNORED
        types = np.fromiter((self._number(word.form) for word in words), np.int64, len(words))
        return Encoded(types, self._parts[paragraph.part.name], labels, lengths)

    def rows(self, types: Numbers) -> Numbers:
        """Rows of tables for these forms: the word, its parts, its grams filled up with 0."""
        return np.stack([self._rows[i] for i in types]).astype(np.int64)

    def rows_of(self, forms: Sequence[str]) -> Numbers:
        """Rows of tables for forms that are not kept."""
        return np.stack([self._row(form) for form in forms]).astype(np.int64)

    def _number(self, form: str) -> int:
        number = self._numbers.setdefault(form, len(self._rows))
        if number == len(self._rows):
            self._rows.append(self._row(form))
        return number

    def _row_of(self, form: str) -> NDArray[np.int32]:
        seen = features(form, self._words)
        row = np.zeros(1 + len(seen.parts) + MOST_GRAMS, dtype=np.int32)
        row[: 1 + len(seen.parts)] = (seen.word, *seen.parts)
        row[1 + len(seen.parts) :][: len(seen.grams)] = seen.grams
        return row

    def _labelled(self, form: str, lemma: str, upos: str, feats: str, dep: str) -> tuple[int, ...]:
        word = Word(form, lemma, upos, feats, 0, dep)
        return tuple(self._labels[name].get(label(word), IGNORED) for name, label in LABEL.items())


class Batch(msgspec.Struct, frozen=True):
    """Paragraphs of like length, words by paragraphs; `types` counts in `rows`, which holds each form once.

    `labels` is by PER_WORD, over the words of all paragraphs one after another; `places` are those words in the padded
    square.
    """

    rows: Tensor
    types: Tensor
    lengths: Tensor
    parts: Tensor
    places: Tensor
    labels: dict[str, Tensor]
    sentences: tuple[int, ...]


def batches(paragraphs: Sequence[Encoded], words: int, encoder: Encoder, random: Random) -> Iterator[Batch]:
    """The paragraphs in a new order, in batches of about that many words, those of like length together."""
    order = sorted(paragraphs, key=lambda one: len(one.types) * random.uniform(0.8, 1.25))
    groups: list[list[Encoded]] = [[]]
    size = 0
    for one in order:
        if size and size + len(one.types) > words:
            groups.append([])
            size = 0
        groups[-1].append(one)
        size += len(one.types)
    random.shuffle(groups)
    for group in groups:
        yield _batch(group, encoder)


def _batch(group: Sequence[Encoded], encoder: Encoder) -> Batch:
    lengths = np.array([len(one.types) for one in group])
    flat = np.concatenate([one.types for one in group])
    distinct, inverse = np.unique(flat, return_inverse=True)
    columns = np.repeat(np.arange(len(group)), lengths)
    steps = np.concatenate([np.arange(n) for n in lengths])
    square = np.zeros((lengths.max(), len(group)), dtype=np.int64)
    square[steps, columns] = inverse
    labels = np.concatenate([one.labels for one in group], axis=1)
    return Batch(
        rows=torch.from_numpy(encoder.rows(distinct)),
        types=torch.from_numpy(square),
        lengths=torch.from_numpy(lengths),
        parts=torch.tensor([one.part for one in group]),
        places=torch.from_numpy(steps * len(group) + columns),
        labels={name: torch.from_numpy(row) for name, row in zip(PER_WORD, labels, strict=True)},
        sentences=tuple(length for one in group for length in one.sentences),
    )
