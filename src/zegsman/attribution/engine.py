"""Document and analyses -> statements: the whole engine on one screen.

The rules go over the paragraphs (`walk`), the tagger reads the document (`tagger`), and where both are at work what
they found is paired and judged (`merge`). What no one is quoted for is the outlet's own voice. Last, nesting, stance
and wording are settled for all of them together.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum

import msgspec

from zegsman.attribution import judge
from zegsman.attribution.confidence import confident
from zegsman.attribution.cues import find_cues, masked_tokens
from zegsman.attribution.draft import Draft
from zegsman.attribution.finish import finished
from zegsman.attribution.interviews import turns_of
from zegsman.attribution.media import Media, media_of
from zegsman.attribution.merge import Told, merged
from zegsman.attribution.own_voice import own_voice_drafts
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.quotes import Quote, join_paragraphs
from zegsman.attribution.rejected import rejected
from zegsman.attribution.tagger import Given, Read, Tagger
from zegsman.attribution.titles import with_speakers_below
from zegsman.attribution.tree import Tree
from zegsman.attribution.walk import told_by_rules
from zegsman.errors import MissingTagger
from zegsman.lexicon import LANGUAGES, Lexicon, load
from zegsman.model import Analysis, Document, Statement


class Engine(StrEnum):
    """What finds the statements. BEST stands for what measured best (`BEST`)."""

    BEST = "best"
    RULES = "rules"
    TAGGER = "tagger"
    BOTH = "both"


BEST = Engine.BOTH
"""What measured best; to be measured again with every new tagger or rule. Attributed and linked F1 on the dev part of
the corpus, by judges that had not seen the text, with the rules alone in brackets: Dutch 85.0, 79.2 (83.4, 78.3),
English 83.8, 77.1 (78.0, 72.8), German 77.0, 62.3 (78.0, 62.9). On the Dutch gold 87.9, 80.9 (86.9, 79.9); messages
of German Wikinews, which is larger than our German dev part, 72.2 (69.2)."""


class Page(msgspec.Struct, frozen=True):
    """A document made ready: a paragraph per passage, its quotations, and the media it names."""

    paragraphs: list[Paragraph]
    groups: list[tuple[Quote, ...]]
    media: Media


def attribute(
    document: Document,
    analyses: Sequence[Analysis],
    *,
    lexicon: Lexicon,
    engine: Engine = Engine.BOTH,
    tagger: Tagger | None = None,
) -> tuple[Statement, ...]:
    """The statements of a document, in the order of the text; `analyses` holds one analysis per passage.

    Without a `tagger` the rules work alone. Speakers have no name yet: `zegsman.resolution` gives them theirs.

    Raises:
        MissingTagger: the tagger shall work alone and there is none.
    """
    (found,) = attribute_together([(document, analyses)], lexicon=lexicon, engine=engine, tagger=tagger)
    return found


def attribute_together(
    many: Sequence[tuple[Document, Sequence[Analysis]]],
    *,
    lexicon: Lexicon,
    engine: Engine = Engine.BOTH,
    tagger: Tagger | None = None,
) -> list[tuple[Statement, ...]]:
    """The same for several documents in one language: a tagger reads them together in half the time."""
    if tagger is None and engine is Engine.TAGGER:
        raise MissingTagger(f"there is no tagger for {lexicon.language!r}; name one with --tagger, or use the rules")
    pages = [prepared(document, analyses, lexicon) for document, analyses in many]
    if tagger is None or engine is Engine.RULES:
        found = [(told_by_rules(page.paragraphs, page.groups), Read([], None)) for page in pages]
    else:
        given = [Given(*each, page.groups, page.media) for each, page in zip(many, pages, strict=True)]
        known = judge.load() if engine is Engine.BOTH else None
        reads = tagger.read_together(given, known.glimpse if known else None)
        found = [
            (_judged(page, read, known, lexicon.language) if known else read.drafts, read)
            for page, read in zip(pages, reads, strict=True)
        ]
    return [_statements(document, page, *told) for (document, _), page, told in zip(many, pages, found, strict=True)]


def _judged(page: Page, read: Read, known: judge.Judge, language: str) -> list[Told]:
    told = merged(told_by_rules(page.paragraphs, page.groups), read.drafts, known, language)
    return [(n, draft) for n, draft in told if draft.engine != "tagger" or not rejected(page.paragraphs[n], draft)]


def _statements(document: Document, page: Page, told: Sequence[Told], read: Read) -> tuple[Statement, ...]:
    told = sorted([*told, *_own_voice(page.paragraphs, told, read)], key=_place)
    placed = [(page.paragraphs[n], draft) for n, draft in told]
    return confident(document, finished(document, with_speakers_below(placed), page.groups))


def _place(told: Told) -> tuple[int, int, int]:
    return told[0], told[1].start, -told[1].end


def prepared(document: Document, analyses: Sequence[Analysis], lexicon: Lexicon) -> Page:
    """What rules and tagger start from."""
    groups = join_paragraphs(document.text, document.passages)
    media = media_of(document.text, lexicon.language, document.outlet)
    paragraphs = [_paragraph(document, n, analysis, groups, lexicon, media) for n, analysis in enumerate(analyses)]
    for number, turn in turns_of(paragraphs).items():
        paragraphs[number] = msgspec.structs.replace(paragraphs[number], turn=turn)
    return Page(paragraphs, groups, media)


def _own_voice(paragraphs: Sequence[Paragraph], told: Sequence[Told], read: Read) -> Iterator[Told]:
    """The outlet's own statements; quotes that reach into a paragraph count there too."""
    starts = [paragraph.passage.start for paragraph in paragraphs]
    by_place: dict[int, list[Draft]] = {}
    for _, draft in told:
        by_place.setdefault(bisect_right(starts, draft.start) - 1, []).append(draft)
    reaching: list[Draft] = []
    for n, paragraph in enumerate(paragraphs):
        reaching = [draft for draft in reaching if draft.end > paragraph.passage.start] + by_place.get(n, [])
        if paragraph.turn is not None:
            continue  # nothing in an answer is the outlet's own
        chances = read.own[n] if read.own is not None else None
        yield from ((n, draft) for draft in own_voice_drafts(paragraph, reaching, chances))


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
