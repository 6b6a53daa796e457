"""Products in 8-bit integers, for a graph that reads a text the same whatever is read beside it.

onnxruntime finds the scale of what goes into a product of integers from the least and the greatest number there, so a
word would change the reading of the texts in the same batch. So two numbers are put beside each vector that are always
the limits of what is left of it. In a recurrent layer these are two more cells, whose state is always 1 and -1, the
limits of every cell. Their weights are 0, and nothing else is changed by them.
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

WORDS = (4.0, -4.0)
"""Limits of the vectors of words: in Dutch, English and German news one number in ten thousand is beyond 3.8."""

HIDDEN = (12.0, -1.0)
"""Limits of what labels are found from. One number in a thousand is beyond 10 to 14; an ELU gives no less than -1. With
6 lemma rules came out as in single precision for 99.94 words of 100, with 9 and with 12 for 99.97."""

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
    value, begin, full = limited(graph, words, WORDS), _state(graph, LIMITS, cells), _state(graph, FULL * LIMITS, cells)
    flat = graph.constant([0, 0, 2 * (cells + len(LIMITS))], "int64")
    for number, layer in enumerate(layers):
        inputs = [widened(one, cells) if number else longer(one) for one in layer.inputs]
        numbers, scales, none = _integers(graph, _by_gates(inputs))
        numbers_before, scales_before, none_before = _integers(graph, _by_gates([longer(w) for w in layer.before]))
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
    return np.concatenate([longer(weight[:cells]), longer(weight[cells : 2 * cells]), weight[2 * cells :]])


def limited(graph: "Graph", value: str, limits: tuple[float, float]) -> str:
    """The vectors cut off at the limits (greatest, least), with both limits behind them."""
    greatest, least = limits
    found = graph.add("Clip", value, graph.constant(least), graph.constant(greatest))
    one_more = graph.constant([0, 0, 0, 0, 0, 1], "int64")
    for limit in limits:
        found = graph.add("Pad", found, one_more, graph.constant(limit))
    return found


def product(graph: "Graph", weight: Array, bias: Array, value: str, name: str = "") -> str:
    """A layer over vectors that hold their own limits; `weight` has a row for each number, also for the limits."""
    numbers, scales, none = _integers(graph, weight)
    return graph.add(
        "DynamicQuantizeMatMul", value, numbers, scales, none, graph.constant(bias), name=name, domain="com.microsoft"
    )


def longer(weight: Array) -> Array:
    """The weight with rows of 0 for the two limits."""
    return np.concatenate([weight, np.zeros((len(LIMITS), *weight.shape[1:]), dtype=np.float32)])


def _state(graph: "Graph", limits: Array, cells: int) -> str:
    """The state before the first word: 0, and the limits in the added cells."""
    state = np.concatenate([np.zeros(cells, dtype=np.float32), limits])[None, None]
    both, width = graph.constant([2], "int64"), graph.constant([cells + len(limits)], "int64")
    shape = graph.add("Concat", both, graph.add("Shape", "lengths"), width, axis=0)
    return graph.add("Expand", graph.constant(state), shape)


def _integers(graph: "Graph", weight: Array) -> tuple[str, str, str]:
    """The weight (..., rows, columns) as integers, the scale of each column, and the zero of each, 0."""
    scales = np.abs(weight).max(axis=-2) / LARGEST_WEIGHT
    scales[scales == 0] = 1
    numbers = np.rint(weight / scales[..., None, :])
    return graph.constant(numbers, "int8"), graph.constant(scales), graph.constant(np.zeros_like(scales), "int8")


def _by_gates(weights: Sequence[Array]) -> Array:
    """The weights of both directions, with columns for the added cells."""
    return np.stack([_by_gate(weight, [0] * 4) for weight in weights])


def _by_gate(weight: Array, added: Sequence[float]) -> Array:
    """The weight with columns for the added cells behind those of each gate."""
    gates = zip(np.split(weight, len(added), axis=1), added, strict=True)
    columns = [(gate, np.full((len(gate), len(LIMITS)), value, dtype=np.float32)) for gate, value in gates]
    return np.concatenate([part for pair in columns for part in pair], axis=1)
