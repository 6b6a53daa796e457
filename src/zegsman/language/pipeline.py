"""A spaCy pipeline behind our records: stretches of text in, analyses out.

Offsets stay right whatever the text holds: characters spaCy cannot take (lone surrogates) are replaced one for one
before it sees them, and the token texts are cut from the text as given. White space is never a token, and neither the
parser nor the tagger sees it: they were trained without.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from zegsman.language.halves import with_halves_joined
from zegsman.language.marks import with_marks_closed
from zegsman.language.schemes import ENTITIES, Scheme
from zegsman.language.sentences import sentence_starts
from zegsman.language.stretch import Stretch, cut
from zegsman.model import Analysis, Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH = 256
"""Texts at a time through `nlp.pipe`: the network sorts them by length, and 256 cost it a tenth less than 64."""

LONGEST = 20_000
"""Code points at a time: a parse of more needs memory and gains nothing, since sentences end long before."""


MOST_FORMS = 200_000
"""Different words kept: more than a million words of news have; what is read for days must not grow."""

_COLUMNS: list[int | str] = ["LEMMA", "POS", "MORPH", "ENT_TYPE"]

_WHITE = re.compile(r"[^\S ]")
_LONE = re.compile("[\ud800-\udfff]")


class _Form(msgspec.Struct, frozen=True, gc=False):
    """A word as spaCy knows it, in lower case, and whether it is white space."""

    text: str
    lower: str
    space: bool


class _Words(msgspec.Struct, frozen=True):
    """The words of one piece of text as spaCy gets them, with the offset of each in the piece.

    `same` is True if spaCy got the text as it is, so that its words are those of the text.
    """

    doc: "Doc"
    offsets: tuple[int, ...]
    same: bool


class Pipeline:
    """A loaded pipeline of one language. Made by `zegsman.language.load`."""

    def __init__(self, nlp: "Language", scheme: Scheme, name: str) -> None:
        self.language = nlp.lang or ""
        self.name = name
        self._nlp = nlp
        self._scheme = scheme
        self._known_forms: dict[int, _Form] = {}
        self._known_strings: dict[int, str] = {}

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
        """Words and sentences without the parser, about thirty times as fast; `parsed` is False.

        Sentences come from rules: see `zegsman.language.sentences`.
        """
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for piece in cut(stretch, LONGEST):
            words = self._words(piece.text)
            first = len(tokens)
            for i, (form, start) in enumerate(zip(self._forms(words.doc), words.offsets, strict=True), first):
                text = form.text if words.same else piece.text[start : start + len(form.text)]
                at = piece.offset + start
                tokens.append(Token(i, at, at + len(text), text, form.lower if words.same else text.lower(), "", "", i))
            starts = [first + i for i in sentence_starts([t.text for t in tokens[first:]])]
            sentences += _sentences(starts, len(tokens))
        return Analysis(tuple(tokens), tuple(sentences), parsed=False)

    def _words(self, text: str) -> _Words:
        tame = _tame(text)
        doc = self._nlp.make_doc(tame)
        offsets: list[int] = doc.to_array("IDX").tolist()
        forms = self._forms(doc)
        if not any(form.space for form in forms):
            return _Words(doc, tuple(offsets), tame == text)
        kept = tuple(at for at, form in zip(offsets, forms, strict=True) if not form.space)
        return _Words(_without_space(doc), kept, tame == text)

    def _forms(self, doc: "Doc") -> list[_Form]:
        """The form of every word. Python objects of spaCy's words cost more than all else here, so none are made."""
        known = self._known_forms
        if len(known) > MOST_FORMS:
            known.clear()
        return [known.get(orth) or self._learn(orth) for orth in doc.to_array("ORTH").tolist()]

    def _learn(self, orth: int) -> _Form:
        text = self._nlp.vocab.strings[orth]
        form = self._known_forms[orth] = _Form(text, text.lower(), text.isspace())
        return form

    def _analysis(self, piece: Stretch, words: _Words, doc: "Doc") -> Analysis:
        if len(self._known_strings) > MOST_FORMS:
            self._known_strings.clear()
        columns = doc.to_array(_COLUMNS).T.tolist() if len(doc) else [()] * len(_COLUMNS)
        lemmas, kinds, feats, entities = (map(self._string, column) for column in columns)
        tokens: list[Token] = []
        for i, (form, start, lemma, upos, morph, entity, arc) in enumerate(
            zip(self._forms(doc), words.offsets, lemmas, kinds, feats, entities, self._scheme(doc), strict=True)
        ):
            text = form.text if words.same else piece.text[start : start + len(form.text)]
            at = piece.offset + start
            lemma = form.text if upos == "PUNCT" else lemma or form.lower
            kind = ENTITIES.get(entity, "")
            tokens.append(Token(i, at, at + len(text), text, lemma, upos, arc.dep, arc.head, morph, kind))
        marked = doc.to_array("SENT_START").tolist() if doc.has_annotation("SENT_START") else [1]
        starts = [i for i, mark in enumerate(marked) if mark == 1]
        found = Analysis(tuple(tokens), tuple(_sentences(starts, len(tokens))))
        return with_halves_joined(with_marks_closed(found), piece)

    def _string(self, number: int) -> str:
        """The text behind a number of spaCy, kept; "" for none and for "_", which spaCy writes for no features."""
        found = self._known_strings.get(number)
        if found is None:
            found = self._nlp.vocab.strings[number] if number else ""
            found = self._known_strings[number] = "" if found == "_" else found
        return found


def _tame(text: str) -> str:
    """`text` with single white-space characters as spaces and lone surrogates as U+FFFD, one for one."""
    return _LONE.sub("\ufffd", _WHITE.sub(" ", text))


def _without_space(doc: "Doc") -> "Doc":
    from spacy.tokens import Doc

    words = [word for word in doc if not word.text.isspace()]
    spaces = [bool(word.whitespace_) or (word.i + 1 < len(doc) and doc[word.i + 1].text.isspace()) for word in words]
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
