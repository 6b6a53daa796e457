"""The training loop: AdamW, warm-up and decay of the rate, averaged weights, a checkpoint after each epoch."""

import copy
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import torch
from torch import nn

from training.encoded import Encoder, batches
from training.listed import Lists
from training.network import Network
from training.parts import Paragraph
from training.plan import Plan

Epoch = Callable[[Random], Iterator[Paragraph]]
"""Makes the paragraphs of one epoch: augmentation differs each time."""

Report = Callable[[int, float, dict[str, float], Network], None]
"""Called after each epoch with its number, from 1, its seconds, the mean losses, and the averaged network."""


def learn(network: Network, encoder: Encoder, epoch: Epoch, plan: Plan, checkpoint: Path, report: Report) -> Network:
    """Train `network`, in place, and return its average. Goes on from `checkpoint` if that file is there."""
    average, lists = copy.deepcopy(network).eval(), Lists() if plan.listed else None
    optimizer = torch.optim.AdamW(network.parameters(), plan.rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    for number in range(_restored(checkpoint, network, average, optimizer), plan.epochs):
        start = time.monotonic()
        random = Random(plan.seed * 1000 + number)
        torch.manual_seed(plan.seed * 1000 + number)  # dropout: a resumed run must draw as an unbroken one
        encoded = [encoder(paragraph) for paragraph in epoch(random)]
        work = list(batches(encoded, plan.words_a_batch, encoder, random))
        sums: dict[str, float] = {}
        network.train()
        for i, batch in enumerate(work):
            done = number + i / len(work)
            step = number * len(work) + i + 1
            optimizer.param_groups[0]["lr"] = plan.rate * min(step / plan.warm_up, 1 - done / plan.epochs)
            with torch.autocast("cpu", torch.bfloat16):
                losses = network.losses(batch)
                if lists:
                    losses["names"] = network.names_loss(lists.draw(plan.listed, encoder, random))
            optimizer.zero_grad()
            torch.stack(list(losses.values())).sum().backward()
            nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            _averaged(average, network, min(plan.kept, (1 + step) / (10 + step)))
            for name, loss in losses.items():
                sums[name] = sums.get(name, 0.0) + loss.item() / len(work)
        _saved(checkpoint, number + 1, network, average, optimizer)
        report(number + 1, time.monotonic() - start, sums, average)
    return average


def _averaged(average: Network, network: Network, kept: float) -> None:
    with torch.no_grad():
        torch._foreach_lerp_(list(average.parameters()), list(network.parameters()), 1 - kept)


def _saved(path: Path, epochs: int, network: Network, average: Network, optimizer: torch.optim.Optimizer) -> None:
    """Write the state after `epochs` epochs; a kill while writing leaves the checkpoint before it."""
    part = path.with_suffix(".part")
    state = {"network": network.state_dict(), "average": average.state_dict(), "optimizer": optimizer.state_dict()}
    torch.save({"epochs": epochs, **state}, part)
    os.replace(part, path)


def _restored(path: Path, network: Network, average: Network, optimizer: torch.optim.Optimizer) -> int:
    """The epochs that are done; 0 if there is no checkpoint."""
    if not path.exists():
        return 0
    state = torch.load(path, weights_only=True)
    network.load_state_dict(state["network"])
    average.load_state_dict(state["average"])
    optimizer.load_state_dict(state["optimizer"])
    return int(state["epochs"])
