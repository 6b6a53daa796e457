"""Examples as tensors: windows of about the same length together, with forms and parses left out now and then."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.attribution.examples import Example
from zegsman.attribution.tagger.decode import near_heads
from zegsman.attribution.tagger.features import COLUMNS, PARSE, Ids
from zegsman.attribution.tagger.labels import STANCES, TYPES
from zegsman.attribution.tagger.pairs import PAIRS, pair_features
from zegsman.attribution.tagger.windows import BEFORE, BEHIND, Window, around, windows
from zegsman.attribution.tagger.words import Words

NAMES = list(COLUMNS)
FORMS = tuple(NAMES.index(name) for name in ("norm", "lemma", "prefix", "suffix"))


class Item(msgspec.Struct, frozen=True):
    """One window with what is to be learnt of it. Anchors are counted within the window; -1 stands for unknown."""

    words: Words
    window: Window
    convention: int
    anchors: Ids
    own: Ids
    by: Ids
    rows: Ids
    pairs: NDArray[np.int16]
    roles: Ids
    kinds: Ids


class Batch(msgspec.Struct):
    """Tensors of some windows; `window` is the number of the window each anchor stands in,
    `rows` (counted within the window) are the words around it, of which the first `spans` count."""

    ids: Tensor
    heads: Tensor
    lengths: Tensor
    sets: Tensor
    anchors: Tensor
    own: Tensor
    sentences: Tensor
    window: Tensor
    by: Tensor
    rows: Tensor
    spans: Tensor
    pairs: Tensor
    roles: Tensor
    kinds: Tensor


def items(examples: Sequence[Example]) -> list[Item]:
    """The windows of all examples."""
    return [_item(example, window) for example in examples for window in windows(example.words)]


def _item(example: Example, window: Window) -> Item:
    kept = [s for s in example.statements if window.core <= s.anchor < window.core_end]
    anchors = np.full(window.size, -1, dtype=np.int64)
    anchors[window.core - window.first : window.core_end - window.first] = 0
    by = np.array([s.anchor for s in kept], dtype=np.int64)
    rows = around(window, by)
    for statement in kept:
        anchors[statement.anchor - window.first] = 2 if statement.bare else 1
    roles = np.array(
        [[s.roles.get(int(i), 0) for i in near] for s, near in zip(kept, rows, strict=True)], dtype=np.int64
    )
    kinds = [[TYPES.index(s.type) if s.type else -1, STANCES.index(s.stance) if s.stance else -1] for s in kept]
    return Item(
        words=example.words,
        window=window,
        convention=example.convention,
        anchors=anchors,
        own=example.own,
        by=by - window.first,
        rows=rows,
        pairs=pair_features(example.words, by, rows).astype(np.int16),
        roles=roles.reshape(rows.shape),
        kinds=np.array(kinds, dtype=np.int64).reshape(-1, 2),
    )


def batches(given: Sequence[Item], size: int, random: np.random.Generator) -> Iterator[Sequence[Item]]:
    """All items in random order, in groups of about `size` tokens and like lengths."""
    order = sorted(random.permutation(len(given)), key=lambda n: given[n].window.size + random.integers(0, 40))
    groups: list[list[Item]] = [[]]
    for n in order:
        if sum(item.window.size for item in groups[-1]) >= size:
            groups.append([])
        groups[-1].append(given[n])
    for g in random.permutation(len(groups)):
        yield groups[g]


class Noise(msgspec.Struct, frozen=True):
    """Shares of words whose form, and of windows whose parse, is hidden while learning."""

    forms: float = 0.2
    parses: float = 0.1


def batch(group: Sequence[Item], noise: Noise, random: np.random.Generator) -> Batch:
    """The tensors of a group of items."""
    longest = max(item.window.size for item in group)
    size = len(group)
    ids = np.zeros((size, longest, len(NAMES)), dtype=np.int64)
    heads = np.tile(np.arange(longest), (size, 1))
    anchors = np.full((size, longest), -1, dtype=np.int64)
    sentences = np.full((size, longest), -1, dtype=np.int64)
    own: list[int] = []
    pairs: list[NDArray[Any]] = [np.zeros((0, BEFORE + 1 + BEHIND, len(PAIRS)), dtype=np.int64)]
    rows = np.concatenate([item.rows for item in group])
    first = np.concatenate([np.full(len(item.by), item.window.first) for item in group])
    for n, item in enumerate(group):
        window = item.window
        bare = random.random() < noise.parses
        words = without_parse(item.words) if bare else item.words
        ids[n, : window.size] = words.ids[window.first : window.last]
        heads[n, : window.size] = near_heads(words, window)
        anchors[n, : window.size] = item.anchors
        number = words.sentence[window.first : window.last]
        sentences[n, : window.size] = number - number[0] + len(own)
        own += item.own[number[0] : number[-1] + 1].tolist()
        if len(item.by):
            pairs.append(pair_features(words, item.by + window.first, item.rows) if bare else item.pairs)
    hidden = random.random((size, longest)) < noise.forms
    for column in FORMS:
        ids[:, :, column] *= ~hidden
    tensor = torch.from_numpy
    return Batch(
        ids=tensor(ids),
        heads=tensor(heads),
        lengths=torch.tensor([item.window.size for item in group]),
        sets=torch.tensor([item.convention for item in group]),
        anchors=tensor(anchors),
        own=torch.tensor(own),
        sentences=tensor(sentences),
        window=torch.tensor([n for n, item in enumerate(group) for _ in item.by], dtype=torch.int64),
        by=tensor(np.concatenate([item.by for item in group])),
        rows=tensor(np.maximum(rows - first[:, None], 0)),
        spans=tensor((rows >= 0).sum(axis=1)),
        pairs=tensor(np.concatenate(pairs).astype(np.int64)),
        roles=tensor(np.concatenate([item.roles for item in group])),
        kinds=tensor(np.concatenate([item.kinds for item in group])),
    )


def without_parse(words: Words) -> Words:
    """The same words as if the parser had not seen them."""
    ids = words.ids.copy()
    for name in PARSE:
        ids[:, NAMES.index(name)] = ids[:, 0] if name == "lemma" else 0
    return msgspec.structs.replace(words, ids=ids, heads=np.arange(len(ids)))
