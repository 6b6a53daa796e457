"""Where a training run stands, in one file without pickles: weights, averages, moments and counts by position."""

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from spacy.language import Language
from thinc.api import Model, Optimizer


def saved(nlp: Language, optimizer: Optimizer, path: Path, epochs: int) -> None:
    """Write the state after `epochs` epochs; a kill while writing leaves the checkpoint before it."""
    arrays = {"epochs": np.array(epochs)}
    for i, (node, name) in enumerate(_parameters(nlp)):
        key = (node.id, name)
        arrays[f"weights.{i}"] = node.get_param(name)
        if key in optimizer.nr_update:
            arrays[f"updates.{i}"] = np.array(optimizer.nr_update[key])
            arrays[f"average.{i}"] = optimizer.averages[key]
            arrays[f"mom1.{i}"], arrays[f"mom2.{i}"] = optimizer.mom1[key], optimizer.mom2[key]
    part = path.with_suffix(".part.npz")
    np.savez(part, **arrays)
    os.replace(part, path)


def restored(nlp: Language, optimizer: Optimizer, path: Path) -> int:
    """The epochs that are done: fills `nlp` and `optimizer` from the file, or 0 if there is none."""
    if not path.exists():
        return 0
    with np.load(path, allow_pickle=False) as arrays:
        for i, (node, name) in enumerate(_parameters(nlp)):
            key = (node.id, name)
            node.set_param(name, arrays[f"weights.{i}"])
            if f"updates.{i}" in arrays:
                optimizer.nr_update[key] = int(arrays[f"updates.{i}"])
                optimizer.averages[key] = arrays[f"average.{i}"]
                optimizer.mom1[key], optimizer.mom2[key] = arrays[f"mom1.{i}"], arrays[f"mom2.{i}"]
        return int(arrays["epochs"])


def _parameters(nlp: Language) -> Iterator[tuple[Model, str]]:
    for _, pipe in nlp.pipeline:
        for node in pipe.model.walk():
            for name in node.param_names:
                if node.has_param(name):
                    yield node, name
