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
from zegsman.lexicon import Act, load


def drawn(paragraph: Paragraph, hit: CueHit, draft: Draft) -> Draft:
    """The statement with the source its medium names, if it names one in the frame; else as it was."""
    if not is_medium(paragraph, draft.source) and not _relays(paragraph, hit, draft):
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


def _relays(paragraph: Paragraph, hit: CueHit, draft: Draft) -> bool:
    """True for a bare name that is no person's, or a word in marks, beside a verb of passing on: "meldt *Corva* op
    basis van bronnen"."""
    tree = paragraph.tree
    source = [i for span in draft.source for i in paragraph.inside(span) if not tree.marks(i, "article")]
    letters = [i for i in source if tree.tokens[i].text[0].isalnum()]
    marked = len(source) > len(letters)
    named = len(letters) == 1 and (marked or tree.tokens[letters[0]].upos == "PROPN")
    return named and hit.entry.act is Act.RELAY and tree.tokens[letters[0]].entity != "PER"


@cache
def _phrases(language: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in sorted(load(language).words("drawing")))
