"""A document as the tagger reads it: the tokens of all passages in one row, as arrays."""

from collections.abc import Sequence

import msgspec
import numpy as np

from zegsman.attribution.media import Media
from zegsman.attribution.quotes import Quote
from zegsman.attribution.tagger.features import COLUMNS, LANGUAGE, ZONES, Ids, columns
from zegsman.model import Analysis, Document, Token

_LENGTHS = (1, 2, 4, 8, 20)  # words between two marks; up to two is rarely an utterance


class Words(msgspec.Struct, frozen=True):
    """`ids` holds a row of feature numbers a token (COLUMNS), `heads` the row of its head (its own for a root).

    `sentence`, `passage` and `quote` number what a token stands in, counted through the document; `quote` is -1 outside
    quotation marks. `deps` is the relation alone, for the paths between words. `document` numbers the document, where
    several are read together.
    """

    tokens: tuple[Token, ...]
    ids: Ids
    heads: Ids
    sentence: Ids
    passage: Ids
    quote: Ids
    document: Ids

    @property
    def deps(self) -> Ids:
        """The relation of each token to its head."""
        return self.ids[:, _DEP]


_DEP = list(COLUMNS).index("dep")


def words_of(
    document: Document, analyses: Sequence[Analysis], groups: Sequence[tuple[Quote, ...]], media: Media
) -> Words:
    """The tokens of a document with its quotations (`groups`, as `join_paragraphs` gives them)."""
    tokens = tuple(token for analysis in analyses for token in analysis.tokens)
    starts = np.array([token.start for token in tokens], dtype=np.int64)
    size = len(tokens)
    quote, state, opening, closing = _quoted(starts, groups)
    rows: list[tuple[int, ...]] = []
    heads = np.arange(size, dtype=np.int64)
    sentence, passage, place, zone, language = (np.zeros(size, dtype=np.int64) for _ in range(5))
    first, number = 0, 0
    for n, analysis in enumerate(analyses):
        last = first + len(analysis.tokens)
        here = {i - first for i in opening if first <= i < last}, {i - first for i in closing if first <= i < last}
        if not analysis.tokens:
            continue  # in a language that is not supported
        code = document.passages[n].language or document.language or ""
        rows += columns(analysis.tokens, code, *here, media)
        language[first:last] = LANGUAGE.get(code, 0)
        heads[first:last] = [first + token.head if token.upos else first + token.i for token in analysis.tokens]
        passage[first:last], zone[first:last] = n, ZONES[document.passages[n].zone]
        for s in analysis.sentences:
            sentence[first + s.first : first + s.last] = number
            place[first + s.first : first + s.last] += 4 * (s.first > 0)
            place[first + s.first] += 1
            number += 1
        place[first] += 2
        first = last
    table = np.array(rows, dtype=np.int64).reshape(size, len(COLUMNS) - 4)
    ids = np.concatenate([table, np.stack([state, zone, place, language], axis=1)], axis=1)
    return Words(tokens, ids, heads, sentence, passage, quote, np.zeros(size, dtype=np.int64))


def _quoted(starts: Ids, groups: Sequence[tuple[Quote, ...]]) -> tuple[Ids, Ids, set[int], set[int]]:
    """Per token the number of its outermost quotation and what kind it is; and the tokens that open and close one."""
    number = np.full(len(starts), -1, dtype=np.int64)
    state = np.zeros(len(starts), dtype=np.int64)
    opening: set[int] = set()
    closing: set[int] = set()
    for n, group in enumerate(groups):
        length = 0
        for quote in group:
            first, last = np.searchsorted(starts, (quote.start, quote.end))
            length += last - first - 2
        kind = 1 + sum(length > most for most in _LENGTHS)
        for quote in group:
            first, last = (int(at) for at in np.searchsorted(starts, (quote.start, quote.end)))
            if first >= last:
                continue
            opening.add(first)
            if quote.closed and last - first > 1:
                closing.add(last - 1)
            if quote.depth:
                state[first:last] = 8 + kind
            else:
                number[first:last] = n
                state[first:last] = np.where(state[first:last] > 8, state[first:last], kind)
    return number, state, opening, closing
