"""Analyses by hand: `parsed("Mol PROPN nsubj 2", "zei VERB root 2 zeggen", ...)`, one word a string.

Fields: word, upos, dep, head (from 1), lemma (the lower-cased word if left out). Finite verbs are marked by "!" behind
upos, participles by "+", infinitives by "~"; an entity label stands behind a colon ("PROPN:ORG"). Words are joined by
spaces, except that no space stands before closing and after opening punctuation.
"""

from collections.abc import Sequence

from zegsman.attribution.engine import attribute
from zegsman.lexicon import load
from zegsman.model import (
    Analysis,
    Document,
    Passage,
    Sentence,
    Statement,
    Token,
    Zone,
    document_id,
    words,
)

_FORMS = {"!": "VerbForm=Fin", "+": "VerbForm=Part", "~": "VerbForm=Inf"}
_NO_SPACE_BEFORE = frozenset(".,:;!?)”’»")
_NO_SPACE_AFTER = frozenset("(“‘„«")


def parsed(*rows: str, offset: int = 0) -> tuple[str, Analysis]:
    """The text and the analysis of one sentence; ends with a new sentence at each row "--"."""
    tokens: list[Token] = []
    starts = [0]
    text = ""
    base = 0
    for row in rows:
        if row == "--":
            starts.append(len(tokens))
            base = len(tokens)
            continue
        form, tag, dep, head, *rest = row.split()
        upos, _, entity = tag.partition(":")
        glued = not text or form[0] in _NO_SPACE_BEFORE or text[-1] in _NO_SPACE_AFTER
        text += "" if glued else " "
        start = offset + len(text)
        text += form
        feats = _FORMS.get(upos[-1], "")
        lemma = rest[0] if rest else form.lower()
        tokens.append(
            Token(
                len(tokens),
                start,
                start + len(form),
                form,
                lemma,
                upos.rstrip("!+~"),
                dep,
                base + int(head) - 1,
                feats,
                entity,
            )
        )
    sentences = tuple(Sentence(a, b) for a, b in zip(starts, [*starts[1:], len(tokens)], strict=True))
    return text, Analysis(tuple(tokens), sentences)


def page(*paragraphs: Sequence[str], zones: Sequence[Zone] = ()) -> tuple[Document, list[Analysis]]:
    """A document of hand-made paragraphs, each a sequence of rows."""
    text = ""
    passages: list[Passage] = []
    analyses: list[Analysis] = []
    for n, rows in enumerate(paragraphs):
        text += "\n\n" if text else ""
        words_of_it, analysis = parsed(*rows, offset=len(text))
        zone = zones[n] if n < len(zones) else Zone.BODY
        passages.append(Passage(zone=zone, start=len(text), end=len(text) + len(words_of_it)))
        analyses.append(analysis)
        text += words_of_it
    document = Document(
        id=document_id(text), text=text, source="test", language="nl", outlet="De Test", passages=tuple(passages)
    )
    return document, analyses


def statements(*paragraphs: Sequence[str], zones: Sequence[Zone] = ()) -> tuple[str, tuple[Statement, ...]]:
    """The text and the statements the rules find in hand-made paragraphs."""
    document, analyses = page(*paragraphs, zones=zones)
    return document.text, attribute(document, analyses, lexicon=load("nl"))


def told(*paragraphs: Sequence[str], zones: Sequence[Zone] = ()) -> list[tuple[str, str, str, str]]:
    """Type, content, cue and source of each statement, as words."""
    text, found = statements(*paragraphs, zones=zones)
    return [(s.type.value, words(text, s.content), words(text, s.cue), words(text, s.source)) for s in found]
