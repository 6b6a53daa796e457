"""Where a medium got it from: "*meldt* de krant *op basis van* bronnen". The bronnen tell, the krant is a channel."""

from functools import cache

import msgspec

from zegsman.attribution.channels import through
from zegsman.attribution.cues import CueHit
from zegsman.attribution.draft import Draft
from zegsman.attribution.frames import complement
from zegsman.attribution.media_phrases import is_medium, named_source
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import noun_phrase
from zegsman.lexicon import load


def drawn(paragraph: Paragraph, hit: CueHit, draft: Draft) -> Draft:
    """The statement with the source its medium names, if it names one in the frame; else as it was."""
    if not is_medium(paragraph, draft.source):
        return draft
    tree = paragraph.tree
    sentence = paragraph.sentence(hit.head)
    for parts in _phrases(tree.lexicon.language):
        for at in tree.places.get(parts[0], ()):
            if (
                not (sentence.start <= at < sentence.stop and tree.stands(parts, at))
                or paragraph.around(at) is not None
            ):
                continue
            head = complement(tree, at + len(parts) - 1, tree.sentence_range(at))
            if head is not None:
                medium = named_source(paragraph, draft.source)
                cue = tree.select((*hit.indices, *range(at, at + len(parts))))
                source = tree.select(noun_phrase(tree, head))
                return through(msgspec.structs.replace(draft, cue=cue, source=source), medium)
    return draft


@cache
def _phrases(language: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in sorted(load(language).words("drawing")))
