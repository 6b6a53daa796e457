"""A last stage of training with more names: in raw text, in contexts of our own, and from lists.

The table of words is widened by words of listed names, which begin as the unknown word does.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

import msgspec
import torch
from torch import nn

from training.augment import augmented
from training.contexts import filled
from training.encoded import Encoder
from training.learn import learn
from training.listed import words_of_names
from training.model import packed
from training.network import Network
from training.parts import Paragraph, Part
from training.raw import read
from training.recipe import Naming, Recipe
from training.renaming import renamed
from zegsman.language import load
from zegsman.language.net.features import UNKNOWN
from zegsman.language.net.labels import Labels

SENTENCES = 3000
"""Sentences of our own in an epoch."""

SHARE = 0.6
"""Of the raw sentences, in an epoch."""


def named(network: Network, labels: Labels, recipe: Recipe, naming: Naming, work: Path) -> tuple[Network, Labels]:
    """The network trained on with names, and its new labels."""
    first = work / "unnamed"
    packed(recipe.language, network, labels, first)
    pipeline = load(recipe.language, pipeline=str(first))
    raw = read(naming.raw(), pipeline, recipe.language, naming.held_out())
    part = Part(recipe.parts[0].name, frozenset({"entities"}))

    def epoch(random: Random) -> Iterator[Paragraph]:
        yield from (paragraph for paragraph in recipe.epoch(random) if random.random() < naming.usual)
        for tree in random.sample(raw, int(SHARE * len(raw))):
            yield Paragraph(part, augmented([renamed(tree, naming.known(), random)], random))
        for _ in range(SENTENCES):
            yield Paragraph(part, augmented([filled(recipe.language, random)], random))

    wide, more = widened(network, labels, words_of_names())
    encoder = Encoder(more, recipe.parts)
    return learn(wide, encoder, epoch, naming.plan, work / "checkpoint-names.pt", _told), more


def widened(network: Network, labels: Labels, words: Iterable[str]) -> tuple[Network, Labels]:
    """The network with rows for more words; what it reads stays the same until it has learnt from them."""
    more = msgspec.structs.replace(labels, words=tuple(dict.fromkeys((*labels.words, *words))))
    old = network.word.weight.detach()
    new = old[UNKNOWN].expand(len(more.words) - len(labels.words), -1)
    wide = Network(more, network.part.num_embeddings, network.shape)
    state = network.state_dict() | {"word.weight": torch.cat([old, new])}
    wide.load_state_dict(state)
    return wide, more


def _told(number: int, seconds: float, losses: dict[str, float], average: nn.Module) -> None:
    told = " ".join(f"{name} {loss:.3f}" for name, loss in losses.items())
    print(f"names, epoch {number}: {seconds:.0f} s, losses {told}", file=sys.stderr, flush=True)
