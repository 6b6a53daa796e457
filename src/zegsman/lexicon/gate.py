"""Which words let a text without quotation marks hold an attributed statement: the cheap test before the parser.

A cue that only frames direct speech opens nothing here, for quotation marks open the gate by themselves.
"""

from collections.abc import Iterator, Sequence, Set

import msgspec

from zegsman.lexicon.records import Complementizer, Cue, Fusion, Noun, Pronoun


class Opener(msgspec.Struct, frozen=True):
    """What must stand in the text beside a word: `all` of these words, and one of `some` unless that is empty."""

    all: frozenset[str] = frozenset()
    some: frozenset[str] = frozenset()

    def fits(self, words: Set[str]) -> bool:
        """Whether a text with these words has what is needed."""
        return self.all <= words and (not self.some or not self.some.isdisjoint(words))


class Gate:
    """Lower-case word -> what must stand beside it, made from the tables of one language."""

    def __init__(
        self, complementizers: Sequence[Complementizer], pronouns: Sequence[Pronoun], fusions: Sequence[Fusion]
    ) -> None:
        clause = [entry for entry in complementizers if entry.kind != "infinitive"]
        optional = any(entry.optional for entry in clause)
        self._clause = frozenset() if optional else frozenset(word for entry in clause for word in entry.words)
        self._infinitive = frozenset(
            word for entry in complementizers if entry.kind == "infinitive" for word in entry.words
        )
        self._itself = next((entry.words[:1] for entry in pronouns if entry.kind == "reflexive"), ())
        self._fused = {entry.preposition: entry.words for entry in fusions}
        self._openers: dict[str, set[Opener]] = {}

    def add_cue(self, cue: Cue) -> None:
        """Lets the forms of a verb open, each with its particle, companions and a word that opens its content."""
        beside = {*cue.words, *(self._itself if cue.reflexive else ())}
        for some in self._contents(cue.needs or ("np",)):
            for form in cue.forms:
                split = cue.particle and not form.startswith(cue.particle)
                self._add(form, Opener(frozenset(beside | {cue.particle} if split else beside), some))

    def add_noun(self, noun: Noun) -> None:
        """Lets a cue noun open, with a word that opens its content."""
        for some in self._contents(noun.frames):
            for form in noun.forms:
                self._add(form, Opener(some=some))

    def add_phrases(self, phrases: Sequence[str]) -> None:
        """Lets the longest word of each phrase open, with its other words."""
        for phrase in phrases:
            words = phrase.lower().split()
            key = max(words, key=len)
            self._add(key, Opener(frozenset(words) - {key}))

    def opens(self, words: Set[str]) -> bool:
        """Whether a text with these lower-case words may hold a cue."""
        return any(opener.fits(words) for word in words for opener in self._openers.get(word, ()))

    def _add(self, word: str, opener: Opener) -> None:
        self._openers.setdefault(word, set()).add(opener)

    def _contents(self, frames: Sequence[str]) -> Iterator[frozenset[str]]:
        """For each frame, the words of which one must be there for it to be filled; empty if none need be."""
        for frame in frames:
            kind, _, preposition = frame.partition(":")
            if kind == "clause":
                yield self._clause
            elif kind == "inf":
                yield self._infinitive
            elif kind == "obl":
                yield frozenset((preposition, *self._fused.get(preposition, ())))
            elif kind not in ("quote", "colon"):
                yield frozenset()
