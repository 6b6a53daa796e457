"""Frames: cue and source without a conjunction, set beside the words they report.

"Het dak lekt, *zegt Mol*." "*Volgens Mol* lekt het dak." "Het dak lekt, *aldus Mol*, en dat al jaren."
"""

from functools import cache

import msgspec

from zegsman.attribution.cues import CueHit
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import SUBJECTS, noun_phrase
from zegsman.attribution.subject_first import subject_first
from zegsman.attribution.tree import Tree, is_verb
from zegsman.lexicon import Act, Preposition, load

BREAKS = frozenset({",", "-", "–", "—", "(", ")", '"', "'", "”", "’", "''", "»", "“", "?", "!", "…", ".", "..."})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
STOPS = frozenset({".", "!", "?", ";", ":", ",", "-", "–", "—", ")"})


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """Token run `first`..`last` (exclusive) of a frame. `source` is the head of its source phrase, None if it has none.
    `hit` is set for a verb, `preposition` for "volgens", "aldus" and their like."""

    first: int
    last: int
    cue: tuple[int, ...]
    source: int | None
    hit: CueHit | None = None
    preposition: Preposition | None = None


def verb_frame(paragraph: Paragraph, hit: CueHit) -> Frame | None:
    """The frame of a verb in parenthesis ("..., zegt Mol", "zo meldt de krant", "zoals Mol schreef", "..., Mol said"),
    or None.

    The verb stands behind a comma or a closing mark and before its subject, or right behind it.
    """
    tree = paragraph.tree
    verb = next((i for i in hit.indices if tree.is_finite(i)), hit.head)
    sentence = tree.sentence_range(hit.head)
    frame = _verb_first(tree, hit, verb, sentence) or frame_of_subject(tree, hit, verb)
    return None if frame is None or (frame.first == sentence.start and not tree.leads(frame.first)) else frame


def _verb_first(tree: Tree, hit: CueHit, verb: int, sentence: range) -> Frame | None:
    if "VerbForm=Part" in tree.tokens[verb].feats:
        return None
    first = _lead(tree, verb, sentence)
    if first > sentence.start and tree.words[first - 1] not in BREAKS and not tree.leads(first):
        return None
    if tree.marks(first, "as") and not reports(hit, "paren", "clause"):
        return None  # "as the season goes on"
    source = _source(tree, hit, verb, sentence)
    if source is not None and source < verb and not tree.marks(first, "as"):
        return None
    last = frame_end(tree, max(hit.indices), source, sentence)
    return Frame(first=first, last=last, cue=_with_lead(tree, hit, first), source=source, hit=hit)


def _source(tree: Tree, hit: CueHit, verb: int, sentence: range) -> int | None:
    if impersonal(tree, hit):
        return said_at(tree, hit)
    own = tree.child(hit.anchor, *SUBJECTS)
    if own is not None:
        return own
    if hit.entry.act is Act.SHOW:
        return _shown_by(tree, hit)
    found = nominal_after(tree, verb, sentence)
    return said_at(tree, hit) if found is None and hit.entry.act is Act.RELAY else found


def frame_of_subject(tree: Tree, hit: CueHit, verb: int) -> Frame | None:
    """The frame of a verb right behind its subject: "..., Mol said"."""
    found = subject_first(tree, hit, verb) if tree.lexicon.has("subject_first") else None
    if found is None:
        return None
    first, source = found
    last = frame_end(tree, max(hit.indices), source, tree.sentence_range(verb))
    return Frame(first=first, last=last, cue=hit.indices, source=source, hit=hit)


def _shown_by(tree: Tree, hit: CueHit) -> int | None:
    """What shows it: "zo blijkt uit *het verslag*"."""
    if hit.shown is not None:
        return hit.shown
    behind = hit.head + 1
    words = (*hit.indices, behind) if behind < len(tree.words) else hit.indices
    at = next((i for i in words if tree.marks(i, "showing")), hit.head)
    return complement(tree, at, tree.sentence_range(hit.head))


def complement(tree: Tree, at: int, sentence: range) -> int | None:
    """Head of the phrase after a preposition: by the parse if it stands to the right, else the first nominal."""
    head = tree.tokens[at].head
    nominal = tree.tokens[head].upos in _NOMINAL or "VerbForm=Part" in tree.tokens[head].feats  # "volgens ingewijden"
    if tree.tokens[at].dep in ("case", "mark") and at < head < at + 12 and nominal:
        return head
    return nominal_after(tree, at, sentence)


def nominal_after(tree: Tree, at: int, sentence: range) -> int | None:
    """Head of the first noun phrase to the right, before the next comma or verb; None if there is none."""
    for i in range(at + 1, sentence.stop):
        if "VerbForm=Part" in tree.tokens[i].feats and tree.words[i] in tree.lexicon.roles_by_word:
            return i  # "melden *ingewijden*"
        if tree.words[i] in STOPS or is_verb(tree.tokens[i]):
            return None
        if tree.tokens[i].upos == "ADP":
            return None
        if tree.tokens[i].upos in _NOMINAL and tree.tokens[i].text[0].isalpha() and not _no_one(tree, i):
            return _phrase_head(tree, i, sentence)
    return None


