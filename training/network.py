"""The network of a pack, to train: see docs/decisions and zegsman.language.net, which runs it."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.encoded import IGNORED, Batch
from training.listed import SHARES, Listed
from training.plan import Shape
from zegsman.language.net.features import GRAMS, PARTS, UNKNOWN
from zegsman.language.net.labels import Labels

PART_WIDTHS = {"suffix2": 32, "suffix3": 48, "suffix4": 48, "prefix3": 32, "shape": 24}
TAGS = ("upos", "feats", "rules", "entities", "start")
TOGETHER = 64
"""Sentences of like length whose heads are scored together."""


class Network(nn.Module):
    """Features of words -> BiLSTM over stretches -> labels of words, heads and relations."""

    def __init__(self, labels: Labels, parts: int, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.word = nn.Embedding(len(labels.words) + 2, shape.word, padding_idx=0)
        self.grams = nn.EmbeddingBag(GRAMS, shape.grams, mode="mean", padding_idx=0)
        self.parts = nn.ModuleList(nn.Embedding(rows, PART_WIDTHS[name]) for name, rows in PARTS.items())
        width = shape.word + shape.grams + sum(PART_WIDTHS.values())
        self.form = nn.Linear(width, shape.type)
        self.part = nn.Embedding(parts, shape.type)
        sizes = [shape.type] + [2 * shape.cells] * (shape.layers - 1)
        self.forward_cells = nn.ModuleList(nn.LSTM(size, shape.cells) for size in sizes)
        self.backward_cells = nn.ModuleList(nn.LSTM(size, shape.cells) for size in sizes)
        top = 2 * shape.cells
        self.tags = nn.Linear(top + shape.type, shape.tags)
        counts = [len(labels.upos), len(labels.feats), len(labels.rules), len(labels.entities), 1]
        self.tag = nn.ModuleList(nn.Linear(shape.tags, count) for count in counts)
        self.below, self.above = nn.Linear(top, shape.arcs), nn.Linear(top, shape.arcs)
        self.arc = nn.Linear(shape.arcs, shape.arcs)
        self.head_bias = nn.Linear(shape.arcs, 1, bias=False)
        self.root = nn.Linear(shape.arcs, 1)
        self.rel_below, self.rel_above = nn.Linear(top, shape.relations), nn.Linear(top, shape.relations)
        self.relation = nn.ModuleList(
            nn.Linear(shape.relations, len(labels.deps), bias=bias) for bias in (True, False, False)
        )
        for table in (self.word, self.grams, *self.parts):
            nn.init.normal_(table.weight, std=0.3)
        nn.init.zeros_(self.part.weight)
        self.kind = nn.Linear(shape.type, len(SHARES))

    def losses(self, batch: Batch) -> dict[str, Tensor]:
        """The mean loss for each kind of label that the batch teaches."""
        words = self._types(batch.rows)[batch.types] + self.part(batch.parts)
        top = self._encoded(words, batch.lengths).flatten(0, 1)[batch.places]
        own = words.flatten(0, 1)[batch.places]
        hidden = self._dropped(functional.elu(self.tags(torch.cat([top, own], dim=1))))
        losses = {}
        for name, layer in zip(TAGS, self.tag, strict=True):
            labels = batch.labels[name]
            if (labels != IGNORED).any():
                score = layer(hidden).float()
                if name == "start":
                    known = labels != IGNORED
                    losses[name] = functional.binary_cross_entropy_with_logits(score[known, 0], labels[known].float())
                else:
                    losses[name] = functional.cross_entropy(score, labels, ignore_index=IGNORED)
        return losses | self._tree_losses(top, batch)

    def names_loss(self, listed: Listed) -> Tensor:
        """The mean loss for the kinds of names from lists, told from the mean of their words."""
        words = torch.cat([self._types(listed.rows), torch.zeros(1, self.shape.type)])[listed.places]
        mean = words.sum(dim=1) / (listed.places >= 0).sum(dim=1, keepdim=True)
        return functional.cross_entropy(self.kind(mean).float(), listed.kinds)

    def _types(self, rows: Tensor) -> Tensor:
        word, parts, grams = rows[:, 0], rows[:, 1 : 1 + len(PARTS)], rows[:, 1 + len(PARTS) :]
        if self.training:
            word = word.masked_fill(torch.rand(len(word)) < self.shape.words_dropped, UNKNOWN)
        found = [
            self.word(word),
            self.grams(grams),
            *(table(column) for table, column in zip(self.parts, parts.T, strict=True)),
        ]
        return self.form(functional.dropout(torch.cat(found, dim=1), self.shape.dropout, self.training))

    def _encoded(self, words: Tensor, lengths: Tensor) -> Tensor:
        steps = torch.arange(len(words))[:, None]
        turned = torch.where(steps < lengths, lengths - 1 - steps, steps)[:, :, None]
        for there, back in zip(self.forward_cells, self.backward_cells, strict=True):
            words = self._dropped_alike(words)
            reverse = words.gather(0, turned.expand_as(words))
            forward, backward = there(words)[0], back(reverse)[0]
            words = torch.cat([forward, backward.gather(0, turned.expand_as(backward))], dim=2)
        return self._dropped_alike(words)

    def _tree_losses(self, top: Tensor, batch: Batch) -> dict[str, Tensor]:
        heads, deps = batch.labels["heads"], batch.labels["deps"]
        if not (heads != IGNORED).any():
            return {}
        below, above = (self._dropped(functional.elu(layer(top))) for layer in (self.below, self.above))
        below = self.arc(below).float()
        above, bias, root = above.float(), self.head_bias(above).float(), (below @ self.root.weight[0])[:, None]
        lengths = torch.tensor(batch.sentences)
        firsts = lengths.cumsum(0) - lengths
        order = lengths.argsort()
        arcs: list[Tensor] = []
        for some in order.split(TOGETHER):
            steps = torch.arange(int(lengths[some].max()))
            inside = steps < lengths[some, None]
            places = torch.where(inside, firsts[some, None] + steps, firsts[some, None])
            score = below[places] @ above[places].transpose(1, 2) + bias[places].transpose(1, 2)
            score = score.masked_fill(~inside[:, None], -1e4)
            arcs.append(
                functional.cross_entropy(
                    torch.cat([root[places] + self.root.bias, score], dim=2)[inside],
                    heads[places][inside],
                    ignore_index=IGNORED,
                    reduction="sum",
                )
            )
        known = heads != IGNORED
        inner = known & (heads > 0) & (deps != IGNORED)
        at = torch.arange(len(heads))
        first = torch.repeat_interleave(firsts, lengths)
        up = torch.where(inner, first + heads - 1, at)
        low, high = (self._dropped(functional.elu(layer(top))) for layer in (self.rel_below, self.rel_above))
        low, high = low[inner], high[up[inner]]
        both, one, other = self.relation
        score = (both(low * high) + one(low) + other(high)).float()
        return {
            "heads": torch.stack(arcs).sum() / known.sum(),
            "deps": functional.cross_entropy(score, deps[inner]),
        }

    def _dropped(self, values: Tensor) -> Tensor:
        return functional.dropout(values, self.shape.dropout, self.training)

    def _dropped_alike(self, values: Tensor) -> Tensor:
        """Dropout of the same values in all words of a stretch (Gal and Ghahramani 2016)."""
        mask = functional.dropout(torch.ones(1, *values.shape[1:]), self.shape.dropout, self.training)
        return values * mask.to(values.dtype)
