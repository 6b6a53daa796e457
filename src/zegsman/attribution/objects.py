"""Objects and fixed prepositions: topic or act alone: "Mol *eist* [een nieuw dak]", "*waarschuwt* [voor brand]"."""

from zegsman.attribution.contents import Content, arguments, beside_cue, ends_clause, with_tail
from zegsman.attribution.cues import CueHit
from zegsman.attribution.frames import reports
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import agent
from zegsman.attribution.tree import Tree
from zegsman.lexicon import Act
from zegsman.model import StatementType

# Acts that take a whole proposition for their object, so that "dat" is content enough (guideline, section 3).
OF_A_PROPOSITION = frozenset({Act.DENY, Act.CONFIRM, Act.ADMIT, Act.DOUBT, Act.AGREE, Act.REFUSE})

_OF_IT = 5  # tokens of "er geen letter van"
_OF_A_SPEAKER = frozenset({Act.DENY, Act.THINK, Act.AGREE})  # "gelooft *haar*", "spreekt *hem* tegen"


def oblique(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """A phrase with the cue's fixed preposition, part of the content: "*waarschuwt* [voor brand]" (guideline, 11.1)."""
    wanted = {frame.removeprefix("obl:") for frame in hit.entry.frames if frame.startswith("obl:")}
    if not wanted:
        return None
    tree = paragraph.tree
    in_cue = bool(wanted & set(hit.entry.words))
    for child in arguments(tree, hit):
        if not tree.tokens[child].dep.startswith(("obl", "obj", "nmod", "xcomp", "advcl", "ccomp")):
            continue
        case = next((c for c in tree.children[child] if tree.words[c] in wanted), None)
        if case is None or case > child:
            continue
        first = case + 1 if in_cue else case
        run = range(first, max(tree.right[child] + 1, first))
        judged = in_cue and hit.entry.act is Act.SAY and _judgement(tree, run)
        kind = StatementType.INDIRECT if judged else _reported_or_quoted(paragraph, run)
        return Content(kind, with_tail(paragraph, hit, run), "oblique")
    if "obj" in hit.entry.addressee:
        return _oblique_by_order(paragraph, hit, wanted)
    return _of_it(paragraph, hit, wanted)


def _of_it(paragraph: Paragraph, hit: CueHit, wanted: set[str]) -> Content | None:
    """ "gelooft [*er niets van*]": a judgement of the whole thing, between "er" and the preposition."""
    tree = paragraph.tree
    first = hit.head + 1
    reach = range(first + 2, min(first + _OF_IT, paragraph.sentence(hit.head).stop))
    if first >= len(tree.words) or tree.words[first] not in tree.lexicon.words("empty"):
        return None
    last = next((i for i in reach if tree.words[i] in wanted and tree.tokens[i].dep != "det"), None)
    ends = last is not None and (last + 1 == len(tree.words) or ends_clause(tree, last + 1))
    return Content(StatementType.REPORTED, range(first, last + 1), "oblique-of-it") if last and ends else None


def _oblique_by_order(paragraph: Paragraph, hit: CueHit, wanted: set[str]) -> Content | None:
    """Where the parse hung the phrase on the person addressed ("beschuldigt de directie [van roofbouw]"): from the last
    such preposition behind the verb to the end of the clause."""
    tree = paragraph.tree
    sentence = paragraph.sentence(hit.head)
    last = next((i for i in range(hit.head + 1, sentence.stop) if ends_clause(tree, i)), sentence.stop)
    found = [i for i in range(hit.head + 2, last) if tree.words[i] in wanted]
    if not found:
        return None
    return Content(StatementType.REPORTED, range(found[-1], last), "oblique-by-order")


def _reported_or_quoted(paragraph: Paragraph, run: range) -> StatementType:
    """ "sprak van [‘een klap’]" renders words, so it is indirect; "waarschuwt [voor brand]" gives the topic alone."""
    opening = paragraph.tree.words[min(run.start + 1, len(paragraph.tree.words) - 1)]
    return StatementType.INDIRECT if opening in "„“‘«\"'" and len(opening) else StatementType.REPORTED


def _judgement(tree: Tree, run: range) -> bool:
    """True for what one may "speak of" as a judgement ("spreekt van [een schande]", "van [roddel]"), not for a number
    or a topic ("van [honderd doden]", "van [het vertrek]")."""
    opening = run[:4]
    if any(tree.tokens[i].upos == "NUM" for i in opening) or not run:
        return False
    plural = next(("Number=Plur" in tree.tokens[i].feats for i in run if tree.tokens[i].upos == "NOUN"), False)
    return not plural and "Definite=Def" not in tree.tokens[run.start].feats


def object_of(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """A nominal object: only topic or act is given. Of a verb of denying or confirming a pronoun will do: "ontkent
    [dat]".
    """
    tree = paragraph.tree
    pronoun = _proposition(tree, hit)
    if pronoun is not None:
        return Content(StatementType.INDIRECT, range(pronoun, pronoun + 1), "pronoun")
    if not reports(hit, "np"):
        return None
    target = tree.child(hit.anchor, "obj", "nsubj:pass")
    if target is None or tree.tokens[target].upos not in ("NOUN", "PROPN", "PRON", "NUM", "SYM"):
        return None
    spoken_to = tree.words[target] in tree.lexicon.third_persons and hit.entry.act not in _OF_A_SPEAKER
    if spoken_to or tree.marks(target, "utterer"):
        return None
    if tree.marks(target, "no_topic") or (hit.entry.act is Act.REQUEST and _someone(tree, target)):
        return None
    if tree.tokens[target].dep == "nsubj:pass" and agent(tree, hit.anchor) is None:
        return None
    return Content(StatementType.REPORTED, with_tail(paragraph, hit, beside_cue(hit, tree.subtree(target))), "object")


def _someone(tree: Tree, i: int) -> bool:
    """True for a person, who is asked and not asked for."""
    return tree.tokens[i].entity == "PER" or tree.words[i] in tree.lexicon.roles_by_word


def _proposition(tree: Tree, hit: CueHit) -> int | None:
    """The pronoun that a verb has for a whole proposition: of denying, confirming or doubting before or right behind
    the verb, of other verbs behind it ("gelooft *dat* niet")."""
    children = {c for c in tree.children[hit.anchor] if c not in hit.indices}
    near = (children | {hit.head + 1, hit.indices[0] + 1}) & set(tree.sentence_range(hit.head))
    if hit.entry.act in OF_A_PROPOSITION:
        near |= {hit.indices[0] - 1} & set(tree.sentence_range(hit.head))
    elif reports(hit, "clause"):
        near = {c for c in near if c > hit.head and tree.tokens[c].dep == "obj" and not _announces(tree, c)}
    else:
        return None
    return next((c for c in sorted(near) if _for_a_clause(tree, hit, c) and _stands_alone(tree, hit, c)), None)


def _announces(tree: Tree, i: int) -> bool:
    """True for "schreef *dit*:", which points at what comes."""
    return i + 1 < len(tree.words) and tree.words[i + 1] == ":"


def _for_a_clause(tree: Tree, hit: CueHit, i: int) -> bool:
    """True for "dat" and "dit", and for "het" as the object of a verb of denying or confirming."""
    itself = hit.entry.act in OF_A_PROPOSITION and tree.tokens[i].dep == "obj"
    return tree.marks(i, "pointing") or (itself and tree.marks(i, "empty"))


def _stands_alone(tree: Tree, hit: CueHit, i: int) -> bool:
    """True for a pronoun that no noun and no clause follows: "ontkent *dat*.", not "ontkent *dat* het lekt"."""
    if tree.tokens[i].dep in ("det", "mark") and tree.tokens[i].head > i:
        return False
    if tree.tokens[i].upos in ("PRON", "DET") or i + 1 == len(tree.words):
        return True
    return i + 1 in hit.indices or tree.marks(i + 1, "negation") or ends_clause(tree, i + 1)
