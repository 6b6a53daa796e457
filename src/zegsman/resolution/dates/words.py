"""The words of time of a language, by spelling, and how a text is cut into words and numbers to look them up."""

import re
from collections.abc import Mapping
from functools import cache

import msgspec

from zegsman.lexicon import DateKind, DateWord, load

LETTERS: Mapping[DateKind, str] = {
    "weekday": "W", "short_weekday": "w", "month": "M", "short_month": "m", "daypart": "D", "shift": "S",
    "unit": "U", "units": "V", "hour": "H", "direction": "R", "rolling": "L", "behind": "r", "ago": "G",
    "before_ago": "g", "ahead": "A", "from_now": "a", "relative": "e", "part": "P", "number": "n", "half": "K",
    "and_a_half": "k", "ordinal": "o", "decade": "C", "season": "X", "noon": "h", "meridiem": "p", "clock": "c",
    "clock_about": "q", "about": "~", "since": "s", "from": "f", "until": "u", "to": "t", "before": "b", "after": "z",
    "by": "y", "between": "B", "and": "&", "of": "v", "glue": "i", "recurring": "x", "zone": "Z", "count": "=",
    "no_date": "_",
}  # fmt: skip
"""Beside these: N one or two digits, # another number, Y a year, J a year by two digits, F a date in digits, T a clock
time in digits, "," and "/" themselves, "_" anything else."""

CORE = frozenset("WMmDSUVHCXFTYJhp")  # a run without one of these is no time
TOKEN = re.compile(
    r"""
      (?P<F>\d{4}-\d\d-\d\d(?!\d) | \d{1,2}(?P<mark>[-/.])\d{1,2}(?P=mark)(?:\d{4}|\d\d)(?!\d))
    | (?P<C>[12]\d\d0s\b | ['’]?[2-9]0s\b | (?:[12]\d)?[1-9]0er\b)
    | (?P<T>\d{1,2}[:.]\d{1,2}(?![\d]|[.,:]\d))
    | (?P<J>['’]\d\d\b)
    | (?P<N>\d{1,2}(?:st|nd|rd|th|ste|de|e)?\b(?![.,]\d))
    | (?P<number>\d+(?:[.,]\d+)*)
    | (?P<word>t/m | o['’]clock | ['’][st]\b | [^\W\d_]\.[^\W\d_]\b | [^\W\d_]+)
    | (?P<other>\S)
    """,
    re.VERBOSE,
)


class Words(msgspec.Struct, frozen=True):
    """The words of a language: of one word, and phrases by their first word, the longest first; `core` are those, in
    lower case, without which (and without digits) nothing is a time; `known` all that are looked up."""

    single: Mapping[str, tuple[DateWord, ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], DateWord], ...]]
    core: frozenset[str]
    known: frozenset[str]

    def is_plain(self, word: str) -> bool:
        """True for nearly every word: it has nothing to do with time, in either spelling."""
        return word not in self.known and word.lower() not in self.known


@cache
def words_of(language: str) -> Words:
    """The words of time of a language."""
    single: dict[str, tuple[DateWord, ...]] = {}
    phrases: dict[str, tuple[tuple[tuple[str, ...], DateWord], ...]] = {}
    entries = [entry for entry in load(language).dates if entry.kind in LETTERS]
    for entry in entries:
        for word in entry.words:
            first, *rest = TOKEN.sub(lambda m: m[0] + " ", word).split()
            if rest:
                phrases[first] = (*phrases.get(first, ()), (tuple(rest), entry))
            else:
                single[word] = (*single.get(word, ()), entry)
    for weekday in (entry for entry in entries if entry.kind == "weekday"):
        for part in (entry for entry in entries if entry.kind == "daypart"):
            for word in weekday.words:
                single |= {word + behind.lower(): (weekday, part) for behind in part.words}
    ordered = {first: tuple(sorted(found, key=lambda f: -len(f[0]))) for first, found in phrases.items()}
    core = frozenset(word.lower() for word, found in single.items() if LETTERS[found[0].kind] in CORE)
    return Words(single, ordered, core, frozenset((*single, *ordered)))
