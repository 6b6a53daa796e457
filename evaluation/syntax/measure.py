"""A pipeline scored on raw paragraphs: syntax, spans that attribution needs, speed."""

import time
from collections.abc import Collection, Sequence

import msgspec

from evaluation.syntax.score import Score, gold_analysis, score, text_of, total
from evaluation.syntax.spans import span_scores
from zegsman.language import Pipeline, Stretch
from zegsman.language.conllu import Tree


class Measured(msgspec.Struct, frozen=True):
    """Scores by name, and words a second of processor time (one core if BLAS has one thread)."""

    scores: dict[str, Score]
    words_a_second: float


def measured(pipeline: Pipeline, paragraphs: Sequence[Sequence[Tree]], cues: Collection[str]) -> Measured:
    """Every score of `evaluation.syntax.score` and `.spans` over the paragraphs, each given as raw text."""
    stretches = [Stretch(text_of(paragraph)) for paragraph in paragraphs]
    start = time.process_time()
    found = pipeline.analyse(stretches)
    seconds = time.process_time() - start
    gold = [gold_analysis(paragraph) for paragraph in paragraphs]
    pairs = list(zip(gold, found, strict=True))
    scores = total(score(*pair) for pair in pairs) | total(span_scores(*pair, cues) for pair in pairs)
    return Measured(scores, sum(len(a.tokens) for a in found) / seconds)
