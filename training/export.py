"""A trained network as the graphs that packs hold (see zegsman.language.net.network)."""

from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from training.integers import HIDDEN, Layer, limited, longer, product, recurrent, widened
from training.network import Network
from zegsman.language.net.labels import Labels

Array = NDArray[np.float32]
OPSET = 17


class Graph:
    """A graph in the making: `add` puts in a node and gives the name of its result, `constant` a weight."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def add(self, kind: str, *inputs: str, name: str = "", **attributes: object) -> str:
        output = name or f"{kind.lower()}{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output

    def constant(self, values: object, kind: str = "float32") -> str:
        name = f"weight{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.asarray(values, dtype=kind), name))
        return name

    def linear(self, layer: nn.Linear, value: str, name: str = "") -> str:
        product = self.add(
            "MatMul", value, self.constant(_array(layer.weight).T), name="" if layer.bias is not None else name
        )
        return product if layer.bias is None else self.add("Add", product, self.constant(_array(layer.bias)), name=name)

    def table(self, weight: Tensor, rows: str) -> str:
        """Rows of a table that is kept at half precision: the whole of it is half of a pack."""
        return self.add(
            "Cast", self.add("Gather", self.constant(_array(weight), "float16"), rows), to=TensorProto.FLOAT
        )

    def saved(self, path: Path, inputs: list[onnx.ValueInfoProto], outputs: list[onnx.ValueInfoProto]) -> None:
        graph = helper.make_graph(self.nodes, path.stem, inputs, outputs, self.weights)
        model = helper.make_model(
            graph,
            opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)],
            producer_name="zegsman",
        )
        model.ir_version = 9
        onnx.checker.check_model(model)
        onnx.save(model, path)


def exported(network: Network, labels: Labels, folder: Path) -> None:
    """Write the graphs and the labels into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    labels.write(folder)
    _types(network, folder / "types.onnx")
    _encoder(network, folder / "encoder.onnx")
    _relations(network, labels, folder / "relations.onnx")


def _types(network: Network, path: Path) -> None:
    graph = Graph()
    columns = [graph.add("Gather", "rows", graph.constant(i, "int64"), axis=1) for i in range(1 + len(network.parts))]
    gathered = graph.table(network.grams.weight, "grams")
    present = graph.add("Cast", graph.add("Greater", "grams", graph.constant(0, "int64")), to=TensorProto.FLOAT)
    middle = graph.constant([1], "int64")
    count = graph.add("ReduceSum", present, middle, keepdims=1)
    masked = graph.add("Mul", gathered, graph.add("Unsqueeze", present, graph.constant([2], "int64")))
    mean = graph.add("Div", graph.add("ReduceSum", masked, middle, keepdims=0), count)
    words = graph.table(network.word.weight, columns[0])
    parts = [graph.table(table.weight, column) for table, column in zip(network.parts, columns[1:], strict=True)]
    whole = graph.add("Concat", words, mean, *parts, axis=1)
    own = graph.linear(network.form, whole)
    graph.add("Add", own, graph.constant(_array(network.part.weight[0])), name="vectors")
    graph.saved(
        path,
        [
            _value("rows", TensorProto.INT64, "types", 1 + len(network.parts)),
            _value("grams", TensorProto.INT64, "types", "grams"),
        ],
        [_value("vectors", TensorProto.FLOAT, "types", network.shape.type)],
    )


def _encoder(network: Network, path: Path) -> None:
    graph, shape = Graph(), network.shape
    cells = zip(network.forward_cells, network.backward_cells, strict=True)
    value = recurrent(graph, [_layer(there, back) for there, back in cells], "words")
    _labels(graph, network, value)
    _trees(graph, network, value)
    numbers = [_value(name, TensorProto.INT64, "steps", "stretches") for name in ("upos", "feats", "rules")]
    scores = [_value(name, TensorProto.FLOAT, "steps", "stretches") for name in ("start", "root")]
    vectors = [
        _value(name, TensorProto.FLOAT, "steps", "stretches", width)
        for name, width in (
            ("entities", len(network.tag[3].bias)),
            ("arcs_from", shape.arcs + 1),
            ("arcs_to", shape.arcs + 1),
            ("below", shape.relations),
            ("above", shape.relations),
        )
    ]
    graph.saved(
        path,
        [
            _value("words", TensorProto.FLOAT, "steps", "stretches", shape.type),
            _value("lengths", TensorProto.INT32, "stretches"),
        ],
        numbers + scores + vectors,
    )


