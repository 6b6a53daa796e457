"""Parse only where it pays: sentences that a test lets through are parsed, runs of them together, the others sketched.

Newspaper articles come as one long paragraph as often as not, so the gate works on sentences. The sentences are the
rule-based ones of `Pipeline.sketch`, which do not end inside quotation marks.
"""

from collections.abc import Callable, Sequence

import msgspec

from zegsman.language.pipeline import Pipeline
from zegsman.language.stretch import Stretch
from zegsman.model import Analysis, Sentence, Token


class _Run(msgspec.Struct):
    """Consecutive sentences (numbers `first`..`last`, exclusive) of one stretch with one treatment."""

    first: int
    last: int
    parse: bool
    analysis: Analysis | None = None


def analyse_where(
    pipeline: Pipeline, stretches: Sequence[Stretch], needs_syntax: Callable[[str], bool]
) -> list[Analysis]:
    """One analysis a stretch, in the same order, in which only sentences that need syntax are parsed.

    In the other sentences a token has neither `upos` nor `dep` and is its own head; an analysis without any parsed
    sentence has `parsed` False.
    """
    sketches = [pipeline.sketch(stretch) for stretch in stretches]
    runs = [_runs(stretch, sketch, needs_syntax) for stretch, sketch in zip(stretches, sketches, strict=True)]
    wanted = [
        (run, _cut(stretch, sketch, run))
        for stretch, sketch, group in zip(stretches, sketches, runs, strict=True)
        for run in group
        if run.parse
    ]
    for (run, _), analysis in zip(wanted, pipeline.analyse([piece for _, piece in wanted]), strict=True):
        run.analysis = analysis
    return [_joined(sketch, group) for sketch, group in zip(sketches, runs, strict=True)]


def _runs(stretch: Stretch, sketch: Analysis, needs_syntax: Callable[[str], bool]) -> list[_Run]:
    runs: list[_Run] = []
    for number, sentence in enumerate(sketch.sentences):
        parse = needs_syntax(_text(stretch, sketch, sentence.first, sentence.last))
        if runs and runs[-1].parse == parse:
            runs[-1].last = number + 1
        else:
            runs.append(_Run(number, number + 1, parse))
    return runs


def _text(stretch: Stretch, sketch: Analysis, first: int, last: int) -> str:
    start, end = sketch.tokens[first].start, sketch.tokens[last - 1].end
    return stretch.text[start - stretch.offset : end - stretch.offset]


def _cut(stretch: Stretch, sketch: Analysis, run: _Run) -> Stretch:
    first, last = sketch.sentences[run.first].first, sketch.sentences[run.last - 1].last
    return Stretch(_text(stretch, sketch, first, last), sketch.tokens[first].start)


def _joined(sketch: Analysis, runs: list[_Run]) -> Analysis:
    """The runs of a stretch as one analysis; token indices count through."""
    if len(runs) == 1:
        return runs[0].analysis or sketch
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for run in runs:
        part = run.analysis or _part(sketch, run)
        shift = len(tokens)
        tokens += (_moved(token, shift) for token in part.tokens)
        sentences += (Sentence(s.first + shift, s.last + shift) for s in part.sentences)
    return Analysis(tuple(tokens), tuple(sentences), parsed=any(run.parse for run in runs))


def _part(sketch: Analysis, run: _Run) -> Analysis:
    sentences = sketch.sentences[run.first : run.last]
    first, last = sentences[0].first, sentences[-1].last
    tokens = tuple(_moved(token, -first) for token in sketch.tokens[first:last])
    return Analysis(tokens, tuple(Sentence(s.first - first, s.last - first) for s in sentences), parsed=False)


def _moved(token: Token, shift: int) -> Token:
    if not shift:
        return token
    return Token(
        token.i + shift, token.start, token.end, token.text, token.lemma, token.upos, token.dep, token.head + shift,
        token.feats, token.entity,
    )  # fmt: skip
