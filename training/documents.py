"""Trees as the spaCy documents that training and scoring need."""

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab

from training.entities import OPEN
from zegsman.language.conllu import Tree


def gold(paragraph: Sequence[Tree], vocab: Vocab) -> Doc:
    """One document of the paragraph, with every annotation of its words."""
    words = [word for tree in paragraph for word in tree.words]
    firsts: list[int] = []
    for tree in paragraph:
        firsts += [len(firsts)] * len(tree.words)
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space for word in words],
        pos=[word.upos for word in words],
        morphs=[word.feats for word in words],
        lemmas=[word.lemma for word in words],
        heads=[
            first + word.head - 1 if word.head else i for i, (word, first) in enumerate(zip(words, firsts, strict=True))
        ],
        deps=["ROOT" if word.head == 0 else word.dep for word in words],
        sent_starts=[i == first for i, first in enumerate(firsts)],
        ents=_entity_tags([word.entity for word in words]),
    )


def _entity_tags(kinds: Sequence[str]) -> list[str]:
    """IOB tags; an open kind gives an empty tag, which spaCy takes as unknown."""
    tags = []
    for kind, before in zip(kinds, ["", *kinds], strict=False):
        tags.append("" if kind == OPEN else "O" if not kind else f"I-{kind}" if kind == before else f"B-{kind}")
    return tags


def names_only(paragraph: Sequence[Tree], vocab: Vocab) -> Doc:
    """One document with nothing but the names: for trees in an older version of the annotation."""
    whole = gold(paragraph, vocab)
    return Doc(
        vocab,
        words=[word.text for word in whole],
        spaces=[bool(word.whitespace_) for word in whole],
        ents=[f"{word.ent_iob_}-{word.ent_type_}" if word.ent_type_ else word.ent_iob_ for word in whole],
    )


def example(reference: Doc, nlp: Language) -> Example:
    """The raw text as the pipeline's own tokenizer cuts it, beside its annotation."""
    return Example(nlp.make_doc(reference.text), reference)
