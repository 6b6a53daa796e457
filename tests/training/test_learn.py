"""The whole loop on three sentences: it learns them, and a killed run goes on where it was."""

from pathlib import Path
from random import Random

import numpy as np
import pytest
from spacy.language import Language
from spacy.training import Example

from training.checkpoint import _parameters
from training.documents import example, gold
from training.learn import Plan, batches, initialized, learn
from training.model import blank
from zegsman.language.conllu import Tree
from zegsman.language.pipeline import Pipeline
from zegsman.language.schemes import scheme_of
from zegsman.language.stretch import Stretch

PLAN = Plan(epochs=6, words_a_batch=60, rate=0.01, warm_up=2, dropout=0.0)


def trained(treebank: list[Tree], plan: Plan, checkpoint: Path, pack: Path | None = None) -> Language:
    nlp = blank("nl", width=32, depth=1)

    def epoch(random: Random) -> list[Example]:
        return [example(gold(treebank, nlp.vocab), nlp) for _ in range(8)]

    def report(number: int, seconds: float) -> None:
        if pack:
            nlp.to_disk(pack)

    initialized(nlp, epoch, plan.seed)
    learn(nlp, epoch, plan, checkpoint, report)
    return nlp


def test_it_learns_and_the_pack_holds_no_pickle(treebank: list[Tree], tmp_path: Path) -> None:
    nlp = trained(treebank, PLAN, tmp_path / "checkpoint.npz", tmp_path / "pack")
    text = gold(treebank, nlp.vocab).text
    tokens = Pipeline(nlp, scheme_of(nlp), "tiny").analyse([Stretch(text)])[0].tokens
    right = [w.upos for t in treebank for w in t.words]
    assert sum(t.upos == r for t, r in zip(tokens, right, strict=True)) > 0.7 * len(right)
    for path in (tmp_path / "pack").rglob("*"):
        assert path.is_dir() or not path.read_bytes().startswith(b"\x80\x04")


def test_a_killed_run_ends_in_nearly_the_same_weights(treebank: list[Tree], tmp_path: Path) -> None:
    """Untrained weights differ by 0.1; what is left here, about 0.0001, is of the size of one step."""
    plan = Plan(epochs=2, words_a_batch=60)
    whole = trained(treebank, plan, tmp_path / "whole.npz")

    class Killed(Exception):
        pass

    def kill(number: int, seconds: float) -> None:
        raise Killed

    nlp = blank("nl", width=32, depth=1)

    def epoch(random: Random) -> list[Example]:
        return [example(gold(treebank, nlp.vocab), nlp) for _ in range(8)]

    initialized(nlp, epoch, plan.seed)
    with pytest.raises(Killed):
        learn(nlp, epoch, plan, tmp_path / "half.npz", kill)
    resumed = trained(treebank, plan, tmp_path / "half.npz")
    for (a, name), (b, _) in zip(_parameters(whole), _parameters(resumed), strict=True):
        np.testing.assert_allclose(a.get_param(name), b.get_param(name), atol=1e-3)


def test_batches_lose_nothing(treebank: list[Tree]) -> None:
    nlp = blank("nl", width=32, depth=1)
    examples = [example(gold([tree], nlp.vocab), nlp) for tree in treebank * 5]
    made = list(batches(examples, 20, Random(1)))
    assert sorted(id(e) for batch in made for e in batch) == sorted(map(id, examples))
    assert len(made) > 1
