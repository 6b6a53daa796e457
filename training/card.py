"""CARD.md of a pack: what it is, how it was made, from what, how good, how weak."""

from collections.abc import Sequence

from training.figures import Figures, tables
from training.learn import Plan
from training.recipe import Recipe


def card(recipe: Recipe, table: Figures, plans: Sequence[Plan], minutes: float) -> str:
    """The card in Markdown."""
    stages = ", then ".join(f"{plan.epochs} epochs from rate {plan.rate}" for plan in plans)
    return "\n".join(
        [
            f"# Language pack: {recipe.language}",
            "",
            "A spaCy 3.8 pipeline: tokenizer, one shared tok2vec (hash embeddings, window CNN), morphologizer,",
            "edit-tree lemmatizer, transition parser, entity recogniser. Labels are Universal Dependencies 2;",
            "entities are PER, ORG, LOC and MISC (peoples, works, events).",
            "",
            f"Made by `make pack-{recipe.language}`: {stages}; seed {plans[0].seed}; {minutes:.0f} minutes",
            "of processor time on one core. The weights may be used under CC BY-SA 4.0.",
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
