"""The tagger's network: words -> states -> anchors; an anchor and the states around it -> roles.

An anchor is the main word of a cue (or of a content without one). Around each anchor the roles of one statement are
labelled, with a CRF over them, so that statements may nest, share their source and have pieces.
"""

import msgspec
import torch
from torch import Tensor, nn

from zegsman.attribution.tagger.features import COLUMNS
from zegsman.attribution.tagger.labels import ANCHORS, ROLE_LABELS, STANCES, TYPES
from zegsman.attribution.tagger.pairs import PAIRS

WIDTHS = {
    "norm": 64, "lemma": 48, "prefix": 20, "suffix": 32, "shape": 8, "upos": 16, "dep": 24, "distance": 8, "feats": 20,
    "entity": 6, "act": 20, "frames": 16, "use": 16, "use2": 8, "person": 12, "mark": 8, "quote": 10, "zone": 6,
    "place": 6, "language": 6,
}  # fmt: skip
KINDS = len(TYPES) + len(STANCES)
SET_WIDTH = 8


class Shape(msgspec.Struct, frozen=True):
    """Sizes of the network, and how much of it is dropped while it learns."""

    word: int = 112
    hidden: int = 104
    head: int = 56
    pair: int = 80
    roles: int = 64
    dropout: float = 0.33
    sets: int = 5


class Network(nn.Module):
    """`encode` reads the words, `relate` the words around anchors."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.tables = nn.ModuleDict({name: _table(size, WIDTHS[name], 0.3) for name, size in COLUMNS.items()})
        self.set = _table(shape.sets, SET_WIDTH, 0.3)
        self.word = nn.Linear(sum(WIDTHS.values()) + SET_WIDTH, shape.word)
        self.head1 = nn.Linear(shape.word, shape.head)
        self.read1 = Reader(shape.word + shape.head, shape.hidden)
        self.head2 = nn.Linear(2 * shape.hidden, shape.head)
        self.read2 = Reader(2 * shape.hidden + shape.head, shape.hidden)
        wide = 2 * shape.hidden + shape.word
        self.anchor = nn.Sequential(nn.Linear(wide, 64), nn.ReLU(), nn.Linear(64, len(ANCHORS)))
        self.sentence = nn.Sequential(nn.Linear(wide, 64), nn.ReLU(), nn.Linear(64, 1 + 2 * KINDS))
        self.token = nn.Linear(wide, shape.pair)
        self.by = nn.Linear(wide, shape.pair)
        self.pairs = nn.ModuleDict({name: _table(size, shape.pair, 0.1) for name, size in PAIRS.items()})
        self.near = nn.Conv1d(shape.pair, shape.roles, 3, padding=1)
        self.role = nn.Linear(shape.roles + shape.pair, len(ROLE_LABELS))
        self.steps = nn.Parameter(torch.zeros(len(ROLE_LABELS), len(ROLE_LABELS)))
        self.first = nn.Parameter(torch.zeros(len(ROLE_LABELS)))
        self.drop = nn.Dropout(shape.dropout)
        self.drop_all = nn.Dropout1d(shape.dropout / 2)  # a number for all words around an anchor: cheaper

    def encode(self, ids: Tensor, heads: Tensor, lengths: Tensor, sets: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """(windows, tokens, columns), (windows, tokens), (windows,), (windows,) -> scores and two views of each token.

        Scores are: anchors, own voice, kinds as seen from an anchor, kinds as seen from a word of a content. The views
        (windows, tokens, pair) are as a token that has a role, and as an anchor that gives roles.
        """
        seen = [table(ids[:, :, n]) for n, table in enumerate(self.tables.values())]
        seen.append(self.set(sets)[:, None, :].expand(-1, ids.shape[1], -1))
        word = torch.relu(self.word(self.drop(torch.cat(seen, dim=2))))
        back = reversal(lengths, ids.shape[1])
        one = self.read1(self.drop(torch.cat([word, at(torch.relu(self.head1(word)), heads)], dim=2)), back)
        two = self.read2(self.drop(torch.cat([one, at(torch.relu(self.head2(one)), heads)], dim=2)), back)
        states = self.drop(torch.cat([one + two, word], dim=2))
        return torch.cat([self.anchor(states), self.sentence(states)], dim=2), self.token(states), self.by(states)

    def relate(self, token: Tensor, by: Tensor, pairs: Tensor) -> Tensor:
        """(anchors, tokens, pair), (anchors, pair), (anchors, tokens, features) -> role scores of each token."""
        both = token + by[:, None, :]
        for n, table in enumerate(self.pairs.values()):
            both = both + table(pairs[:, :, n])
        both = self.drop_all(torch.relu(both).transpose(1, 2))
        near = torch.relu(self.near(both))
        scores: Tensor = self.role(torch.cat([near, both], dim=1).transpose(1, 2))
        return scores


class Reader(nn.Module):
    """A bidirectional LSTM over windows of different lengths: the way back starts at each window's last word."""

    def __init__(self, width: int, hidden: int) -> None:
        super().__init__()
        self.forth = nn.LSTM(width, hidden, batch_first=True)
        self.back = nn.LSTM(width, hidden, batch_first=True)

    def forward(self, given: Tensor, back: Tensor) -> Tensor:
        """(windows, tokens, width) and what `reversal` gives -> (windows, tokens, 2 * hidden)."""
        return torch.cat([self.forth(given)[0], at(self.back(at(given, back))[0], back)], dim=2)


def reversal(lengths: Tensor, size: int) -> Tensor:
    """For each window the place of each word read from behind; the padding stays where it is."""
    place = torch.arange(size, device=lengths.device)[None, :]
    behind = lengths[:, None] - 1 - place
    return torch.where(behind >= 0, behind, place)


def at(states: Tensor, where: Tensor) -> Tensor:
    """states[b, where[b, t]] for every b and t."""
    return torch.gather(states, 1, where[:, :, None].expand(-1, -1, states.shape[2]))


def _table(size: int, width: int, spread: float) -> nn.Embedding:
    table = nn.Embedding(size, width)
    nn.init.normal_(table.weight, std=spread)
    return table
