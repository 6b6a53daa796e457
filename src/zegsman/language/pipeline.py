"""A spaCy pipeline behind our records: stretches of text in, analyses out.

Offsets stay right whatever the text holds: characters spaCy cannot take (lone surrogates) are replaced one for one
before it sees them, and the token texts are cut from the text as given. White space is never a token, and neither the
parser nor the tagger sees it: they were trained without.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from zegsman.language.marks import with_marks_closed
from zegsman.language.schemes import Scheme, entity
from zegsman.language.sentences import sentence_starts
from zegsman.language.stretch import Stretch, cut
from zegsman.model import Analysis, Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH = 64
"""Texts at a time through `nlp.pipe`: measured faster than 256 on short texts."""

LONGEST = 20_000
"""Code points at a time: a parse of more needs memory and gains nothing, since sentences end long before."""


class _Words(msgspec.Struct, frozen=True):
    """The words of one piece of text as spaCy gets them, with the offset of each in the piece."""

    doc: "Doc"
    offsets: tuple[int, ...]


class Pipeline:
    """A loaded pipeline of one language. Made by `zegsman.language.load`."""

    def __init__(self, nlp: "Language", scheme: Scheme, name: str) -> None:
        self.language = nlp.lang or ""
        self.name = name
        self._nlp = nlp
        self._scheme = scheme

    def analyse(self, stretches: Sequence[Stretch]) -> list[Analysis]:
        """One analysis a stretch, in the same order, with tokens, sentences, syntax and entities in UD terms.

        A line break inside a stretch is a space like any other; give each paragraph as a stretch of its own.
        """
        pieces = [cut(stretch, LONGEST) for stretch in stretches]
        words = [self._words(piece.text) for group in pieces for piece in group]
        parsed = iter(self._nlp.pipe((w.doc for w in words), batch_size=BATCH))
        placed = iter(words)
        return [_joined([self._analysis(piece, next(placed), next(parsed)) for piece in group]) for group in pieces]

    def sketch(self, stretch: Stretch) -> Analysis:
        """Words and sentences without the parser, about fifteen times as fast; `parsed` is False.

        Sentences come from rules: see `zegsman.language.sentences`.
        """
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for piece in cut(stretch, LONGEST):
            words = self._words(piece.text)
            first = len(tokens)
            for word, start in zip(words.doc, words.offsets, strict=True):
                at = piece.offset + start
                text = piece.text[start : start + len(word.text)]
                i = len(tokens)
                tokens.append(Token(i, at, at + len(text), text, text.lower(), "", "", i))
            starts = [first + i for i in sentence_starts([t.text for t in tokens[first:]])]
            sentences += _sentences(starts, len(tokens))
        return Analysis(tuple(tokens), tuple(sentences), parsed=False)

    def _words(self, text: str) -> _Words:
        doc = self._nlp.make_doc(_tame(text))
        offsets = tuple(word.idx for word in doc if not word.is_space)
        if len(offsets) == len(doc):
            return _Words(doc, offsets)
        return _Words(_without_space(doc), offsets)

    def _analysis(self, piece: Stretch, words: _Words, doc: "Doc") -> Analysis:
        tokens = tuple(
            Token(
                i=word.i,
                start=piece.offset + start,
                end=piece.offset + start + len(word),
                text=piece.text[start : start + len(word)],
                lemma=word.text if word.pos_ == "PUNCT" else word.lemma_ or word.lower_,
                upos=word.pos_,
                dep=arc.dep,
                head=arc.head,
                feats=str(word.morph),
                entity=entity(word),
            )
            for word, start, arc in zip(doc, words.offsets, self._scheme(doc), strict=True)
        )
        starts = [word.i for word in doc if word.is_sent_start] if doc.has_annotation("SENT_START") else [0]
        return with_marks_closed(Analysis(tokens, tuple(_sentences(starts, len(tokens)))))


def _tame(text: str) -> str:
    """`text` with single white-space characters as spaces and lone surrogates as U+FFFD, one for one."""
    return "".join(
        " " if letter.isspace() else "\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in text
    )


def _without_space(doc: "Doc") -> "Doc":
    from spacy.tokens import Doc

    words = [word for word in doc if not word.is_space]
    spaces = [bool(word.whitespace_) or (word.i + 1 < len(doc) and doc[word.i + 1].is_space) for word in words]
    return Doc(doc.vocab, words=[word.text for word in words], spaces=spaces)


def _sentences(starts: Sequence[int], end: int) -> Iterator[Sentence]:
    for first, last in pairwise([*starts, end]):
        if last > first:
            yield Sentence(first, last)


def _joined(parts: Sequence[Analysis]) -> Analysis:
    """One analysis of the pieces of one stretch."""
    if len(parts) == 1:
        return parts[0]
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for part in parts:
        n = len(tokens)
        tokens += (msgspec.structs.replace(token, i=token.i + n, head=token.head + n) for token in part.tokens)
        sentences += (Sentence(s.first + n, s.last + n) for s in part.sentences)
    return Analysis(tuple(tokens), tuple(sentences))
