"""Kinds for the names in a treebank: silver data for the entity recogniser.

The trees give the borders of names by hand (PROPN and `flat`), but not their kind. The kind comes from name lists and
from the words around; where these leave doubt it stays open ("?"), and spaCy then learns nothing from those words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import msgspec

from training.name_cues import NAME_CUES
from training.names import names
from zegsman.language.conllu import Tree
from zegsman.lexicon.load import load

OPEN = "?"
INITIALS = re.compile(r"^(?:[A-Z]\.)+(?:-?[A-Z]\.)*$")
ACRONYM = re.compile(r"^[A-Z][A-Za-z]{0,4}[A-Z][a-z]?$")
PRODUCT = re.compile(r"^i[A-Z]|[a-z] [0-9]+$")
"""iPhone, Windows 7."""

NEAR = 40
"""Sentences in which a surname still means the person named in full before."""


def with_entities(trees: Iterable[Tree], language: str) -> Iterator[Tree]:
    """The trees with `entity` set on the words of names."""
    surnames: dict[str, int] = {}
    for number, tree in enumerate(trees):
        words = list(tree.words)
        for whole in chunks(tree):
            chunk = _untitled(whole, tree, language)
            last, known = tree.words[chunk[-1]].form, tree.words[_top(chunk[-1], tree)].entity
            kind = known or ("PER" if len(chunk) < len(whole) else kind_of(chunk, tree, language))
            if kind == "PER" and len(chunk) > 1:
                surnames[last] = number
            elif kind == OPEN and len(chunk) == 1 and number - surnames.get(last, -NEAR) < NEAR:
                kind = "PER"
            for i in chunk:
                words[i] = msgspec.structs.replace(words[i], entity=kind)
        yield Tree(tree.id, tuple(words), tree.opens)


def chunks(tree: Tree) -> Iterator[list[int]]:
    """The indices of the words of each name: a proper noun and what hangs flat (or as a compound) on it."""
    tops = [_top(i, tree) for i in range(len(tree.words))]
    last = -1
    for i, top in enumerate(tops):
        if i > last and tree.words[top].upos == "PROPN":
            last = i
            while last + 1 < len(tops) and tops[last + 1] == top:
                last += 1
            if i <= top <= last:
                yield list(range(i, last + 1))


def _top(i: int, tree: Tree) -> int:
    """The word that the name of word `i` hangs on: itself for a word that is no part of a name."""
    for _ in tree.words:
        word = tree.words[i]
        inside = word.dep.startswith("flat") or (word.dep == "compound" and word.upos == "PROPN")
        if not inside or tree.words[word.head - 1].upos != "PROPN":
            return i
        i = word.head - 1
    return i


def _untitled(chunk: list[int], tree: Tree, language: str) -> list[int]:
    """The name without the titles that treebanks count to it: "drs. P. Wolters", "Prinses Margriet"."""
    first = 0
    while first < len(chunk) - 1 and tree.words[chunk[first]].form.lower() in titles(language):
        first += 1
    return chunk[first:]


def kind_of(chunk: Sequence[int], tree: Tree, language: str) -> str:
    """PER, LOC, ORG, MISC, "" for a day, a month or an office ("CEO"), or "?"."""
    cues = NAME_CUES[language]
    forms = [tree.words[i].form for i in chunk]
    name = " ".join(forms)
    before = tree.words[chunk[0] - 1].form.lower() if chunk[0] else ""
    if name.lower() in cues.dates or (name.isupper() and name.lower() in titles(language)):
        return ""
    kinds = names().kinds(name) if name not in cues.not_named else set()
    if "LOC" in kinds and before in cues.placed:
        return "LOC"
    if name in _people_words(language):
        return "MISC"
    if before in cues.place_nouns or cues.street.match(forms[-1]):
        return "LOC"
    if cues.body_nouns.search(before):
        return "ORG"
    if before in titles(language) or INITIALS.match(forms[0]):
        return "PER"
    if any(map(cues.body.match, forms)):
        return "ORG"
    if PRODUCT.search(name):
        return "MISC"
    if len(forms) > 1 and forms[0] in names().first and not kinds - {"PER"}:
        return "PER"
    if len(forms) == 1 and ACRONYM.match(name) and "LOC" not in kinds and "PER" not in kinds:
        return "ORG"
    if len(kinds) == 1 and (kinds != {"MISC"} or len(forms) > 1):
        return kinds.pop()
    return OPEN


@cache
def titles(language: str) -> frozenset[str]:
    """Words before a name that make it a person's: offices, trades, forms of address."""
    roles = (word for role in load(language).roles if role.kind in ("role", "title") for word in role.words)
    short = (word for entry in load(language).abbreviations if entry.kind == "title" for word in entry.words)
    return frozenset(word.lower() for word in (*roles, *short))


@cache
def _people_words(language: str) -> frozenset[str]:
    return frozenset(word for entry in load(language).demonyms for word in entry.people)
