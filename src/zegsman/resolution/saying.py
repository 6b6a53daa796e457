"""When it was said and what times it tells of: times in a frame are the first, times in a content the second."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from zegsman.lexicon import LANGUAGES
from zegsman.model import Analysis, Document, Passage, Reader, Selection, Span, Speaker, Statement, StatementType, Token
from zegsman.resolution.dates import Time, now, times
from zegsman.resolution.enclosing import Enclosing
from zegsman.resolution.stamps import Stamps

_OF = frozenset({"van", "of", "from", "von", "vom", "uit", "aus"})  # "de krant van zaterdag"
_YEAR = 4  # characters of a year, the one value that may be a number of things


def date_statements(
    document: Document, analyses: Sequence[Analysis], statements: Sequence[Statement]
) -> tuple[Statement, ...]:
    """The same statements with `when` and `told`, as far as the text tells.

    „De brug is sinds maandag dicht”, zei Mol vrijdag: said on Friday, told of the time since Monday. What a reader
    writes is said when the page says it was posted, what an entry of a live blog tells in the present at the time that
    opens it. A time that the page gives no anchor for is a doubt.

    >>> from zegsman.pipeline import read_text
    >>> text = "„De brug is sinds maandag dicht”, zei Jan Mol vrijdag."
    >>> reading = read_text(text, language="nl", published="2024-05-03")
    >>> [(s.when, s.told) for s in reading.statements]
    [('2024-05-03', ('2024-04-29/..',))]
    """
    dated = list(statements)
    order = sorted((_start(s), n) for n, s in enumerate(statements) if s.content)
    stamps = Stamps(document)
    for passage, analysis in zip(document.passages, analyses, strict=True):
        stamp = stamps.of(passage)
        first, last = (bisect_left(order, (edge, 0)) for edge in (passage.start, passage.end))
        here = sorted(n for _, n in order[first:last])
        if here:
            found = _Passage(document, passage, analysis, [dated[n] for n in here], stamp)
            for n in here:
                dated[n] = found.dated(dated[n])
    return tuple(dated)


def _start(statement: Statement) -> int:
    """Where a statement is told: its cue, else its content."""
    return (statement.cue or statement.content)[0].start


class _Passage:
    """The times of one passage, and the statements told in it."""

    def __init__(
        self,
        document: Document,
        passage: Passage,
        analysis: Analysis,
        statements: Sequence[Statement],
        stamp: str | None,
    ) -> None:
        self._stamp = stamp
        self._passage = passage
        self._tokens = analysis.tokens
        self._starts = [token.start for token in analysis.tokens]
        self._sentences = [analysis.tokens[s.first].start for s in analysis.sentences if s.first < len(analysis.tokens)]
        told = (s for s in statements if s.type is not StatementType.OWN_VOICE)
        self._contents = Enclosing((span, s.id) for s in told for span in s.content)
        self._times = list(self._found(document))
        self._times_at = [time.start for time in self._times]

    def _found(self, document: Document) -> Iterator[Time]:
        passage = self._passage
        language = passage.language or document.language
        if language not in LANGUAGES:
            return
        anchor = now(passage.published or document.published, language)
        for time in times(document.text[passage.start : passage.end], anchor, language):
            moved = msgspec.structs.replace(time, start=time.start + passage.start, end=time.end + passage.start)
            if not self._counts_things(moved):
                yield moved

    def _counts_things(self, time: Time) -> bool:
        """ "2000 betogers": a noun behind what looks like a year."""
        if time.value is None or len(time.value) != _YEAR:
            return False
        n = bisect_left(self._starts, time.end)
        return n < len(self._tokens) and self._tokens[n].upos == "NOUN" and self._tokens[n].text.islower()

    def dated(self, statement: Statement) -> Statement:
        """The statement with its times."""
        told = [
            time
            for span in statement.content
            for time in self._between(span)
            if time.end <= span.end and not self._opens(time, statement)
        ]
        said = [
            time
            for sentence in dict.fromkeys(self._sentence(span.start) for span in statement.cue)
            for time in self._between(sentence)
            if time not in told and self._says_when(time, statement)
        ]
        values = tuple(dict.fromkeys(time.value for time in told if time.value))
        doubts = (*statement.doubts, *(doubt for time in (*said, *told) for doubt in time.doubts))
        return msgspec.structs.replace(
            statement, when=self._when(statement, said), told=values, doubts=tuple(dict.fromkeys(doubts))
        )

    def _when(self, statement: Statement, said: list[Time]) -> str | None:
        known = [time for time in said if time.value]
        if known:
            cue = _start(statement)
            return min(known, key=lambda time: min(abs(time.start - cue), abs(time.end - cue))).back
        if isinstance(statement.voice, Reader):
            return self._passage.published
        spoke_then = isinstance(statement.voice, Speaker) and statement.within is None and not self._is_past(statement)
        return self._stamp if spoke_then else None

    def _is_past(self, statement: Statement) -> bool:
        """ "zei hij later": not at the time of the entry that tells it."""
        return any("Tense=Past" in token.feats for span in statement.cue for token in self._within(span))

    def _says_when(self, time: Time, statement: Statement) -> bool:
        """A time in the frame: in the sentence of the cue, in no content that the cue is not in, and with the cue as
        its verb."""
        if self._opens(time, statement) or self._edges(time, statement.source):
            return True
        if _inside(time, statement.source) or _inside(time, statement.via):
            return False
        if self._contents.at(time.start) not in (None, self._contents.at(statement.cue[0].start)):
            return False
        return self._beside(time, statement.cue) or self._modifies(time, statement.cue)

    def _opens(self, time: Time, statement: Statement) -> bool:
        """ "said Tuesday it was shut": at the start of the content, right behind the cue."""
        if statement.type is StatementType.DIRECT or not statement.cue:
            return False
        return time.start == statement.content[0].start and time.start - statement.cue[-1].end == 1

    def _edges(self, time: Time, source: Selection) -> bool:
        """ "zei generaal Mol woensdag": taken into the source, as its first or last words, and no part of its name."""
        if not source or (time.start != source[0].start and time.end != source[-1].end):
            return False
        if any(token.upos in ("VERB", "AUX", "PUNCT") for token in self._within(Span(source[0].start, source[-1].end))):
            return False
        n = bisect_left(self._starts, time.start)
        return time.start == source[0].start or (n > 0 and self._tokens[n - 1].text.lower() not in _OF)

    def _beside(self, time: Time, cue: Selection) -> bool:
        """By the words: nothing but a name stands between time and cue, no mark and no other verb."""
        nearest = min(cue, key=lambda span: min(abs(span.start - time.end), abs(time.start - span.end)))
        first, last = sorted((nearest.end, time.start) if nearest.end <= time.start else (time.end, nearest.start))
        between = self._within(Span(first, last))
        return all(t.upos not in ("VERB", "AUX", "PUNCT", "SCONJ") and "Rel" not in t.feats for t in between)

    def _within(self, span: Span) -> Sequence[Token]:
        return self._tokens[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def _between(self, span: Span) -> list[Time]:
        """The times that begin in a span."""
        return self._times[bisect_left(self._times_at, span.start) : bisect_left(self._times_at, span.end)]

    def _sentence(self, position: int) -> Span:
        n = bisect_right(self._sentences, position)
        last = self._sentences[n] if n < len(self._sentences) else self._passage.end
        return Span(self._sentences[n - 1] if n else self._passage.start, last)

    def _modifies(self, time: Time, cue: Selection) -> bool:
        """By the parse: the first verb above the time is a word of the cue, or the two verbs are joined."""
        top = self._top(time)
        if top is None:
            return True
        verb = self._verb_above(top)
        cues = [token for token in self._tokens if any(s.start <= token.start < s.end for s in cue)]
        if not any(token.upos in ("VERB", "AUX") for token in cues):
            return True
        heads = {token.i for token in cues}
        if verb is None or verb.i in heads:
            return True
        return any(token.dep == "conj" and token.head == verb.i and time.end <= verb.start for token in cues)

    def _top(self, time: Time) -> Token | None:
        """The word of the time whose head lies outside it."""
        first, last = bisect_left(self._starts, time.start), bisect_left(self._starts, time.end)
        for token in self._tokens[first:last]:
            if token.dep and not first <= token.head < last:
                return token
        return None

    def _verb_above(self, token: Token) -> Token | None:
        for _ in range(len(self._tokens)):
            above = self._tokens[token.head]
            if above.i == token.i:
                return None
            token = above
            if token.upos == "AUX" and token.dep.startswith(("aux", "cop")):
                continue
            if token.upos in ("VERB", "AUX"):
                return token
        return None


def _inside(time: Time, chosen: Selection) -> bool:
    return any(span.start <= time.start and time.end <= span.end for span in chosen)
