"""Other names in the place of known ones, so that a pack learns from the words around a name, not the name."""

from collections import defaultdict
from collections.abc import Iterable
from random import Random

from training.entities import OPEN, chunks
from training.names import names
from zegsman.language.conllu import Tree, Word

CHANCE = {"PER": 0.4, "ORG": 0.6, "LOC": 0.3}
FROM_LISTS = {"PER": 0.5, "ORG": 0.75, "LOC": 0.5}
"""Share of new names that comes from the name lists; the rest was seen in the treebank, since lists hold much that
news never names (134,000 villages)."""

Seen = dict[tuple[str, bool], list[str]]
"""Names of the treebank by kind and whether they have several words."""


def seen(trees: Iterable[Tree]) -> Seen:
    """The names in the trees, as often as they occur."""
    found: Seen = defaultdict(list)
    for tree in trees:
        for chunk in chunks(tree):
            kind = tree.words[chunk[0]].entity
            if kind not in ("", OPEN):
                found[kind, len(chunk) > 1].append(" ".join(tree.words[i].form for i in chunk))
    return found


def renamed(tree: Tree, known: Seen, random: Random) -> Tree:
    """The tree with some of its names replaced by others of the same kind."""
    for chunk in reversed(list(chunks(tree))):
        kind = tree.words[chunk[0]].entity
        if random.random() < CHANCE.get(kind, 0):
            tree = _replaced(tree, chunk, _new_name(kind, len(chunk) > 1, known, random))
    return tree


def _new_name(kind: str, long: bool, known: Seen, random: Random) -> list[str]:
    if random.random() > FROM_LISTS[kind] and known[kind, long]:
        return random.choice(known[kind, long]).split()
    words = random.choice(names().full[kind]).split()
    if kind == "PER" and not long:
        return words[1:] or words
    return words


def _replaced(tree: Tree, chunk: list[int], forms: list[str]) -> Tree:
    """The words at `chunk` become `forms`, hung flat on the first; heads elsewhere move along."""
    first, last = chunk[0], chunk[-1]
    shift = len(forms) - len(chunk)
    inner = range(first + 1, last + 2)
    head = next(tree.words[i] for i in chunk if tree.words[i].head not in inner)

    def moved(to: int) -> int:
        return to if to <= first + 1 else max(first + 1, to + shift) if to > last + 1 else first + 1

    new = [Word(forms[0], forms[0], "PROPN", head.feats, moved(head.head), head.dep, True, head.entity)]
    new += (Word(form, form, "PROPN", "", first + 1, "flat", True, head.entity) for form in forms[1:])
    end = new[-1]
    new[-1] = Word(end.form, end.lemma, end.upos, end.feats, end.head, end.dep, tree.words[last].space, end.entity)
    rest = [Word(w.form, w.lemma, w.upos, w.feats, moved(w.head), w.dep, w.space, w.entity) for w in tree.words]
    return Tree(tree.id, (*rest[:first], *new, *rest[last + 1 :]), tree.opens)
