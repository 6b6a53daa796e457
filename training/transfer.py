"""Begin with what another network has learnt: of the same shape, with other words and labels."""

from collections.abc import Sequence

import torch
from torch import Tensor

from training.network import TAGS, Network
from zegsman.language.net.labels import Labels

RELATIONS = ("relation.0", "relation.1", "relation.2")


def begun(network: Network, labels: Labels, old: Network, old_labels: Labels) -> None:
    """Copy into `network` whatever the old one has: whole layers, and rows of the words and labels both know.

    Each part of the data begins as the first part of the old network.
    """
    rows = _rows(labels, old_labels)
    found = dict(old.named_parameters())
    with torch.no_grad():
        for name, weight in network.named_parameters():
            if name not in found:
                continue
            if name == "part.weight":
                weight.copy_(found[name][:1].expand_as(weight))
            elif name.rpartition(".")[0] in rows:
                _copied(weight, found[name], rows[name.rpartition(".")[0]])
            else:
                weight.copy_(found[name])


def _copied(weight: Tensor, old: Tensor, rows: tuple[list[int], list[int]]) -> None:
    to, of = rows
    weight[to] = old[of]


def _rows(labels: Labels, old: Labels) -> dict[str, tuple[list[int], list[int]]]:
    """For each layer with a row for each word or label: rows of the new one and of the old one that are the same."""
    found = {"word": _same(("", "?", *labels.words), ("", "?", *old.words))}
    for i, name in enumerate(TAGS[:4]):
        found[f"tag.{i}"] = _same(getattr(labels, name), getattr(old, name))
    return found | dict.fromkeys(RELATIONS, _same(labels.deps, old.deps))


def _same(new: Sequence[str], old: Sequence[str]) -> tuple[list[int], list[int]]:
    place = {label: row for row, label in enumerate(old)}
    pairs = [(row, place[label]) for row, label in enumerate(new) if label in place]
    return [to for to, _ in pairs], [of for _, of in pairs]
