"""What the network sees of a word: numbers of rows in its tables, from the form alone.

The same form always gives the same numbers, so its vector is computed once and kept.
"""

from collections.abc import Mapping
from zlib import crc32

import msgspec

DIGITS = str.maketrans({**dict.fromkeys("0123456789", "0"), **dict.fromkeys("’‘`", "'"), **dict.fromkeys("”“„«»", '"')})
"""Figures are alike, and so are marks of one kind: the treebanks know straight ones best."""

UNKNOWN = 1
"""The row of a word that is not in the table; row 0 of each table is for nothing at all."""

PARTS = {"suffix2": 2048, "suffix3": 4096, "suffix4": 6144, "prefix3": 4096, "shape": 512}
"""Parts of a word with one row each, and how many rows their tables have; rows are found by a hash."""

GRAMS = 12288
"""Rows of the table for runs of three to five characters, of which a word has many."""

MOST_GRAMS = 40
LONGEST = 24
"""Characters that are looked at: an address on the web is no word."""


class Features(msgspec.Struct, frozen=True):
    """`word`: row of the word; `parts`: a row for each of PARTS; `grams`: rows of the runs of characters."""

    word: int
    parts: tuple[int, ...]
    grams: tuple[int, ...]


def normal(form: str) -> str:
    """The form as the table of words has it.

    >>> normal("Artikel-12")
    'artikel-00'
    """
    return form.lower().translate(DIGITS)


def shape(form: str) -> str:
    """Kinds of characters, with runs of more than two cut short.

    >>> shape("McDonald's"), shape("2026"), shape("VN-chef")
    ("XxXxx'x", 'dd', 'XX-xx')
    """
    kinds = ""
    for letter in form[:LONGEST]:
        kind = "x" if letter.islower() else "X" if letter.isupper() else "d" if letter.isdigit() else letter
        if kinds[-2:] != 2 * kind:
            kinds += kind
    return kinds


def features(form: str, words: Mapping[str, int]) -> Features:
    """The rows for a form; `words` gives the rows of known words by their normal form."""
    word = normal(form)
    marked = f"<{word[:LONGEST]}>"
    parts = zip(PARTS.items(), (word[-2:], word[-3:], word[-4:], word[:3], shape(form)), strict=True)
    grams = [
        _row(marked[i : i + length], GRAMS) for length in (3, 4, 5) for i in range(max(1, len(marked) - length + 1))
    ]
    return Features(
        words.get(word, UNKNOWN),
        tuple(_row(name + part, rows) for (name, rows), part in parts),
        tuple(grams[:MOST_GRAMS]),
    )


def _row(text: str, rows: int) -> int:
    return 1 + crc32(text.encode("utf-8", "replace")) % (rows - 1)
