"""Own voice: sentences the outlet (or a commenter) asserts itself, without attribution (guideline, sections 2 and
6).
"""

from zegsman.attribution.cues import CueHit
from zegsman.attribution.draft import Draft
from zegsman.attribution.frames import reports
from zegsman.attribution.headlines import headline_parts
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import SUBJECTS, trimmed
from zegsman.attribution.tagger.crf import Scores
from zegsman.attribution.tree import Tree, is_verb
from zegsman.lexicon import Act
from zegsman.model import Selection, Span, Stance, StatementType, Zone, overlaps

_SHORTEST = 3  # words; shorter sentences assert next to nothing ("Lees ook.")
_UNPARSED = 3  # words; on the training pages 8 in 10 unparsed sentences so short assert something
_REACTION = 8  # words; in a longer sentence more is told than the reaction
_SHARE = 0.2  # of a sentence; with more of it attributed, the sentence is no longer the outlet's own
_UNLIKELY, _LIKELY = 0.05, 0.8
"""Chances by the tagger: below the first the rules are overruled, from the second on their tests of form are."""
_SILENT = frozenset({Zone.QUOTE})


def own_voice_drafts(paragraph: Paragraph, told: list[Draft], chances: Scores | None = None) -> list[Draft]:
    """The sentences of a paragraph that no attributed statement has a real part in.

    "Mol zei niets. [Het dak lekt nog steeds.]"; questions and sentences without a verb assert nothing. `chances` is how
    likely each token stands in the outlet's own voice, by the tagger.
    """
    if paragraph.passage.zone in _SILENT:
        return []
    taken = [span for draft in told for span in draft.content]
    taken += [quote.span for quote in paragraph.quotes if quote.continued]  # a quote over paragraphs is told at its end
    framed = tuple(span for draft in told for span in draft.cue)
    tree = paragraph.tree
    engine = "rules" if chances is None else "both"
    if paragraph.passage.zone is Zone.HEADLINE:
        sources = tuple(span for draft in told for span in draft.source)
        runs = headline_parts(paragraph, taken, (*framed, *sources))
        likely = (run for run in runs if chances is None or chances[run.start : run.stop].mean() >= _UNLIKELY)
        return [_own(tree, run, engine) for run in likely if not _tells(paragraph, run)]
    drafts: list[Draft] = []
    for sentence in tree.sentences:
        run = trimmed(tree, range(sentence.first, sentence.last))
        chance = float(chances[run.start : run.stop].mean()) if chances is not None and run else None
        if _owned(paragraph, run, sentence.last, chance) and _free(tree.select(run), taken, framed):
            drafts.append(_own(tree, run, engine))
    return drafts


def _own(tree: Tree, run: range, engine: str) -> Draft:
    kind = StatementType.OWN_VOICE
    return Draft(type=kind, content=tree.select(run), engine=engine, rule="own-voice/sentence")


def _owned(paragraph: Paragraph, run: range, stop: int, chance: float | None) -> bool:
    if "?" in paragraph.tree.words[run.stop : stop] or (chance is not None and chance < _UNLIKELY):
        return False
    worded = sum(paragraph.tree.tokens[i].text.isalpha() for i in run) > 1  # not "08.55 uur"
    return (worded and chance is not None and chance >= _LIKELY) or _asserts(paragraph, run)


def _asserts(paragraph: Paragraph, run: range) -> bool:
    tree = paragraph.tree
    words = [i for i in run if tree.tokens[i].text[0].isalnum()]
    if len(words) < _SHORTEST:
        return False
    silent = tree.any_marks(run, "refusal") or _knows(tree, run)
    if silent and (tree.any_marks(run, "negation") or tree.any_marks(run, "nothing")):
        return False
    if paragraph.passage.zone is Zone.CAPTION and not any(
        tree.marks(i, "finite") or is_verb(tree.tokens[i]) for i in run
    ):
        return False  # "De brug bij Vlietdam"
    return _verbal(tree, run, words) and not _acts(paragraph, run)


