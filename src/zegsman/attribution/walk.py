"""The rules over a whole document, paragraph by paragraph: each sees what was told in the paragraphs before it."""

from collections.abc import Sequence

from zegsman.attribution.draft import Draft
from zegsman.attribution.free_indirect import between_drafts
from zegsman.attribution.headlines import headline_draft
from zegsman.attribution.interviews import answer_draft
from zegsman.attribution.introduced import introduction, item_draft
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.pointers import last_sentence
from zegsman.attribution.quotes import Quote
from zegsman.attribution.rules import paragraph_drafts
from zegsman.model import Zone, overlaps

_RECENT = 200  # statements of earlier paragraphs that a rule may look back at
_UNDER_A_FRAME = frozenset({Zone.LIST_ITEM, Zone.QUOTE})


def told_by_rules(paragraphs: Sequence[Paragraph], groups: list[tuple[Quote, ...]]) -> list[tuple[int, Draft]]:
    """The attributed statements with the numbers of their paragraphs; own voice is not among them."""
    told: list[tuple[int, Draft]] = []
    before: Paragraph | None = None
    frame: Draft | None = None
    for n, paragraph in enumerate(paragraphs):
        told += [(n, draft) for draft in _drafts(paragraph, groups, [d for _, d in told[-_RECENT:]], before, frame)]
        if paragraph.passage.zone not in _UNDER_A_FRAME:
            frame = introduction(paragraph)
        before = paragraph
    return told


def _drafts(
    paragraph: Paragraph,
    groups: list[tuple[Quote, ...]],
    earlier: list[Draft],
    before: Paragraph | None,
    frame: Draft | None,
) -> list[Draft]:
    passage = paragraph.passage
    if not paragraph.tree.tokens:
        return []  # in a language that is not supported
    here = tuple(g for g in groups if g[0].start < passage.end and passage.start <= g[-1].start)
    last = last_sentence(before) if before and before.passage.zone is not Zone.COMMENT else ()
    drafts = paragraph_drafts(paragraph, here, earlier, last)
    item = item_draft(paragraph, frame) if passage.zone in _UNDER_A_FRAME else None
    if item is None and paragraph.turn is not None:
        item = answer_draft(paragraph, paragraph.turn)
    if item is not None:
        drafts = [item, *(d for d in drafts if d.cue)]
    claim = headline_draft(paragraph)
    if claim is not None and not any(overlaps(d.content, claim.content) for d in drafts):
        drafts.append(claim)
    if paragraph.turn is None:
        drafts += between_drafts(paragraph, drafts)
    return sorted(drafts, key=lambda draft: (draft.start, -draft.end))