def _no_one(tree: Tree, i: int) -> bool:
    return tree.marks(i, "time") or tree.marks(i, "no_speaker")


def _phrase_head(tree: Tree, i: int, sentence: range) -> int:
    node = i
    while tree.tokens[node].dep in ("nmod:poss", "amod", "nummod", "det", "compound", "flat", "appos", "nmod"):
        head = tree.tokens[node].head
        if not (i <= head < sentence.stop) or tree.tokens[head].upos not in _NOMINAL:
            break
        node = head
    return node


def _lead(tree: Tree, verb: int, sentence: range) -> int:
    """First token of a parenthesis: the verb itself or the "zo", "zoals" before it."""
    for back in range(verb - 1, max(sentence.start, verb - 9) - 1, -1):
        if tree.marks(back, "as"):
            return back
        if tree.words[back] in STOPS:
            break
    if verb > sentence.start and tree.leads(verb - 1):
        return verb - 1
    return verb


def _with_lead(tree: Tree, hit: CueHit, first: int) -> tuple[int, ...]:
    """The cue with the "zo" before it; "zoals" is no part of it (guideline, 9.31 and 9.37)."""
    return tuple(sorted({first, *hit.indices})) if tree.marks(first, "thus") else hit.indices


def frame_end(tree: Tree, at: int, source: int | None, sentence: range) -> int:
    """One past the last token of a frame: up to the comma after its source phrase and adverbials, or the sentence
    end.
    """
    phrase = noun_phrase(tree, source) if source is not None and source > at else range(at, at + 1)
    for i in range(max(at, phrase.stop - 1) + 1, sentence.stop):
        if _behind_age(tree, i, sentence):
            continue
        if tree.words[i] in STOPS or tree.words[i] in ("„", "“", "‘", "«", '"', "'", ",,"):
            return i
    return sentence.stop


def _behind_age(tree: Tree, i: int, sentence: range) -> bool:
    """True for the second comma around an age with no verb behind it: "zei Jan Mol, 52*,* gisteren."."""
    if tree.words[i] != "," or tree.words[i - 2] != "," or tree.tokens[i - 1].upos != "NUM":
        return False
    stop = next((k for k in range(i + 1, sentence.stop) if tree.words[k] in STOPS), sentence.stop)
    return not any(is_verb(tree.tokens[k]) for k in range(i + 1, stop))


def between_commas(tree: Tree, frame: Frame) -> bool:
    """True for a frame that breaks up a clause with a verb before it, which goes on behind its second comma: "Er is,
    *zo schrijft hij*, geen bewijs dat het lekt"."""
    sentence = tree.sentence_range(frame.first)
    around = sentence.start < frame.first and frame.last + 1 < sentence.stop
    if not around or tree.words[frame.first - 1] != "," or tree.words[frame.last] != ",":
        return False
    subordinate = tree.marks(sentence.start, "subordinating")  # "Nadat het lekte, *werd dit bevestigd*, ..."
    broken = not subordinate and any(tree.is_finite(i) for i in range(sentence.start, frame.first))
    return broken and not tree.marks(frame.last + 1, "that") and not tree.marks(frame.last + 1, "joining")


def reports(hit: CueHit, *frames: str) -> bool:
    """True if the cue can take one of these frames."""
    return any(frame in hit.entry.frames for frame in frames)


def impersonal(tree: Tree, hit: CueHit) -> bool:
    """True for a cue whose subject is its own "het": "*klinkt het* bij de bond"."""
    return any(tree.marks(i, "empty") for i in hit.indices if i != hit.head)


def said_at(tree: Tree, hit: CueHit) -> int | None:
    """Head of the body at which something is said that no one is the subject of ("klinkt het bij *de bond*", German
    "hieß es im *Ministerium*"), in the stretch without marks around the cue: behind it, else before it. A town tells
    nothing ("hieß es in *Terfeld*"), but behind "uit"."""
    sentence = tree.sentence_range(hit.head)
    first, last = min(hit.indices), max(hit.indices)
    behind = next((i for i in range(last + 1, sentence.stop) if tree.words[i] in STOPS), sentence.stop)
    before = next((i for i in range(first - 1, sentence.start - 1, -1) if tree.words[i] in STOPS), sentence.start - 1)
    for i in (*range(last + 1, behind), *range(before + 1, first)):
        parts = next((parts for parts in _said_at(tree.lexicon.language) if tree.stands(parts, i)), ())
        head = complement(tree, i + len(parts) - 1, sentence) if parts else None
        town = head is not None and tree.tokens[head].upos == "PROPN" and not tree.marks(i, "speaking_place")
        if head is not None and head not in hit.indices and not town and not tree.marks(head, "time"):
            return head
    return None


@cache
def _said_at(language: str) -> tuple[tuple[str, ...], ...]:
    """The prepositions of bodies that speak, longest first: "von Seiten" before "von"."""
    return tuple(sorted((tuple(words.split()) for words in load(language).words("said_at")), key=len, reverse=True))
