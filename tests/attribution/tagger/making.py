"""A document by hand, as the tagger sees it."""

from tests.attribution.trees import parsed
from zegsman.attribution.media import media_of
from zegsman.attribution.quotes import join_paragraphs
from zegsman.attribution.tagger.words import Words, words_of
from zegsman.model import Analysis, Document, Passage, Zone, document_id

ROOF = ("Mol PROPN nsubj 2", "zei VERB! root 0 zeggen", "dat SCONJ mark 6", "het DET det 5", "dak NOUN nsubj 6",
        "lekt VERB! ccomp 2 lekken", ". PUNCT punct 2")  # fmt: skip
SAID = ("„ PUNCT punct 4", "Het DET det 3", "dak NOUN nsubj 4", "lekt VERB! ccomp 7 lekken", "” PUNCT punct 4",
        ", PUNCT punct 7", "zei VERB! root 0 zeggen", "Mol PROPN nsubj 7")  # fmt: skip


def page(text: str, zone: Zone = Zone.BODY) -> Document:
    """A Dutch document of one passage."""
    passages = (Passage(zone=zone, start=0, end=len(text)),)
    return Document(id=document_id(text), text=text, source="here", language="nl", passages=passages)


def rooted(*rows: str) -> tuple[Document, list[Analysis]]:
    """A document and its analysis; a head of 0 stands for the word itself."""
    fixed = []
    for n, row in enumerate(rows, 1):
        parts = row.split()
        parts[3] = parts[3] if parts[3] != "0" else str(n)
        fixed.append(" ".join(parts))
    text, analysis = parsed(*fixed)
    return page(text), [analysis]


def words(*rows: str) -> Words:
    """The words of one sentence."""
    document, analyses = rooted(*rows)
    return words_of(document, analyses, join_paragraphs(document.text, document.passages), media_of("", "nl"))
