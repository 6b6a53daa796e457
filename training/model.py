"""The make of a pack: which components, how wide, how deep. The reasons are in docs/decisions and the cards."""

from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from thinc.api import use_ops

from training.tokenizers import tokenizer
from zegsman.language.loading import TOKENIZER, register

Config = dict[str, Any]


def blank(language: str, width: int = 96, depth: int = 5) -> Language:
    """An untrained pipeline: one shared tok2vec under morphologizer, lemmatizer, parser and entity recogniser."""
    register()
    with use_ops("numpy", use_blis=False):  # OpenBLAS: see zegsman.language.loading
        nlp = spacy.blank(language, config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
        nlp.tokenizer = tokenizer(language, nlp.vocab)
        nlp.add_pipe("tok2vec", config={"model": _tok2vec(width, depth)})
        nlp.add_pipe("morphologizer", config={"model": _tagger(width)})
        nlp.add_pipe("trainable_lemmatizer", config={"model": _tagger(width), "min_tree_freq": 3, "top_k": 3})
        nlp.add_pipe("parser", config={"model": _transitions("parser", width), "min_action_freq": 10})
        nlp.add_pipe("ner", config={"model": _transitions("ner", width)})
    return nlp


def opened(folder: Path) -> Language:
    """A trained pipeline, to train on.

    spaCy 3.8.18 does not read back which label each edit tree has; without that the lemmatizer unlearns.
    """
    register()
    with use_ops("numpy", use_blis=False):
        nlp = spacy.load(folder)
    lemmatizer = nlp.get_pipe("trainable_lemmatizer")
    lemmatizer.tree2label = {tree: label for label, tree in enumerate(lemmatizer.cfg["labels"])}
    return nlp


def _tok2vec(width: int, depth: int) -> Config:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": width,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
            "rows": [5000, 1000, 2500, 1000],
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": width,
            "depth": depth,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def _listener(width: int) -> Config:
    return {"@architectures": "spacy.Tok2VecListener.v1", "width": width, "upstream": "tok2vec"}


def _tagger(width: int) -> Config:
    return {"@architectures": "spacy.Tagger.v2", "tok2vec": _listener(width), "nO": None}


def _transitions(task: str, width: int) -> Config:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": task,
        "extra_state_tokens": task == "parser",
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": _listener(width),
        "nO": None,
    }
