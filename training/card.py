"""CARD.md of a pack: what it is, how it was made, from what, how good, how weak."""

from training.figures import Figures, tables
from training.recipe import Recipe


def card(recipe: Recipe, table: Figures, minutes: float) -> str:
    """The card in Markdown."""
    shape = recipe.shape
    return "\n".join(
        [
            f"# Language pack: {recipe.language}",
            "",
            "A spaCy 3.8 pipeline: a tokenizer, and one network for all labels, run by onnxruntime. Tables of words,",
            f"parts of words and runs of characters; {shape.layers} layers of BiLSTM, {shape.cells} cells a direction;",
            "biaffine attention for heads. Labels are Universal Dependencies 2; entities are PER, ORG, LOC and MISC",
            "(peoples, works, events).",
            "",
            f"Made by `make pack-{recipe.language}`: {stages(recipe)};",
            f"{minutes:.0f} minutes of processor time on one core. The weights may be used under CC BY-SA 4.0.",
            "",
            "## Figures",
            "",
            "F1 in per cent from raw text, paragraph by paragraph. Words are matched by their characters; LAS compares",
            "relations without subtype, as in CoNLL 2018; punctuation counts. subject and content clause: exact spans",
            "under verbs of the cue lexicon. The dev parts were used to choose settings.",
            "",
            *tables(table),
            "## Data",
            "",
            "| data | licence |",
            "|---|---|",
            *(f"| {source.what} | {source.licence} |" for source in recipe.sources),
            "",
            "## Notes",
            "",
            *(f"- {note}" for note in recipe.notes),
            "",
        ]
    )


def stages(recipe: Recipe) -> str:
    """The stages of training in words."""
    plans = [
        recipe.plan,
        *([recipe.naming.plan] if recipe.naming else []),
        *([recipe.fold_plan] if recipe.folds else []),
    ]
    begun = f"begun with the first stage of the pack {recipe.begins}, " if recipe.begins else ""
    return begun + ", then ".join(f"{plan.epochs} epochs from rate {plan.rate}, seed {plan.seed}" for plan in plans)
