"""A tiny pipeline made in the tests: a blank tokenizer and hand-set annotation, no training and no download."""

from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from zegsman.language.pipeline import Pipeline
from zegsman.language.schemes import scheme_of

Annotate = Callable[[Doc], None]


@Language.component("test_first_word_is_root")
def first_word_is_root(doc: Doc) -> Doc:
    """Every word hangs on the first of its sentence; a sentence ends after . ! ?"""
    root = 0
    for word in doc:
        if word.i and doc[word.i - 1].text in ".!?":
            root = word.i
        word.is_sent_start = word.i == root
    root = 0
    for word in doc:
        root = word.i if word.is_sent_start else root
        word.head = doc[root]
        word.dep_ = "ROOT" if word.i == root else "dep"
        word.pos_ = "X"
    return doc


@pytest.fixture(scope="session")
def simple() -> Pipeline:
    """A Dutch pipeline that cuts at full stops."""
    nlp = spacy.blank("nl")
    nlp.add_pipe("test_first_word_is_root")
    return Pipeline(nlp, scheme_of(nlp), "simple")


@pytest.fixture
def saved(tmp_path: Path) -> str:
    """A blank Dutch pipeline in a folder, as a user's own pipeline would be."""
    spacy.blank("nl").to_disk(tmp_path / "own")
    return str(tmp_path / "own")
