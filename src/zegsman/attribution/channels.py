"""Via: the channels between the first teller and this outlet (guideline, section 4).

"Dat zei *de politie*, meldt *persbureau Corva*": politie -> persbureau Corva -> this outlet.
"""

import msgspec

from zegsman.attribution.cues import CueHit
from zegsman.attribution.draft import Draft
from zegsman.attribution.frames import Frame, complement
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import noun_phrase
from zegsman.attribution.tree import Tree
from zegsman.lexicon import Act
from zegsman.model import Selection, Span, covers, selection

_REACH = 12  # tokens between a verb of saying and its channel ("zei hij gisteren op de radio tegen ...")


def is_medium(paragraph: Paragraph, chosen: Selection) -> bool:
    """True if a phrase names an agency, paper, station or site, or describes itself as one ("weekblad De Ploeg")."""
    return bool(chosen) and paragraph.media.holds(paragraph.text[chosen[0].start : chosen[-1].end])


def channels_of(paragraph: Paragraph, hit: CueHit, draft: Draft) -> Draft:
    """The statement with the channels its frame names: "zegt Mol *in het weekblad De Ploeg*", "zei hij *tegen Corva*",
    "liet *via zijn advocaat* weten". By the order of words, since parsers hang such phrases anywhere; what stands in
    the content or the source is none.
    """
    tree = paragraph.tree
    taken = {i for span in (*draft.content, *draft.source) for i in paragraph.inside(span)}
    found: list[Span] = []
    for i in paragraph.sentence(hit.head):
        if tree.marks(i, "channel") and i not in taken and abs(i - hit.head) <= _REACH and not paragraph.around(i):
            found += _channel(paragraph, i, taken)
    return through(draft, selection(found))


def _channel(paragraph: Paragraph, at: int, taken: set[int]) -> Selection:
    """The phrase behind a preposition, if it is a medium, or whoever it is behind "via"."""
    tree = paragraph.tree
    head = complement(tree, at, tree.sentence_range(at))
    if head is None or head in taken:
        return ()
    phrase = tree.select(_short(tree, head))
    if tree.marks(at, "through") or is_medium(paragraph, phrase):
        return _with_name(paragraph, phrase)
    return ()


def _short(tree: Tree, head: int) -> range:
    """The noun phrase up to the preposition, conjunction or verb behind its name: parsers hang clauses on it."""
    run = noun_phrase(tree, head)
    stops = (i for i in range(head + 1, run.stop) if tree.tokens[i].upos in ("ADP", "SCONJ", "VERB", "AUX", "PRON"))
    return range(run.start, next(stops, run.stop))


def _with_name(paragraph: Paragraph, phrase: Selection) -> Selection:
    """A description with the name behind it, where the parser parted them: "persbureau" + "Corva"."""
    tokens = paragraph.tree.tokens
    after = paragraph.after(phrase[-1].end)
    last = after
    while last < len(tokens) and last - after < 3 and tokens[last].text[0].isupper():
        last += 1
    if last == after or paragraph.text[phrase[-1].end : tokens[after].start] != " ":
        return phrase
    return (*phrase[:-1], Span(phrase[-1].start, tokens[last - 1].end))


def is_relay(paragraph: Paragraph, frame: Frame, source: Selection) -> bool:
    """True if a frame passes on another's words: a medium as its source, or a verb of relaying with a bare name
    ("meldt Corva")."""
    if is_medium(paragraph, source):
        return True
    return (
        frame.hit is not None
        and frame.hit.entry.act is Act.RELAY
        and frame.source is not None
        and (paragraph.tree.tokens[frame.source].upos == "PROPN")
    )


def relayed(drafts: list[Draft], frame_cue: Selection, content: Selection) -> list[int]:
    """Positions of the statements whose own cue stands inside what a relaying frame covers."""
    return [
        n
        for n, draft in enumerate(drafts)
        if draft.cue and draft.cue != frame_cue and covers(content, draft.cue) and not draft.rule.startswith("hearsay")
    ]


def through(draft: Draft, channel: Selection) -> Draft:
    """The statement with one more channel; `via` is in the order of the text: "persbureau Corva", "de krant"."""
    return msgspec.structs.replace(draft, via=selection((*draft.via, *channel))) if channel else draft


def named_source(paragraph: Paragraph, source: Selection) -> Selection:
    """The source of a relaying frame with the name that belongs to it."""
    return _with_name(paragraph, source) if is_medium(paragraph, source) else source
