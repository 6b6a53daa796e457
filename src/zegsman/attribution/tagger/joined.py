"""Several documents as one row of tokens, and what was found in it as that of each document.

A network reads thirty documents together in half the time that it takes to read them one by one.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

import msgspec
import numpy as np

from zegsman.attribution.tagger.decode import Finding, Findings
from zegsman.attribution.tagger.features import Ids
from zegsman.attribution.tagger.words import Words


class Joined:
    """Documents in one row: `words` are the tokens of all, numbered on from one document to the next."""

    def __init__(self, many: Sequence[Words]) -> None:
        self._rows = _firsts([len(words.tokens) for words in many])
        self._sentences = _firsts([_count(words.sentence) for words in many])
        passages = _firsts([_count(words.passage) for words in many])
        quotes = _firsts([_count(words.quote) for words in many])
        self.words = Words(
            tokens=tuple(token for words in many for token in words.tokens),
            ids=np.concatenate([words.ids for words in many]),
            heads=_counted_on([words.heads for words in many], self._rows),
            sentence=_counted_on([words.sentence for words in many], self._sentences),
            passage=_counted_on([words.passage for words in many], passages),
            quote=_counted_on([words.quote for words in many], quotes),
            document=np.repeat(np.arange(len(many)), [len(words.tokens) for words in many]),
        )

    def apart(self, found: Findings) -> list[Findings]:
        """What was found in `words`, by document, counted in each from its own start."""
        anchors = [finding.anchor for finding in found.statements]
        borders = np.searchsorted(anchors, self._rows).tolist()
        return [
            Findings(
                [_moved(finding, -row) for finding in found.statements[first:last]],
                None if found.own is None else found.own[sentence:next_sentence],
            )
            for row, (first, last), (sentence, next_sentence) in zip(
                self._rows, pairwise(borders), pairwise(self._sentences), strict=False
            )
        ]


def _firsts(counts: Sequence[int]) -> list[int]:
    """Where each begins, and the number of all."""
    return [0, *accumulate(counts)]


def _count(numbers: Ids) -> int:
    return int(numbers.max(initial=-1)) + 1


def _counted_on(columns: Sequence[Ids], firsts: Sequence[int]) -> Ids:
    """The columns on end, each number raised by the `first` of its document; -1 stays."""
    parts = [np.where(column < 0, -1, column + first) for column, first in zip(columns, firsts, strict=False)]
    return np.concatenate(parts)


def _moved(finding: Finding, by: int) -> Finding:
    roles = {role: tuple(row + by for row in rows) for role, rows in finding.roles.items()}
    return msgspec.structs.replace(finding, anchor=finding.anchor + by, roles=roles)
