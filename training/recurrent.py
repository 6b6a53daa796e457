"""Recurrent layers in 8-bit integers, for a graph that reads a text the same whatever is read beside it.

onnxruntime finds the scale of what goes into a product of integers from the least and the greatest number there, so a
word would change the reading of the texts in the same batch. Two cells are added to each layer whose state is always 1
and -1, the limits of every cell, and two numbers to each word, the limits of what is left of its vector: so the scale
is always the same. Their weights are 0, and nothing else is changed by them.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from training.export import Graph

Array = NDArray[np.float32]

LIMITS = np.array([1, -1], dtype=np.float32)
"""What the added cells hold."""

GREATEST = 4.0
"""Numbers in the vectors of words are cut off here: in Dutch news one in ten thousand is above 3.4."""

LARGEST_WEIGHT = 63
"""Not 127: two products must fit in 16 bits on processors that add them up there."""

HELD = (-100, 100, 100, 0) + 4 * (0,)
"""Biases of the added cells, by gate: nothing comes in, all is shown, nothing is forgotten."""

FULL = 20
"""What a cell that holds 1 has inside: its tanh is 1."""


class Layer(msgspec.Struct, frozen=True):
    """Weights of both directions: `inputs` (2, input, 4 cells), `before` (2, cells, 4 cells) and `biases` (2, 8 cells),
    gates in the order of ONNX: input, output, forget, cell."""

    inputs: Array
    before: Array
    biases: Array

    @property
    def cells(self) -> int:
        return self.before.shape[1]


def recurrent(graph: "Graph", layers: Sequence[Layer], words: str) -> str:
    """Adds the layers over `words` and "lengths" to the graph; gives the name of what comes out, (steps, stretches,
    both directions). What reads it has its weights `widened`."""
    cells = layers[0].cells
    value, begin, full = _limited(graph, words), _state(graph, LIMITS, cells), _state(graph, FULL * LIMITS, cells)
    flat = graph.constant([0, 0, 2 * (cells + len(LIMITS))], "int64")
    for number, layer in enumerate(layers):
        inputs = [widened(one, cells) if number else _longer(one) for one in layer.inputs]
        numbers, scales, none = _integers(graph, inputs)
        numbers_before, scales_before, none_before = _integers(graph, [_longer(one) for one in layer.before])
        both = graph.add(
            "DynamicQuantizeLSTM", value, numbers, numbers_before, graph.constant(_by_gate(layer.biases, HELD)),
            "lengths", begin, full, "", scales, none, scales_before, none_before,
            domain="com.microsoft", hidden_size=cells + len(LIMITS), direction="bidirectional",
        )  # fmt: skip
        value = graph.add("Reshape", graph.add("Transpose", both, perm=[0, 2, 1, 3]), flat)
    return value


def widened(weight: Array, cells: int) -> Array:
    """A weight whose first axis runs over the cells of both directions and whatever follows, with rows for the added
    cells: 0, for nothing reads them."""
    return np.concatenate([_longer(weight[:cells]), _longer(weight[cells : 2 * cells]), weight[2 * cells :]])


def _longer(weight: Array) -> Array:
    return np.concatenate([weight, np.zeros((len(LIMITS), *weight.shape[1:]), dtype=np.float32)])


def _limited(graph: "Graph", words: str) -> str:
    """The vectors of words cut off at GREATEST, with both limits behind them."""
    limited = graph.add("Clip", words, graph.constant(-GREATEST), graph.constant(GREATEST))
    one_more = graph.constant([0, 0, 0, 0, 0, 1], "int64")
    for limit in GREATEST * LIMITS:
        limited = graph.add("Pad", limited, one_more, graph.constant(limit))
    return limited


def _state(graph: "Graph", limits: Array, cells: int) -> str:
    """The state before the first word: 0, and the limits in the added cells."""
    state = np.concatenate([np.zeros(cells, dtype=np.float32), limits])[None, None]
    both, width = graph.constant([2], "int64"), graph.constant([cells + len(limits)], "int64")
    shape = graph.add("Concat", both, graph.add("Shape", "lengths"), width, axis=0)
    return graph.add("Expand", graph.constant(state), shape)


def _integers(graph: "Graph", weights: Sequence[Array]) -> tuple[str, str, str]:
    """The weights of both directions as integers, with the added cells; the scale of each column; and its zero, 0."""
    whole = np.stack([_by_gate(one, [0] * 4) for one in weights])
    scales = np.abs(whole).max(axis=1) / LARGEST_WEIGHT
    scales[scales == 0] = 1
    numbers = np.rint(whole / scales[:, None])
    return graph.constant(numbers, "int8"), graph.constant(scales), graph.constant(np.zeros_like(scales), "int8")


def _by_gate(weight: Array, added: Sequence[float]) -> Array:
    """The weight with columns for the added cells behind those of each gate."""
    gates = zip(np.split(weight, len(added), axis=1), added, strict=True)
    columns = [(gate, np.full((len(gate), len(LIMITS)), value, dtype=np.float32)) for gate, value in gates]
    return np.concatenate([part for pair in columns for part in pair], axis=1)
