"""Via: the channels between the first teller and this outlet (guideline, section 4).

"Dat zei *de politie*, meldt *persbureau Corva*": politie -> persbureau Corva -> this outlet.
"""

import msgspec

from zegsman.attribution.cues import CueHit
from zegsman.attribution.draft import Draft
from zegsman.attribution.frames import Frame
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import noun_phrase, preposition
from zegsman.lexicon import Act
from zegsman.model import Selection, Span, covers, selection

_THROUGH = frozenset({"via", "door", "bij", "in", "op", "tegenover", "tegen", "aan", "met", "through", "to", "über"})
_ALWAYS = frozenset({"via", "through", "über"})


def is_medium(paragraph: Paragraph, chosen: Selection) -> bool:
    """True if a phrase names an agency, paper, station or site, or describes itself as one ("weekblad De Ploeg")."""
    return bool(chosen) and paragraph.media.holds(paragraph.text[chosen[0].start : chosen[-1].end])


def channel_of(paragraph: Paragraph, hit: CueHit) -> Selection:
    """Channels named in the frame of a verb: "zegt Mol *in het weekblad De Ploeg*", "liet *via zijn advocaat* weten"."""
    tree = paragraph.tree
    found: list[Span] = []
    for child in sorted({c for i in {hit.head, hit.anchor} for c in tree.children[i]}):
        word = preposition(tree, child)
        if word not in _THROUGH or child in hit.indices:
            continue
        phrase = _inner_medium(paragraph, child)
        if word in _ALWAYS or is_medium(paragraph, phrase):
            found += _with_name(paragraph, phrase)
    return selection(found)


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


def _inner_medium(paragraph: Paragraph, child: int) -> Selection:
    """The phrase itself, or in "in een interview met de krant" the phrase behind "met"."""
    tree = paragraph.tree
    for inner in tree.children[child]:
        if preposition(tree, inner) in ("met", "aan", "van", "with", "mit"):
            phrase = tree.select(noun_phrase(tree, inner))
            if is_medium(paragraph, phrase):
                return phrase
    return tree.select(noun_phrase(tree, child))


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
    """The statement with one more channel; `via` is in the order of the text."""
    return msgspec.structs.replace(draft, via=selection((*draft.via, *channel))) if channel else draft


def named_source(paragraph: Paragraph, source: Selection) -> Selection:
    """The source of a relaying frame with the name that belongs to it."""
    return _with_name(paragraph, source) if is_medium(paragraph, source) else source
