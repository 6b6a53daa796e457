"""The graphs of a network, run by onnxruntime on one thread.

`types.onnx`: features of forms -> a vector each. `encoder.onnx`: the vectors of stretches of words -> labels and what
the tree is found with. `relations.onnx`: vectors of words and their heads -> relations.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from zegsman.language.net.borders import borders, same_length
from zegsman.language.net.features import features
from zegsman.language.net.labels import Labels, labels_in
from zegsman.language.net.names import Names
from zegsman.language.net.trees import best_heads

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Numbers = NDArray[np.int64]
Vectors = NDArray[np.float32]

GRAPHS = ("types", "encoder", "relations")
OUTPUTS = ["upos", "feats", "rules", "entities", "start", "root", "arcs_from", "arcs_to", "below", "above"]

TOGETHER = 500
"""Words at a time through the encoder, those that fill up shorter stretches included: more do not fit in the caches."""

DECODED = 6000
"""Words whose trees are found at a time: some 25 MB."""

LEADS_ON = (":", ";", ",")
"""No sentence starts after these, though some treebanks cut there: sentences score 97.9 instead of 92.9 on Alpino dev,
95.4 instead of 87.1 on LassySmall dev."""

MARKS = ('"', "''", ",,", "”", "“", "„", "’", "‘", "'", "»", "«")

MOST_TYPES = 60_000
"""Vectors of forms that are kept: some 40 MB."""


class Reading(msgspec.Struct, frozen=True):
    """Labels by number for each word of a stretch. `heads` are indices in it, a root's its own; `names` and `kinds` are
    as `zegsman.language.net.names` gives them; `starts` are the indices where sentences start."""

    upos: Numbers
    feats: Numbers
    rules: Numbers
    deps: Numbers
    heads: Numbers
    names: Numbers
    kinds: Numbers
    starts: Numbers


class _Encoded(msgspec.Struct, frozen=True):
    """What the encoder made of some stretches: their lengths, and for all their words on end the row of its form and
    the outputs."""

    lengths: NDArray[np.int32]
    kinds: Numbers
    outputs: list[Any]


class Network:
    """The network in a folder; raises OSError or onnxruntime's errors where a file is missing or damaged."""

    def __init__(self, folder: Path) -> None:
        self.labels: Labels = labels_in(folder)
        self.files = {name: (folder / name).read_bytes() for name in (f"{graph}.onnx" for graph in GRAPHS)}
        self._types, self._encoder, self._relations = (_session(data) for data in self.files.values())
        self._words = self.labels.rows()
        self.names = Names(self.labels.entities)
        self._root = self.labels.deps.index("root")
        self._rows: dict[str, int] = {}
        self._vectors = np.zeros((0, self._types.get_outputs()[0].shape[1]), dtype=np.float32)

    def read(self, stretches: Sequence[Sequence[str]]) -> list[Reading]:
        """One reading a stretch of words, in the same order."""
        vectors = self._types_of(stretches)
        found: list[Reading | None] = [None] * len(stretches)
        lengths = [len(words) for words in stretches]
        order = sorted((i for i, length in enumerate(lengths) if length), key=lambda i: lengths[i])
        for some in _groups(order, lengths, DECODED):
            groups = list(_groups(some, lengths, TOGETHER))
            encoded = [self._encoded([stretches[i] for i in group], vectors) for group in groups]
            for i, reading in zip(some, self._decoded(encoded), strict=True):
                found[i] = reading
        return [reading or _nothing() for reading in found]

    def tag(self, form: str) -> str:
        """The part of speech of a word by itself."""
        (reading,) = self.read([[form]])
        return self.labels.upos[int(reading.upos[0])]

    def _types_of(self, stretches: Sequence[Sequence[str]]) -> Vectors:
        """The vectors of all forms seen so far, with those of these stretches."""
        if len(self._rows) > MOST_TYPES:
            self._rows = {}
        new = list(dict.fromkeys(word for words in stretches for word in words if word not in self._rows))
        if new:
            seen = [features(word, self._words) for word in new]
            longest = max(len(one.grams) for one in seen)
            grams = np.zeros((len(new), longest), dtype=np.int64)
            for row, one in zip(grams, seen, strict=True):
                row[: len(one.grams)] = one.grams
            rows = np.array([(one.word, *one.parts) for one in seen], dtype=np.int64)
            (vectors,) = self._types.run(None, {"rows": rows, "grams": grams})
            used = len(self._rows)
            self._rows |= {word: used + i for i, word in enumerate(new)}
            self._vectors = _with_more(self._vectors, used, vectors)
        return self._vectors

    def _rows_of(self, forms: Collection[str]) -> list[int]:
        return [self._rows[form] for form in forms if form in self._rows]

    def _encoded(self, stretches: Sequence[Sequence[str]], vectors: Vectors) -> _Encoded:
        lengths = np.array([len(words) for words in stretches], dtype=np.int32)
        rows = np.zeros((lengths.max(), len(stretches)), dtype=np.int64)
        for column, words in zip(rows.T, stretches, strict=True):
            column[: len(words)] = [self._rows[word] for word in words]
        output = self._encoder.run(OUTPUTS, {"words": vectors[rows], "lengths": lengths})
        stretch, step = (np.arange(len(rows)) < lengths[:, None]).nonzero()
        return _Encoded(lengths, rows[step, stretch], [values[step, stretch] for values in output])

    def _decoded(self, encoded: Sequence[_Encoded]) -> Iterator[Reading]:
        """The readings of the stretches, in their order."""
        kind = np.concatenate([one.kinds for one in encoded])
        firsts = np.concatenate([[0], np.concatenate([one.lengths for one in encoded]).cumsum()])
        outputs = (np.concatenate(parts) for parts in zip(*(one.outputs for one in encoded), strict=True))
        upos, feats, rules, entities, start, root, arcs_from, arcs_to, below, above = outputs
        start[1:][np.isin(kind, self._rows_of(LEADS_ON))[:-1]] = -np.inf
        begins = borders(start, firsts, np.isin(kind, self._rows_of(MARKS)))
        heads = _heads(begins, root, arcs_from, arcs_to)
        (deps,) = self._relations.run(None, {"below": below, "above": above[heads]})
        deps[heads == np.arange(len(heads))] = self._root
        names, kinds = self.names.found(entities, begins)
        for first, last in pairwise(firsts):
            own = slice(first, last)
            yield Reading(
                upos[own], feats[own], rules[own], deps[own], heads[own] - first, names[own], kinds[own],
                begins[(begins >= first) & (begins < last)] - first,
            )  # fmt: skip


