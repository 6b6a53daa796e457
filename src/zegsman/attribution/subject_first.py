"""Frames with the subject before the verb, as English sets them behind the words they report.

"The roof leaks, *several neighbours said* on Tuesday." "“It leaks,” *Mol*, the mayor, *told* reporters."
"""

from zegsman.attribution.cues import CueHit
from zegsman.attribution.phrases import noun_phrase, subject
from zegsman.attribution.tree import AUXILIARIES, Tree, is_verb

_BREAKS = frozenset({",", "-", "–", "—", "(", '"', "'", "”", "’", "''", "»", "“", "?", "!", "…", "..."})
_ENDS = frozenset({".", "!", "?", ";", ",", "-", "–", "—", ")", '"', "“", "‘", "«", "''", "„"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_REACH = 12  # tokens between the start of such a frame and its verb, and from the verb to its end


def subject_first(tree: Tree, hit: CueHit, verb: int) -> tuple[int, int] | None:
    """First token of the frame and head of its source, for a verb with its subject right before it and nothing but
    an addressee, a time or a place behind it; else None.

    "He left, Mol *said* the roof leaks": no frame, for its verb has a clause of its own.
    """
    sentence = tree.sentence_range(hit.head)
    if not _ends_soon(tree, hit, sentence):
        return None
    group = min((i for i in hit.indices if tree.tokens[i].dep in AUXILIARIES), default=verb)
    first = (
        next((i for i in range(group - 1, sentence.start - 1, -1) if tree.words[i] in _BREAKS), sentence.start - 1) + 1
    )
    if first >= group:
        return _with_apposition(tree, hit, group)
    if group - first > _REACH or any(is_verb(tree.tokens[i]) and tree.is_finite(i) for i in range(first, group)):
        return None
    source = _head(tree, range(first, group))
    return (first, source) if source is not None else None


def _head(tree: Tree, run: range) -> int | None:
    """The nominal in a run that hangs on something outside it, the last one if there are several."""
    if tree.tokens[run.start].upos in ("ADP", "SCONJ", "CCONJ") or tree.words[run.start] in tree.lexicon.relatives:
        return None
    heads = [i for i in run if tree.tokens[i].upos in _NOMINAL and tree.tokens[i].head not in run]
    plain = [i for i in heads if not tree.marks(i, "time") and not tree.marks(i, "no_speaker")]
    return plain[0] if plain else None


def _with_apposition(tree: Tree, hit: CueHit, group: int) -> tuple[int, int] | None:
    """ "Mol, the mayor of Lene, *said*": the subject by the parse, behind a break."""
    source = subject(tree, hit.anchor)
    if source is None or source > group or tree.sentence[source] != tree.sentence[group]:
        return None
    first = noun_phrase(tree, source).start
    broken = first == tree.sentence_range(group).start or tree.words[first - 1] in _BREAKS
    return (first, source) if broken and group - first <= 2 * _REACH else None


def _ends_soon(tree: Tree, hit: CueHit, sentence: range) -> bool:
    """True if the clause of a cue ends soon behind it, with no verb and no colon between."""
    last = max(hit.indices)
    for i in range(last + 1, min(sentence.stop, last + _REACH)):
        if tree.words[i] in _ENDS:
            return True
        if tree.words[i] == ":" or tree.marks(i, "that") or (is_verb(tree.tokens[i]) and i not in hit.indices):
            return False
    return last + _REACH >= sentence.stop
