"""Trees in the schemes of spaCy's packages come out as UD; annotation set by hand, sentences of our own."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from zegsman.language.clearnlp import clearnlp
from zegsman.language.pipeline import Pipeline
from zegsman.language.schemes import Scheme, scheme_of, universal
from zegsman.language.stretch import Stretch
from zegsman.language.tiger import tiger

Row = tuple[str, str, str, int]


def doc(language: str, rows: list[Row]) -> Doc:
    nlp = spacy.blank(language)
    return Doc(
        nlp.vocab,
        words=[r[0] for r in rows],
        pos=[r[1] for r in rows],
        deps=[r[2] for r in rows],
        heads=[r[3] for r in rows],
    )


ENGLISH: list[Row] = [
    ("Mol", "PROPN", "nsubjpass", 2),
    ("was", "AUX", "auxpass", 2),
    ("quoted", "VERB", "ROOT", 2),
    ("by", "ADP", "agent", 2),
    ("papers", "NOUN", "pobj", 3),
    ("in", "ADP", "prep", 4),
    ("Delft", "PROPN", "pobj", 5),
    ("after", "ADP", "prep", 2),
    ("leaving", "VERB", "pcomp", 7),
]

GERMAN: list[Row] = [
    ("Die", "DET", "nk", 1),
    ("Bank", "NOUN", "sb", 2),
    ("hat", "AUX", "ROOT", 2),
    ("am", "ADP", "mo", 5),
    ("Montag", "NOUN", "nk", 3),
    ("gesagt", "VERB", "oc", 2),
    (",", "PUNCT", "punct", 2),
    ("dass", "SCONJ", "cp", 9),
    ("sie", "PRON", "sb", 9),
    ("zahlt", "VERB", "oc", 5),
]

COORDINATION: list[Row] = [
    ("Mol", "PROPN", "sb", 3),
    ("und", "CCONJ", "cd", 0),
    ("Bos", "PROPN", "cj", 1),
    ("schweigen", "VERB", "ROOT", 3),
]

CASES: list[tuple[str, Scheme, list[Row], list[tuple[str, int]]]] = [
    (
        "en",
        clearnlp,
        ENGLISH,
        [
            ("nsubj:pass", 2),
            ("aux:pass", 2),
            ("root", 2),
            ("case", 4),
            ("obl:agent", 2),
            ("case", 6),
            ("nmod", 4),
            ("mark", 8),
            ("advcl", 2),
        ],
    ),
    (
        "de",
        tiger,
        GERMAN,
        [
            ("det", 1),
            ("nsubj", 5),
            ("aux", 5),
            ("case", 4),
            ("obl", 5),
            ("root", 5),
            ("punct", 5),
            ("mark", 9),
            ("nsubj", 9),
            ("ccomp", 5),
        ],
    ),
    ("de", tiger, COORDINATION, [("nsubj", 3), ("cc", 2), ("conj", 0), ("root", 3)]),
]


@pytest.mark.parametrize(("language", "scheme", "rows", "arcs"), CASES)
def test_trees_come_out_as_ud(language: str, scheme: Scheme, rows: list[Row], arcs: list[tuple[str, int]]) -> None:
    assert [(arc.dep, arc.head) for arc in scheme(doc(language, rows))] == arcs


@pytest.mark.parametrize(
    ("labels", "scheme"),
    [(("sb", "oa", "nk"), tiger), (("nsubj", "dobj", "pobj"), clearnlp), (("nsubj", "obj"), universal)],
)
def test_scheme_is_told_by_the_labels(labels: tuple[str, ...], scheme: Scheme) -> None:
    nlp = spacy.blank("de")
    parser = nlp.add_pipe("parser")
    for label in labels:
        parser.add_label(label)
    assert scheme_of(nlp) is scheme


@Language.component("test_german_annotation")
def german_annotation(blank: Doc) -> Doc:
    for word, (_, pos, dep, head) in zip(blank, GERMAN, strict=True):
        word.pos_, word.dep_, word.head = pos, dep, blank[head]
    return blank


def test_a_foreign_pipeline_gives_ud_tokens() -> None:
    nlp = spacy.blank("de")
    nlp.add_pipe("test_german_annotation")
    tokens = Pipeline(nlp, tiger, "tiger").analyse([Stretch(" ".join(row[0] for row in GERMAN))])[0].tokens
    assert [(t.text, t.dep) for t in tokens if t.head == 5 and t.dep in ("root", "nsubj", "ccomp")] == [
        ("Bank", "nsubj"),
        ("gesagt", "root"),
        ("zahlt", "ccomp"),
    ]
