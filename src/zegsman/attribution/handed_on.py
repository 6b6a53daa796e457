"""Channels that are told behind a source: through whom this outlet has what it says.

"volgens een rapport *dat Corva in handen heeft*", "volgens een minister, geciteerd door *de staatskrant*"
"""

import msgspec

from zegsman.attribution.channels import through
from zegsman.attribution.draft import Draft
from zegsman.attribution.media_phrases import is_medium, phrase_of_name
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import noun_phrase, trimmed
from zegsman.model import Selection, Span, covers, overlaps, selection

_NOMINAL = frozenset({"NOUN", "PROPN"})
_OWNER = 8  # tokens behind a document in which the comma behind its owner comes
_REACH = 14  # tokens behind a source in which such a clause opens and ends


def handed_on(paragraph: Paragraph, draft: Draft) -> Draft:
    """The statement with the medium that a relative clause or participle behind its source names, and its source
    without that clause; as it was where there is none."""
    if not draft.source or not draft.cue:
        return draft
    draft = _letter(paragraph, draft)
    run = paragraph.inside(Span(draft.source[0].start, draft.source[-1].end))
    opening = _opening(paragraph, run)
    if opening is None or covers(draft.content, paragraph.tree.select([opening])):
        return draft
    medium = _medium(paragraph, opening)
    if not medium:
        return draft
    before = trimmed(paragraph.tree, range(run.start, min(run.stop, opening)))
    source = paragraph.tree.select(before) if before else draft.source
    return through(msgspec.structs.replace(draft, source=source), medium)


def _letter(paragraph: Paragraph, draft: Draft) -> Draft:
    """The statement through a letter, and the medium that has it: "In *een brief aan Bos*, waaruit *Corva* citeert,
    schrijft Mol"; without such a medium a letter is no channel."""
    tree = paragraph.tree
    sentence = paragraph.sentence(paragraph.after(draft.cue[0].start))
    for i in range(sentence.start, sentence.stop - 2):
        if not tree.marks(i, "document") or tree.child(i, "case") is None:
            continue
        comma = next((k for k in range(i + 1, min(i + _OWNER, sentence.stop - 1)) if tree.words[k] == ","), None)
        phrase = tree.select(range(noun_phrase(tree, i).start, comma)) if comma is not None else ()
        if comma is None or not phrase or overlaps((*draft.content, *draft.source, *draft.cue), phrase):
            continue
        medium = _medium(paragraph, comma + 1) if tree.marks(comma + 1, "relative_opening") else ()
        if medium:
            return through(draft, selection((*phrase, *medium)))
    return draft


def _opening(paragraph: Paragraph, source: range) -> int | None:
    """The first token of a relative clause, of ", geciteerd door" or of ", door Corva ingezien" in a source or right
    behind it."""
    tree = paragraph.tree
    stop = min(paragraph.sentence(source.start).stop, source.stop + 2)
    for i in range(source.start + 1, stop):
        relative = tree.marks(i, "relative_opening") and tree.tokens[i].upos != "DET"
        if relative or (tree.words[i - 1] == "," and (tree.marks(i, "agent") or _hands_on(paragraph, i))):
            return i
    return None


def _hands_on(paragraph: Paragraph, i: int) -> bool:
    return paragraph.tree.lemmas[i] in paragraph.tree.lexicon.words("handing")


def _medium(paragraph: Paragraph, first: int) -> Selection:
    """The medium in a clause with a verb of seeing, having or quoting; empty if there is none."""
    tree = paragraph.tree
    stop = min(first + _REACH, paragraph.sentence(first).stop)
    run = range(first, next((i for i in range(first + 1, stop) if tree.words[i] == ","), stop))
    if not any(_hands_on(paragraph, i) for i in run):
        return ()
    for i in run:
        phrase = phrase_of_name(paragraph, i) if tree.tokens[i].upos in _NOMINAL and _acts(paragraph, i) else ()
        named = tree.marks(i - 1, "agent") and tree.tokens[i].entity in ("ORG", "LOC")
        if phrase and (is_medium(paragraph, phrase) or (named and not paragraph.media.is_own(tree.tokens[i].text))):
            return phrase
    return ()


def _acts(paragraph: Paragraph, i: int) -> bool:
    """False for what stands behind a preposition other than "door": "wil niet *in de krant*"."""
    case = paragraph.tree.child(i, "case")
    return case is None or paragraph.tree.marks(case, "agent")
