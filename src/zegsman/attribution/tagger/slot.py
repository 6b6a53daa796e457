"""The slot: any model that scores labels word by word may take the tagger's place.

A folder with labels.onnx and tagger.json. The model gets `ids` (windows, tokens, features): the columns it asks for by
name, and `lengths` (windows,). It answers `scores` (windows, tokens, labels). Labels are "O", and B- or I- with a role;
a content's type stands behind a dot if the model tells it: "B-content.direct", "I-cue", "B-source". Such a model does
not say what belongs together; the nearest does (`linked`).
"""

from typing import TYPE_CHECKING

import msgspec
import numpy as np

from zegsman.attribution.tagger.crf import Path, Scores, best, marginals
from zegsman.attribution.tagger.decode import Finding, Findings
from zegsman.attribution.tagger.features import COLUMNS, Ids
from zegsman.attribution.tagger.labels import ROLES
from zegsman.attribution.tagger.linked import Run, linked
from zegsman.attribution.tagger.windows import Window, windows
from zegsman.attribution.tagger.words import Words
from zegsman.errors import MissingTagger
from zegsman.model import StatementType

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

_NEVER = np.float32(-1e4)


class Labels(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="labels"):
    """tagger.json beside labels.onnx: see the module. `least` is how likely a label must be on average in a content."""

    name: str
    languages: tuple[str, ...]
    features: tuple[str, ...]
    labels: tuple[str, ...]
    least: float = 0.5


class LabelModel:
    """A model of labels, run with onnxruntime. Raises MissingTagger where a feature or label is none of ours."""

    def __init__(self, about: Labels, model: "InferenceSession") -> None:
        self.name, self.least = about.name, about.least
        self._model = model
        self._columns = [_known(name, list(COLUMNS), "feature") for name in about.features]
        self._labels = [_parts(label) for label in about.labels]
        self._steps, self._first = _grammar(self._labels)

    def findings(self, words: Words, least: float) -> Findings:
        """The statements whose content is at least so likely; own voice is not told."""
        found: list[Finding] = []
        for window in windows(words):
            runs = self._runs(words, window)
            core = range(window.core, window.core_end)
            found += [f for f in linked(words, runs) if f.anchor in core and f.chances["statement"] >= least]
        return Findings(found, None)

    def _runs(self, words: Words, window: Window) -> list[Run]:
        ids: Ids = words.ids[None, window.first : window.last, self._columns]
        lengths = np.array([window.size])
        scores: Scores = self._model.run(["scores"], {"ids": ids, "lengths": lengths})[0]
        path = best(scores, self._steps, self._first, lengths)[0]
        sure = marginals(scores, self._steps, self._first, lengths)[0]
        return list(self._cut(path, sure, window.first))

    def _cut(self, path: Path, sure: Scores, first: int) -> list[Run]:
        """The runs of labels with one role."""
        runs: list[Run] = []
        for i, label in enumerate(path.tolist()):
            edge, role, kind = self._labels[label]
            if edge == "B":
                runs.append(Run(role, kind, [], []))
            if edge != "O":
                runs[-1].rows.append(first + i)
                runs[-1].chances.append(float(sure[i, label]))
        return runs


def _known(name: str, names: list[str], what: str) -> int:
    if name not in names:
        raise MissingTagger(
            f"the tagger asks for the {what} {name!r}, which there is not; there are {', '.join(names)}"
        )
    return names.index(name)


def _parts(label: str) -> tuple[str, str, StatementType | None]:
    """("B", "content", StatementType.DIRECT) of "B-content.direct"."""
    edge, _, rest = label.partition("-")
    role, _, kind = rest.partition(".")
    if edge == "O":
        return "O", "", None
    _known(edge, ["B", "I"], "label edge")
    _known(role, list(ROLES), "role")
    return edge, role, StatementType(kind) if kind in list(StatementType) else None


def _grammar(labels: list[tuple[str, str, StatementType | None]]) -> tuple[Scores, Scores]:
    """Steps that forbid I but behind B or I of the same role and type, and a first label that is I."""
    steps = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for i, (before, *what) in enumerate(labels):
        for j, (edge, *then) in enumerate(labels):
            if edge == "I" and (before == "O" or what != then):
                steps[i, j] = _NEVER
    first = np.array([_NEVER if edge == "I" else 0 for edge, *_ in labels], dtype=np.float32)
    return steps, first
