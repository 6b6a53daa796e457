"""A closing quotation mark belongs to the sentence it closes, also where the parser gave it to the next one."""

from collections.abc import Sequence

import msgspec

from zegsman.language.sentences import CLOSES, EITHER
from zegsman.model import Analysis, Sentence, Token

MARKS = CLOSES | EITHER | {"“", "‘"}
"""Marks that can close a quotation; “ and ‘ do in German style. Whether one closes is told by the spaces around it."""


def with_marks_closed(analysis: Analysis) -> Analysis:
    """The analysis with each mark that stands right after a sentence, and apart from the next, in that sentence.

    In `"Ik ga." Toen ging zij.` the second mark closes the first sentence; it then hangs on the root of that one.
    """
    tokens = list(analysis.tokens)
    sentences = list(analysis.sentences)
    for n in range(1, len(sentences)):
        before, here = sentences[n - 1], sentences[n]
        first = here.first
        while first < here.last and _closes(first, tokens):
            first += 1
        if here.first < first < here.last and not _governs(range(here.first, first), tokens[here.first : here.last]):
            root = next((i for i in range(before.first, before.last) if tokens[i].head == i), before.first)
            for i in range(here.first, first):
                tokens[i] = msgspec.structs.replace(tokens[i], head=root, dep="punct")
            sentences[n - 1], sentences[n] = Sentence(before.first, first), Sentence(first, here.last)
    return msgspec.structs.replace(analysis, tokens=tuple(tokens), sentences=tuple(sentences))


def _closes(i: int, tokens: Sequence[Token]) -> bool:
    glued_before = tokens[i].start == tokens[i - 1].end
    glued_after = i + 1 < len(tokens) and tokens[i + 1].start == tokens[i].end and tokens[i + 1].text not in MARKS
    return tokens[i].text in MARKS and glued_before and not glued_after


def _governs(marks: range, sentence: Sequence[Token]) -> bool:
    """Whether another word hangs on one of the marks, or one is the root: then the parse is left as it is."""
    return any(token.head in marks for token in sentence)
