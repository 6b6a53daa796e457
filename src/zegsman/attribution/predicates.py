"""Evaluations: object and predicate together are the content: "Mol *noemt* [het plan onzin]"."""

from zegsman.attribution.contents import Content, arguments, ends_clause, with_tail
from zegsman.attribution.cues import CueHit
from zegsman.attribution.frames import reports
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import noun_phrase, subject
from zegsman.attribution.tree import Tree
from zegsman.lexicon import Act
from zegsman.model import StatementType

_PREDICATIVE = frozenset({"ADJ", "NOUN", "PROPN", "VERB", "ADV"})


def predicate(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """Object and predicate of an evaluation: "noemt [het plan onzin]", "vindt [de maatregel te laat]"."""
    if not reports(hit, "pred"):
        return None
    tree = paragraph.tree
    judged = tree.child(hit.anchor, "obj", "iobj", "nsubj:pass")
    verdict = _verdict(tree, hit)
    if verdict is None:
        return _predicate_by_order(paragraph, hit)
    runs = [tree.subtree(verdict)] + ([noun_phrase(tree, judged)] if judged is not None else [])
    first, last = min(r.start for r in runs), max(r.stop for r in runs)
    if verdict > hit.head and _main_clause(tree, hit):
        who = subject(tree, hit.anchor)
        behind = noun_phrase(tree, who).stop if who is not None and who > hit.head else hit.head + 1
        first = min(first, behind) if behind <= verdict else first
    return Content(StatementType.INDIRECT, with_tail(paragraph, hit, range(first, last)), "predicate")


def _verdict(tree: Tree, hit: CueHit) -> int | None:
    """Head of the predicate: "noemt het plan *onzin*", "ziet het als *kans*"."""
    for child in arguments(tree, hit):
        token = tree.tokens[child]
        beside = token.dep in ("obl:arg", "obl", "advcl") and _predicative(tree, child)
        if token.upos in _PREDICATIVE and (token.dep == "xcomp" or beside):
            return child
    return None


def _predicate_by_order(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """Where the parse lost the predicate of a verb that always has one, and quoted words are part of it: what stands
    behind the verb and its subject, up to the comma ("noemt [het plan ‘onzin’]")."""
    tree = paragraph.tree
    if hit.entry.act is not Act.EVALUATE:
        return None
    sentence = paragraph.sentence(hit.head)
    who = subject(tree, hit.anchor)
    first = hit.indices[-1] + 1
    if who is not None and who > hit.indices[0]:
        first = max(first, noun_phrase(tree, who).stop)
    last = next((i for i in range(first, sentence.stop) if ends_clause(tree, i)), sentence.stop)
    if last <= first and who is not None and who < hit.head:  # the verb closes its clause: "die ze ‘lui’ noemde"
        first, last = noun_phrase(tree, who).stop, hit.indices[0]
    if last <= first:
        return None
    start, end = tree.tokens[first].start, tree.tokens[last - 1].end
    quoted = any(start <= quote.start and quote.end <= end for quote in paragraph.quotes)
    return Content(StatementType.INDIRECT, range(first, last), "predicate-by-order") if quoted else None


def _main_clause(tree: Tree, hit: CueHit) -> bool:
    return tree.is_finite(hit.head) and tree.tokens[hit.anchor].dep in (
        "root",
        "conj",
        "parataxis",
    )


def _predicative(tree: Tree, i: int) -> bool:
    mark = tree.child(i, "mark", "case")
    return mark is not None and tree.marks(mark, "predicative")
