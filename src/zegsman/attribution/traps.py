"""Uses of a cue verb that report nothing: orders to the reader, what is not or not yet said, acts another asks for."""

from zegsman.attribution.cues import CueHit
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import SUBJECTS
from zegsman.attribution.tree import Tree
from zegsman.lexicon import Act, Trap


def trapped(paragraph: Paragraph, hit: CueHit) -> bool:
    """True for an order ("Stel dat"), a saying that must or may yet come ("moet zeggen"), that was refused ("wilde niet
    zeggen") or is not confirmed, that is no one's ("om te tonen dat"), and for a lexicon entry's own traps ("het
    belooft mooi te worden").
    """
    tree = paragraph.tree
    if Trap.IMPERATIVE in hit.entry.never and hit.head == paragraph.sentence(hit.head).start:
        return True
    if Trap.THING in hit.entry.never and _of_a_thing(tree, hit):
        return True
    around = _around(tree, hit)
    if any(tree.marks(i, "modal") for i in around if i < hit.head):
        return True
    if hit.entry.act is Act.CONFIRM and any(tree.marks(i, "negation") for i in tree.children[hit.head]):
        return True
    if _refused(tree, hit, around) or _refuses(paragraph, hit) or _supposed(tree, hit):
        return True
    return _no_ones(tree, hit) or _neither(tree, hit) or _own_belief(paragraph, hit)


def _supposed(tree: Tree, hit: CueHit) -> bool:
    """ "zou, *indien bevestigd*, de tweede zijn", "*zoals aangekondigd*": a bare participle tells of no act of saying;
    with whoever does it ("as *reported* by the Argus") it does."""
    before = hit.indices[0] - 1
    behind = hit.head + 1
    closed = behind < len(tree.words) and tree.words[behind] == ","
    if len(hit.indices) > 1 or before < 0 or not (closed or "VerbForm=Part" in tree.tokens[hit.head].feats):
        return False
    opens = tree.marks(before, "conditional") or tree.marks(before, "as")
    by = behind < len(tree.words) and tree.marks(behind, "agent")
    return opens and not by


def _own_belief(paragraph: Paragraph, hit: CueHit) -> bool:
    """ "zegt te *geloven* dat": a speaker's own belief inside his statement is no record of its own (guide, 9.1)."""
    tree = paragraph.tree
    token = tree.tokens[hit.head]
    to = any(tree.words[c] in tree.lexicon.infinitive_words for c in tree.children[hit.head])
    inward = hit.entry.act in (Act.THINK, Act.EVALUATE, Act.FEEL) and token.dep == "xcomp" and to
    return inward and paragraph.cue_at(token.head) is not None


def _neither(tree: Tree, hit: CueHit) -> bool:
    """ "wil dat *bevestigen noch ontkennen*": nothing is said either way."""
    places = (hit.indices[0] - 1, hit.indices[-1] + 1, hit.head - 1, hit.head + 1)
    beside = (i for i in places if 0 <= i < len(tree.words))
    return any(tree.marks(i, "neither") for i in beside)


def _around(tree: Tree, hit: CueHit) -> set[int]:
    """The tokens of a cue, what hangs on it, and the verb that governs it."""
    governing = {tree.tokens[hit.anchor].head} if tree.tokens[hit.anchor].dep in ("xcomp", "ccomp") else set()
    return {*hit.indices, *tree.children[hit.anchor], *governing}


def _of_a_thing(tree: Tree, hit: CueHit) -> bool:
    subject = tree.child(hit.anchor, *SUBJECTS)
    return subject is not None and (tree.marks(subject, "empty") or tree.marks(subject, "time"))


def _refused(tree: Tree, hit: CueHit, around: set[int]) -> bool:
    """ "*Wilde niet* zeggen of het lekt", "*kon* dat *niet* bevestigen"; not "zei dat hij niet wilde"."""
    if "VerbForm=Inf" not in tree.tokens[hit.head].feats:
        return False
    willing = [i for i in around if tree.marks(i, "volition") and i < hit.head]
    between = range(min(willing), hit.head) if willing else range(0)
    return any(tree.marks(i, "negation") and tree.tokens[i].dep == "advmod" for i in between)


def _refuses(paragraph: Paragraph, hit: CueHit) -> bool:
    """The "wilde" of "wilde niet zeggen" is no demand: "Of het lekt, *wilde* Mol *niet zeggen*"."""
    tree = paragraph.tree
    if not tree.marks(hit.head, "volition"):
        return False
    found = (paragraph.cue_at(c) for c in tree.children[hit.head] if c > hit.head)
    return any(_refused(tree, act, {hit.head}) for act in found if act is not None)


def _no_ones(tree: Tree, hit: CueHit) -> bool:
    """An infinitive with "te" that tells what for, what another is asked to do, or what was left ("vroeg Mol *om te
    erkennen* dat", "*vergat te melden* dat")."""
    token = tree.tokens[hit.head]
    if hit.shown is not None or "VerbForm=Inf" not in token.feats or hit.anchor != hit.head:
        return False
    to = any(tree.words[c] in tree.lexicon.infinitive_words for c in tree.children[hit.head])
    if to and token.dep in ("xcomp", "ccomp", "csubj") and tree.lemmas[token.head] in tree.lexicon.words("unsaid"):
        return True
    if any(tree.marks(c, "agent") and c < hit.head for c in tree.children[hit.head]):
        return False  # "wekte onrust *door te verklaren* dat": that was said
    return to and token.dep in ("advcl", "acl", "obl")
