"""One record type for every training set: a document's words and what is marked in it, as sets of tokens."""

from collections.abc import Sequence

import msgspec
import numpy as np

from zegsman.attribution.media import media_of
from zegsman.attribution.quotes import join_paragraphs
from zegsman.attribution.tagger.features import Ids
from zegsman.attribution.tagger.labels import ROLE_LABELS, ROLES
from zegsman.attribution.tagger.words import Words, words_of
from zegsman.model import Analysis, Document, Selection, Stance, StatementType

SETS = ("own", "spkatt", "openboek", "wikinews", "polnear")
"""The conventions of the sets; the network is told which one it learns from. "own" is that of the engine."""


class Marked(msgspec.Struct, frozen=True, kw_only=True):
    """A statement as a set marks it; what a set does not mark is None, or empty for a selection."""

    content: Selection
    cue: Selection = ()
    source: Selection = ()
    addressee: Selection = ()
    via: Selection = ()
    type: StatementType | None = None
    stance: Stance | None = None


class Text(msgspec.Struct, frozen=True, kw_only=True):
    """A document of a training set with its statements, before it is analysed. `full` where own voice is marked too."""

    document: Document
    statements: tuple[Marked, ...]
    convention: str
    full: bool = False


class Gold(msgspec.Struct, frozen=True):
    """A statement by token: its anchor (see ANCHORS), whether that is a cue, and a role label for every token of the
    document that has one."""

    anchor: int
    bare: bool
    roles: dict[int, int]
    type: StatementType | None
    stance: Stance | None


class Example(msgspec.Struct, frozen=True):
    """What the network learns from: words, statements, and per sentence 1 for own voice, 0 for none, -1 for unknown."""

    document: Document
    words: Words
    statements: tuple[Gold, ...]
    own: Ids
    convention: int


def example(text: Text, analyses: Sequence[Analysis]) -> Example:
    """The example of an analysed text; a second statement with the same anchor is left out."""
    groups = join_paragraphs(text.document.text, text.document.passages)
    words = words_of(text.document, analyses, groups, media_of(text.document.text, text.document.language or ""))
    starts = np.array([token.start for token in words.tokens])
    ends = np.array([token.end for token in words.tokens])
    statements: dict[int, Gold] = {}
    for marked in text.statements:
        if marked.type is StatementType.OWN_VOICE:
            continue
        gold = _gold(words, marked, starts, ends)
        if gold is not None:
            statements.setdefault(gold.anchor, gold)
    own = _own(words, text, starts, ends)
    return Example(text.document, words, tuple(statements.values()), own, SETS.index(text.convention))


def _gold(words: Words, marked: Marked, starts: Ids, ends: Ids) -> Gold | None:
    rows = {role: _inside(getattr(marked, role), starts, ends) for role in ROLES}
    if not rows["content"]:
        return None
    roles: dict[int, int] = {}
    for role in ROLES:  # a later role wins, but a cue is never lost
        named = set(rows[role]) - (set(rows["cue"]) if role != "cue" else set())
        for i in sorted(named):
            roles[i] = ROLE_LABELS.index(f"{'I' if i - 1 in named else 'B'}-{role}")
    bare = not rows["cue"]
    return Gold(_anchor(words, rows["cue"] or rows["content"], bare), bare, roles, marked.type, marked.stance)


def _inside(chosen: Selection, starts: Ids, ends: Ids) -> list[int]:
    """The tokens that share a character with a selection."""
    return [int(i) for span in chosen for i in np.flatnonzero((starts < span.end) & (ends > span.start))]


def _anchor(words: Words, rows: list[int], bare: bool) -> int:
    """The topmost word that is no auxiliary; of a content in quotation marks the opening mark."""
    if bare and words.quote[rows[0]] >= 0 and not words.tokens[rows[0]].text[0].isalnum():
        return rows[0]
    inside = set(rows)
    tops = [i for i in rows if int(words.heads[i]) not in inside or int(words.heads[i]) == i]
    verbs = [i for i in tops if words.tokens[i].upos in ("VERB", "NOUN", "ADP", "ADJ", "ADV", "PROPN")]
    if bare:
        return (verbs or tops)[0] if words.tokens[(verbs or tops)[0]].upos else rows[0]
    return (verbs or [i for i in tops if words.tokens[i].upos != "AUX"] or tops)[-1]


def _own(words: Words, text: Text, starts: Ids, ends: Ids) -> Ids:
    """Per sentence: at least half of its words stand in contents of own voice."""
    number = int(words.sentence[-1]) + 1 if len(words.tokens) else 0
    if not text.full:
        return np.full(number, -1, dtype=np.int64)
    told = np.zeros(len(words.tokens))
    for marked in text.statements:
        if marked.type is StatementType.OWN_VOICE:
            told[_inside(marked.content, starts, ends)] = 1
    share = np.bincount(words.sentence, told, number) / np.maximum(np.bincount(words.sentence, minlength=number), 1)
    return (share >= 0.5).astype(np.int64)
