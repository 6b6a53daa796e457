"""Hearsay: "Het dak *zou* al jaren hebben gelekt", "*Naar verluidt* lekt het dak" (German Konjunktiv, Dutch
stand-in).
"""

from functools import cache

from zegsman.attribution.draft import Draft
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import chosen
from zegsman.attribution.tree import AUXILIARIES, Tree, is_verb
from zegsman.lexicon import Hearsay, load
from zegsman.model import Act, StatementType


def hearsay_drafts(paragraph: Paragraph) -> list[Draft]:
    """Clauses marked as hearsay, in the order of the text."""
    tree = paragraph.tree
    known = _by_first_word(paragraph.tree.lexicon.language)
    drafts: list[Draft] = []
    for i, word in enumerate(tree.words):
        for entry, parts in known.get(word, ()):
            draft = _draft(paragraph, entry, i, len(parts)) if tree.stands(parts, i) else None
            if draft is not None:
                drafts.append(draft)
                break
    return drafts


@cache
def _by_first_word(language: str) -> dict[str, list[tuple[Hearsay, tuple[str, ...]]]]:
    known: dict[str, list[tuple[Hearsay, tuple[str, ...]]]] = {}
    for entry in load(language).hearsay:
        for form in entry.forms:
            parts = tuple(form.split())
            known.setdefault(parts[0], []).append((entry, parts))
    return known


def _draft(paragraph: Paragraph, entry: Hearsay, at: int, length: int) -> Draft | None:
    tree = paragraph.tree
    if entry.kind == "verb" and length > 1:
        return _passive(paragraph, entry, at, length)
    if entry.kind not in ("adverb", "mood") or (entry.kind == "mood" and not would_have(tree, at)):
        return None
    if entry.kind == "mood" and paragraph.around(at) is not None:
        return None
    content = chosen(tree, _clause(paragraph, range(at, at + length)), set())
    if not content:
        return None
    return Draft(
        type=StatementType.HEARSAY,
        content=content,
        cue=tree.select(range(at, at + length)),
        act=Act.SAY,
        stance=entry.stance,
        rule=f"hearsay/{entry.kind}",
    )


def _passive(paragraph: Paragraph, entry: Hearsay, at: int, length: int) -> Draft | None:
    """ "The mayor *is said* to have left": a verb of saying in the passive with an infinitive."""
    tree = paragraph.tree
    first = next((i for i in (at - 1, at - 2) if i >= 0 and tree.tokens[i].upos == "AUX"), None)
    content = chosen(tree, _clause(paragraph, range(at, at + length)), set())
    if first is None or not tree.is_finite(first) or not content:
        return None
    cue = tree.select((first, *range(at, at + length - 1)))
    return Draft(type=StatementType.HEARSAY, content=content, cue=cue, stance=entry.stance, rule="hearsay/passive")


def would_have(tree: Tree, i: int) -> bool:
    """True if a form of "zou" at i marks hearsay: with a perfect infinitive ("zou zijn geweest", "zou hebben gezien")
    or a verb of a state ("zou er nog staan"), and no condition. A plan ("zou om acht uur komen") or a wish does not.
    """
    clause = tree.clause(i)
    nodes = {clause, *tree.children[clause], tree.tokens[i].head, *tree.children[tree.tokens[i].head]}
    sentence = tree.sentence_range(i)
    if any(tree.marks(k, "conditional") for k in sentence):
        return False
    verbs = [k for k in sorted(nodes) if tree.tokens[k].upos in ("VERB", "AUX") and k in sentence]
    infinitives = [k for k in verbs if k != i and not _participle(tree, k)]
    if any(_participle(tree, k) for k in verbs):
        return any(tree.marks(k, "perfect") for k in infinitives)
    state = any(tree.marks(k, "state") for k in infinitives)
    return state and not any(tree.marks(k, "planned") for k in sentence)


def _participle(tree: Tree, k: int) -> bool:
    token = tree.tokens[k]
    if "VerbForm=" in token.feats or not is_verb(token):
        return "VerbForm=Part" in token.feats and is_verb(token)
    helping = [c for c in tree.children[k] if tree.tokens[c].dep in AUXILIARIES and not tree.is_finite(c)]
    return any(tree.marks(c, "perfect") for c in helping)


def _clause(paragraph: Paragraph, mark: range) -> range:
    """The relative or coordinated clause in which the mark stands, else the sentence, from a colon to a colon: "Bos is
    boos: [*het dak zou lekken*]". A mark with a verb of its own ("naar verluidt") is no clause."""
    tree, at = paragraph.tree, mark.start
    sentence = paragraph.sentence(at)
    anchor = tree.clause(at)
    if anchor in mark:
        anchor = tree.clause(tree.tokens[anchor].head)
    if tree.tokens[anchor].dep in ("acl:relcl", "advcl", "ccomp") and at in tree.subtree(anchor):
        run = tree.subtree(anchor)
        return range(max(run.start, sentence.start), min(run.stop, sentence.stop))
    colons = [i for i in sentence if tree.words[i] == ":"]
    first = max((i + 1 for i in colons if i < at), default=sentence.start)
    return range(first, min((i for i in colons if i > at), default=sentence.stop))