def _labels(graph: Graph, network: Network, value: str) -> None:
    """Labels of words, and the scores that names and starts of sentences are found from."""
    cells = network.shape.cells
    weight, bias = _array(network.tags.weight).T, _array(network.tags.bias)
    by_cells = product(graph, widened(weight[: 2 * cells], cells), bias, value)
    by_words = graph.add("MatMul", "words", graph.constant(weight[2 * cells :]))
    hidden = graph.add("Elu", graph.add("Add", by_cells, by_words))
    upos, feats, rules, entities, start = network.tag
    graph.add("ArgMax", graph.linear(upos, hidden), axis=2, keepdims=0, name="upos")
    held = limited(graph, hidden, HIDDEN)
    for name, layer in (("feats", feats), ("rules", rules)):  # several hundred each
        scores = product(graph, longer(_array(layer.weight).T), _array(layer.bias), held)
        graph.add("ArgMax", scores, axis=2, keepdims=0, name=name)
    graph.linear(entities, hidden, name="entities")
    graph.add("Squeeze", graph.linear(start, hidden), graph.constant([2], "int64"), name="start")


def _trees(graph: Graph, network: Network, value: str) -> None:
    """What heads and relations are found from."""

    def elu(layer: nn.Linear, name: str = "") -> str:
        weight = widened(_array(layer.weight).T, network.shape.cells)
        return graph.add("Elu", product(graph, weight, _array(layer.bias), value), name=name)

    below, above = elu(network.below), elu(network.above)
    below = graph.linear(network.arc, below)
    graph.add("Squeeze", graph.linear(network.root, below), graph.constant([2], "int64"), name="root")
    ones = graph.add(
        "Add", graph.add("Mul", graph.linear(network.head_bias, above), graph.constant(0)), graph.constant(1)
    )
    graph.add("Concat", below, ones, axis=2, name="arcs_from")
    graph.add("Concat", above, graph.linear(network.head_bias, above), axis=2, name="arcs_to")
    elu(network.rel_below, "below")
    elu(network.rel_above, "above")


def _relations(network: Network, labels: Labels, path: Path) -> None:
    graph = Graph()
    both, one, other = network.relation
    score = graph.linear(both, graph.add("Mul", "below", "above"))
    never = np.where(np.array(labels.deps) == "root", -1e9, 0)  # only what hangs on nothing is a root
    score = graph.add("Add", score, graph.constant(never))
    score = graph.add("Add", score, graph.linear(one, "below"))
    score = graph.add("Add", score, graph.linear(other, "above"))
    graph.add("ArgMax", score, axis=1, keepdims=0, name="relations")
    width = network.shape.relations
    inputs = [_value(name, TensorProto.FLOAT, "words", width) for name in ("below", "above")]
    graph.saved(path, inputs, [_value("relations", TensorProto.INT64, "words")])


def _layer(there: nn.LSTM, back: nn.LSTM) -> Layer:
    inputs, before = (
        np.stack([_gates(getattr(cell, f"weight_{kind}_l0")).T for cell in (there, back)]) for kind in ("ih", "hh")
    )
    biases = np.stack([np.concatenate([_gates(cell.bias_ih_l0), _gates(cell.bias_hh_l0)]) for cell in (there, back)])
    return Layer(inputs, before, biases)


def _gates(weight: Tensor) -> Array:
    """torch orders the gates input, forget, cell, output; ONNX input, output, forget, cell."""
    first, forget, cell, output = np.split(_array(weight), 4)
    return np.concatenate([first, output, forget, cell])


def _array(weight: Tensor) -> Array:
    return weight.detach().float().numpy()


def _value(name: str, kind: int, *shape: str | int) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, list(shape))
