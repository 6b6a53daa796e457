"""The network learns three sentences by heart, a killed run goes on where it was, and its export reads the same."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="only training needs torch: pip install zegsman[training]")
pytest.importorskip("onnx", reason="only training needs onnx: pip install zegsman[training]")

from training.encoded import Encoder  # noqa: E402
from training.inventory import counted  # noqa: E402
from training.learn import learn  # noqa: E402
from training.model import packed  # noqa: E402
from training.naming import widened  # noqa: E402
from training.network import Network  # noqa: E402
from training.parts import TREE, Paragraph, Part  # noqa: E402
from training.plan import Plan, Shape  # noqa: E402
from training.transfer import begun  # noqa: E402
from zegsman.language import Stretch, load  # noqa: E402
from zegsman.language.conllu import Tree  # noqa: E402
from zegsman.language.net.features import UNKNOWN  # noqa: E402
from zegsman.language.net.labels import Labels  # noqa: E402
from zegsman.language.net.network import Network as NetworkOfPack  # noqa: E402

PART = Part("own")
SHAPE = Shape(word=24, grams=16, type=32, cells=32, layers=1, tags=32, arcs=32, relations=32, dropout=0.1)
PLAN = Plan(epochs=25, words_a_batch=200, rate=0.03, warm_up=3, kept=0.8, listed=0)


class Run:
    """A small training run over the trees."""

    def __init__(self, trees: list[Tree], part: Part = PART) -> None:
        self.paragraphs = [Paragraph(part, trees[:2]), Paragraph(part, trees[2:])]
        self.labels: Labels = counted(self.paragraphs * 2, Counter(["zeggen"]))
        torch.manual_seed(1)
        self.network = Network(self.labels, 1, SHAPE)
        self.losses: list[dict[str, float]] = []

    def go(self, plan: Plan, checkpoint: Path) -> Network:
        def epoch(random: Random) -> Iterator[Paragraph]:
            return iter(self.paragraphs * 2)

        def report(number: int, seconds: float, losses: dict[str, float], average: Network) -> None:
            self.losses.append(losses)

        return learn(self.network, Encoder(self.labels, [PART]), epoch, plan, checkpoint, report)


def weights(network: Network) -> list[object]:
    return [weight.tolist() for weight in network.parameters()]


def test_three_sentences_learnt_by_heart_are_read_from_the_pack(treebank: list[Tree], tmp_path: Path) -> None:
    run = Run(treebank)
    packed("nl", run.go(PLAN, tmp_path / "checkpoint.pt"), run.labels, tmp_path / "pack")
    tokens = load("nl", pipeline=str(tmp_path / "pack")).analyse([Stretch(treebank[0].text)])[0].tokens
    assert [(t.upos, t.lemma, t.dep, t.head + 1 if t.head != t.i else 0, t.entity) for t in tokens] == [
        (w.upos, w.lemma, w.dep, w.head, w.entity) for w in treebank[0].words
    ]


def test_a_killed_run_goes_on_where_it_was(treebank: list[Tree], tmp_path: Path) -> None:
    whole = Run(treebank).go(Plan(epochs=4, listed=0), tmp_path / "whole.pt")
    halted = Run(treebank)
    halted.losses = _Breaks()
    with pytest.raises(ZeroDivisionError):
        halted.go(Plan(epochs=4, listed=0), tmp_path / "halted.pt")
    again = Run(treebank)
    assert weights(again.go(Plan(epochs=4, listed=0), tmp_path / "halted.pt")) == weights(whole)
    assert len(again.losses) == 2


class _Breaks(list[dict[str, float]]):
    """Stands for a kill after the second epoch."""

    def append(self, losses: dict[str, float]) -> None:
        super().append(losses)
        if len(self) == 2:
            raise ZeroDivisionError


def test_a_part_teaches_only_what_it_may(treebank: list[Tree], tmp_path: Path) -> None:
    run = Run(treebank, Part("own", TREE | {"upos"}))
    run.go(Plan(epochs=1, listed=0), tmp_path / "checkpoint.pt")
    assert set(run.losses[0]) == {"upos", "heads", "deps"}


def test_a_network_begins_with_what_another_knows(treebank: list[Tree]) -> None:
    old, new = Run(treebank), Run(treebank[1:])
    begun(new.network, new.labels, old.network, old.labels)
    assert torch.equal(new.network.below.weight, old.network.below.weight)
    places = [labels.deps.index("compound:prt") for labels in (new.labels, old.labels)]
    assert torch.equal(new.network.relation[1].weight[places[0]], old.network.relation[1].weight[places[1]])


def test_more_words_change_nothing_before_they_are_learnt(treebank: list[Tree]) -> None:
    run = Run(treebank)
    wide, more = widened(run.network, run.labels, ["zwijgen", "mol"])
    assert more.words == (*run.labels.words, "zwijgen")
    words = wide.word.weight
    assert words.shape[0] == len(more.words) + 2
    assert torch.equal(words[-1], words[UNKNOWN])
    assert torch.equal(words[:-1], run.network.word.weight)


def test_a_text_is_read_the_same_whatever_stands_beside_it(treebank: list[Tree], tmp_path: Path) -> None:
    run = Run(treebank)
    packed("nl", run.network, run.labels, tmp_path / "pack")
    pipeline = load("nl", pipeline=str(tmp_path / "pack"))
    stretches = [Stretch(tree.text) for tree in treebank]
    assert pipeline.analyse(stretches) == [analysis for one in stretches for analysis in pipeline.analyse([one])]


def test_integers_come_close_to_what_was_learnt(treebank: list[Tree], tmp_path: Path) -> None:
    run = Run(treebank)
    packed("nl", run.network.eval(), run.labels, tmp_path / "pack")
    pack = NetworkOfPack(tmp_path / "pack" / "zegsman_network")
    words = torch.randn(7, 1, SHAPE.type)
    expected = run.network._encoded(words, torch.tensor([7]))
    below = torch.nn.functional.elu(run.network.rel_below(expected))
    (found,) = pack._encoder.run(["below"], {"words": words.numpy(), "lengths": np.array([7], dtype=np.int32)})
    assert np.abs(found - below.detach().numpy()).max() < 0.05
