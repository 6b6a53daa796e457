"""Infinitives: what is said ("Mol *zegt* [niets te weten]") or an act announced ("*belooft* [te betalen]")."""

from zegsman.attribution.contents import Content, arguments, beside_cue
from zegsman.attribution.cues import CueHit
from zegsman.attribution.frames import reports
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.tree import Tree
from zegsman.lexicon import Act
from zegsman.model import StatementType

# Acts whose infinitive is what someone says ("zegt te weten"), not an act announced ("belooft te betalen").
_SAYING = frozenset(
    {
        Act.SAY, Act.TELL, Act.ANSWER, Act.WRITE, Act.RELAY, Act.THINK, Act.FEEL, Act.DENY, Act.CONFIRM, Act.ADMIT,
        Act.STRESS, Act.CLAIM, Act.DOUBT, Act.ARGUE, Act.CONCLUDE, Act.EXPLAIN, Act.KNOW, Act.SHOW, Act.PREDICT,
        Act.ESTIMATE, Act.EVALUATE,
    }
)  # fmt: skip


def infinitive(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """A te-infinitive: what is said ("zegt te weten": indirect) or an act announced ("belooft te betalen":
    reported).
    """
    if not reports(hit, "inf"):
        return None
    tree = paragraph.tree
    for child in arguments(tree, hit):
        if tree.tokens[child].dep in ("xcomp", "ccomp", "advcl", "csubj", "acl") and _to_infinitive(tree, child):
            if hit.entry.act is Act.THREATEN and tree.child(child, "aux:pass") is not None:
                return None  # "dreigt ontslagen te worden": no one's threat
            if hit.entry.act is Act.ACCUSE and _purpose(tree, child):
                continue  # "beschuldigt hem van diefstal om de verkoop te stoppen"
            kind = StatementType.INDIRECT if hit.entry.act in _SAYING else StatementType.REPORTED
            run = _without_time(tree, hit, beside_cue(hit, tree.subtree(child)))
            return Content(kind, run, "infinitive")
    return None


def _without_time(tree: Tree, hit: CueHit, run: range) -> range:
    """The run without a time right behind the cue, which tells when it was said: "erkende *maandag* [fouten te hebben
    gemaakt]"."""
    behind = len(run) > 1 and run.start - 1 in hit.indices and tree.marks(run.start, "time")
    return range(run.start + 1, run.stop) if behind else run


def _to_infinitive(tree: Tree, i: int) -> bool:
    return any(tree.words[c] in tree.lexicon.infinitive_words for c in tree.children[i])


def _purpose(tree: Tree, i: int) -> bool:
    """True for an infinitive with "om ... te"."""
    return sum(tree.words[c] in tree.lexicon.infinitive_words for c in tree.children[i]) > 1


def gerund(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """A form in -ing as an act told of: "Reed denied [*leaving* the tap on]" (guideline, section 2)."""
    if not reports(hit, "np"):
        return None
    tree = paragraph.tree
    for child in arguments(tree, hit):
        token = tree.tokens[child]
        hangs = token.dep in ("xcomp", "ccomp", "advcl") and tree.left[child] == max(hit.indices) + 1
        present = "Tense=Pres" in token.feats and "VerbForm=Part" in token.feats
        if hangs and (present or "VerbForm=Ger" in token.feats):
            return Content(StatementType.REPORTED, tree.subtree(child), "gerund")
    return None
