"""The figures of a pack, as numbers by data set and name."""

from collections.abc import Callable, Mapping

from evaluation.syntax.entities import entity_scores
from evaluation.syntax.measure import measured
from evaluation.syntax.score import Score
from training.recipe import Recipe
from zegsman.language import Pipeline
from zegsman.language.conllu import Tree
from zegsman.lexicon.load import load

CROSS_VALIDATED = "cross-validated"
"""In the name of what was read by networks that did not learn from it."""

Figures = dict[str, dict[str, float]]


def figures(pipeline: Pipeline, recipe: Recipe) -> Figures:
    """F1 in per cent, rounded to a tenth, on every dev part and name set of the recipe; for names the recall ("found")
    too, since some sets leave names unmarked."""
    found = scores(pipeline, recipe.language, recipe.dev)
    table = {name: in_per_cent(values) for name, values in found.items()}
    for name, named in recipe.named.items():
        result = entity_scores(pipeline, named())
        table[name] = {key: round(value.f1, 1) for key, value in result.items()}
        table[name] |= {f"{key} found": round(value.recall, 1) for key, value in result.items()}
    return table


def scores(
    pipeline: Pipeline, language: str, parts: Mapping[str, Callable[[], list[list[Tree]]]]
) -> dict[str, dict[str, Score]]:
    """The scores of the syntax on parts of the data, by name of the part and of the score."""
    cues = {cue.lemma for cue in load(language).cues}
    return {name: measured(pipeline, part(), cues).scores for name, part in parts.items()}


def in_per_cent(scores: Mapping[str, Score]) -> dict[str, float]:
    """F1 in per cent, rounded to a tenth, of what occurs in the gold."""
    return {name: round(score.f1, 1) for name, score in scores.items() if score.gold}


def quality(table: Figures) -> float:
    """One number to compare packs of one language by: mean LAS over the dev parts that have it, 0 without any."""
    las = [scores["LAS"] for scores in table.values() if "LAS" in scores]
    return sum(las) / len(las) if las else 0.0


def speed(pipeline: Pipeline, recipe: Recipe) -> float:
    """Words a second of processor time on all the dev paragraphs of the recipe, or on those of a fold."""
    parts = recipe.dev or recipe.held_out(0)
    rates = [measured(pipeline, part(), ()).words_a_second for part in parts.values()]
    return sum(rates) / len(rates)


def tables(table: Figures) -> list[str]:
    """The figures in Markdown, one table a data set: names of the scores over their values."""
    lines: list[str] = []
    for name, values in table.items():
        lines += [
            f"| {name} | {' | '.join(values)} |",
            "|---" * (len(values) + 1) + "|",
            f"| F1 | {' | '.join(f'{value:.1f}' for value in values.values())} |",
            "",
        ]
    return lines
