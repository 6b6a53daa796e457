"""Who the source of a cue verb is, and who is spoken to: "*Mol* zei tegen *Bos* dat het lekt"."""

from zegsman.attribution.cues import CueHit
from zegsman.attribution.frames import nominal_after
from zegsman.attribution.phrases import noun_phrase, preposition, subject
from zegsman.attribution.tree import Tree
from zegsman.lexicon import Act
from zegsman.model import Selection


def source_of(tree: Tree, hit: CueHit, *, beside: int | None = None) -> Selection:
    """The source phrase of a cue verb: its subject, the agent of a passive, or for what documents show the phrase
    behind "uit" or "in" ("*blijkt* uit het rapport"). `beside` is a token that cannot be it (the "dat" of "Dat zei
    Mol").

    Where the parse gives none, the noun phrase next to the finite verb: before it, else behind it.
    """
    head = hit.shown if hit.shown is not None else subject(tree, hit.anchor)
    if hit.entry.act is Act.SHOW and hit.shown is None:
        shown = _shown_by(tree, hit)
        head = shown if shown is not None else head
    if head is None or head == beside or not tree.tokens[head].text[0].isalnum():
        head = None if passive(tree, hit) else _next_to_verb(tree, hit, beside)
    if head is None:
        return ()
    clause = tree.tokens[hit.anchor]
    if (clause.dep == "acl" and head == clause.head) or (
        tree.words[head] in tree.lexicon.relatives and clause.dep == "acl:relcl"
    ):
        head = clause.head
        phrase = noun_phrase(tree, head)
        return tree.select(range(phrase.start, min(phrase.stop, max(tree.left[hit.anchor], head + 1))))
    return tree.select(noun_phrase(tree, head))


def addressee_of(tree: Tree, hit: CueHit) -> Selection:
    """The person spoken to, if the frame names one: "zei *tegen Bos*" gives Bos."""
    for kind in hit.entry.addressee:
        for child in (c for i in {hit.anchor, hit.head} for c in tree.children[i]):
            token = tree.tokens[child]
            fits = token.dep in ("obj", "iobj") if kind == "obj" else preposition(tree, child) == kind
            if fits and token.upos in ("NOUN", "PROPN", "PRON") and not tree.marks(child, "empty"):
                return tree.select(noun_phrase(tree, child))
    return ()


def passive(tree: Tree, hit: CueHit) -> bool:
    """True for "wordt gezegd", "is gemeld" without a subject of its own."""
    return any(
        tree.tokens[i].lemma in tree.lexicon.words("passive") or tree.tokens[i].dep == "aux:pass" for i in hit.indices
    )


def _next_to_verb(tree: Tree, hit: CueHit, beside: int | None) -> int | None:
    verb = next((i for i in hit.indices if tree.is_finite(i)), hit.head)
    before = verb - 1
    if before >= tree.sentence_range(verb).start and before != beside:
        token = tree.tokens[before]
        if token.upos in ("NOUN", "PROPN", "PRON") and token.text[0].isalnum() and not tree.marks(before, "no_speaker"):
            node = token.i
            while tree.tokens[node].dep in ("flat", "nmod", "appos", "conj", "fixed") and tree.tokens[node].head < node:
                node = tree.tokens[node].head
            return node
    return nominal_after(tree, verb, tree.sentence_range(verb))


def _shown_by(tree: Tree, hit: CueHit) -> int | None:
    phrases = [c for i in {hit.anchor, hit.head} for c in tree.children[i] if tree.tokens[c].dep.startswith("obl")]
    return next((c for c in phrases if preposition(tree, c) in tree.lexicon.words("showing")), None)
