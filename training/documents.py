"""Trees as the spaCy documents that training and scoring need."""

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab

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
    )


def example(paragraph: Sequence[Tree], nlp: Language) -> Example:
    """The paragraph as raw text cut by the pipeline's own tokenizer, beside its gold annotation."""
    reference = gold(paragraph, nlp.vocab)
    return Example(nlp.make_doc(reference.text), reference)
