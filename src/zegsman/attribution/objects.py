"""Objects and fixed prepositions: topic or act alone: "Mol *eist* [een nieuw dak]", "*waarschuwt* [voor brand]"."""

from zegsman.attribution.by_order import behind_particle, behind_preposition, headline_object, object_by_order, of_it
from zegsman.attribution.contents import Content, arguments, beside_cue, clause_stop, ends_clause, with_tail
from zegsman.attribution.cues import CueHit
from zegsman.attribution.frames import reports
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import agent, object_as_subject
from zegsman.attribution.that_clauses import stands_alone
from zegsman.attribution.tree import Tree
from zegsman.lexicon import Act
from zegsman.model import StatementType

# Acts that take a whole proposition for their object, so that "dat" is content enough (guideline, section 3).
OF_A_PROPOSITION = frozenset({Act.DENY, Act.CONFIRM, Act.ADMIT, Act.DOUBT, Act.AGREE, Act.REFUSE})

_OF_OTHERS = frozenset({Act.DEMAND, Act.REQUEST, Act.SHOW, Act.THINK, Act.FEEL})  # "wilde dat niet": no words
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
        case = next((c for c in tree.children[child] if {tree.words[c], tree.lemmas[c]} & wanted), None)
        if case is None or case > child:
            continue
        first = case + 1 if in_cue else case
        run = range(first, max(tree.right[child] + 1, first))
        judged = in_cue and hit.entry.act is Act.SAY and _judgement(tree, run)
        kind = StatementType.INDIRECT if judged else _reported_or_quoted(paragraph, run)
        return Content(kind, with_tail(paragraph, hit, run), "oblique")
    if in_cue:
        return behind_preposition(paragraph, hit, wanted)
    if "obj" in hit.entry.addressee:
        return _oblique_by_order(paragraph, hit, wanted)
    return of_it(paragraph, hit, wanted) or behind_particle(paragraph, hit, wanted)


def _oblique_by_order(paragraph: Paragraph, hit: CueHit, wanted: set[str]) -> Content | None:
    """Where the parse hung the phrase on the one addressed ("beschuldigt de directie van Corva [van roofbouw]"): from
    the first such preposition that brings no name and nothing definite, else from the last, to the end of the
    clause."""
    tree = paragraph.tree
    sentence = paragraph.sentence(hit.head)
    last = clause_stop(tree, range(hit.head + 1, sentence.stop))
    found = [i for i in range(hit.head + 2, last) if tree.words[i] in wanted]
    if not found:
        return None
    first = next((i for i in found if not _brings_someone(tree, i + 1)), found[-1])
    return Content(StatementType.REPORTED, range(first, last), "oblique-by-order")


def _brings_someone(tree: Tree, i: int) -> bool:
    """True for a name or a definite noun, which as a rule say who is addressed: "de directie van *Corva*", "van *de*
    club"; not for "van *het* misleiden"."""
    if i + 1 >= len(tree.words):
        return False
    verbal = tree.tokens[i + 1].upos == "VERB"
    return tree.tokens[i].upos == "PROPN" or ("Definite=Def" in tree.tokens[i].feats and not verbal)


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
    pronoun = _proposition(paragraph, hit)
    if pronoun is not None:
        return Content(StatementType.INDIRECT, range(pronoun, pronoun + 1), "pronoun")
    if not reports(hit, "np"):
        return None
    target = _target(tree, hit)
    headline = headline_object(paragraph, hit)
    if headline is not None or target is None:
        return headline or object_by_order(paragraph, hit)
    if tree.tokens[target].upos not in ("NOUN", "PROPN", "PRON", "NUM", "SYM"):
        return None
    person = "obj" in hit.entry.addressee and tree.tokens[target].entity == "PER"
    spoken_to = (person or tree.words[target] in tree.lexicon.third_persons) and hit.entry.act not in _OF_A_SPEAKER
    if spoken_to or tree.marks(target, "utterer"):
        return None
    if tree.marks(target, "no_topic") or (hit.entry.act is Act.REQUEST and _someone(tree, target)):
        return None
    if tree.tokens[target].dep == "nsubj:pass" and agent(tree, hit.anchor) is None:
        return None
    run = with_tail(paragraph, hit, beside_cue(hit, _topic(tree, target)))
    return Content(StatementType.REPORTED, run, "object")


