"""A direct quote as a statement, with what is known of its frame; and which quotes are utterances."""

import msgspec

from zegsman.attribution.cues import CueHit
from zegsman.attribution.draft import Draft
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import noun_phrase
from zegsman.attribution.quotes import Quote, selection_of
from zegsman.attribution.tree import is_verb
from zegsman.model import Act, Selection, Stance, StatementType

_SENTENCE_ENDS = frozenset(".!?…")
_MARKS = "\"'”’» "  # of a quote within, which may close behind its full stop


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A direct quote with the frame found for it: `cue` its tokens, `frame_last` the character where the frame ends,
    `behind` True if it stands behind the quote."""

    draft: Draft
    cue: tuple[int, ...] = ()
    frame_last: int = 0
    behind: bool = False


def told_by(
    paragraph: Paragraph, group: tuple[Quote, ...], cue: tuple[int, ...], source: int | None, last: int, rule: str
) -> Told:
    """The statement of a quote with the tokens of its cue, the head of its source and one past the last token of its
    frame."""
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
    final = inner.rstrip(_MARKS)[-1:] in _SENTENCE_ENDS
    indices = paragraph.inside(first.inner)
    verbal = any(is_verb(paragraph.tree.tokens[i]) for i in indices)
    if not (final or (verbal and len(words) >= 2) or len(words) >= 4):
        return False
    return not alone or (begins_sentence(paragraph, first) and _ends_sentence(paragraph, last, final))


def begins_sentence(paragraph: Paragraph, quote: Quote) -> bool:
    """True for a quote behind a final mark, a colon or another quote, or at the start of its paragraph."""
    before = paragraph.text[paragraph.passage.start : quote.start].rstrip()
    return not before or before[-1] in ".!?:…\n" or before[-1] in "”’\"'»-–—"


def _ends_sentence(paragraph: Paragraph, quote: Quote, final: bool) -> bool:
    behind = paragraph.text[quote.end : paragraph.passage.end].lstrip()
    return final or not behind or behind[0] in ".!?,"
