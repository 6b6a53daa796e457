"""The training loop: AdamW, warm-up and linear decay, averaged weights, a checkpoint after each epoch.

spaCy's own loop keeps no optimizer state, so a run that was killed could not be resumed.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

import msgspec
from spacy.language import Language
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from training.checkpoint import restored, saved

Epoch = Callable[[Random], Sequence[Example]]
"""Makes the examples of one epoch: augmentation differs each time."""

Report = Callable[[int, float], None]
"""Called after each epoch with its number, from 1, and its seconds; the averaged weights are in place then."""


class Plan(msgspec.Struct, frozen=True):
    """How long and how fast. The rates were found by trial runs on the Dutch data, see the card."""

    epochs: int
    words_a_batch: int = 1500
    rate: float = 0.002
    warm_up: int = 200
    dropout: float = 0.15
    seed: int = 1


def initialized(nlp: Language, epoch: Epoch, seed: int) -> None:
    """Give an untrained pipeline its labels and random weights, from the examples of one epoch."""
    fix_random_seed(seed)
    examples = epoch(Random(seed))
    nlp.initialize(lambda: examples)


def learn(nlp: Language, epoch: Epoch, plan: Plan, checkpoint: Path, report: Report) -> None:
    """Train every component of `nlp`, in place. Goes on from `checkpoint` if that file is there."""
    optimizer = Adam(plan.rate, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    words = sum(len(e.reference) for e in epoch(Random(plan.seed)))
    steps_an_epoch = words // plan.words_a_batch + 1
    for number in range(restored(nlp, optimizer, checkpoint), plan.epochs):
        start = time.monotonic()
        random = Random(plan.seed * 1000 + number)
        fix_random_seed(plan.seed * 1000 + number)  # dropout: a resumed run must draw as an unbroken one
        for i, batch in enumerate(batches(epoch(random), plan.words_a_batch, random)):
            step = number * steps_an_epoch + i + 1
            left = 1 - step / (plan.epochs * steps_an_epoch)
            optimizer.learn_rate = plan.rate * min(step / plan.warm_up, max(0.02, left))
            nlp.update(batch, sgd=optimizer, drop=plan.dropout)
        saved(nlp, optimizer, checkpoint, number + 1)
        with nlp.use_params(optimizer.averages):
            report(number + 1, time.monotonic() - start)


def batches(examples: Sequence[Example], words: int, random: Random) -> Iterator[list[Example]]:
    """The examples in a new order, in batches of about that many words."""
    order = list(examples)
    random.shuffle(order)
    batch: list[Example] = []
    size = 0
    for example in order:
        batch.append(example)
        size += len(example.reference)
        if size >= words:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
