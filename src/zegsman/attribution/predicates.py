"""Evaluations: object and predicate together are the content: "Mol *noemt* [het plan onzin]"."""

from zegsman.attribution.contents import Content, arguments, ends_clause, with_tail
from zegsman.attribution.cues import CueHit
from zegsman.attribution.frames import reports
from zegsman.attribution.fronted import judged_before, judging
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import noun_phrase, subject
from zegsman.attribution.tree import Tree
from zegsman.lexicon import Act
from zegsman.model import StatementType

_BRIEF = 6  # tokens of "het een beschamende rubriek"
_PREDICATIVE = frozenset({"ADJ", "NOUN", "PROPN", "VERB", "ADV"})


def predicate(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """Object and predicate of an evaluation: "noemt [het plan onzin]", "vindt [de maatregel te laat]"."""
    if not reports(hit, "pred"):
        return None
    tree = paragraph.tree
    fronted = judged_before(tree, hit)
    judged = fronted if fronted is not None else _judged(tree, hit)
    verdict = _verdict(tree, hit)
    if verdict is None:
        return _predicate_by_order(paragraph, hit)
    if judged is None and _opened(tree, verdict):
        return None  # "wants to sell": nothing is judged
    runs = [tree.subtree(verdict)] + ([noun_phrase(tree, judged)] if judged is not None else [])
    first, last = min(r.start for r in runs), max(r.stop for r in runs)
    if verdict > hit.head and _main_clause(tree, hit):
        who = judging(tree, hit)
        behind = noun_phrase(tree, who).stop if who is not None and who > hit.head else hit.head + 1
        first = min(first, behind) if behind <= verdict else first
    return Content(StatementType.INDIRECT, with_tail(paragraph, hit, range(first, last)), "predicate")


def _judged(tree: Tree, hit: CueHit) -> int | None:
    """The object; what a parser made a subject beside another is one too ("[*Den Plan*] nennt er [gut]")."""
    found = tree.child(hit.anchor, "obj", "iobj", "nsubj:pass")
    other = tree.child(hit.anchor, "nsubj")
    return other if found is None and other is not None and other != subject(tree, hit.anchor) else found


def _verdict(tree: Tree, hit: CueHit) -> int | None:
    """Head of the predicate: "noemt het plan *onzin*", "ziet het als *kans*"."""
    for child in arguments(tree, hit):
        token = tree.tokens[child]
        beside = token.dep in ("obl:arg", "obl", "advcl") and _predicative(tree, child)
        beside = beside and (child > hit.head or not _main_clause(tree, hit))  # "*Op X* noemde Mol het plan onzin"
        parted = token.dep == "compound:prt" and not tree.marks(child, "split_noun")  # "noemt het plan *onzin*"
        parted = parted and token.upos in ("NOUN", "ADJ")
        if token.upos in _PREDICATIVE and (token.dep == "xcomp" or beside or parted):
            return child
        if (
            token.dep == "advcl"
            and hit.entry.act is Act.DEMAND
            and tree.child(hit.anchor, "obj")
            and _opened(tree, child)
        ):
            return child
        if token.dep == "obj" and hit.entry.act is Act.EVALUATE and _called(tree, hit, child):
            return child
        act = next((c for c in tree.children[child] if token.dep == "obj" and _act_of(tree, c)), None)
        if act is not None:
            return act  # hung on the object: "wants [the council to stop]"
    return None


def _called(tree: Tree, hit: CueHit, noun: int) -> bool:
    """True for the second of two objects, behind a pronoun that opens the clause: "*Dat* noemt Mol *onzin*"."""
    others = (c for c in tree.children[hit.anchor] if tree.tokens[c].dep == "obj" and c < hit.head < noun)
    return tree.tokens[noun].upos in _PREDICATIVE and any(tree.marks(c, "pointing") for c in others)


def _act_of(tree: Tree, i: int) -> bool:
    """True for an infinitive with its word that a parser hung on a noun."""
    return tree.tokens[i].dep == "acl" and _opened(tree, i)


def _opened(tree: Tree, i: int) -> bool:
    return any(tree.words[c] in tree.lexicon.infinitive_words for c in tree.children[i])


def _predicate_by_order(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """Where the parse lost the predicate of a verb that always has one: what stands behind the verb and its subject, up
    to the comma, if it looks like one ("noemt [het plan ‘onzin’]", "noemt [dat een fout]")."""
    tree = paragraph.tree
    if hit.entry.act not in (Act.EVALUATE, Act.THINK):
        return None
    sentence = paragraph.sentence(hit.head)
    who = subject(tree, hit.anchor)
    parted = len(hit.indices) > 1 and hit.indices[-1] == hit.head  # "heeft Bos ‘lui’ *genoemd*"
    first = (hit.indices[0] if parted else hit.indices[-1]) + 1
    if who is not None and who > hit.indices[0]:
        first = max(first, noun_phrase(tree, who).stop)
    level = paragraph.around(hit.head)
    ends = (i for i in range(first, sentence.stop) if ends_clause(tree, i) and paragraph.around(i) == level)
    last = next((i for i in ends if not _joins_words(tree, i, sentence.stop)), sentence.stop)
    last = min(last, hit.head) if parted else last
    if last <= first and who is not None and who < hit.head:  # the verb closes its clause: "die ze ‘lui’ noemde"
        first, last = noun_phrase(tree, who).stop, hit.indices[0]
    if last <= first:
        return None
    run = range(first, last)
    judges = _judges(tree, run) if hit.entry.act is Act.EVALUATE else _judges_it(tree, run)
    if not (_quotes(paragraph, run) or judges):
        return None
    return Content(StatementType.INDIRECT, _with_judged(tree, hit, who, run), "predicate-by-order")


def _with_judged(tree: Tree, hit: CueHit, who: int | None, run: range) -> range:
    """With what is judged, where it stands before the verb and its subject: "[*Het verhaal*] noemde ze [‘onzin’]"."""
    if who is None or who < hit.indices[0] or run.start < who:
        return run
    nominal = (c for c in tree.children[hit.anchor] if tree.tokens[c].upos in ("NOUN", "PROPN") and c < hit.indices[0])
    judged = next((c for c in nominal if tree.tokens[c].dep in ("nsubj", "obj")), None)
    return run if judged is None else range(noun_phrase(tree, judged).start, run.stop)


def _joins_words(tree: Tree, i: int, stop: int) -> bool:
    """True for the "en" between two judgements: "noemt het plan "dom" *en* "gevaarlijk"; not before a clause."""
    return tree.marks(i, "joining") and not any(tree.is_finite(k) for k in range(i + 1, min(i + 6, stop)))


def _quotes(paragraph: Paragraph, run: range) -> bool:
    start, end = paragraph.tree.tokens[run.start].start, paragraph.tree.tokens[run.stop - 1].end
    return any(start <= quote.start and quote.end <= end for quote in paragraph.quotes)


def _judges(tree: Tree, run: range) -> bool:
    """True for a pronoun with more behind it ("dat onverstandig"), or an object with an indefinite noun ("het plan *een
    fout*")."""
    opening = tree.marks(run.start, "empty") and len(run) > 1
    return opening or any(
        "Definite=Ind" in tree.tokens[i].feats and tree.tokens[i - 1].upos in ("NOUN", "PROPN", "PRON") for i in run[1:]
    )


def _judges_it(tree: Tree, run: range) -> bool:
    """True for a pronoun and a few words that end in what it is judged to be: "vindt [*dat* onzin]"."""
    if not 1 < len(run) <= _BRIEF or not tree.marks(run.start, "empty"):
        return False
    last = tree.tokens[run.stop - 1]
    return last.upos in ("NOUN", "ADJ") and not any(tree.is_finite(i) for i in run)


def _main_clause(tree: Tree, hit: CueHit) -> bool:
    return tree.is_finite(hit.head) and tree.tokens[hit.anchor].dep in (
        "root",
        "conj",
        "parataxis",
    )


def _predicative(tree: Tree, i: int) -> bool:
    mark = tree.child(i, "mark", "case")
    return mark is not None and tree.marks(mark, "predicative")
