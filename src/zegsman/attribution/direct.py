"""Direct speech: quotes that are utterances, joined to the frame before, after or between them.

„Het dak lekt”, *zegt* Mol. „Al jaren.”     Mol *zei*: “Het dak lekt.”     Mol: ‘Het dak lekt’
"""

from functools import cache

import msgspec

from zegsman.attribution.announced import frame_before, leads_up
from zegsman.attribution.companions import particle_of
from zegsman.attribution.draft import Draft
from zegsman.attribution.frames import Frame, frame_end, frame_of_subject, impersonal, nominal_after, reports, said_at
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import subject, trimmed
from zegsman.attribution.quotes import Quote, selection_of
from zegsman.attribution.sources import source_of
from zegsman.attribution.told import Told, begins_sentence, is_utterance, told_by
from zegsman.attribution.tree import is_verb
from zegsman.lexicon import load
from zegsman.model import Span, StatementType, Zone

_NEAR_COLON = 6  # tokens between a verb of saying and its colon ("zei hij gisteren tegen de krant:")
_TITLES = frozenset({Zone.SUBHEAD, Zone.HEADLINE, Zone.CAPTION})


def find_direct(
    paragraph: Paragraph, groups: tuple[tuple[Quote, ...], ...], earlier: list[Draft], prepositions: list[Frame]
) -> list[Told]:
    """Utterances whose frame may stand in this paragraph, in the order of the text; a quote taken up again right behind
    its own frame is the same statement (guideline, section 1).

    A quote over paragraphs is looked at twice: where it starts for a frame before it, where it ends for one behind it.
    `earlier` are the statements of the paragraphs before, `prepositions` the frames of "volgens" and its like in this.
    """
    told: list[Told] = []
    within: list[Told] = []
    for group in groups:
        if group[0].depth:
            within += _within(paragraph, group)
            continue
        if told and _takes_up(paragraph, told[-1], group, prepositions):
            told[-1] = _joined(told[-1], group)
            continue
        found = _found(paragraph, group, prepositions, earlier)
        if found is not None:
            told.append(found)
    return told + within


def _within(paragraph: Paragraph, group: tuple[Quote, ...]) -> list[Told]:
    """A quote inside a quote, if a cue with a colon announces it: «"Mol zei: ‘Het lekt.’ Toen ging hij", zegt Bos»."""
    if group[0] not in paragraph.quotes or paragraph.tree.words[paragraph.after(group[0].start) - 1] != ":":
        return []
    found = frame_before(paragraph, group)
    return [found] if found is not None and found.cue else []


def _found(
    paragraph: Paragraph, group: tuple[Quote, ...], prepositions: list[Frame], earlier: list[Draft]
) -> Told | None:
    starts, ends = group[0] in paragraph.quotes, group[-1] in paragraph.quotes
    if not ends:
        return frame_before(paragraph, group) if starts else None
    if not starts and any(draft.content == selection_of(group) for draft in earlier):
        return None
    before = frame_before(paragraph, group) if starts else None
    return _after(paragraph, group, prepositions) or before or _bare(paragraph, group)


def unmarked(paragraph: Paragraph) -> list[Draft]:
    """Direct speech without marks: what follows a colon behind a verb of saying, to the end of the sentence.

    "Mol zei: [het geld is op]."
    """
    tree = paragraph.tree
    found: list[Draft] = []
    for i, word in enumerate(tree.words[:-1]):
        if word != ":":
            continue
        sentence = paragraph.sentence(i)
        if i + 2 >= sentence.stop or any(q.start == tree.tokens[i + 1].start for q in paragraph.quotes):
            continue
        speaking = [hit for hit in paragraph.cues_in(range(sentence.start, i)) if reports(hit, "quote")]
        if speaking and max(speaking[-1].indices) >= i - _NEAR_COLON and leads_up(tree, speaking[-1], i):
            hit = speaking[-1]
            content = tree.select(trimmed(tree, range(i + 1, sentence.stop)))
            draft = Draft(
                type=StatementType.DIRECT,
                content=content,
                cue=tree.select(hit.indices),
                source=source_of(tree, hit),
                act=hit.entry.act,
                rule="direct/unmarked",
            )
            found.append(draft)
    return found


def _after(paragraph: Paragraph, group: tuple[Quote, ...], prepositions: list[Frame]) -> Told | None:
    """The frame behind a quote: «"...", zegt Mol», «"..." aldus Mol», «"...", Mol said», and any other verb before its
    subject."""
    tree = paragraph.tree
    at = _behind(paragraph, group)
    if at >= len(tree.words) or not (is_utterance(paragraph, group) or _ends_at_frame(paragraph, group, at)):
        return None
    if not tree.tokens[at].text[:1].islower() and tree.words[at] not in _closing(tree.lexicon.language):
        return _subject_first(paragraph, group, at)
    for frame in prepositions:
        if frame.first == at and frame.source is not None:
            return told_by(paragraph, group, frame.cue, frame.source, frame.last, "direct/preposition")
    start = at + 1 if tree.marks(at, "thus") and at + 1 < len(tree.words) else at
    hit = paragraph.cue_at(start)
    if hit is not None and hit.indices[0] >= at:
        bodily = impersonal(tree, hit)
        source = said_at(tree, hit) if bodily else _inverted_subject(paragraph, hit.anchor, start)
        last = frame_end(tree, max(hit.indices), source, tree.sentence_range(start))
        cue = tuple(sorted({*hit.indices, *range(at, start)}))
        return told_by(paragraph, group, cue, source, last, "direct/frame-after")
    told = _subject_first(paragraph, group, at)
    if told is not None:
        return told
    if is_verb(tree.tokens[start]) and "VerbForm=Inf" not in tree.tokens[start].feats:
        source = nominal_after(tree, start, tree.sentence_range(start))
        if source is not None and _comma_before(paragraph, group[-1], at):
            last = frame_end(tree, start, source, tree.sentence_range(start))
            particle = particle_of(tree, start)  # "las ... *voor*"
            cue = (start,) if particle is None else (start, particle)
            return told_by(paragraph, group, cue, source, last, "direct/any-verb-after")
    return None


