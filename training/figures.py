"""The figures of a pack, as numbers by data set and name."""

from evaluation.syntax.entities import entity_scores
from evaluation.syntax.measure import measured
from training.recipe import Recipe
from zegsman.language import Pipeline
from zegsman.lexicon.load import load

Figures = dict[str, dict[str, float]]


def figures(pipeline: Pipeline, recipe: Recipe) -> Figures:
    """F1 in per cent, rounded to a tenth, on every dev part and name set of the recipe; for names the recall ("found")
    too, since some sets leave names unmarked."""
    cues = {cue.lemma for cue in load(recipe.language).cues}
    table: Figures = {}
    for name, dev in recipe.dev.items():
        measure = measured(pipeline, dev(), cues)
        table[name] = {key: round(value.f1, 1) for key, value in measure.scores.items() if value.gold}
    for name, named in recipe.named.items():
        result = entity_scores(pipeline, named())
        table[name] = {key: round(value.f1, 1) for key, value in result.items()}
        table[name] |= {f"{key} found": round(value.recall, 1) for key, value in result.items()}
    return table


def quality(table: Figures) -> float:
    """One number to compare packs of one language by: mean LAS over the dev parts that have it, 0 without any."""
    las = [scores["LAS"] for scores in table.values() if "LAS" in scores]
    return sum(las) / len(las) if las else 0.0


def speed(pipeline: Pipeline, recipe: Recipe) -> float:
    """Words a second of processor time on all the dev paragraphs of the recipe."""
    rates = [measured(pipeline, dev(), ()).words_a_second for dev in recipe.dev.values()]
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
