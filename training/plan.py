"""How a network is made and trained: widths, and how long and how fast."""

import msgspec


class Shape(msgspec.Struct, frozen=True):
    """Widths of the network. With these it reads twice as many words a second as is asked for, see docs/decisions."""

    word: int = 128
    grams: int = 64
    type: int = 192
    cells: int = 160
    layers: int = 3
    tags: int = 192
    arcs: int = 192
    relations: int = 128
    dropout: float = 0.33
    words_dropped: float = 0.05


class Plan(msgspec.Struct, frozen=True):
    """How long and how fast. `kept` is what the averaged weights keep of themselves at each step; `listed` is how many
    names from lists are learnt from at each step."""

    epochs: int
    words_a_batch: int = 2000
    rate: float = 0.003
    warm_up: int = 150
    kept: float = 0.998
    listed: int = 128
    seed: int = 1
