"""A network as files that onnxruntime runs: words.onnx, roles.onnx and tagger.json (names, sizes, steps of the CRF)."""

from pathlib import Path

import msgspec
import onnx
import torch
from onnxruntime import InferenceSession
from torch import Tensor, nn

from training.attribution.network import Network, Shape
from zegsman.attribution.tagger.features import COLUMNS, fingerprint
from zegsman.attribution.tagger.model import About
from zegsman.attribution.tagger.pairs import PAIRS
from zegsman.attribution.tagger.windows import BEFORE, BEHIND

OPSET = 17


class _Encode(nn.Module):
    """The encoder for one set of training texts, whose convention is baked in."""

    def __init__(self, network: Network, convention: int) -> None:
        super().__init__()
        self.network, self.convention = network, convention

    def forward(self, ids: Tensor, heads: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        return self.network.encode(ids, heads, lengths, torch.full_like(lengths, self.convention))


class _Relate(nn.Module):
    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, token: Tensor, by: Tensor, pairs: Tensor) -> Tensor:
        return self.network.relate(token, by, pairs)


LEAST = 0.5
"""How likely a statement must be for the tagger alone to keep it."""


def written(name: str, languages: tuple[str, ...], network: Network) -> About:
    """What tagger.json says of a network."""
    return About(
        name=name,
        languages=languages,
        features=fingerprint(COLUMNS),
        least=LEAST,
        steps=tuple(tuple(round(step, 4) for step in row) for row in network.steps.tolist()),
        first=tuple(round(score, 4) for score in network.first.tolist()),
    )


def export(network: Network, about: About, folder: Path, convention: int = 0) -> None:
    """Write the three files; raises AssertionError where onnxruntime and torch do not agree."""
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    shape: Shape = network.shape
    ids = torch.stack([torch.randint(0, size, (2, 30)) for size in COLUMNS.values()], dim=2)
    heads = torch.randint(0, 30, (2, 30))
    words = (ids, heads, torch.tensor([30, 17]))
    pairs = torch.stack([torch.randint(0, size, (3, BEFORE + 1 + BEHIND)) for size in PAIRS.values()], dim=2)
    roles = (torch.randn(3, BEFORE + 1 + BEHIND, shape.pair), torch.randn(3, shape.pair), pairs)
    both = {0: "windows", 1: "tokens"}
    _write(
        _Encode(network, convention),
        words,
        folder / "words.onnx",
        {"ids": both, "heads": both, "lengths": {0: "windows"}, "scores": both, "token": both, "by": both},
        3,
    )
    around = {0: "anchors", 1: "tokens"}
    _write(
        _Relate(network),
        roles,
        folder / "roles.onnx",
        {"token": around, "by": {0: "anchors"}, "pairs": around, "roles": around},
        3,
    )
    (folder / "tagger.json").write_bytes(msgspec.json.format(msgspec.json.encode(about), indent=1) + b"\n")


def _write(
    module: nn.Module, given: tuple[Tensor, ...], path: Path, axes: dict[str, dict[int, str]], inputs: int
) -> None:
    names = list(axes)
    module.eval()
    with torch.no_grad():
        torch.onnx.export(
            module,
            given,
            path,
            input_names=names[:inputs],
            output_names=names[inputs:],
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
        wanted = module(*given)
    onnx.checker.check_model(onnx.load(path))
    session = InferenceSession(path, providers=["CPUExecutionProvider"])
    found = session.run(None, {name: value.numpy() for name, value in zip(names, given, strict=False)})
    for one, other in zip(found, wanted if isinstance(wanted, tuple) else (wanted,), strict=True):
        assert torch.allclose(torch.from_numpy(one), other, atol=1e-3), path
