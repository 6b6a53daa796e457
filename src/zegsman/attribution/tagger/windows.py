"""Stretches of a document that the network reads at a time: whole sentences, with some words around them to look at."""

from collections.abc import Iterator
from itertools import pairwise

import msgspec
import numpy as np

from zegsman.attribution.tagger.features import Ids
from zegsman.attribution.tagger.words import Words

CORE, MARGIN = 200, 48
"""Tokens whose statements a window yields, and tokens before and behind that it may look at for sources and contents.

News documents have 300 to 700 tokens; a source stands within 48 tokens of its cue in 99 of 100 statements of our own
corpus.
"""


BEFORE, BEHIND = 72, 88
"""Tokens before and behind an anchor whose roles are sought: all of 99 statements in 100 of our own corpus."""


class Window(msgspec.Struct, frozen=True):
    """Rows `first` to `last` of a document (exclusive), of which `core` to `core_end` are its own."""

    first: int
    core: int
    core_end: int
    last: int

    @property
    def size(self) -> int:
        """Number of tokens."""
        return self.last - self.first


def windows(words: Words) -> Iterator[Window]:
    """The windows of each document: every token is in the core of one; a core ends with a sentence where it can."""
    size = len(words.tokens)
    borders = (np.flatnonzero(np.diff(words.document)) + 1).tolist() if size else []
    for first, last in pairwise([0, *borders, size]):
        start = first
        while start < last:
            end = last if last - start <= CORE + MARGIN else _end(words, start)
            yield Window(max(first, start - MARGIN), start, end, min(last, end + MARGIN))
            start = end


def _end(words: Words, start: int) -> int:
    """The best place to cut: before a new passage in the second half of the core, else before a new sentence."""
    for row, earliest in ((words.passage, CORE // 2), (words.sentence, 1)):
        borders = np.flatnonzero(np.diff(row[start : start + CORE + 1])) + 1
        if len(borders) and borders[-1] >= earliest:
            return start + int(borders[-1])
    return start + CORE


def around(window: Window, anchors: Ids) -> Ids:
    """For each anchor (a row of the document) the rows whose roles are sought: (anchors, BEFORE + 1 + BEHIND), -1 for
    rows outside the window. They come in a row, those outside at the end."""
    first = np.maximum(anchors - BEFORE, window.first)
    rows = first[:, None] + np.arange(BEFORE + 1 + BEHIND)[None, :]
    return np.where(rows < np.minimum(anchors + BEHIND + 1, window.last)[:, None], rows, -1)
