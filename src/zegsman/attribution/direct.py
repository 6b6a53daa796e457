"""Direct speech: quotes that are utterances, joined to the frame before, after or between them.

„Het dak lekt”, *zegt* Mol. „Al jaren.”     Mol *zei*: “Het dak lekt.”     Mol: ‘Het dak lekt’
"""

import msgspec

from zegsman.attribution.cues import CueHit
from zegsman.attribution.draft import Draft
from zegsman.attribution.frames import Frame, frame_end, frame_of_subject, nominal_after, reports
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import noun_phrase, subject, trimmed
from zegsman.attribution.quotes import Quote, selection_of
from zegsman.attribution.sources import source_of
from zegsman.attribution.tree import Tree, is_verb
from zegsman.model import Act, Selection, Stance, StatementType, Zone

_NEAR_COLON = 6  # tokens between a verb of saying and its colon ("zei hij gisteren tegen de krant:")
_SENTENCE_ENDS = frozenset(".!?…")
_TITLES = frozenset({Zone.SUBHEAD, Zone.HEADLINE, Zone.CAPTION})


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A direct quote with the frame found for it: `cue` its tokens, `frame_last` the character where the frame ends,
    `behind` True if it stands behind the quote."""

    draft: Draft
    cue: tuple[int, ...] = ()
    frame_last: int = 0
    behind: bool = False


def find_direct(
    paragraph: Paragraph, groups: tuple[tuple[Quote, ...], ...], earlier: list[Draft], prepositions: list[Frame]
) -> list[Told]:
    """Utterances whose frame may stand in this paragraph, in the order of the text; a quote taken up again right behind
    its own frame is the same statement (guideline, section 1).

    A quote over paragraphs is looked at twice: where it starts for a frame before it, where it ends for one behind it.
    `earlier` are the statements of the paragraphs before, `prepositions` the frames of "volgens" and its like in this.
    """
    told: list[Told] = []
    for group in groups:
        if group[0].depth:
            continue
        if told and _takes_up(paragraph, told[-1], group, prepositions):
            told[-1] = _joined(told[-1], group)
            continue
        found = _found(paragraph, group, prepositions, earlier)
        if found is not None:
            told.append(found)
    return told


def _found(
    paragraph: Paragraph, group: tuple[Quote, ...], prepositions: list[Frame], earlier: list[Draft]
) -> Told | None:
    starts, ends = group[0] in paragraph.quotes, group[-1] in paragraph.quotes
    if not ends:
        return _before(paragraph, group) if starts else None
    if not starts and any(draft.content == selection_of(group) for draft in earlier):
        return None
    before = _before(paragraph, group) if starts else None
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
        speaking = [hit for hit in paragraph.cues if sentence.start <= hit.head < i and reports(hit, "quote")]
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
    if at >= len(tree.words) or not (is_utterance(paragraph, group) or _comma_before(paragraph, group[-1], at)):
        return None
    if not tree.tokens[at].text[:1].islower():
        return _subject_first(paragraph, group, at)
    for frame in prepositions:
        if frame.first == at and frame.source is not None:
            return _told(paragraph, group, frame.cue, frame.source, frame.last, "direct/preposition")
    start = at + 1 if tree.marks(at, "thus") and at + 1 < len(tree.words) else at
    hit = paragraph.cue_at(start)
    if hit is not None and hit.indices[0] >= at:
        source = _inverted_subject(paragraph, hit.anchor, start)
        last = frame_end(tree, max(hit.indices), source, tree.sentence_range(start))
        cue = tuple(sorted({*hit.indices, *range(at, start)}))
        return _told(paragraph, group, cue, source, last, "direct/frame-after")
    told = _subject_first(paragraph, group, at)
    if told is not None:
        return told
    if is_verb(tree.tokens[start]) and "VerbForm=Inf" not in tree.tokens[start].feats:
        source = nominal_after(tree, start, tree.sentence_range(start))
        if source is not None and _comma_before(paragraph, group[-1], at):
            last = frame_end(tree, start, source, tree.sentence_range(start))
            return _told(paragraph, group, (start,), source, last, "direct/any-verb-after")
    return None


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
    for hit in paragraph.cues:
        if at < hit.head < sentence.stop and reports(hit, "quote", "paren", "clause"):
            frame = frame_of_subject(tree, hit, hit.head)
            if frame is None or frame.first != at:
                return None
            return _told(paragraph, group, frame.cue, frame.source, frame.last, "direct/frame-after")
    return None


def _before(paragraph: Paragraph, group: tuple[Quote, ...]) -> Told | None:
    """The frame before a quote: «Mol zei: "..."», «Mol: "..."», «Mol riep "..."»."""
    tree = paragraph.tree
    last = paragraph.after(group[0].start) - 1
    if last < 0:
        return None
    first = _segment_start(paragraph, last, group[0])
    colon = tree.words[last] == ":"
    hits = [hit for hit in paragraph.cues if first <= hit.head <= last]
    if colon:
        speaking = [hit for hit in hits if reports(hit, "quote")]
        if speaking:
            hit = speaking[-1]
            cue = hit.indices if leads_up(tree, hit, last) else ()
            return _told(paragraph, group, cue, subject(tree, hit.anchor), last + 1, "direct/frame-before")
        source = _segment_subject(paragraph, range(first, last))
        return _told(paragraph, group, (), source, last + 1, "direct/colon") if source is not None else None
    closing = [hit for hit in hits if reports(hit, "quote") and not reports(hit, "pred")]
    if closing and is_utterance(paragraph, group, alone=False) and not tree.marks(last, "that"):
        hit = closing[-1]
        if all(not is_verb(tree.tokens[i]) for i in range(hit.head + 1, last + 1) if i not in hit.indices):
            return _told(paragraph, group, hit.indices, subject(tree, hit.anchor), last + 1, "direct/cue-before")
    return None


def leads_up(tree: Tree, hit: CueHit, colon: int) -> bool:
    """True if a cue announces what stands behind a colon ("zei gisteren:"), not if it has its content before it ("zei
    dat het lekt:", "ontkent dat:")."""
    between = [i for i in range(hit.head + 1, colon) if i not in hit.indices]
    return not any(tree.marks(i, "that") or is_verb(tree.tokens[i]) for i in between)


def _bare(paragraph: Paragraph, group: tuple[Quote, ...]) -> Told | None:
    """A quote that is a sentence of its own, without a frame; its speaker is sought in the context later."""
    if not is_utterance(paragraph, group):
        return None
    if paragraph.passage.zone in _TITLES and not _has_verb(paragraph, group[0]):
        return None  # a subhead such as ‘Verwend’ is a label
    return _told(paragraph, group, (), None, paragraph.after(group[-1].end), "direct/bare")


def is_utterance(paragraph: Paragraph, group: tuple[Quote, ...], *, alone: bool = True) -> bool:
    """True if a quote holds a whole utterance: it starts with a capital (or goes on over paragraphs) and has a verb, a
    final mark or three words; `alone` asks too that it begins a sentence.

    The gemeente schilderde 'nee' op de paal: no utterance.
    """
    first, last = group[0], group[-1]
    inner = paragraph.text[first.inner.start : last.inner.end]
    if not inner.strip() or not (inner.lstrip("…. \"'“‘")[:1].isupper() or inner.lstrip()[:1].isdigit()):
        return False
    words = inner.split()
    final = inner.rstrip()[-1] in _SENTENCE_ENDS
    indices = paragraph.inside(first.inner)
    verbal = any(is_verb(paragraph.tree.tokens[i]) for i in indices)
    if not (final or (verbal and len(words) >= 2) or len(words) >= 4):
        return False
    return not alone or (_begins_sentence(paragraph, first) and _ends_sentence(paragraph, last, final))


def _has_verb(paragraph: Paragraph, quote: Quote) -> bool:
    return any(is_verb(paragraph.tree.tokens[i]) for i in paragraph.inside(quote.inner))


def _begins_sentence(paragraph: Paragraph, quote: Quote) -> bool:
    before = paragraph.text[paragraph.passage.start : quote.start].rstrip()
    return not before or before[-1] in ".!?:…\n" or before[-1] in "”’\"'»-–—"


def _ends_sentence(paragraph: Paragraph, quote: Quote, final: bool) -> bool:
    behind = paragraph.text[quote.end : paragraph.passage.end].lstrip()
    return final or not behind or behind[0] in ".!?,"


def _comma_before(paragraph: Paragraph, quote: Quote, at: int) -> bool:
    between = paragraph.text[quote.inner.end : paragraph.tree.tokens[at].start]
    return "," in between or paragraph.text[quote.inner.end - 1] in ",.!?…"


def _inverted_subject(paragraph: Paragraph, anchor: int, at: int) -> int | None:
    tree = paragraph.tree
    found = subject(tree, anchor)
    if found is not None and found > at and found in tree.sentence_range(at):
        return found
    return nominal_after(tree, at, tree.sentence_range(at))


def _segment_start(paragraph: Paragraph, last: int, quote: Quote) -> int:
    """First token of the stretch before a quote: after the last full stop or the last quote."""
    earlier = [q.end for q in paragraph.quotes if q.end <= quote.start and q.depth == quote.depth]
    floor = paragraph.after(max(earlier, default=paragraph.passage.start))
    floor = max(floor, paragraph.tree.sentence_range(last).start)
    for i in range(last - 1, floor - 1, -1):
        if paragraph.tree.words[i] in ("!", "?", "."):
            return i + 1
    return floor


def _segment_subject(paragraph: Paragraph, segment: range) -> int | None:
    """The subject of the clause before a colon; of "Mol over het dak: ..." its first noun phrase."""
    tree = paragraph.tree
    run = trimmed(tree, segment)
    for i in run:
        if tree.tokens[i].dep in ("nsubj", "nsubj:pass") and tree.tokens[i].upos in ("NOUN", "PROPN", "PRON"):
            return i
    return nominal_after(tree, run.start - 1, range(run.start, run.stop))


def _takes_up(paragraph: Paragraph, earlier: Told, group: tuple[Quote, ...], prepositions: list[Frame]) -> bool:
    """True if only punctuation stands between the frame behind an earlier quote and this one, and no new frame
    follows.
    """
    if not earlier.behind:
        return False
    start = group[0].start
    between = paragraph.text[earlier.frame_last : start] if earlier.frame_last <= start else "x"
    return not between.strip(" ,.:;–—-\n") and _after(paragraph, group, prepositions) is None


def _joined(earlier: Told, group: tuple[Quote, ...]) -> Told:
    draft = msgspec.structs.replace(earlier.draft, content=(*earlier.draft.content, *selection_of(group)))
    return msgspec.structs.replace(earlier, draft=draft, behind=False)


def _told(
    paragraph: Paragraph, group: tuple[Quote, ...], cue: tuple[int, ...], source: int | None, last: int, rule: str
) -> Told:
    tree = paragraph.tree
    phrase: Selection = tree.select(noun_phrase(tree, source)) if source is not None else ()
    doubts = () if all(quote.closed for quote in group) else ("quote-not-closed",)
    hit = paragraph.cue_at(cue[-1]) if cue else None
    draft = Draft(
        type=StatementType.DIRECT,
        content=selection_of(group),
        cue=tree.select(cue),
        source=phrase,
        act=_act(hit, cue),
        stance=hit.entry.stance if hit and hit.entry.stance is Stance.ASSERT else Stance.NEUTRAL,
        rule=rule,
        doubts=doubts,
    )
    end = tree.tokens[last - 1].end if 0 < last <= len(tree.tokens) else paragraph.passage.end
    behind = rule in ("direct/preposition", "direct/frame-after", "direct/any-verb-after")
    return Told(draft=draft, cue=cue, frame_last=end, behind=behind)


def _act(hit: CueHit | None, cue: tuple[int, ...]) -> Act | None:
    """What the cue does; a preposition, and a verb that only its place makes one of saying, say."""
    return hit.entry.act if hit else Act.SAY if cue else None