def _with_more(kept: Vectors, used: int, more: Vectors) -> Vectors:
    """`kept` with `more` behind its first `used` rows; twice as large where it is full."""
    if used + len(more) > len(kept):
        larger = np.zeros((max(2 * len(kept), used + len(more)), kept.shape[1]), dtype=kept.dtype)
        larger[:used] = kept[:used]
        kept = larger
    kept[used : used + len(more)] = more
    return kept


def _heads(begins: Numbers, root: Vectors, arcs_from: Vectors, arcs_to: Vectors) -> Numbers:
    """The head of each word, within its sentence."""
    heads = np.empty(len(root), dtype=np.int64)
    places = [firsts[:, None] + np.arange(length) for length, firsts in same_length(begins, len(root))]
    scores = [
        np.concatenate([root[at][:, :, None], arcs_from[at] @ arcs_to[at].transpose(0, 2, 1)], axis=2) for at in places
    ]
    for at, found in zip(places, best_heads(scores), strict=True):
        heads[at] = np.where(found == 0, at, found - 1 + at[:, :1])
    return heads


def _groups(order: Sequence[int], lengths: Sequence[int], most: int) -> Iterator[list[int]]:
    """Stretches of like length, as many as fit in so many words; `order` is by length, shortest first."""
    group: list[int] = []
    for i in order:
        if group and (len(group) + 1) * lengths[i] > most:
            yield group
            group = []
        group.append(i)
    if group:
        yield group


def _session(data: bytes) -> "InferenceSession":
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return InferenceSession(data, options, providers=["CPUExecutionProvider"])


def _nothing() -> Reading:
    return Reading(*(np.zeros(0, dtype=np.int64) for _ in Reading.__struct_fields__))
