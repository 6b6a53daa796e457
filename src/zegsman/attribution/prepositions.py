"""Frames of a preposition and its like: "volgens *Mol*", "aldus *Mol*", "*Mohl* zufolge", "nach *seinen* Worten".

Where the source stands is told by `position` in prepositions.toml.
"""

from collections.abc import Iterator
from functools import cache

from zegsman.attribution.frames import BREAKS, STOPS, Frame, complement
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import noun_phrase, subject
from zegsman.attribution.tree import Tree, is_verb
from zegsman.lexicon import Preposition, load

_BETWEEN = 4  # tokens between "nach" and "Worten"
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def preposition_frames(paragraph: Paragraph) -> list[Frame]:
    """Frames of "volgens X", "aldus X", "naar eigen zeggen", in the order of the text.

    A phrase with a head that makes it something else ("volgens plan") is none.
    """
    tree = paragraph.tree
    if not tree.parsed:
        return []
    known = _by_first_word(tree.lexicon.language)
    found = ((i, entry, parts) for i, word in enumerate(tree.words) for entry, parts in known.get(word, ()))
    frames: dict[int, Frame] = {}
    for i, entry, parts in found:
        frame = _frame(tree, entry, parts, i) if i not in frames else None
        if frame is not None:
            frames[i] = frame
    return sorted(frames.values(), key=lambda frame: frame.first)


@cache
def _by_first_word(language: str) -> dict[str, list[tuple[Preposition, tuple[str, ...]]]]:
    table: dict[str, list[tuple[Preposition, tuple[str, ...]]]] = {}
    for entry in sorted(load(language).prepositions, key=lambda e: -len(e.phrase)):
        parts = tuple(entry.phrase.lower().split())
        table.setdefault(parts[0], []).append((entry, parts))
    return table


def _frame(tree: Tree, entry: Preposition, parts: tuple[str, ...], at: int) -> Frame | None:
    if entry.position == "around":
        return _around(tree, entry, parts, at)
    if not tree.stands(parts, at) or ("start" not in entry.place and not _behind_break(tree, at)):
        return None
    if entry.position == "before":
        return _before(tree, entry, at, len(parts))
    if entry.position == "after":
        return _after(tree, entry, range(at, at + len(parts)))
    source = subject(tree, tree.clause(at)) if entry.position == "own" else None
    cue = tuple(range(at, at + len(parts)))
    return Frame(first=at, last=at + len(parts), cue=cue, source=source, preposition=entry)


def _behind_break(tree: Tree, at: int) -> bool:
    return at == tree.sentence_range(at).start or tree.words[at - 1] in BREAKS


def _after(tree: Tree, entry: Preposition, cue: range) -> Frame | None:
    sentence = tree.sentence_range(cue.start)
    source = complement(tree, cue.stop - 1, sentence)
    if source is None or _other_sense(tree, entry, source):
        return None
    last = max(_end(tree, noun_phrase(tree, source), source), source + 1)
    if "start" not in entry.place:
        last = next((i for i in range(source + 1, sentence.stop) if tree.words[i] in STOPS), sentence.stop)
        if any(is_verb(tree.tokens[i]) for i in range(source + 1, last)):
            return None
    return Frame(first=cue.start, last=last, cue=tuple(cue), source=source, preposition=entry)


def _end(tree: Tree, phrase: range, source: int) -> int:
    """One past the phrase, but not past a verb without a comma or relative pronoun before it, which a parser hung
    there."""
    for i in range(source + 1, phrase.stop):
        if tree.words[i] == "," or tree.words[i] in tree.lexicon.relatives:
            break
        if is_verb(tree.tokens[i]):
            return i
    return phrase.stop


def _before(tree: Tree, entry: Preposition, at: int, length: int) -> Frame | None:
    """ "*Der Polizei* zufolge": the phrase that ends right before."""
    if at == tree.sentence_range(at).start or not _is_nominal(tree, at - 1):
        return None
    head = tree.tokens[at].head
    source = head if head < at and tree.tokens[head].upos in _NOMINAL else at - 1
    if _other_sense(tree, entry, source):
        return None
    first = min(noun_phrase(tree, source).start, source)
    first = max((i + 1 for i in range(first, source) if is_verb(tree.tokens[i])), default=first)
    return Frame(first=first, last=at + length, cue=tuple(range(at, at + length)), source=source, preposition=entry)


def _is_nominal(tree: Tree, i: int) -> bool:
    """True for a noun or name; where every noun has a capital, for any word with one."""
    capital = tree.lexicon.has("capital_nouns") and tree.tokens[i].text[0].isupper()
    return capital or tree.tokens[i].upos in _NOMINAL


def _around(tree: Tree, entry: Preposition, parts: tuple[str, ...], at: int) -> Frame | None:
    """ "Nach *seinen* Worten", "nach *Mohls* Worten", "nach ersten Erkenntnissen *des Betreibers*"."""
    noun = parts[-1]
    sentence = tree.sentence_range(at)
    end = next((i for i in range(at + 1, min(at + 2 + _BETWEEN, sentence.stop)) if tree.words[i] == noun), None)
    if end is None:
        return None
    owner = next(_owners(tree, range(at + 1, end)), None)
    if owner is not None:
        return Frame(first=at, last=end + 1, cue=(at, end), source=owner, preposition=entry)
    joint = end + 1 < sentence.stop and tree.marks(end + 1, "possessing")
    return _after(tree, entry, range(at, end + 1 + joint))


def _owners(tree: Tree, between: range) -> Iterator[int]:
    possessive = {word for p in tree.lexicon.pronouns if p.kind == "possessive" for word in p.words}
    return (i for i in between if tree.words[i] in possessive or tree.tokens[i].upos in ("PROPN", "NOUN"))


def _other_sense(tree: Tree, entry: Preposition, source: int) -> bool:
    return tree.words[source] in entry.not_source or tree.tokens[source].lemma.lower() in entry.not_source
