"""One passage with its tree, its quotes and its cues: what every rule looks at."""

from bisect import bisect_left

import msgspec

from zegsman.attribution.cues import CueHit
from zegsman.attribution.media import Media
from zegsman.attribution.quotes import Quote
from zegsman.attribution.tree import Tree
from zegsman.attribution.turn import Turn
from zegsman.model import Passage, Span, Zone

_NESTED = 40  # quotes looked back over for the one around a token; more in one another is no text
_WIDEST = 60  # tokens between the verb of a cue and its other words
_DASHES = frozenset("-–—")


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    """`text` is the whole text of the document; `quotes` start in this passage and `cues` stand in it, both in the
    order of the text; `media` those the page names; `turn` what it is in an interview."""

    text: str
    passage: Passage
    tree: Tree
    quotes: tuple[Quote, ...]
    cues: tuple[CueHit, ...]
    media: Media
    turn: Turn | None = None

    def after(self, position: int) -> int:
        """Index of the first token that starts at or after a character position (number of tokens if none)."""
        tokens = self.tree.tokens
        low, high = 0, len(tokens)
        while low < high:
            middle = (low + high) // 2
            if tokens[middle].start < position:
                low = middle + 1
            else:
                high = middle
        return low

    def inside(self, span: Span) -> range:
        """Indices of the tokens that start within a span."""
        return range(self.after(span.start), self.after(span.end))

    def around(self, i: int) -> Quote | None:
        """The innermost quote in which token i stands, or None."""
        token = self.tree.tokens[i]
        for quote in reversed(self.quotes_before(token.start + 1)):
            if quote.inner.start <= token.start and token.end <= quote.inner.end:
                return quote
        return None

    def quotes_before(self, position: int) -> tuple[Quote, ...]:
        """The last quotes that start before a character position, in the order of the text."""
        last = bisect_left(self.quotes, position, key=lambda quote: quote.start)
        return self.quotes[max(0, last - _NESTED) : last]

    def sentence(self, i: int) -> range:
        """The sentence of token i, in a headline the part between its dashes ("Bank weert cash – *klant eist geld*");
        for a token in a longer quote no further than the marks, for a token outside the quotes not into a quote of
        several sentences."""
        whole = self.tree.sentence_range(i)
        if self.passage.zone in (Zone.HEADLINE, Zone.SUBHEAD):
            whole = self._between_dashes(whole, i)
        quote = self.around(i)
        if quote is None:
            return whole
        inner = self.inside(quote.inner)
        return range(max(whole.start, inner.start), min(whole.stop, inner.stop))

    def _between_dashes(self, whole: range, i: int) -> range:
        dashes = [k for k in whole if self.tree.words[k] in _DASHES and self._parts(k)]
        first = max((k + 1 for k in dashes if k < i), default=whole.start)
        return range(first, min((k for k in dashes if k > i), default=whole.stop))

    def _parts(self, i: int) -> bool:
        """True for a mark with a space before and behind it."""
        token = self.tree.tokens[i]
        return self.text[token.start - 1 : token.start].isspace() and self.text[token.end : token.end + 1].isspace()

    def cue_at(self, i: int) -> CueHit | None:
        """The cue of which token i is a part, or None."""
        return next((hit for hit in self.cues_in(range(i - _WIDEST, i + _WIDEST + 1)) if i in hit.indices), None)

    def cues_in(self, run: range) -> tuple[CueHit, ...]:
        """The cues whose verb stands in a run, in the order of the text."""
        first = bisect_left(self.cues, run.start, key=lambda hit: hit.head)
        return self.cues[first : bisect_left(self.cues, run.stop, key=lambda hit: hit.head)]
