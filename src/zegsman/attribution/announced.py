"""Quotes announced by a frame before them: «Mol zei: "..."», «Mol: "..."», «Mol riep "..."»."""

from zegsman.attribution.cues import CueHit
from zegsman.attribution.frames import nominal_after, reports
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import subject, trimmed
from zegsman.attribution.quotes import Quote
from zegsman.attribution.told import Told, is_utterance, told_by
from zegsman.attribution.tree import Tree, is_verb
from zegsman.model import Zone

TITLES = frozenset({Zone.HEADLINE, Zone.SUBHEAD})
_FINAL = frozenset(".!?…")
_MAY_NAME = frozenset({"NOUN", "PROPN", "ADJ", "ADV", "X"})  # what a tagger takes an unknown name for
_NAME = 5  # tokens of a name before a colon ("Kamerlid Jan van Mol:")


def frame_before(paragraph: Paragraph, group: tuple[Quote, ...]) -> Told | None:
    """The quote with the frame before it in the same sentence, or None."""
    tree = paragraph.tree
    last = paragraph.after(group[0].start) - 1
    if last < 0 or tree.words[last] in _FINAL:
        return None
    first = _segment_start(paragraph, last, group[0])
    hits = list(paragraph.cues_in(range(first, last + 1)))
    if tree.words[last] == ":":
        return _behind_colon(paragraph, group, hits, range(first, last))
    closing = [hit for hit in hits if reports(hit, "quote") and not reports(hit, "pred")]
    if closing and is_utterance(paragraph, group, alone=False) and not tree.marks(last, "that"):
        hit = closing[-1]
        if all(not is_verb(tree.tokens[i]) for i in range(hit.head + 1, last + 1) if i not in hit.indices):
            return told_by(paragraph, group, hit.indices, subject(tree, hit.anchor), last + 1, "direct/cue-before")
    return None


def _behind_colon(paragraph: Paragraph, group: tuple[Quote, ...], hits: list[CueHit], segment: range) -> Told | None:
    """A quote behind a colon: with the cue that leads up to it, else with the subject before the colon."""
    tree = paragraph.tree
    speaking = [hit for hit in hits if reports(hit, "quote")]
    if speaking:
        hit = speaking[-1]
        speaker = _speaker(tree, hit)
        if leads_up(tree, hit, segment.stop):
            return told_by(paragraph, group, hit.indices, speaker, segment.stop + 1, "direct/frame-before")
        if speaker is not None and tree.words[speaker] in tree.lexicon.third_persons:
            speaker = None  # a quote without a frame of its own belongs to a name, found in the context
        return told_by(paragraph, group, (), speaker, segment.stop + 1, "direct/colon")
    if paragraph.passage.zone in TITLES and any("VerbForm=Fin" in tree.tokens[i].feats for i in segment):
        return told_by(paragraph, group, (), None, segment.stop + 1, "direct/colon")  # "Bakker sluit zaak: ‘Ik ben op’"
    source = _segment_subject(paragraph, segment)
    return told_by(paragraph, group, (), source, segment.stop + 1, "direct/colon") if source is not None else None


def _speaker(tree: Tree, hit: CueHit) -> int | None:
    """Head of the source of a cue before a colon; of "een boer, die schrijft:" the boer, of "op het bord stond:" the
    bord."""
    if hit.shown is not None:
        return hit.shown
    found = subject(tree, hit.anchor)
    if found is not None and tree.words[found] in tree.lexicon.relatives and tree.tokens[hit.anchor].dep == "acl:relcl":
        return tree.tokens[hit.anchor].head
    return found


def leads_up(tree: Tree, hit: CueHit, colon: int) -> bool:
    """True if a cue announces what stands behind a colon ("zei gisteren:"), not if it has its content before it ("zei
    dat het lekt:", "ontkent dat:")."""
    between = [i for i in range(hit.head + 1, colon) if i not in hit.indices]
    return not any(tree.marks(i, "that") or is_verb(tree.tokens[i]) for i in between)


def _segment_start(paragraph: Paragraph, last: int, quote: Quote) -> int:
    """First token of the stretch before a quote: after the last full stop, semicolon or quote."""
    earlier = (q.end for q in paragraph.quotes_before(quote.start) if q.end <= quote.start and q.depth == quote.depth)
    floor = paragraph.after(max(earlier, default=paragraph.passage.start))
    floor = max(floor, paragraph.tree.sentence_range(last).start)
    for i in range(last - 1, floor - 1, -1):
        if paragraph.tree.words[i] in ("!", "?", ".", ";"):
            return i + 1
    return floor


def _segment_subject(paragraph: Paragraph, segment: range) -> int | None:
    """The subject of the clause before a colon; of "Mol over het dak: ..." its first noun phrase."""
    tree = paragraph.tree
    run = trimmed(tree, segment)
    for i in run:
        if tree.tokens[i].dep in ("nsubj", "nsubj:pass") and tree.tokens[i].upos in ("NOUN", "PROPN", "PRON"):
            return i
    found = nominal_after(tree, run.start - 1, run)
    if found is None and 0 < len(run) <= _NAME and not any(is_verb(tree.tokens[i]) for i in run):
        return next((i for i in run if tree.tokens[i].text[0].isupper() and tree.tokens[i].upos in _MAY_NAME), None)
    return found
