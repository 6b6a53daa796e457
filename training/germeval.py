"""The names of GermEval 2014: German news and Wikipedia sentences with their names; they have no trees."""

from collections.abc import Iterator
from functools import cache

from training.sources import GERMEVAL
from zegsman.language.conllu import Tree, Word

KINDS = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "OTH": "MISC"}
PART = "part"
"""Ends the kind of a word that has the name in it: "SPD-Chefin"."""


@cache
def named() -> tuple[Tree, ...]:
    """The sentences, with words cut at hyphens as in the treebanks."""
    (path,) = GERMEVAL.paths()
    found, words = [], list[Word]()
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        fields = line.split("\t")
        if len(fields) >= 3 and fields[0].isdigit():
            words += parts(fields[1], fields[2].partition("-")[2])
        elif not line and words:
            found.append(Tree("", tuple(words)))
            words = []
    return tuple(found)


def parts(form: str, kind: str) -> Iterator[Word]:
    """The word, or its parts and hyphens; in a compound with a name what stands before the last hyphen is the name."""
    pieces = form.split("-")
    if not all(map(str.isalnum, pieces)):
        pieces = [form]
    last = len(pieces) - 1
    whole, part = KINDS.get(kind, ""), KINDS.get(kind.removesuffix(PART), "")
    for i, piece in enumerate(pieces):
        yield _word(piece, part if i < last else whole, i == last)
        if i < last:
            yield _word("-", part if i < last - 1 or whole else "", False)


def _word(form: str, kind: str, space: bool) -> Word:
    return Word(form, form, "", "", 0, "", space, kind)
