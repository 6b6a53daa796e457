"""Statements across sentences: "[Het dak lekt.] *Dat zei Mol*, meldt Corva." The pronoun points back at the content."""

import msgspec

from zegsman.attribution.cues import CueHit
from zegsman.attribution.draft import Draft
from zegsman.attribution.frames import reports
from zegsman.attribution.objects import OF_A_PROPOSITION
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import trimmed
from zegsman.attribution.sources import passive, source_of
from zegsman.attribution.tree import Tree
from zegsman.lexicon import Act
from zegsman.model import Selection, Sentence, StatementType, overlaps


def pointer(paragraph: Paragraph, hit: CueHit, before: Selection) -> Draft | None:
    """The statement of a cue whose clause opens with "dat" or "dit" for the sentence before, or None.

    `before` is the last sentence of the paragraph before, used where the pointer opens its own paragraph. A verb of
    denying or doubting takes the pronoun itself as content: "[Dat] *ontkent* Mol" is none of these; one of confirming
    does where the sentence before is somebody's already (`rules`).
    """
    tree = paragraph.tree
    if not reports(hit, "clause", "quote", "paren") or hit.entry.act in OF_A_PROPOSITION - {Act.CONFIRM}:
        return None
    pronoun = fronted_pronoun(tree, hit)
    if pronoun is None:
        return None
    content = previous_sentence(paragraph, hit.head) or before
    source = source_of(tree, hit, beside=pronoun)
    if not content or (not source and passive(tree, hit)):
        return None  # "Dat werd bekendgemaakt" names no one: the outlet's own voice (guideline, section 8)
    return Draft(
        type=StatementType.INDIRECT,
        content=content,
        cue=tree.select(hit.indices),
        source=source,
        act=hit.entry.act,
        stance=hit.entry.stance,
        rule="pointer/previous-sentence",
    )


def told_before(
    paragraph: Paragraph, hit: CueHit, draft: Draft | None, known: tuple[Draft, ...], before: Selection
) -> Draft | None:
    """ "[Het dak lekt.] Bos heeft dat *bevestigd*": a confirmed pronoun that stands for what nobody else says (`known`,
    hearsay) is the sentence before; any other draft as it was."""
    if draft is None or draft.rule != "clause/pronoun" or hit.entry.act is not Act.CONFIRM:
        return draft
    content = previous_sentence(paragraph, hit.head) or before
    words = (paragraph.tree.words[i] for span in content for i in paragraph.inside(span))
    told = any(overlaps(d.content, content) for d in known) or any(
        word in paragraph.tree.lexicon.hearsay_moods for word in words
    )
    done = any(paragraph.tree.is_finite(i) for i in hit.indices)  # not "wil dat bevestigen"
    if not content or told or not done or passive(paragraph.tree, hit) or paragraph.around(hit.head):
        return draft
    return msgspec.structs.replace(draft, content=content, rule="pointer/previous-sentence")


def fronted_pronoun(tree: Tree, hit: CueHit) -> int | None:
    """The "dat" or "dit" with which the sentence of a cue opens, right before the cue's finite verb; or None."""
    sentence = tree.sentence_range(hit.head)
    first = next((i for i in sentence if tree.tokens[i].text[0].isalnum()), None)
    if first is None or first + 1 >= sentence.stop or not tree.marks(first, "pointing"):
        return None
    return first if first + 1 in {*hit.indices, hit.anchor} else None


def previous_sentence(paragraph: Paragraph, i: int) -> Selection:
    """The sentence before that of token i in the same paragraph, without its final mark; empty if there is none."""
    tree = paragraph.tree
    number = tree.sentence[i]
    if number == 0:
        return ()
    return _words_of(tree, tree.sentences[number - 1])


def last_sentence(paragraph: Paragraph) -> Selection:
    """The last sentence of a paragraph, without its final mark."""
    tree = paragraph.tree
    if not tree.sentences:
        return ()
    return _words_of(tree, tree.sentences[-1])


def _words_of(tree: Tree, sentence: Sentence) -> Selection:
    return tree.select(trimmed(tree, range(sentence.first, sentence.last)))


def merged(earlier: Draft, pointing: Draft) -> Draft:
    """An attributed statement with the cue (and, if it had none, the source) of a pointer to it."""
    return msgspec.structs.replace(
        earlier,
        cue=tuple(sorted({*earlier.cue, *pointing.cue})),
        source=earlier.source or pointing.source,
        act=earlier.act or pointing.act,
    )


def same_content(a: Draft, b: Draft) -> bool:
    """True if two drafts share more than half of the longer content."""
    shared = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a.content for y in b.content)
    longest = max(sum(s.end - s.start for s in d.content) for d in (a, b))
    return overlaps(a.content, b.content) and shared * 2 > longest
