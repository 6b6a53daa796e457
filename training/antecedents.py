"""Fit the weights by which a pronoun's antecedent is chosen: python -m training.antecedents [--corpora DIR].

Examples are the sources of the train part of `corpus/` that are a pronoun or have a possessive, with the frames given:
those candidates are right whose name the annotated speaker shares a word with. The weights make the right candidates
likely together (softmax over the candidates, L2 penalty). Prints the table for resolution/antecedents.py.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy
from scipy.optimize import minimize

from evaluation.speakers.__main__ import records
from evaluation.speakers.frames import Framed, framed
from evaluation.speakers.score import Verdict, verdict
from zegsman.lexicon import LANGUAGES, load
from zegsman.resolution.antecedents import clues
from zegsman.resolution.discourse import WINDOW
from zegsman.resolution.enclosing import Enclosing
from zegsman.resolution.mentions import mentions
from zegsman.resolution.pronouns import Pronouns
from zegsman.resolution.speakers import Speakers

Example = list[tuple[dict[str, float], bool]]
"""The candidates of one pronoun: their clues, and whether they are right."""

PENALTY = 0.5  # of the squared weights; 0.2 to 2 gave the same dev figures within one per cent


def main() -> None:
    """Fit on the train part, print the weights and how often the first choice is right on train and dev."""
    parser = argparse.ArgumentParser(prog="python -m training.antecedents", description=__doc__)
    parser.add_argument("--corpora", type=Path, help="folder of the unpacked corpora")
    asked = parser.parse_args()
    sets = {part: list(examples(part, asked.corpora)) for part in ("train", "dev")}
    weights = fit(sets["train"])
    for name, weight in sorted(weights.items(), key=lambda item: -abs(item[1])):
        print(f'    "{name}": {weight:.2f},')
    for part, found in sets.items():
        right = sum(first_is_right(example, weights) for example in found)
        print(f"{part}: {right} of {len(found)} first choices right", file=sys.stderr)


def examples(part: str, corpora: Path | None) -> Iterator[Example]:
    """All pronouns of a part with at least one right candidate."""
    for language in LANGUAGES:
        for text in framed(records(language, part, corpora), language):
            yield from of_text(text, language)


def of_text(text: Framed, language: str) -> Iterator[Example]:
    """The pronouns of one text."""
    lexicon = load(language)
    speakers = Speakers(text.document, text.analyses, text.statements, lexicon)
    pronouns = Pronouns(lexicon)
    sources = Enclosing((span, s.id) for s in text.statements for span in s.source)
    found = {m.start: m for m in mentions(text.analyses, speakers.people, pronouns, sources)}
    discourse = speakers.discourse
    for statement, annotated in zip(text.statements, text.speakers, strict=True):
        here = found.get(statement.source[0].start) if statement.source else None
        if here is None or annotated is None:
            continue
        pronoun = discourse.class_of(here)
        if pronoun is None:
            continue
        near = [met for met in discourse.met if met.mention.start < here.start][-WINDOW:]
        example = [
            (dict(clues(here, pronoun, c)), verdict(annotated, met.someone.name) is Verdict.RIGHT)
            for met, c in discourse.candidates(here, near, pronoun)
        ]
        if any(right for _, right in example):
            yield example


def fit(found: Sequence[Example]) -> dict[str, float]:
    """The weights that make the right candidates most likely."""
    names = sorted({name for example in found for clue, _ in example for name in clue})
    place = {name: n for n, name in enumerate(names)}
    tables = []
    for example in found:
        table = numpy.zeros((len(example), len(names)))
        for row, (clue, _) in enumerate(example):
            for name, strength in clue.items():
                table[row, place[name]] = strength
        tables.append((table, numpy.array([right for _, right in example])))

    def loss(weights: numpy.ndarray) -> tuple[float, numpy.ndarray]:
        total, slope = PENALTY * float(weights @ weights), 2 * PENALTY * weights
        for table, right in tables:
            scores = table @ weights
            every = numpy.exp(scores - scores.max())
            every /= every.sum()
            good = numpy.where(right, every, 0)
            total -= float(numpy.log(good.sum()))
            slope = slope + table.T @ (every - good / good.sum())
        return total, slope

    done = minimize(loss, numpy.zeros(len(names)), jac=True, method="L-BFGS-B")
    return dict(zip(names, done.x, strict=True))


def first_is_right(example: Example, weights: dict[str, float]) -> bool:
    """True if the candidate with the highest score is right."""
    return max(example, key=lambda c: sum(weights.get(name, 0) * value for name, value in c[0].items()))[1]


if __name__ == "__main__":
    main()
