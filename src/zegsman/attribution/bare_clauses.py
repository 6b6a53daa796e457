"""Content clauses without a word that opens them: "Reed *said* [the roof leaks]", "Mohl *sagte*, [das Dach lecke]".

Only for languages whose complementizer may be left out (complementizers.toml); Dutch has none but behind a colon.
"""

from zegsman.attribution.contents import Content, arguments
from zegsman.attribution.cues import CueHit
from zegsman.attribution.frames import reports
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import SUBJECTS, noun_phrase
from zegsman.attribution.that_clauses import clause_end
from zegsman.attribution.tree import AUXILIARIES, Tree, is_verb
from zegsman.lexicon import Act
from zegsman.model import StatementType

_REACH = 14  # tokens from the start of a clause to its finite verb
_SUBJECTIVE = frozenset({"PRON", "PROPN", "NOUN", "DET", "NUM", "ADJ"})


def bare_clause(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """A finite clause right of the cue with nothing to open it, by the parse, else by the order of words."""
    tree = paragraph.tree
    if not tree.lexicon.bare_clauses or not reports(hit, "clause") or hit.entry.act is Act.ASK:
        return None
    fixed = not reports(hit, "quote", "paren")
    if fixed and not tree.lexicon.has("verb_final"):
        return None  # "held that" needs its "that"
    for child in arguments(tree, hit):
        first = max(tree.left[child], max(hit.indices) + 1)
        who = tree.child(child, *SUBJECTS)
        if child < hit.head or tree.tokens[child].dep not in ("ccomp", "parataxis") or first > child:
            continue
        if ((who is None or fixed) and not _told_of(tree, child)) or _elsewhere(tree, hit, child):
            continue
        if tree.finite(child) is not None or _past(tree, child):
            if "obj" in hit.entry.addressee and who is not None:
                first = max(first, noun_phrase(tree, who).start)
            return Content(StatementType.INDIRECT, range(first, clause_end(paragraph, hit, child)), "bare")
    return _by_order(paragraph, hit)


def _told_of(tree: Tree, i: int) -> bool:
    """True for a verb in a mood of reported speech: with it a clause is known without its subject."""
    verb = tree.finite(i)
    return verb is not None and ("Mood=Sub" in tree.tokens[verb].feats or _listed(tree, verb))


def _listed(tree: Tree, i: int) -> bool:
    forms = tree.lexicon.reported_forms | tree.lexicon.replacing_forms
    return tree.words[i] in forms and tree.tokens[i].text.islower()


def _elsewhere(tree: Tree, hit: CueHit, clause: int) -> bool:
    """True for a clause behind a semicolon, and for a relative one where all clauses have their commas: "hat es
    *eingeräumt*, den seine Anwältin verlas"."""
    if any(tree.words[i] == ";" for i in range(max(hit.indices), clause)):
        return True
    run = range(max(tree.left[clause], max(hit.indices) + 1), clause)
    first = next((i for i in run if tree.tokens[i].text[0].isalnum()), clause)
    return tree.lexicon.has("verb_final") and first < clause and _opens_other(tree, first, comma=True)


def _past(tree: Tree, i: int) -> bool:
    """True for a past form that a tagger took for a participle: it has no auxiliary ("he never *discussed* it")."""
    feats = tree.tokens[i].feats
    return "VerbForm=Part" in feats and "Tense=Past" in feats and tree.child(i, *AUXILIARIES) is None


def _by_order(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """Where the parse lost the clause: what stands behind the cue, and its comma where the language sets one, if it
    opens with a subject and has a finite verb before any other clause opens."""
    tree = paragraph.tree
    comma = tree.lexicon.has("verb_final")
    if (reports(hit, "np") and not comma) or not _has_subject(tree, hit):
        return None
    stop = paragraph.sentence(hit.head).stop
    first = _behind_comma(tree, hit, stop) if comma else _behind_cue(tree, hit, stop)
    if first is None or first + 1 >= stop or tree.tokens[first].upos not in _SUBJECTIVE:
        return None
    if _opens_other(tree, first, comma=comma):
        return None
    for i in range(first, min(first + _REACH, stop)):
        if tree.words[i] in (",", ":", ";") or (i > first and _opens_other(tree, i, comma=comma)):
            return None
        listed = comma and _listed(tree, i)
        if listed or tree.is_finite(i) or (is_verb(tree.tokens[i]) and i > first and _past(tree, i)):
            if (
                (reports(hit, "np") or not reports(hit, "quote", "paren"))
                and not listed
                and "Mood=Sub" not in tree.tokens[i].feats
            ):
                return None  # what follows may be anything
            return Content(StatementType.INDIRECT, range(first, clause_end(paragraph, hit, i)), "bare-by-order")
    return None


def _behind_comma(tree: Tree, hit: CueHit, stop: int) -> int | None:
    """The token behind the first comma after the cue, with no verb or colon between."""
    for i in range(max(hit.indices) + 1, stop):
        if tree.words[i] == ",":
            return i + 1
        if is_verb(tree.tokens[i]) or tree.words[i] in (":", ";"):
            return None
    return None


def _behind_cue(tree: Tree, hit: CueHit, stop: int) -> int:
    """The token behind the cue, its time and the person spoken to: "told *the Argus* on Monday [they ...]"."""
    first = max(hit.indices) + 1
    if "obj" in hit.entry.addressee:
        first = next((i for i in range(first + 1, min(first + 5, stop)) if _new_phrase(tree, i)), first)
    while first < stop and tree.marks(first, "time"):
        first += 1
    return first


def _new_phrase(tree: Tree, i: int) -> bool:
    """True for a pronoun or article right behind a noun: there a second phrase begins."""
    return tree.tokens[i].upos in ("PRON", "DET") and tree.tokens[i - 1].upos in ("NOUN", "PROPN", "PRON")


def _has_subject(tree: Tree, hit: CueHit) -> bool:
    """True for a cue with its subject before it, or anywhere where the verb comes second; a noun right before it will
    do, for the parse may have lost the link too."""
    subject = tree.child(hit.anchor, *SUBJECTS)
    if subject is not None:
        return subject < hit.head or tree.lexicon.has("verb_final")
    before = hit.indices[0] - 1 - (hit.indices[0] > 1 and tree.words[hit.indices[0] - 1] == ",")
    return before >= 0 and tree.tokens[before].upos in ("NOUN", "PROPN", "PRON")


def _opens_other(tree: Tree, i: int, *, comma: bool) -> bool:
    """True for a word with which a relative or adverbial clause opens."""
    lexicon = tree.lexicon
    if tree.marks(i, "as") and tree.tokens[i].dep == "mark":
        return True
    if tree.marks(i, "that") or tree.marks(i, "subordinating") or tree.words[i] in lexicon.question_words:
        return True
    if tree.words[i] not in lexicon.relatives:
        return False
    return not comma or (tree.tokens[i].upos == "PRON" and not tree.is_finite(i + 1))
