"""Label schemes of spaCy pipelines, read as Universal Dependencies.

A scheme turns a parsed Doc into one arc a word. The German packages of spaCy use TIGER labels, the English ones
ClearNLP's; both also hang words differently, so heads change too.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from zegsman.language.arc import Arc
from zegsman.language.clearnlp import clearnlp
from zegsman.language.tiger import tiger

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


Scheme = Callable[["Doc"], list[Arc]]

ENTITIES = {
    "PER": "PER",
    "PERSON": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "GPE": "LOC",
    "FAC": "LOC",
    "MISC": "MISC",
    "NORP": "MISC",
    "EVENT": "MISC",
    "LAW": "MISC",
    "PRODUCT": "MISC",
    "WORK_OF_ART": "MISC",
}
"""OntoNotes and CoNLL entity types as ours; numbers, dates and amounts are no entities here."""


def universal(doc: "Doc") -> list[Arc]:
    """Arcs of a pipeline that speaks UD already."""
    names, heads = (doc.to_array(column) for column in ("DEP", "HEAD"))
    strings = {name: doc.vocab.strings[name] for name in set(names.tolist())}
    steps = heads.view("int64").tolist()  # to the head, from the word
    return [
        Arc(strings[name] if step else "root", i + step)
        for i, (name, step) in enumerate(zip(names.tolist(), steps, strict=True))
    ]


def scheme_of(nlp: "Language") -> Scheme:
    """The scheme a pipeline's parser was trained on, told by labels that only one scheme has."""
    labels = set(getattr(nlp.get_pipe("parser"), "labels", ())) if "parser" in nlp.pipe_names else set()
    if {"sb", "oa"} <= labels:
        return tiger
    if {"dobj", "pobj"} <= labels:
        return clearnlp
    return universal
