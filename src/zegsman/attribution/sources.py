"""Who the source of a cue verb is, and who is spoken to: "*Mol* zei tegen *Bos* dat het lekt"."""

from zegsman.attribution.cues import CueHit
from zegsman.attribution.frames import complement, nominal_after, said_at
from zegsman.attribution.fronted import judging
from zegsman.attribution.phrases import noun_phrase, preposition
from zegsman.attribution.tree import Tree
from zegsman.lexicon import Act
from zegsman.model import Selection


def source_of(tree: Tree, hit: CueHit, *, beside: int | None = None) -> Selection:
    """The source phrase of a cue verb: its subject, the agent of a passive, or for what documents show the phrase
    behind "uit" or "in" ("*blijkt* uit het rapport"). `beside` is a token that cannot be it (the "dat" of "Dat zei
    Mol").

    Where the parse gives none, the noun phrase next to the finite verb: before it, else behind it; of a passive the
    phrase behind "door", or the place where it is said ("In het rapport *wordt gesteld*").
    """
    head = hit.shown if hit.shown is not None else judging(tree, hit)
    if hit.entry.act is Act.SHOW and hit.shown is None:
        shown = _shown_by(tree, hit)
        head = shown if shown is not None else head
    if head in hit.indices and not passive(tree, hit):
        head = said_at(tree, hit)  # "Er gaat *een gerucht* dat": no one's
        return tree.select(noun_phrase(tree, head)) if head is not None else ()
    if head is None or head == beside or not _may_speak(tree, hit, head):
        head = _of_passive(tree, hit) if passive(tree, hit) else _next_to_verb(tree, hit, beside)
    if head is None:
        return ()
    clause = tree.tokens[hit.anchor]
    if (clause.dep == "acl" and head == clause.head) or (
        tree.words[head] in tree.lexicon.relatives and clause.dep == "acl:relcl"
    ):
        head = clause.head
        phrase = noun_phrase(tree, head)
        return tree.select(range(phrase.start, min(phrase.stop, max(tree.left[hit.anchor], head + 1))))
    phrase, first = noun_phrase(tree, head), hit.indices[0]
    return tree.select(range(phrase.start, first) if phrase.start < first < phrase.stop else phrase)


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


def _may_speak(tree: Tree, hit: CueHit, i: int) -> bool:
    """False for a mark, a time, a part of the cue, and a "dat" that is what is said ("Die moeder ontkent *dat*")."""
    said = tree.marks(i, "pointing") and tree.tokens[hit.anchor].dep not in ("acl:relcl", "acl")
    return tree.tokens[i].text[0].isalnum() and not tree.marks(i, "time") and i not in hit.indices and not said


def _of_passive(tree: Tree, hit: CueHit) -> int | None:
    """Who or what says it in a passive: the phrase behind "door" that a parser hung elsewhere, else the document or
    group in which it is said, before the verb ("*In het dorp* wordt gefluisterd dat")."""
    sentence = tree.sentence_range(hit.head)
    first, last = hit.indices[0], hit.indices[-1]
    by = next((i for i in range(first + 1, last) if tree.marks(i, "agent")), None)
    if by is not None:
        return complement(tree, by, sentence)
    if first == sentence.start or tree.words[sentence.start] not in tree.lexicon.words("showing"):
        return None
    where = complement(tree, sentence.start, sentence)
    if where is None or where >= first or tree.marks(where, "time") or tree.tokens[where].upos != "NOUN":
        return None
    return where if first in (where + 1, tree.right[where] + 1) else None


def _next_to_verb(tree: Tree, hit: CueHit, beside: int | None) -> int | None:
    verb = next((i for i in hit.indices if tree.is_finite(i)), hit.head)
    before = verb - 1
    if before >= tree.sentence_range(verb).start and before != beside and not tree.marks(before, "time"):
        token = tree.tokens[before]
        if token.upos in ("NOUN", "PROPN", "PRON") and token.text[0].isalnum() and not tree.marks(before, "no_speaker"):
            node = token.i
            while tree.tokens[node].dep in ("flat", "nmod", "appos", "conj", "fixed") and tree.tokens[node].head < node:
                node = tree.tokens[node].head
            where = tree.child(node, "case")
            if where is not None and not tree.marks(where, "speaking_place"):
                return before if node < before and token.upos == "PROPN" else None  # "voor de rechter *ontkend* dat"
            return node
        if _unknown_name(tree, before):
            return before
    return nominal_after(tree, verb, tree.sentence_range(verb))


def _unknown_name(tree: Tree, i: int) -> bool:
    """True for a word with a capital that opens its sentence and that a tagger took for an adjective or worse
    ("*Vrolijk* waarschuwt dat"), or that ends two such words ("*Vrij Veer* zegt")."""
    first = tree.sentence_range(i).start
    capital = all(tree.tokens[k].text[0].isupper() for k in range(first, i + 1))
    return capital and (i - first == 1 or (i == first and tree.tokens[i].upos in ("ADJ", "X")))


def _shown_by(tree: Tree, hit: CueHit) -> int | None:
    phrases = [c for i in {hit.anchor, hit.head} for c in tree.children[i] if tree.tokens[c].dep.startswith("obl")]
    return next((c for c in phrases if preposition(tree, c) in tree.lexicon.words("showing")), None)
