"""Whatever the text and whatever a parser makes of it: attribution answers, and its selections lie in the text."""

import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies import texts
from zegsman.attribution import attribute
from zegsman.lexicon import LANGUAGES, load
from zegsman.model import Analysis, Document, Passage, Sentence, Token, Zone, document_id

WORDS = [
    "Mol",
    "Bos",
    "Corva",
    "zei",
    "zegt",
    "meldt",
    "ontkent",
    "noemt",
    "vindt",
    "belooft",
    "waarschuwt",
    "dat",
    "of",
    "wie",
    "het",
    "dak",
    "lekt",
    "volgens",
    "aldus",
    "zou",
    "hebben",
    "gelekt",
    "persbureau",
    "krant",
    "De",
    "de",
    "conclusie",
    "van",
    "Dat",
    "is",
    "onzin",
    "voor",
    "te",
    "niet",
    ",",
    ".",
    ":",
    ";",
    "?",
    "!",
    "„",
    "”",
    "“",
    "‘",
    "’",
    '"',
    "'",
    "(",
    ")",
    "«",
    "»",
    "'s",
    "said",
    "that",
]
DEPS = [
    "nsubj",
    "obj",
    "iobj",
    "obl",
    "obl:agent",
    "nmod",
    "nmod:poss",
    "ccomp",
    "xcomp",
    "advcl",
    "acl",
    "acl:relcl",
    "parataxis",
    "conj",
    "aux",
    "aux:pass",
    "cop",
    "case",
    "mark",
    "det",
    "amod",
    "appos",
    "flat",
    "punct",
    "compound:prt",
    "expl",
    "csubj",
    "nsubj:pass",
    "root",
    "dep",
]
UPOS = ["NOUN", "PROPN", "PRON", "VERB", "AUX", "ADP", "ADJ", "ADV", "DET", "SCONJ", "CCONJ", "NUM", "PUNCT", "X"]

sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join) | texts


@st.composite
def analyses(draw: st.DrawFn, text: str, offset: int) -> Analysis:
    """Any tree over the words of a text, in one sentence or two; now and then none at all, as behind the gate."""
    places = [(m.start() + offset, m.end() + offset, m[0]) for m in re.finditer(r"\w+|[^\w\s]", text)]
    count = len(places)
    if not count or not draw(st.integers(0, 5)):
        bare = tuple(Token(i, a, b, word, "", "", "", i) for i, (a, b, word) in enumerate(places))
        return Analysis(bare, (Sentence(0, count),) if count else (), parsed=False)
    cut = draw(st.integers(0, count - 1))
    tokens = []
    for i, (a, b, word) in enumerate(places):
        floor = cut if i >= cut else 0
        head = draw(st.integers(floor, i))
        feats = draw(st.sampled_from(["", "VerbForm=Fin", "VerbForm=Part", "VerbForm=Inf"]))
        upos, dep = draw(st.sampled_from(UPOS)), "root" if head == i else draw(st.sampled_from(DEPS))
        tokens.append(Token(i, a, b, word, word.lower(), upos, dep, head, feats))
    halves = (Sentence(0, cut), Sentence(cut, count)) if cut else (Sentence(0, count),)
    return Analysis(tuple(tokens), halves)


@st.composite
def pages(draw: st.DrawFn) -> tuple[Document, list[Analysis]]:
    text, passages, found = "", [], []
    for paragraph in draw(st.lists(sentences, min_size=1, max_size=3)):
        found.append(draw(analyses(paragraph, len(text))))
        passages.append(Passage(zone=draw(st.sampled_from(Zone)), start=len(text), end=len(text) + len(paragraph)))
        text += paragraph + "\n\n"
    return Document(id=document_id(text), text=text, source="test", passages=tuple(passages)), found


@settings(max_examples=150, deadline=None)
@given(pages(), st.sampled_from(LANGUAGES))
def test_selections_lie_in_the_text_in_order_and_apart(page: tuple[Document, list[Analysis]], language: str) -> None:
    document, found = page
    statements = attribute(document, found, lexicon=load(language))
    for s in statements:
        assert s.content, "a statement has a content"
        for chosen in (s.content, s.cue, s.source, s.addressee, s.via, s.verbatim, s.scare):
            assert all(0 <= span.start < span.end <= len(document.text) for span in chosen), s
            assert all(a.end <= b.start for a, b in pairwise(chosen)), s
    ids = {s.id for s in statements}
    assert len(ids) == len(statements)
    assert all(s.within in ids for s in statements if s.within)
