"""The tagger's training: texts to examples, the loss, and a network that learns two sentences and is exported."""

from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pytest

from tests.attribution.tagger.making import ROOF, SAID, rooted
from training.attribution.examples import Example, Marked, Text, example
from zegsman.attribution.tagger.decode import findings
from zegsman.attribution.tagger.features import COLUMNS, fingerprint
from zegsman.attribution.tagger.labels import ROLE_LABELS
from zegsman.attribution.tagger.loading import load
from zegsman.model import Selection, Span, StatementType

torch = pytest.importorskip("torch", reason="only training needs torch")

from training.attribution.batches import Noise, items  # noqa: E402
from training.attribution.learn import Plan, crf_loss, learn  # noqa: E402
from training.attribution.network import Shape  # noqa: E402


def at(text: str, words: str) -> Selection:
    """Where words stand in a text; nothing for no words."""
    return (Span(text.index(words), text.index(words) + len(words)),) if words else ()


def made(rows: tuple[str, ...], content: str, kind: StatementType, cue: str = "zei", source: str = "Mol") -> Example:
    """An example of one sentence with one statement."""
    document, analyses = rooted(*rows)
    text = document.text
    marked = Marked(content=at(text, content), cue=at(text, cue), source=at(text, source), type=kind)
    return example(Text(document=document, statements=(marked,), convention="own"), analyses)


def roof() -> Example:
    """ "Mol zei dat het dak lekt." """
    return made(ROOF, "dat het dak lekt", StatementType.INDIRECT)


def test_the_anchor_is_the_word_of_saying() -> None:
    (gold,) = roof().statements
    assert (gold.anchor, gold.bare) == (1, False)
    assert [ROLE_LABELS[gold.roles.get(i, 0)] for i in range(7)] == [
        "B-source", "B-cue", "B-content", "I-content", "I-content", "I-content", "O",
    ]  # fmt: skip


def test_a_quotation_without_a_cue_is_anchored_at_its_mark() -> None:
    (gold,) = made(SAID, "„Het dak lekt”", StatementType.DIRECT, cue="", source="").statements
    assert (gold.anchor, gold.bare) == (0, True)


def test_own_voice_is_not_known_unless_a_text_is_marked_in_full() -> None:
    assert roof().own.tolist() == [-1]


def test_the_loss_is_the_share_of_the_wanted_sequence() -> None:
    torch.manual_seed(0)
    scores, steps, first = torch.randn(1, 3, 2), torch.randn(2, 2), torch.randn(2)
    wanted = torch.tensor([[1, 0, 1]])

    def weight(path: tuple[int, ...]) -> float:
        moves = sum(float(steps[a, b]) for a, b in pairwise(path))
        return float(first[path[0]]) + moves + sum(float(scores[0, t, label]) for t, label in enumerate(path))

    whole = np.log(sum(np.exp(weight(path)) for path in product(range(2), repeat=3)))
    loss = crf_loss(scores, wanted, steps, first, torch.tensor([3]))
    assert float(loss) == pytest.approx(whole - weight((1, 0, 1)), abs=1e-4)


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning", "ignore::torch.jit.TracerWarning")
def test_a_network_learns_sentences_and_runs_without_torch(tmp_path: Path) -> None:
    pytest.importorskip("onnx")
    from training.attribution.export import export
    from zegsman.attribution.tagger.model import About

    examples = [roof(), made(SAID, "„Het dak lekt”", StatementType.DIRECT)]
    shape = Shape(word=16, hidden=16, head=8, pair=16, roles=8, dropout=0.0)
    network = learn(items(examples), shape, Plan(epochs=60, rate=0.02, tokens=20, noise=Noise(0.0, 0.0)))
    about = About(
        name="small",
        languages=("nl",),
        features=fingerprint(COLUMNS),
        least=0.5,
        steps=tuple(map(tuple, network.steps.tolist())),
        first=tuple(network.first.tolist()),
    )
    export(network, about, tmp_path)
    tagger = load("nl", str(tmp_path))
    assert tagger is not None
    for given in examples:
        (found,) = findings(given.words, tagger._finder, 0.5).statements  # type: ignore[arg-type]
        (gold,) = given.statements
        assert found.anchor == gold.anchor
        assert found.type is gold.type
        assert found.roles["content"] == tuple(i for i, label in gold.roles.items() if "content" in ROLE_LABELS[label])
        assert found.chances["statement"] > 0.5
