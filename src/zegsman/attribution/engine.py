"""Document and analyses -> statements: the whole engine on one screen.

Paragraph by paragraph the rules make drafts (`rules`); what no one is quoted for is the outlet's own voice; last,
nesting, stance and wording are settled for all of them together.
"""

from collections.abc import Sequence

import msgspec

from zegsman.attribution.cues import find_cues, masked_tokens
from zegsman.attribution.draft import Draft
from zegsman.attribution.finish import finished
from zegsman.attribution.free_indirect import between_drafts
from zegsman.attribution.headlines import headline_draft
from zegsman.attribution.interviews import answer_draft, turns_of
from zegsman.attribution.introduced import introduction, item_draft
from zegsman.attribution.media import Media, media_of
from zegsman.attribution.own_voice import own_voice_drafts
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.pointers import last_sentence
from zegsman.attribution.quotes import Quote, join_paragraphs
from zegsman.attribution.rules import paragraph_drafts
from zegsman.attribution.titles import with_speakers_below
from zegsman.attribution.tree import Tree
from zegsman.lexicon import LANGUAGES, Lexicon, load
from zegsman.model import Analysis, Document, Statement, Zone, overlaps

_RECENT = 200  # statements of earlier paragraphs that a rule may look back at
_UNDER_A_FRAME = frozenset({Zone.LIST_ITEM, Zone.QUOTE})


def attribute(document: Document, analyses: Sequence[Analysis], *, lexicon: Lexicon) -> tuple[Statement, ...]:
    """The statements of a document, in the order of the text; `analyses` holds one analysis per passage.

    Speakers have no name yet: `zegsman.resolution.name_speakers` gives them theirs.
    """
    groups = join_paragraphs(document.text, document.passages)
    media = media_of(document.text, lexicon.language, document.outlet)
    paragraphs = [_paragraph(document, n, analysis, groups, lexicon, media) for n, analysis in enumerate(analyses)]
    told: list[tuple[Paragraph, Draft]] = []
    before: Paragraph | None = None
    frame: Draft | None = None
    turns = turns_of(paragraphs)
    for number, read in enumerate(paragraphs):
        paragraph = read if number not in turns else msgspec.structs.replace(read, turn=turns[number])
        drafts = _drafts(paragraph, groups, [d for _, d in told[-_RECENT:]], before, frame)
        if paragraph.passage.zone not in _UNDER_A_FRAME:
            frame = introduction(paragraph)
        told += [(paragraph, draft) for draft in drafts]
        before = paragraph
    return finished(document, with_speakers_below(told), groups)


def _paragraph(
    document: Document, number: int, analysis: Analysis, groups: list[tuple[Quote, ...]], lexicon: Lexicon, media: Media
) -> Paragraph:
    passage = document.passages[number]
    if passage.language in LANGUAGES:
        lexicon = load(passage.language)
    tree = Tree(analysis, lexicon)
    quotes = tuple(q for group in groups for q in group if passage.start <= q.start < passage.end)
    cues = find_cues(tree, lexicon, masked_tokens(tree, lexicon)) if analysis.parsed else []
    return Paragraph(
        text=document.text,
        passage=passage,
        tree=tree,
        quotes=quotes,
        cues=tuple(cues),
        media=media,
    )


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
    if paragraph.turn is not None:
        return sorted(drafts, key=lambda draft: (draft.start, -draft.end))  # nothing in it is the outlet's own
    drafts += between_drafts(paragraph, drafts)
    reaching = [draft for draft in earlier if draft.end > passage.start]  # quotes over paragraphs
    drafts += own_voice_drafts(paragraph, [*reaching, *drafts])
    return sorted(drafts, key=lambda draft: (draft.start, -draft.end))
