"""Where a medium got it from: "*meldt* de krant *op basis van* bronnen". The bronnen tell, the krant is a channel."""

from functools import cache

import msgspec

from zegsman.attribution.channels import through
from zegsman.attribution.cues import CueHit
from zegsman.attribution.draft import Draft
from zegsman.attribution.frames import complement
from zegsman.attribution.media_phrases import is_medium, named_source
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import noun_phrase, trimmed
from zegsman.attribution.tree import Tree
from zegsman.lexicon import Act, load
from zegsman.model import Selection


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
                cue = tree.select((*hit.indices, *range(at, at + len(parts))))
                source = tree.select(_told(tree, at, head, sentence))
                medium = named_source(paragraph, _before(paragraph, draft.source, at))
                return through(msgspec.structs.replace(draft, cue=cue, source=source), medium)
    return draft


def _told(tree: Tree, at: int, head: int, sentence: range) -> range:
    """The phrase of those it got it from; between commas all of it: ", citing *two people familiar with it*,"."""
    phrase = noun_phrase(tree, head)
    comma = next((i for i in range(phrase.stop, sentence.stop) if tree.words[i] == ","), None)
    apart = at > sentence.start and tree.words[at - 1] == "," and comma is not None
    whole = range(phrase.start, comma) if apart and comma else phrase
    return phrase if any(tree.is_finite(i) for i in whole) else whole


def _before(paragraph: Paragraph, source: Selection, at: int) -> Selection:
    """The medium without what it draws on, which a parser may hang on it: "*The agency*, citing two people"."""
    tree = paragraph.tree
    if len(source) != 1 or not source[0].start < tree.tokens[at].start < source[0].end:
        return source
    return tree.select(trimmed(tree, range(paragraph.after(source[0].start), at)))


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
