"""Topics found by the order of words, where the parse gives a cue no object: "Mol *eist* [achttien maanden cel]"."""

from zegsman.attribution.announced import TITLES
from zegsman.attribution.contents import Content, clause_stop, ends_clause, with_tail
from zegsman.attribution.cues import CueHit
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import OPENING, trimmed
from zegsman.attribution.tree import Tree, is_verb
from zegsman.model import Selection, StatementType

HEADLINE = "headline-object"
"""The rule of topics in headlines."""

_OF_IT = 5  # tokens of "er geen letter van"
_LONGEST_NAME = 5  # tokens before the verb of a headline
_OPENING = frozenset({"NOUN", "NUM", "DET", "ADJ", "PROPN", "SYM"})
_NOMINAL = frozenset({"NOUN", "NUM", "SYM"})


def of_it(paragraph: Paragraph, hit: CueHit, wanted: set[str]) -> Content | None:
    """ "gelooft [*er niets van*]": a judgement of the whole thing, between "er" and the preposition."""
    tree = paragraph.tree
    first = hit.head + 1
    reach = range(first + 2, min(first + _OF_IT, paragraph.sentence(hit.head).stop))
    if first >= len(tree.words) or tree.words[first] not in tree.lexicon.words("empty"):
        return None
    last = next((i for i in reach if tree.words[i] in wanted and tree.tokens[i].dep != "det"), None)
    ends = last is not None and (last + 1 == len(tree.words) or ends_clause(tree, last + 1))
    return Content(StatementType.REPORTED, range(first, last + 1), "oblique-of-it") if last and ends else None


def behind_particle(paragraph: Paragraph, hit: CueHit, wanted: set[str]) -> Content | None:
    """What stands behind the fixed preposition that a parser took for a particle: "houdt het [*op* achthonderd]"."""
    tree = paragraph.tree
    at = next((c for c in tree.children[hit.head] if tree.tokens[c].dep == "compound:prt"), None)
    if at is None or at < hit.head or tree.words[at] not in wanted or at in hit.indices:
        return None
    stop = paragraph.sentence(hit.head).stop
    last = clause_stop(tree, range(at + 1, stop))
    return Content(StatementType.REPORTED, range(at, last), "oblique-by-order") if last > at + 1 else None


def behind_preposition(paragraph: Paragraph, hit: CueHit, wanted: set[str]) -> Content | None:
    """What stands behind a preposition that is part of the cue: "sprak de directeur *van* [een stap]"."""
    tree = paragraph.tree
    at = next((i for i in hit.indices if i > hit.head and tree.words[i] in wanted), None)
    stop = paragraph.sentence(hit.head).stop
    if at is None or any(ends_clause(tree, i) for i in range(hit.head, at)):
        return None
    last = clause_stop(tree, range(at + 1, stop))
    quoted = at + 1 < stop and tree.words[at + 1] in OPENING
    kind = StatementType.INDIRECT if quoted else StatementType.REPORTED
    return Content(kind, range(at + 1, last), "oblique-by-order") if last > at + 1 else None


def object_by_order(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """The noun phrase right behind a verb that has its subject before it, or right before a participle."""
    tree = paragraph.tree
    sentence = paragraph.sentence(hit.head)
    if "VerbForm=Part" in tree.tokens[hit.head].feats:
        run = _before(tree, hit, sentence)
    else:
        run = _behind(tree, hit, sentence)
    if not run or not any(tree.tokens[i].upos in _NOMINAL and not tree.marks(i, "time") for i in run):
        return None
    return Content(StatementType.REPORTED, with_tail(paragraph, hit, run), "object-by-order")


def _behind(tree: Tree, hit: CueHit, sentence: range) -> range | None:
    first = max(hit.indices) + 1
    subject_before = hit.indices[0] > sentence.start and not tree.marks(hit.indices[0] - 1, "time")
    if first >= sentence.stop or not subject_before or not tree.is_finite(hit.head):
        return None
    if tree.tokens[first].upos not in _OPENING or tree.marks(first, "that"):
        return None
    last = first
    while last < sentence.stop and tree.tokens[last].upos in _OPENING and tree.tokens[last].dep != "nsubj":
        last += 1
    return range(first, last)


def _before(tree: Tree, hit: CueHit, sentence: range) -> range | None:
    """The words for a number and its things right before a participle: "heeft twee jaar cel *geëist*"."""
    first = hit.head
    while first > sentence.start and tree.tokens[first - 1].upos in _OPENING and first - 1 not in hit.indices:
        if tree.marks(first - 1, "time") and tree.tokens[first - 1].upos == "PROPN":
            break  # "heeft dinsdag twee jaar cel *geëist*"
        first -= 1
    numbered = first < hit.head and tree.tokens[first].upos == "NUM"
    preposition = first > 0 and tree.tokens[first - 1].upos == "ADP"
    return range(first, hit.head) if numbered and not preposition else None


def headline_object(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """What stands behind the verb of a headline, whose words have no articles to tell a parser their parts: "Kolenboer
    *vreest* [tekort]"."""
    tree = paragraph.tree
    sentence = paragraph.sentence(hit.head)
    mistaken = not is_verb(tree.tokens[hit.head])  # a verb that passes for another word
    if paragraph.passage.zone not in TITLES or not (mistaken or tree.is_finite(hit.head)):
        return None
    first = hit.head + 1
    split = hit.indices[-1] if hit.indices[-1] > hit.head + 1 else None
    stop = split or clause_stop(tree, range(first, sentence.stop))
    before = range(max(sentence.start, hit.head - _LONGEST_NAME), hit.head)
    told = range(first, stop)
    plain = before and told and not any(is_verb(tree.tokens[i]) for i in (*before, *told))
    if not plain or tree.tokens[first].upos not in _OPENING or tree.marks(first, "that"):
        return None
    return Content(StatementType.REPORTED, told, HEADLINE)


def before_verb(paragraph: Paragraph, hit: CueHit) -> Selection:
    """Who speaks in such a headline: the words before the verb, behind a comma or colon."""
    tree = paragraph.tree
    first = paragraph.sentence(hit.head).start
    cut = next((i + 1 for i in range(hit.head - 1, first - 1, -1) if ends_clause(tree, i)), first)
    return tree.select(trimmed(tree, range(cut, hit.head)))
