"""Learns how sure statements are, and measures it: python -m training.confidence [--write]

The rules read train and dev of our corpus; where a tagger is shipped, both together read dev, and with --store train
too, with taggers that have not seen it (`training.attribution.held_out`; made there if need be, which takes torch and
the unpacked corpora). The statements are judged by the measure (right: content and source), and a logistic regression
over `zegsman.attribution.confidence.facts` learns the chance. Figures are cross-fitted: five folds, related texts in
one fold, each judged by weights learnt from the other four. The Dutch gold, if it is there, is only measured.
"""

import argparse
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from unittest.mock import patch

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from corpus.records import read
from evaluation.archives import SetMissing
from evaluation.marked import Text
from evaluation.measures.statements import judge
from evaluation.read import answered, readings
from evaluation.sets import corpus, gold
from training.reliability import Case, page
from zegsman.attribution import confidence, engine
from zegsman.attribution.confidence import Confidence, facts
from zegsman.attribution.engine import Engine
from zegsman.attribution.tagger.loading import shipped
from zegsman.model import StatementType
from zegsman.pipeline import Means

SHARED = Path(__file__).parents[2] / "shared"
PAGE = Path(__file__).parents[1] / "docs" / "reference" / "confidence.md"
FOLDS = 5
HOLD = 3.0
"""Strength of the pull of the weights to 0; of 1, 3 and 10 the one with the smallest cross-fitted log loss."""

Rows = list[dict[str, float]]


def cases(texts: Iterable[Text], means: Means, clusters: dict[str, str], *, zoned: bool = True) -> Iterator[Case]:
    """Every statement found, with its facts and whether it is right; own voice where the text has it marked."""
    with patch.object(engine, "confident", lambda document, statements: tuple(statements)):  # as they were before
        for text, reading in readings(texts, means=means, zoned=zoned):
            judged = judge(text, answered(text, reading))
            right = {p.found.id for p in judged.pairs if p.linked} | {p.found.id for p in judged.own}
            document = reading.document
            for statement in reading.statements:
                if statement.type is not StatementType.OWN_VOICE or text.own:
                    yield Case(
                        group=clusters.get(text.id, text.id),
                        language=text.language or document.language or "",
                        engine=means.engine.value,
                        type=statement.type.value,
                        facts=facts(statement, document.text, document.language or ""),
                        right=statement.id in right,
                    )


def fitted(given: Sequence[Case]) -> Confidence:
    """The weights that fit the cases best; a fact that fewer than five cases have gets none."""
    counts: dict[str, int] = {}
    for case in given:
        for name in case.facts:
            counts[name] = counts.get(name, 0) + 1
    names = sorted(name for name, count in counts.items() if count >= 5)
    table = np.array([[case.facts.get(name, 0.0) for name in names] for case in given])
    right = np.array([case.right for case in given], dtype=float)

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        score = table @ weights
        chance = 1 / (1 + np.exp(-score))
        value = np.logaddexp(0, score).sum() - right @ score + HOLD / 2 * (weights @ weights)
        return float(value), table.T @ (chance - right) + HOLD * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return Confidence({name: round(float(w), 3) for name, w in zip(names, found, strict=True)})


def chances(known: Confidence, given: Sequence[Case]) -> list[float]:
    """What the weights say of each case."""
    scores = (sum(known.weights.get(n, 0.0) * v for n, v in case.facts.items()) for case in given)
    return [round(min(max(1 / (1 + float(np.exp(-score))), 0.01), 0.99), 2) for score in scores]


def crossed(given: Sequence[Case]) -> list[float]:
    """The chance of each case by weights learnt without its fold."""
    folds = [int(hashlib.sha256(case.group.encode()).hexdigest()[:8], 16) % FOLDS for case in given]
    found = [0.0] * len(given)
    for fold in range(FOLDS):
        known = fitted([case for case, own in zip(given, folds, strict=True) if own != fold])
        mine = [n for n, own in enumerate(folds) if own == fold]
        for n, chance in zip(mine, chances(known, [given[n] for n in mine]), strict=True):
            found[n] = chance
    return found


def texts_of(splits: Sequence[str], corpora: Path) -> list[Text]:
    """Pages and passages of all languages."""
    return [
        text
        for language in corpus.LANGUAGES
        for split in splits
        for text in (*corpus.pages(language, split), *corpus.passages(language, split, corpora))
    ]


def clusters() -> dict[str, str]:
    """Which texts are related, by id."""
    files = (corpus.CORPUS / lang / f"{kind}.jsonl" for lang in corpus.LANGUAGES for kind in ("pages", "passages"))
    return {record["id"]: record.get("cluster") or record["id"] for file in files for record in read(file)}


def _unseen(train: Sequence[Text], corpora: Path, store: Path) -> dict[str, list[Text]]:
    """The train texts by the folder of a tagger that has not seen them."""
    from training.attribution.held_out import taggers  # needs torch
    from training.attribution.recipes import Places

    found: dict[str, list[Text]] = {}
    known = taggers(Places(free=corpora / "free", set=None, store=store))
    for text in train:
        found.setdefault(str(known[text.id]), []).append(text)
    return found


def main() -> None:
    """Learn, measure, print the page; write weights and page if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=SHARED / "corpora", help="for the texts of stand-off passages")
    parser.add_argument("--gold", type=Path, default=SHARED / "gold", help="the Dutch gold, only measured")
    parser.add_argument("--store", type=Path, help="where the training of the tagger keeps its things")
    parser.add_argument("--write", action="store_true", help="write the weights and the page of the docs")
    asked = parser.parse_args()
    train, dev, related = texts_of(["train"], asked.corpora), texts_of(["dev"], asked.corpora), clusters()
    known = list(cases([*train, *dev], Means(engine=Engine.RULES), related))
    if shipped():
        known += cases(dev, Means(engine=Engine.BOTH), related)
        unseen = _unseen(train, asked.corpora, asked.store) if asked.store else {}
        for tagger, texts in unseen.items():
            known += cases(texts, Means(engine=Engine.BOTH, tagger=tagger), related)
    weights = fitted(known)
    try:
        new = list(cases(gold.passages(asked.gold), Means(), {}, zoned=False))
    except SetMissing:
        new = []
    text = page(known, crossed(known), new, chances(weights, new))
    print(text)
    if asked.write:
        confidence.FILE.write_bytes(msgspec.json.format(msgspec.json.encode(weights), indent=1) + b"\n")
        PAGE.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
