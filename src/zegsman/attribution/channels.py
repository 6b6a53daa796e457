"""Via: the channels between the first teller and this outlet (guideline, section 4).

"Dat zei *de politie*, meldt *persbureau Corva*": politie -> persbureau Corva -> this outlet.
"""

from functools import cache

import msgspec

from zegsman.attribution.cues import CueHit
from zegsman.attribution.draft import Draft
from zegsman.attribution.frames import Frame
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import noun_phrase, preposition
from zegsman.lexicon import Act, load
from zegsman.model import Selection, Span, covers, selection

_THROUGH = frozenset({"via", "door", "bij", "in", "op", "tegenover", "tegen", "aan", "met", "through", "to", "über"})
_ALWAYS = frozenset({"via", "through", "über"})


class _Media(msgspec.Struct, frozen=True):
    names: frozenset[str]
    descriptors: frozenset[str]


@cache
def _media(language: str) -> _Media:
    entries = load(language).agencies
    return _Media(
        names=frozenset(w for e in entries if e.kind in ("agency", "outlet") for w in e.words),
        descriptors=frozenset(w.lower() for e in entries if e.kind == "descriptor" for w in e.words),
    )


def is_medium(paragraph: Paragraph, chosen: Selection) -> bool:
    """True if a phrase names an agency, paper, station or site, or describes itself as one ("weekblad De Ploeg")."""
    if not chosen:
        return False
    media = _media(paragraph.lexicon.language)
    phrase = paragraph.text[chosen[0].start : chosen[-1].end]
    words = phrase.replace(",", " ").split()
    if any(_descriptor(word.lower().strip(".,’'"), media) for word in words[:4]):
        return True
    return phrase in media.names or any(word in media.names for word in words)


def _descriptor(word: str, media: _Media) -> bool:
    """A descriptor, or a compound that ends in a long one ("personeelsblad", "regiokrant")."""
    return word in media.descriptors or any(
        word.endswith(d) for d in ("krant", "blad", "omroep", "persbureau", "zender", "journaal", "podcast")
    )


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
            found += phrase
    return selection(found)


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
    """The statement with one more channel, nearest to the source first as far as the text's order tells."""
    return msgspec.structs.replace(draft, via=tuple(dict.fromkeys((*draft.via, *channel))))
