"""What every kind of content shares: its record, the words that may head it, and how far it reaches."""

from functools import cache
from itertools import pairwise

import msgspec

from zegsman.attribution.cues import CueHit
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.tree import Tree
from zegsman.lexicon import MarkerKind, load
from zegsman.model import StatementType

_STOPPING = frozenset({".", ";", ":", "!", "?", ")", "(", '"', "”", "’", "''", "»"})
_CLAUSE_MARKS = frozenset({",", ".", ";", ":", "!", "?"})
_AFTER: tuple[MarkerKind, ...] = ("subordinating", "time", "after_content")


class Content(msgspec.Struct, frozen=True):
    """A content found: its tokens, and the last part of the rule's name ("that" for "clause/that")."""

    type: StatementType
    indices: range
    rule: str


def arguments(tree: Tree, hit: CueHit) -> list[int]:
    """Dependents of the cue's words that may be its content, nearest first."""
    nodes = {hit.anchor, *hit.indices}
    found = {c for i in nodes for c in tree.children[i] if c not in nodes and tree.tokens[c].dep != "punct"}
    return sorted(found, key=lambda c: abs(c - hit.anchor))


def with_tail(paragraph: Paragraph, hit: CueHit, run: range) -> range:
    """A run behind its cue, with what the parser hung on the cue instead: up to the rest of the cue, a comma that
    opens no relative clause, or a new main or adverbial clause.

    "*wees* [op de noodzaak] [door strenge straffen het gedrag te verbeteren]"
    """
    tree = paragraph.tree
    sentence = paragraph.sentence(hit.head)
    if run.start < hit.head or not run:
        return run
    retold = _retold(paragraph, run)
    if retold is not None:
        return range(run.start, retold)
    end = run.stop
    while end < sentence.stop and end not in hit.indices and not _ends_tail(tree, end, sentence.stop):
        end += 1
    denied = tree.marks(end - 1, "negation") and tree.tokens[end - 1].head == hit.anchor
    return range(run.start, end - 1 if denied and end - 1 > run.start else end)


def _retold(paragraph: Paragraph, run: range) -> int | None:
    """Where a relative clause with a source of its own opens in a run: "[op een meting], *die volgens hem zoek is*"."""
    tree = paragraph.tree
    for i in range(run.start + 1, run.stop - 1):
        if tree.words[i] == "," and tree.marks(i + 1, "relative_opening"):
            rest = range(i + 1, run.stop)
            told = any(tree.any_marks(range(hit.head, run.stop), "that") for hit in paragraph.cues_in(rest))
            if told or any(tree.words[k] in _framing(tree.lexicon.language) for k in rest):
                return i
    return None


@cache
def _framing(language: str) -> frozenset[str]:
    """Prepositions that name a source by themselves: "volgens"."""
    return frozenset(entry.phrase for entry in load(language).prepositions if entry.position == "after")


def _ends_tail(tree: Tree, i: int, stop: int) -> bool:
    if tree.words[i] in _STOPPING or any(tree.marks(i, kind) for kind in _AFTER):
        return True
    if tree.marks(i, "as") and tree.tokens[i].dep == "mark" and tree.is_finite(tree.tokens[i].head):
        return True  # "rejects the claims *as residents protest*"
    if tree.words[i] == ",":
        return not tree.marks(min(i + 1, stop - 1), "relative_opening")
    return tree.marks(i, "joining") and _finite_soon(tree, i + 1, stop)


def _finite_soon(tree: Tree, first: int, stop: int) -> bool:
    """True if a clause with a finite verb follows."""
    return any(tree.is_finite(k) for k in range(first, min(first + 6, stop)))


def beside_cue(hit: CueHit, run: range) -> range:
    """The longest part of a run without words of the cue: "wees [*het plan*] van de hand"."""
    inside = [i for i in hit.indices if i in run]
    parts = [range(first, last) for first, last in pairwise([run.start - 1, *inside, run.stop])]
    return max((range(part.start + 1, part.stop) for part in parts), key=len)


def clause_stop(tree: Tree, run: range) -> int:
    """The first token of a run that ends a clause, or the end of the run."""
    return next((i for i in run if ends_clause(tree, i)), run.stop)


def ends_clause(tree: Tree, i: int) -> bool:
    """True for a comma, a final mark and a word such as "en"."""
    return tree.words[i] in _CLAUSE_MARKS or tree.marks(i, "joining")
