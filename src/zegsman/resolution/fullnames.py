"""From a name as it stands to the fullest name in the document that it may be short for."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from zegsman.resolution.names import PARTICLES, Name

Words = tuple[str, ...]


class FullNames:
    """The distinct names of a document by their last word, and by each of their words.

    >>> from zegsman.model import Span
    >>> jan, mol = Name(Span(0, 7), ("Jan", "Mol")), Name(Span(20, 23), ("Mol",))
    >>> FullNames([jan, mol]).of(mol)
    'Jan Mol'
    """

    def __init__(self, names: Sequence[Name]) -> None:
        self._starts: dict[Words, list[int]] = defaultdict(list)
        for name in names:
            self._starts[name.words].append(name.span.start)
        self._places = {name.words: name.place for name in names}
        self._by_last: dict[str, list[Words]] = defaultdict(list)
        self._by_first: dict[str, list[Words]] = defaultdict(list)
        self._by_both: dict[tuple[str, str], list[Words]] = defaultdict(list)
        for words in self._starts:
            last = words[-1].lower()
            if last != self._places[words]:
                self._by_last[last].append(words)
            if len(words) > 1 and words[0].lower() != self._places[words]:
                self._by_first[words[0]].append(words)
            for first in _first_keys(words):
                self._by_both[last, first].append(words)
        self._alias: dict[str, str] = {}
        self._fitting: dict[Words, Candidates] = {}

    def alias(self, short: str, full: str) -> None:
        """Let an abbreviation stand for a body named in full."""
        self._alias.setdefault(short, full)

    def of(self, name: Name) -> str:
        """The fullest name; where several people may be meant, the one named last before this place."""
        if name.text in self._alias:
            return self._alias[name.text]
        return " ".join(self._candidates(name.words).nearest(name.span.start))

    def knows(self, name: Name) -> bool:
        """True if a name that ends in this word stands in the document."""
        return bool(self._by_last.get(name.last))

    def homonyms(self, name: Name) -> int:
        """How many different full names this name may be short for."""
        return len(self._candidates(name.words).names)

    def _candidates(self, words: Words) -> "Candidates":
        if words not in self._fitting:
            names = self._longest(words)
            self._fitting[words] = Candidates(names, [self._starts.get(name, []) for name in names])
        return self._fitting[words]

    def _longest(self, words: Words) -> list[Words]:
        """The longest names these words may be short for; one unless there are homonyms."""
        core = _without_particles(words)
        same = self._same_person(words, core)
        longer = [other for other in same if len(_without_particles(other)) > len(core)]
        if not longer and len(words) == 1:
            longer = self._by_first[words[0]]
        if not longer:
            return [max(same, key=_fullness, default=words)]
        firsts: dict[str, Words] = {}
        letters: set[str] = set()
        for other in sorted(longer, key=_fullness, reverse=True):
            first = _without_particles(other)[0]
            if first.endswith(".") and first[0] in letters:
                continue
            letters.add(first[0])
            firsts.setdefault(first, other)
        return list(firsts.values())

    def _same_person(self, words: Words, core: Words) -> list[Words]:
        """Names with the same surname and no other first name; an initial fits its name."""
        last = words[-1].lower()
        if len(core) == 1:
            return self._by_last[last]
        keys = ("", core[0], core[0][0]) if core[0].endswith(".") else ("", core[0], f"{core[0][0]}.")
        same = [other for key in dict.fromkeys(keys) for other in self._by_both[last, key]]
        longer = (other for other in self._by_last[last] if other[1:] == words and self._places[other])
        return [*same, *(other for other in longer if other not in same)]  # "Harbour Board": "Goes Harbour Board"


class Candidates:
    """Names that may be meant by one shorter name, and where each of them stands."""

    def __init__(self, names: list[Words], starts: list[list[int]]) -> None:
        self.names = names
        self._places = sorted((start, n) for n, found in enumerate(starts) for start in found)

    def nearest(self, position: int) -> Words:
        """The one named last up to a position, else the one named first."""
        if len(self.names) == 1 or not self._places:
            return self.names[0]
        at = bisect_right(self._places, (position, len(self.names)))
        return self.names[self._places[max(0, at - 1)][1]]


def _first_keys(words: Words) -> tuple[str, ...]:
    """Under which first names a name is found: "" without one, "J." and "J" for an initial, the name and its letter."""
    core = _without_particles(words)
    if len(core) == 1:
        return ("",)
    if core[0].endswith("."):
        return tuple(dict.fromkeys((core[0], f"{core[0][0]}.", core[0][0])))
    return (core[0], core[0][0])


def _without_particles(words: Words) -> Words:
    """The words from the first that is no particle: ("Van", "den", "Berg") -> ("Berg",)."""
    at = next((n for n, word in enumerate(words) if word.lower() not in PARTICLES), len(words) - 1)
    return words[at:]


def _fullness(words: Words) -> tuple[bool, bool, int]:
    """Names with a first name before those without, written out before initials, long before short."""
    core = _without_particles(words)
    return len(core) > 1, not core[0].endswith("."), len(words)