@cache
def _closing(language: str) -> frozenset[str]:
    """Prepositions whose frame stands behind what it covers, as a sentence of its own too: «"...". *Aldus* Mol.»"""
    return frozenset(p.phrase for p in load(language).prepositions if p.position == "after" and "start" not in p.place)


def _ends_at_frame(paragraph: Paragraph, group: tuple[Quote, ...], at: int) -> bool:
    """True for any words between marks, up to a comma before a frame, that begin their sentence («"het dak", zegt
    Mol»), or that are an utterance; not for the end of a sentence («het plan is "een gok", zegt Mol»). Without a comma
    for what is both, before a verb of saying («"Het dak lekt" zegt Mol»)."""
    begins, utters = begins_sentence(paragraph, group[0]), is_utterance(paragraph, group, alone=False)
    if _comma_before(paragraph, group[-1], at):
        return begins or utters
    hit = paragraph.cue_at(at)
    return begins and utters and hit is not None and hit.indices[0] == at and reports(hit, "quote")


def _behind(paragraph: Paragraph, group: tuple[Quote, ...]) -> int:
    """The first token behind a quote that is no comma."""
    words = paragraph.tree.words
    at = paragraph.after(group[-1].end)
    while at < len(words) and words[at] == ",":
        at += 1
    return at


def _subject_first(paragraph: Paragraph, group: tuple[Quote, ...], at: int) -> Told | None:
    """A frame that opens with its subject right behind the quote: «"...", Mol told reporters»."""
    tree = paragraph.tree
    if paragraph.text[group[-1].inner.end - 1] == "." and not tree.tokens[at].text[:1].islower():
        return None  # the quote ended its sentence
    sentence = tree.sentence_range(at)
    for hit in paragraph.cues_in(range(at + 1, sentence.stop)):
        if reports(hit, "quote", "paren", "clause"):
            frame = frame_of_subject(tree, hit, hit.head)
            if frame is None or frame.first != at:
                return None
            return told_by(paragraph, group, frame.cue, frame.source, frame.last, "direct/frame-after")
    return None


def _bare(paragraph: Paragraph, group: tuple[Quote, ...]) -> Told | None:
    """A quote that is a sentence of its own, without a frame; its speaker is sought in the context later."""
    if not is_utterance(paragraph, group):
        return None
    if paragraph.passage.zone in _TITLES and not _has_verb(paragraph, group[0]):
        return None  # a subhead such as ‘Verwend’ is a label
    return told_by(paragraph, group, (), None, paragraph.after(group[-1].end), "direct/bare")


def _has_verb(paragraph: Paragraph, quote: Quote) -> bool:
    return any(is_verb(paragraph.tree.tokens[i]) for i in paragraph.inside(quote.inner))


def _comma_before(paragraph: Paragraph, quote: Quote, at: int) -> bool:
    between = paragraph.text[quote.inner.end : paragraph.tree.tokens[at].start]
    return "," in between or paragraph.text[quote.inner.end - 1] in ",.!?…"


def _inverted_subject(paragraph: Paragraph, anchor: int, at: int) -> int | None:
    tree = paragraph.tree
    found = subject(tree, anchor)
    if found is not None and found > at and found in tree.sentence_range(at):
        return found
    return nominal_after(tree, at, tree.sentence_range(at))


def _takes_up(paragraph: Paragraph, earlier: Told, group: tuple[Quote, ...], prepositions: list[Frame]) -> bool:
    """True if only punctuation stands between the frame behind an earlier quote and this one, and no new frame
    follows.
    """
    if not earlier.behind:
        return False
    start = group[0].start
    before = paragraph.after(start) - 1
    if paragraph.tree.marks(before, "article") or paragraph.tree.tokens[before].upos == "ADP":
        return False  # a name in marks: German "sagte Venn der „Zeitung“"
    if earlier.frame_last > start or not _trails(paragraph, earlier.frame_last, start):
        return False
    return _after(paragraph, group, prepositions) is None


def _trails(paragraph: Paragraph, first: int, last: int) -> bool:
    """True if between a frame and a quote stands nothing but marks, or the rest of the frame's sentence without a cue:
    «"...", said Reed, *who owns the roof.* "..."»."""
    between = paragraph.text[first:last]
    if not between.strip(" ,.:;–—-\n"):
        return True
    run = paragraph.inside(Span(first, last))
    closed = between.rstrip()[-1] == "." and len({paragraph.tree.sentence[i] for i in run}) == 1
    return closed and not any(paragraph.cue_at(i) for i in run)


def _joined(earlier: Told, group: tuple[Quote, ...]) -> Told:
    draft = msgspec.structs.replace(earlier.draft, content=(*earlier.draft.content, *selection_of(group)))
    return msgspec.structs.replace(earlier, draft=draft, behind=False)
