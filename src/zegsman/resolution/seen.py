"""How words are written in a document: with a capital, behind a particle, cut at a hyphen."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

import msgspec

from zegsman.model import Analysis, Token
from zegsman.resolution.names import PARTICLES, Name, bare, shown

_TAGS = {"PROPN": 1, "NOUN": -1, "ADJ": -1}
_HYPHENS = frozenset("-‐‑")
OPENING = frozenset("„“”\"‘’'«»–-:•")


class Seen:
    """How words are written elsewhere in the document: a name has its capital inside a sentence too. `places` are words
    that name a place somewhere in it, in lower case."""

    def __init__(self, analyses: Sequence[Analysis], places: frozenset[str]) -> None:
        self.places = places
        self.lower: set[str] = set()
        self.names: set[str] = set()
        self.tagged_names: set[str] = set()
        self.doubles: set[tuple[str, str]] = set()
        self.pairs: set[tuple[str, str]] = set()
        self.surnames: set[tuple[str, ...]] = set()
        self.surnames_alone: set[str] = set()
        self._analyses = analyses
        for analysis in analyses:
            starts = {sentence.first for sentence in analysis.sentences}
            for i, token in enumerate(analysis.tokens):
                if token.upos == "PROPN":
                    self.tagged_names.add(token.text)
                if i > 1 and is_hyphen(analysis.tokens, i):
                    self._double(analysis.tokens, i)
                if token.text.islower():
                    self.lower.add(token.text)
                    if i and token.text in PARTICLES and capitalised(analysis.tokens[i - 1]):
                        self.surnames.add(surname(analysis.tokens, i))
                elif i not in starts and token.text[0].isupper() and analysis.tokens[i - 1].text not in OPENING:
                    self.names.add(bare(token.text))
                    self._pair(analysis.tokens, i)
                    if capitalised(analysis.tokens[i - 1]):
                        self.surnames_alone.add(bare(token.text))

    def _double(self, tokens: tuple[Token, ...], i: int) -> None:
        """A double surname, known by the first name before it: "Lena *Brandt-Sommer*"."""
        first, left, right = tokens[i - 2], tokens[i - 1], tokens[i + 1 : i + 2]
        named = first.upos == "PROPN" and capitalised(first) and left.upos == "PROPN" and not left.text.isupper()
        if named and right and right[0].start == tokens[i].end and capitalised(right[0]):
            self.doubles.add((left.text, right[0].text))

    @cached_property
    def _tagged(self) -> Counter[str]:
        """How much more often a word is tagged as a name than as a noun or adjective."""
        tagged: Counter[str] = Counter()
        for analysis in self._analyses:
            for token in analysis.tokens:
                tagged[bare(token.text)] += _TAGS.get(token.upos, 0)
        return tagged

    def proper(self, token: Token) -> bool:
        """True for a proper name, in a language that writes all nouns with a capital: by the tags of this word in the
        document, of the name it is the genitive of, or for a word with an entity label that is no noun."""
        word = bare(token.text)
        tagged = self._tagged[word] or (self._tagged[word[:-1]] if word.endswith("s") else 0)
        return tagged > 0 or bool(token.entity and token.upos != "NOUN")

    def without_genitive(self, name: Name) -> Name:
        """The name without the s of its genitive, where the document has it so: "Fallers" -> "Faller"."""
        last = name.words[-1]
        if last.endswith("s") and last[:-1] in self.names:
            return msgspec.structs.replace(name, words=(*name.words[:-1], last[:-1]))
        return name

    def _pair(self, tokens: tuple[Token, ...], i: int) -> None:
        if i + 1 < len(tokens) and tokens[i + 1].text[0].isupper():
            self.pairs.add((tokens[i].text, tokens[i + 1].text))


def surname(tokens: tuple[Token, ...], i: int) -> tuple[str, ...]:
    """Particles and the capitalised word behind them, in lower case: "van den Berg"; () if there is none."""
    for end in range(i, min(i + 4, len(tokens))):
        if tokens[end].text.lower() not in PARTICLES:
            found = tuple(token.text.lower() for token in tokens[i : end + 1])
            return found if end > i and capitalised(tokens[end]) else ()
    return ()


def capitalised(token: Token) -> bool:
    """True for a word with a capital, also behind an apostrophe: "'t Veld" no, "'Mol" yes."""
    if token.text[0].isalpha():  # nearly every word is done with so
        return token.text[0].isupper()
    word = shown(token.text)
    return word[:1].isupper() or (word[:1] in ("'", "’") and word[1:2].isupper())


def is_hyphen(tokens: tuple[Token, ...], i: int) -> bool:
    """True for a hyphen right behind a word."""
    return i > 0 and tokens[i].text in _HYPHENS and tokens[i - 1].end == tokens[i].start
