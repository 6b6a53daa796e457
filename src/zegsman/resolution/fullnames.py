"""From a name as it stands to the fullest name in the document that it may be short for."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from zegsman.resolution.names import PARTICLES, Name


class FullNames:
    """The distinct names of a document by their last word, and by each of their words.

    >>> from zegsman.model import Span
    >>> jan, mol = Name(Span(0, 7), ("Jan", "Mol")), Name(Span(20, 23), ("Mol",))
    >>> FullNames([jan, mol]).of(mol)
    'Jan Mol'
    """

    def __init__(self, names: Sequence[Name]) -> None:
        self._starts: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for name in names:
            self._starts[name.words].append(name.span.start)
        self._by_last: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        self._by_word: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for words in self._starts:
            self._by_last[words[-1].lower()].append(words)
            for word in dict.fromkeys(words):
                self._by_word[word.lower()].append(words)
        self._alias: dict[str, str] = {}
        self._candidates: dict[tuple[str, ...], list[tuple[str, ...]]] = {}

    def alias(self, short: str, full: str) -> None:
        """Let an abbreviation stand for a body named in full."""
        self._alias.setdefault(short, full)

    def of(self, name: Name) -> str:
        """The fullest name; where several people may be meant, the one named last before this place."""
        if name.text in self._alias:
            return self._alias[name.text]
        fitting = self._fitting(name.words)
        if len(fitting) > 1:
            fitting = [max(fitting, key=lambda words: self._nearness(words, name.span.start))]
        return " ".join(fitting[0])

    def knows(self, name: Name) -> bool:
        """True if a name that ends in this word stands in the document."""
        return bool(self._by_last.get(name.last))

    def homonyms(self, name: Name) -> int:
        """How many different full names this name may be short for."""
        return len(self._fitting(name.words))

    def _fitting(self, words: tuple[str, ...]) -> list[tuple[str, ...]]:
        """The longest names this one may be short for; one of them unless there are homonyms."""
        if words not in self._candidates:
            self._candidates[words] = self._longest(words)
        return self._candidates[words]

    def _longest(self, words: tuple[str, ...]) -> list[tuple[str, ...]]:
        core = _without_particles(words)
        same = [other for other in self._by_last[words[-1].lower()] if _compatible(other, words)]
        longer = [other for other in same if len(_without_particles(other)) > len(core)]
        if not longer and len(words) == 1:
            longer = [other for other in self._by_word[words[0].lower()] if len(other) > 1 and other[0] == words[0]]
        if not longer:
            return [max(same, key=_fullness, default=words)]
        firsts: dict[str, tuple[str, ...]] = {}
        for other in sorted(longer, key=_fullness, reverse=True):
            first = _without_particles(other)[0]
            if first.endswith(".") and any(known[0] == first[0] for known in firsts):
                continue
            firsts.setdefault(first, other)
        return list(firsts.values())

    def _nearness(self, words: tuple[str, ...], position: int) -> tuple[bool, int]:
        starts = self._starts[words]
        at = bisect_right(starts, position)
        return (True, starts[at - 1]) if at else (False, -starts[0])


def _without_particles(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words from the first that is no particle: ("Van", "den", "Berg") -> ("Berg",)."""
    at = next((n for n, word in enumerate(words) if word.lower() not in PARTICLES), len(words) - 1)
    return words[at:]


def _compatible(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Two names with one surname may be one person unless their first names differ; an initial fits its name."""
    a, b = _without_particles(one), _without_particles(other)
    if len(a) == 1 or len(b) == 1:
        return True
    return a[0] == b[0] or (a[0][0] == b[0][0] and (a[0].endswith(".") or b[0].endswith(".")))


def _fullness(words: tuple[str, ...]) -> tuple[bool, bool, int]:
    """Names with a first name before those without, written out before initials, long before short."""
    core = _without_particles(words)
    return len(core) > 1, not core[0].endswith("."), len(words)