def _target(tree: Tree, hit: CueHit) -> int | None:
    """The object, also one that a parser hung its verb on ("Reed *rejected* claims"); of two the second, where the verb
    has the one spoken to for its first (German "hat den Leuten *Geld* versprochen"); and a noun for words that a parser
    made a second subject ("*Vorwürfe* wies Mohl zurück")."""
    verb = tree.tokens[hit.anchor]
    if verb.dep == "amod" and verb.head > hit.anchor and tree.child(hit.anchor, "nsubj") is not None:
        return verb.head
    mistaken = object_as_subject(tree, hit.anchor)
    if mistaken is not None:
        return mistaken
    found = [c for c in tree.children[hit.anchor] if tree.tokens[c].dep in ("obj", "nsubj:pass")]
    if not found:
        return None
    return found[-1] if "obj" in hit.entry.addressee else found[0]


def _topic(tree: Tree, target: int) -> range:
    """An object without the time or the second clause that a parser hung on it ("het nieuws *dinsdag*", "de brief,
    *maar niet de inhoud*")."""
    run = tree.subtree(target)
    for i in range(target + 1, run.stop):
        if tree.marks(i, "time") or (tree.words[i - 1] == "," and tree.marks(i, "joining")):
            return range(run.start, i)
    return run


def _someone(tree: Tree, i: int) -> bool:
    """True for a person, who is asked and not asked for."""
    return tree.tokens[i].entity == "PER" or tree.words[i] in tree.lexicon.roles_by_word


def _proposition(paragraph: Paragraph, hit: CueHit) -> int | None:
    """The pronoun that a verb has for a whole proposition: of denying, confirming or doubting before or right behind
    the verb, of other verbs behind it ("gelooft *dat* niet") or in their clause."""
    tree = paragraph.tree
    children = {c for c in tree.children[hit.anchor] if c not in hit.indices}
    near = (children | {hit.head + 1, hit.indices[0] + 1}) & set(tree.sentence_range(hit.head))
    if hit.entry.act in OF_A_PROPOSITION:
        near |= {hit.indices[0] - 1} & set(tree.sentence_range(hit.head))
    elif reports(hit, "clause"):
        near = {c for c in near if _is_told(paragraph, hit, c)}
    else:
        return None
    return next((c for c in sorted(near) if _for_a_clause(tree, hit, c) and _stands_alone(tree, hit, c)), None)


def _is_told(paragraph: Paragraph, hit: CueHit, i: int) -> bool:
    """True for an object behind the verb, and for one before it that points back: "heeft *dat* gezegd", "omdat hij
    *dat* beweert"; not for one that opens its clause ("had hij dat gezegd", a relative "dat"), nor inside a quote."""
    tree = paragraph.tree
    if i > hit.head:
        wanted = hit.entry.act is Act.DEMAND and tree.child(hit.anchor, "xcomp") is not None  # "wil dat bevestigen"
        return tree.tokens[i].dep == "obj" and not _announces(tree, i) and not wanted
    if hit.entry.act in _OF_OTHERS or tree.tokens[i].dep not in ("obj", "nsubj") or paragraph.around(i) is not None:
        return False
    first = next(k for k in tree.sentence_range(i) if tree.tokens[k].text[0].isalnum())
    relative = tree.tokens[hit.anchor].dep.startswith("acl") and i == tree.left[hit.anchor]
    return i != first and not relative and first not in hit.indices and paragraph.turn is None


def _announces(tree: Tree, i: int) -> bool:
    """True for "schreef *dit*:", which points at what comes."""
    return i + 1 < len(tree.words) and tree.words[i + 1] == ":"


def _for_a_clause(tree: Tree, hit: CueHit, i: int) -> bool:
    """True for "dat" and "dit", and for "het" as the object of a verb of denying or confirming; not for that of "is
    *het* daar mee eens"."""
    itself = hit.entry.act in OF_A_PROPOSITION and tree.tokens[i].dep == "obj" and hit.anchor == hit.head
    return tree.marks(i, "pointing") or (itself and tree.marks(i, "empty"))


def _stands_alone(tree: Tree, hit: CueHit, i: int) -> bool:
    """True for a pronoun that no noun and no clause follows: "ontkent *dat*.", not "ontkent *dat* het lekt"."""
    if stands_alone(tree, i, tree.sentence_range(i).stop):
        return True
    if tree.tokens[i].dep in ("det", "mark") and tree.tokens[i].head > i:
        return False
    if tree.tokens[i].upos in ("PRON", "DET") or i + 1 == len(tree.words):
        return True
    return i + 1 in hit.indices or tree.marks(i + 1, "negation") or ends_clause(tree, i + 1)
