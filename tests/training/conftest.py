"""A few sentences of our own, annotated by hand, that stand for a treebank."""

import pytest

from zegsman.language.conllu import Tree, Word

SENTENCES = [
    [
        ("Jan", "Jan", "PROPN", 3, "nsubj"),
        ("Mol", "Mol", "PROPN", 1, "flat"),
        ("zegt", "zeggen", "VERB", 0, "root"),
        ("dat", "dat", "SCONJ", 7, "mark"),
        ("het", "het", "DET", 6, "det"),
        ("dak", "dak", "NOUN", 7, "nsubj"),
        ("lekt", "lekken", "VERB", 3, "ccomp"),
        (".", ".", "PUNCT", 3, "punct"),
    ],
    [
        ("De", "de", "DET", 2, "det"),
        ("brug", "brug", "NOUN", 3, "nsubj"),
        ("gaat", "gaan", "VERB", 0, "root"),
        ("open", "open", "ADJ", 3, "compound:prt"),
        ("in", "in", "ADP", 6, "case"),
        ("Delft", "Delft", "PROPN", 3, "obl"),
        (".", ".", "PUNCT", 3, "punct"),
    ],
    [
        ('"', '"', "PUNCT", 2, "punct"),
        ("Nee", "nee", "INTJ", 5, "parataxis"),
        ('"', '"', "PUNCT", 2, "punct"),
        (",", ",", "PUNCT", 2, "punct"),
        ("antwoordt", "antwoorden", "VERB", 0, "root"),
        ("Mol", "Mol", "PROPN", 5, "nsubj"),
        ("...", "...", "PUNCT", 5, "punct"),
    ],
]


def tree(number: int) -> Tree:
    """The sentence of that number as a tree; names get their kind."""
    kinds = {"Jan": "PER", "Mol": "PER", "Delft": "LOC"}
    words = [
        Word(form, lemma, upos, "", head, dep, space=form != '"', entity=kinds.get(form, ""))
        for form, lemma, upos, head, dep in SENTENCES[number]
    ]
    return Tree(f"own\\{number}", tuple(words))


@pytest.fixture
def treebank() -> list[Tree]:
    """The three trees, in order."""
    return [tree(i) for i in range(len(SENTENCES))]
