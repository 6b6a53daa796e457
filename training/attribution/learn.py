"""Learning: the losses of a batch, and the loop over epochs with weights averaged as they go."""

import copy
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import torch
from torch import Tensor, nn

from training.attribution.batches import Batch, Item, Noise, batch, batches
from training.attribution.network import KINDS, Network, Shape
from zegsman.attribution.tagger.labels import ANCHORS, TYPES


class Plan(msgspec.Struct, frozen=True):
    """How long and how fast to learn. `weights` are of the losses: anchors, roles, kinds, own voice."""

    epochs: int = 12
    rate: float = 2.5e-3
    tokens: int = 800
    decay: float = 0.997
    weights: tuple[float, float, float, float] = (4.0, 1.0, 2.0, 1.0)
    noise: Noise = Noise()
    seed: int = 1


def learn(
    given: Sequence[Item], shape: Shape, plan: Plan, start_from: Path | None = None, kept: Path | None = None
) -> Network:
    """A network that has seen all items `plan.epochs` times; its weights are a moving average. `start_from` names the
    weights (`keep`) it goes on from, instead of random ones; `kept` where they are kept after each epoch."""
    torch.manual_seed(plan.seed)
    torch.set_num_threads(1)
    random = np.random.default_rng(plan.seed)
    network = Network(shape)
    if start_from is not None:
        with np.load(start_from) as before:
            network.load_state_dict({name: torch.from_numpy(before[name]) for name in before.files})
    average = copy.deepcopy(network).eval()
    optimizer = torch.optim.AdamW(network.parameters(), lr=plan.rate, betas=(0.9, 0.98), weight_decay=0.01)
    steps = plan.epochs * max(1, sum(item.window.size for item in given) // plan.tokens)
    done, start = 0, time.process_time()
    for epoch in range(plan.epochs):
        network.train()
        total = np.zeros(4)
        for group in batches(given, plan.tokens, random):
            for options in optimizer.param_groups:
                options["lr"] = plan.rate * min((done + 1) / 100, max(0.02, 1 - done / steps))
            parts = losses(network, batch(group, plan.noise, random))
            loss = sum((w * part for w, part in zip(plan.weights, parts, strict=True)), start=torch.zeros(()))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            done += 1
            _follow(average, network, min(plan.decay, done / (done + 20)))
            total += [float(part.detach()) for part in parts]
        if kept is not None:
            keep(average, kept)
        print(f"epoch {epoch + 1}: {total.round(1)} {time.process_time() - start:.0f} s", file=sys.stderr, flush=True)
    return average


def keep(network: Network, path: Path) -> None:
    """Write the weights as torch has them, for another run to go on from."""
    np.savez(path, **{name: value.numpy() for name, value in network.state_dict().items()})


def losses(network: Network, given: Batch) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Of anchors, roles, kinds and own voice; each a sum, over the number of statements."""
    scores, token, by = network.encode(given.ids, given.heads, given.lengths, given.sets)
    scores = scores.float()
    count = max(1, len(given.by))
    some = len(ANCHORS)
    anchors = _entropy(scores[:, :, :some].flatten(0, 1), given.anchors.flatten()) / count
    own = _own(scores[:, :, some], given) / count
    if not len(given.by):
        return anchors, torch.zeros(()), torch.zeros(()), own
    near = given.window[:, None], given.rows
    roles = network.relate(token[near], by[given.window, given.by], given.pairs).float()
    path = crf_loss(roles, given.roles, network.steps, network.first, given.spans) / count
    kinds = pooled_kinds(scores[given.window, given.by], scores[near], (given.roles == 1) | (given.roles == 2))
    split = len(TYPES)
    kind = _entropy(kinds[:, :split], given.kinds[:, 0]) + _entropy(kinds[:, split:], given.kinds[:, 1])
    return anchors, path, kind / count, own


def pooled_kinds(anchor: Tensor, near: Tensor, content: Tensor) -> Tensor:
    """(anchors, types and stances): what the anchor says and the mean of what its content's words say."""
    some = len(ANCHORS) + 1
    share = content.float() / content.sum(dim=1, keepdim=True).clamp(min=1)
    return anchor[:, some : some + KINDS] + (near[:, :, some + KINDS :] * share[:, :, None]).sum(dim=1)


def _own(scores: Tensor, given: Batch) -> Tensor:
    """Per sentence: the mean of the scores of its words."""
    size = len(given.own)
    where, flat = given.sentences.flatten(), scores.flatten()
    kept = where >= 0
    total = torch.zeros(size).index_add(0, where[kept], flat[kept])
    count = torch.zeros(size).index_add(0, where[kept], torch.ones(int(kept.sum())))
    known = given.own >= 0
    mean = total / count.clamp(min=1)
    return nn.functional.binary_cross_entropy_with_logits(mean[known], given.own[known].float(), reduction="sum")


def _entropy(scores: Tensor, wanted: Tensor) -> Tensor:
    return nn.functional.cross_entropy(scores, wanted, ignore_index=-1, reduction="sum")


def crf_loss(scores: Tensor, wanted: Tensor, steps: Tensor, first: Tensor, lengths: Tensor) -> Tensor:
    """Sum over rows of the log of all sequences' weight over that of the wanted one."""
    size = scores.shape[1]
    live = torch.arange(size)[None, :] < lengths[:, None]
    emitted = scores.gather(2, wanted[:, :, None])[:, :, 0]
    moved = steps[wanted[:, :-1], wanted[:, 1:]]
    right = (emitted * live).sum() + (moved * live[:, 1:]).sum() + first[wanted[:, 0]].sum()
    each = scores.unbind(1)  # slices of one tensor would each get a gradient of its whole size
    state = each[0] + first
    weight = steps.exp()
    for t in range(1, size):
        top = state.max(dim=1, keepdim=True).values.detach()
        fresh = ((state - top).exp() @ weight).clamp(min=1e-30).log() + top + each[t]
        state = torch.where(live[:, t : t + 1], fresh, state)
    return state.logsumexp(dim=1).sum() - right


def _follow(average: Network, network: Network, share: float) -> None:
    """Moves the averaged weights towards the new ones."""
    with torch.no_grad():
        for old, new in zip(average.parameters(), network.parameters(), strict=True):
            old.lerp_(new, 1 - share)
