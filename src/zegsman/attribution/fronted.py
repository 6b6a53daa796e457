"""A thing that is judged, before its verb, and the person behind it who judges: "[Die kritiek] *noemde* Mol [dom]"."""

from zegsman.attribution.cues import CueHit
from zegsman.attribution.phrases import SUBJECTS, subject
from zegsman.attribution.tree import Tree
from zegsman.lexicon import Act

_OBJECTS = ("obj", "iobj")


def judging(tree: Tree, hit: CueHit) -> int | None:
    """Head of who says what a verb of judging tells: the subject, but behind the verb where a parser took what can only
    be judged for it."""
    behind = _person_behind(tree, hit)
    return behind if behind is not None else subject(tree, hit.anchor)


def judged_before(tree: Tree, hit: CueHit) -> int | None:
    """Head of what is judged, where it stands before the verb and passes for its subject; else None."""
    before = tree.child(hit.anchor, *SUBJECTS)
    return before if before is not None and _person_behind(tree, hit) is not None else None


def _person_behind(tree: Tree, hit: CueHit) -> int | None:
    before = tree.child(hit.anchor, *SUBJECTS)
    if hit.entry.act is not Act.EVALUATE or before is None or before > hit.head or not _a_thing(tree, before):
        return None
    behind = (c for c in tree.children[hit.anchor] if c > hit.head and tree.tokens[c].dep in (*_OBJECTS, *SUBJECTS))
    return next((c for c in behind if _a_person(tree, c)), None)


def _a_thing(tree: Tree, noun: int) -> bool:
    """True for a noun that tells what somebody said or plans ("voorstel"), is pointed at or has an act of its own."""
    if tree.tokens[noun].upos != "NOUN" or tree.words[noun] in tree.lexicon.roles_by_word:
        return False
    pointed = any(tree.marks(c, "pointing") for c in tree.children[noun])
    act = any(tree.tokens[c].dep == "acl" and not tree.is_finite(c) for c in tree.children[noun])
    return pointed or act or tree.words[noun] in tree.lexicon.nouns_by_form


def _a_person(tree: Tree, noun: int) -> bool:
    token = tree.tokens[noun]
    return token.entity == "PER" or token.upos == "PROPN" or tree.words[noun] in tree.lexicon.roles_by_word
