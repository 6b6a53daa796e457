"""Texts that share wording: near-duplicates across splits, and anything that stands in the gold too."""

import re
from collections import defaultdict

from corpus.records import Record

SIZE = 5  # words a shingle
NEAR = 0.5  # Jaccard of two texts a person would call one article with small edits (wire pages here: .55 and more)
COPIED = 10  # words in a row that two texts share only when one was taken from the other


def shingles(text: str, size: int = SIZE) -> set[str]:
    """The runs of `size` words, lower case, marks left out.

    >>> shingles("Het dak lekt, zegt Mol.", 4) == {"het dak lekt zegt", "dak lekt zegt mol"}
    True
    """
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[i : i + size]) for i in range(len(words) - size + 1)}


def near_duplicates(records: list[Record]) -> list[tuple[str, str, float]]:
    """Pairs of record ids whose shingles have a Jaccard of at least NEAR, with it."""
    sets = [shingles(record["text"]) for record in records]
    holders: dict[str, list[int]] = defaultdict(list)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for number, own in enumerate(sets):
        for shingle in own:
            for other in holders[shingle]:
                shared[other, number] += 1
            holders[shingle].append(number)
    out = []
    for (one, other), count in shared.items():
        jaccard = count / (len(sets[one]) + len(sets[other]) - count)
        if jaccard >= NEAR:
            out.append((records[one]["id"], records[other]["id"], round(jaccard, 2)))
    return out


def copied(records: list[Record], texts: list[str]) -> list[str]:
    """Ids of the records that share COPIED words in a row with one of the texts."""
    foreign = set().union(*(shingles(text, COPIED) for text in texts)) if texts else set()
    return [record["id"] for record in records if shingles(record["text"], COPIED) & foreign]
