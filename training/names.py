"""Lists of Dutch names (Alpino's), and what kind of name a word group is by them."""

from collections import Counter
from functools import cache
from html import unescape
from unicodedata import combining, normalize

import msgspec

from training.sources import Source

LISTS = Source(
    "gazetteer-nl-alpino-names", "*/*", "LGPL 2.1 or later", "Alpino name lists (rug-compling/Alpino, Names)"
)

KINDS = {"per": "PER", "geo": "LOC", "org": "ORG", "misc": "MISC"}


class Names(msgspec.Struct, frozen=True):
    """Names by kind, folded and as written; `first` holds words that open names of people, rarely others."""

    by_kind: dict[str, frozenset[str]]
    full: dict[str, tuple[str, ...]]
    first: frozenset[str]

    def kinds(self, name: str) -> set[str]:
        """The kinds whose list has this name; accents and hyphens do not count (older texts lack them)."""
        key = folded(name)
        return {kind for kind, names in self.by_kind.items() if key in names}


@cache
def names() -> Names:
    """The lists, read once."""
    full: dict[str, tuple[str, ...]] = {}
    for path in LISTS.paths():
        if path.name in KINDS:
            lines = unescape(path.read_text(encoding="utf-8")).splitlines()
            full[KINDS[path.name]] = tuple(line.strip() for line in lines if line.strip())
    people = _openers(full["PER"])
    others = _openers((*full["LOC"], *full["ORG"], *full["MISC"]))
    first = (word for word, count in people.items() if count >= 5 and count > 3 * others[word] and word[0].isupper())
    by_kind = {kind: frozenset(map(folded, names)) for kind, names in full.items()}
    return Names(by_kind, full, frozenset(first))


def folded(name: str) -> str:
    """The name without accents and hyphens: "Zuid-Afrika" and "ZuidAfrika", "België" and "Belgie" are one."""
    plain = "".join(letter for letter in normalize("NFD", name.strip()) if not combining(letter))
    return plain.replace("-", "")


def _openers(names: tuple[str, ...]) -> Counter[str]:
    return Counter(name.split()[0] for name in names if " " in name)
