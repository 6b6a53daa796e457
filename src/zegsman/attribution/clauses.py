"""Contents that hang on a cue as its clause, infinitive, object, predicate or fixed preposition.

"Mol *zei* [dat het dak lekt]." "Mol *eist* [een nieuw dak]." "Mol *waarschuwt* [voor brand]."
"""

from zegsman.attribution.bare_clauses import bare_clause
from zegsman.attribution.by_order import HEADLINE, before_verb
from zegsman.attribution.contents import Content
from zegsman.attribution.cues import CueHit
from zegsman.attribution.draft import Draft
from zegsman.attribution.fronted import judging
from zegsman.attribution.infinitives import gerund, infinitive
from zegsman.attribution.objects import object_of, oblique
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import chosen, noun_phrase, subject
from zegsman.attribution.predicates import predicate
from zegsman.attribution.sources import addressee_of, source_of
from zegsman.attribution.that_clauses import that_clause
from zegsman.attribution.tree import Tree
from zegsman.lexicon import Act
from zegsman.model import Selection, Stance, overlaps

_CLAIMED = frozenset({Act.ACCUSE, Act.CLAIM, Act.CRITICISE, Act.RELAY, Act.SAY})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def clause_draft(paragraph: Paragraph, hit: CueHit) -> Draft | None:
    """The statement of a cue with its content in the same sentence, by the first frame that fits; None if none does.

    "Mol *vindt* [dat het dak lekt]" is read as a clause, so its predicate is not sought.
    """
    for find in (that_clause, bare_clause, predicate, infinitive, gerund, oblique, object_of):
        content = find(paragraph, hit)
        if content is not None:
            return _draft(paragraph, hit, content)
    return None


def _draft(paragraph: Paragraph, hit: CueHit, content: Content) -> Draft | None:
    tree = paragraph.tree
    inside = range(content.indices.start + 1, content.indices.stop - 1)
    selection = chosen(tree, content.indices, {i for i in hit.indices if i not in inside} | _frame(tree, hit, content))
    if not selection:
        return None
    return Draft(
        type=content.type,
        content=selection,
        cue=tree.select(hit.indices),
        source=before_verb(paragraph, hit) if content.rule == HEADLINE else _source(paragraph, hit, selection),
        addressee=addressee_of(tree, hit),
        act=hit.entry.act,
        stance=_stance(tree, hit, content),
        rule=f"clause/{content.rule}",
    )


def _frame(tree: Tree, hit: CueHit, content: Content) -> set[int]:
    """What of the frame stands within a judgement: "[Zijn schade] *schat hij* [op 600 euro]"."""
    who = judging(tree, hit)
    if not content.rule.startswith("predicate") or who is None or who not in content.indices[1:]:
        return set()
    case = tree.child(who, "case")
    return {*hit.indices, *noun_phrase(tree, who), *(() if case is None else (case,))}


def _source(paragraph: Paragraph, hit: CueHit, content: Selection) -> Selection:
    """The source of the cue; what stands in the content is none, so then what of it stands before the content (parsers
    hang the clause on the noun: "Dinsdag zei *het bedrijf* [dat ...]"), else the subject of a clause around it."""
    tree = paragraph.tree
    found = source_of(tree, hit)
    if not overlaps(found, content):
        return found
    before = range(paragraph.after(found[0].start), paragraph.after(content[0].start))
    if any(tree.tokens[i].upos in _NOMINAL and i not in hit.indices for i in before):
        return chosen(tree, before, set(hit.indices))
    above = (subject(tree, node) for node in tree.ancestors(hit.anchor))
    others = (tree.select(noun_phrase(tree, who)) for who in above if who is not None)
    return next((source for source in others if not overlaps(source, content)), ())


def _stance(tree: Tree, hit: CueHit, content: Content) -> Stance:
    """What the cue signals; to reject what is claimed denies it ("*verwerpt* [de beschuldiging]"), a belief denied is
    doubt ("gelooft niet dat"), a denial denied neither ("ontkent niet dat")."""
    negated = any(tree.marks(c, "negation") for c in tree.children[hit.anchor])
    if negated and hit.entry.act is Act.THINK and hit.entry.stance is Stance.NEUTRAL:
        return Stance.DOUBT
    claimed = (noun.act for i in content.indices for noun in tree.lexicon.nouns_by_form.get(tree.words[i], ()))
    if hit.entry.act is Act.REFUSE and not negated and next(claimed, None) in _CLAIMED:
        return Stance.DENY
    if negated and hit.entry.stance is Stance.DENY:
        return Stance.NEUTRAL
    return hit.entry.stance