def _knows(tree: Tree, run: range) -> bool:
    """True for a sentence whose own verb is to know: with a negation it says nothing ("Mol weet van niets")."""
    root = next((i for i in run if tree.tokens[i].head == i), run.start)
    return tree.lemmas[root] in tree.lexicon.words("knowing")


def _acts(paragraph: Paragraph, run: range) -> bool:
    """True for a sentence whose own verb tells of speech ("Mol somde de feiten op", "wilde dat niet bevestigen"), of a
    hope, or that leads up to a quote ("Mol weet het zeker:"): what is told there is an act of Mol's, even where its
    content was not found."""
    tree = paragraph.tree
    sentence = tree.sentence_range(run.start)
    if ":" in tree.words[run.stop - 1 : sentence.stop] and (paragraph.quotes or sentence.stop == len(tree.words)):
        return True
    return _tells(paragraph, run)


def _tells(paragraph: Paragraph, run: range) -> bool:
    """True for a verb of speech or hope as the root, and for an order to the reader."""
    tree = paragraph.tree
    sentence = tree.sentence_range(run.start)
    intention = tree.lexicon.words("intention")
    if any(tree.lemmas[i] in intention and tree.tokens[i].head == i and tree.tokens[i].upos for i in run):
        return True
    near = paragraph.cues_in(sentence)
    if any(hit.anchor in run and _heads(tree, hit.anchor) and _speech(hit) for hit in near):
        return not _reacts(tree, run, near)
    return _orders(tree, run)


_REACTIONS = frozenset({Act.ANSWER, Act.EXCLAIM, Act.CRITICISE, Act.PRAISE})


def _reacts(tree: Tree, run: range, near: tuple[CueHit, ...]) -> bool:
    """True for a whole sentence on how somebody reacts ("De bond reageert woedend"), which the outlet tells."""
    words = [i for i in run if tree.tokens[i].text[0].isalnum()]
    denied = tree.any_marks(run, "negation")
    return len(words) <= _REACTION and not denied and all(hit.entry.act in _REACTIONS for hit in near)


def _orders(tree: Tree, run: range) -> bool:
    """True for an order to the reader: "Schenk het glas vol"."""
    first = tree.tokens[run.start]
    return first.upos == "VERB" and first.head == first.i and tree.child(first.i, *SUBJECTS, "csubj") is None


def _heads(tree: Tree, i: int) -> bool:
    """True for the root of a sentence and for what it wants or may do ("wilde *bevestigen*")."""
    while tree.tokens[i].dep in ("xcomp", "conj") and tree.tokens[i].head != i:
        i = tree.tokens[i].head
    return tree.tokens[i].head == i


def _speech(hit: CueHit) -> bool:
    """True for a verb of speech; that stories go round, the outlet says itself."""
    goes_round = hit.entry.act is Act.RELAY and hit.entry.stance is Stance.DOUBT
    silent = hit.entry.act in (Act.PERCEIVE, Act.KNOW, Act.SHOW)
    return reports(hit, "quote", "clause") and not silent and not goes_round


def _verbal(tree: Tree, run: range, words: list[int]) -> bool:
    """True if a sentence has a verb; one that the gate kept from the parser, if it is long enough to have one."""
    if not tree.tokens[words[0]].upos:
        return len(words) >= _UNPARSED
    return any(is_verb(tree.tokens[i]) for i in run)


def _free(sentence: Selection, taken: list[Span], framed: Selection) -> bool:
    """True if no cue stands in a sentence and next to nothing of it is attributed."""
    if not sentence or overlaps(sentence, framed):
        return False
    start, end = sentence[0].start, sentence[-1].end
    shared = sum(max(0, min(end, span.end) - max(start, span.start)) for span in taken)
    return shared <= _SHARE * (end - start)
