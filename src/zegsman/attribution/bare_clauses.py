"""Content clauses without a word that opens them: "Reed *said* [the roof leaks]", "Mohl *sagte*, [das Dach lecke]".

Only for languages whose complementizer may be left out (complementizers.toml); Dutch has none but behind a colon.
"""

from zegsman.attribution.contents import Content, arguments
from zegsman.attribution.cues import CueHit
from zegsman.attribution.frames import reports
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import SUBJECTS, noun_phrase
from zegsman.attribution.that_clauses import clause_end
from zegsman.attribution.tree import Tree, is_verb
from zegsman.lexicon import Act
from zegsman.model import StatementType

_CLAUSAL = frozenset({"ccomp", "parataxis", "xcomp", "obj", "conj", "dep", "advcl"})
_REACH = 14  # tokens from the start of a clause to its finite verb
_SUBJECTIVE = frozenset({"PRON", "PROPN", "NOUN", "DET", "NUM", "ADJ"})


def bare_clause(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """A finite clause right of the cue with nothing to open it, by the parse, else by the order of words."""
    tree = paragraph.tree
    if not tree.lexicon.bare_clauses or not reports(hit, "clause") or hit.entry.act is Act.ASK:
        return None
    for child in arguments(tree, hit):
        first = max(tree.left[child], max(hit.indices) + 1)
        if child < hit.head or tree.tokens[child].dep not in ("ccomp", "parataxis") or first > child:
            continue
        who = tree.child(child, *SUBJECTS)
        if tree.finite(child) is not None and who is not None:
            if "obj" in hit.entry.addressee:
                first = max(first, noun_phrase(tree, who).start)
            return Content(StatementType.INDIRECT, range(first, clause_end(paragraph, hit, child)), "bare")
    return _by_order(paragraph, hit)


def _by_order(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """Where the parse lost the clause: what stands behind the cue, and its comma where the language sets one, if it
    opens with a subject and has a finite verb before any other clause opens."""
    tree = paragraph.tree
    if reports(hit, "np") or not _has_subject(tree, hit):
        return None
    stop = paragraph.sentence(hit.head).stop
    first = max(hit.indices) + 1
    comma = tree.lexicon.has("verb_final")
    while first < stop and (tree.words[first] != "," if comma else tree.marks(first, "time")):
        if comma and (is_verb(tree.tokens[first]) or tree.words[first] in (":", ";")):
            return None
        first += 1
    first += comma
    if first + 1 >= stop or tree.tokens[first].upos not in _SUBJECTIVE or _opens_other(tree, first, comma):
        return None
    for i in range(first, min(first + _REACH, stop)):
        if tree.words[i] in (",", ":", ";") or (i > first and _opens_other(tree, i, comma)):
            return None
        if tree.is_finite(i):
            return Content(StatementType.INDIRECT, range(first, clause_end(paragraph, hit, i)), "bare-by-order")
    return None


def _has_subject(tree: Tree, hit: CueHit) -> bool:
    """True for a cue with its subject before it, or right behind its finite verb where the verb comes second."""
    before = tree.child(hit.anchor, *SUBJECTS)
    return before is not None and (before < hit.head or tree.lexicon.has("verb_final"))


def _opens_other(tree: Tree, i: int, comma: bool) -> bool:
    """True for a word with which a relative or adverbial clause opens."""
    lexicon = tree.lexicon
    if tree.marks(i, "that") or tree.marks(i, "subordinating") or tree.words[i] in lexicon.question_words:
        return True
    if tree.words[i] not in lexicon.relatives:
        return False
    return not comma or (tree.tokens[i].upos == "PRON" and not tree.is_finite(i + 1))
