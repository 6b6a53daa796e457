"""Whose words are these, where the frame does not say: the speaker before, else a name near by."""

from zegsman.attribution.draft import Draft
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import SUBJECTS, noun_phrase
from zegsman.model import Selection


def speaker_before(paragraph: Paragraph, position: int, told: list[Draft]) -> Selection:
    """Source for a quote without frame: the last source told of before it in this paragraph or the one before, unless a
    newer person has come in as subject between; a name goes before a pronoun (guideline, section 3).

    "*Lode* waarschuwt voor optimisme. [“Blijf waakzaam.”]": the quote is Lode's.
    """
    earlier = [d for d in told if d.source and d.end <= position]
    named = _person_between(paragraph, earlier[-1].end if earlier else 0, position)
    if named:
        return named
    if earlier:
        return _name_of(paragraph, earlier)
    return ()


def _name_of(paragraph: Paragraph, earlier: list[Draft]) -> Selection:
    """The last source, or the one before it that it stands for where it is a pronoun."""
    for draft in reversed(earlier):
        word = paragraph.text[draft.source[0].start : draft.source[-1].end]
        if word.lower() not in paragraph.tree.lexicon.third_persons:
            return draft.source
    return earlier[-1].source


def _person_between(paragraph: Paragraph, floor: int, position: int) -> Selection:
    """A person named as subject between two offsets in this paragraph, the nearest to the quote; empty if none."""
    tree = paragraph.tree
    stop = paragraph.after(position)
    for i in range(stop - 1, paragraph.after(floor) - 1, -1):
        token = tree.tokens[i]
        if token.dep in SUBJECTS and token.upos in ("PROPN", "NOUN") and names_person(paragraph, i):
            return tree.select(noun_phrase(tree, i))
    return ()


def names_person(paragraph: Paragraph, i: int) -> bool:
    """True if the phrase around token i holds a personal name or a role word: "Mol", "burgemeester Bos", "een boer"."""
    tree = paragraph.tree
    run = noun_phrase(tree, i)
    if any(tree.tokens[k].entity == "PER" for k in run):
        return True
    roles = paragraph.tree.lexicon.roles_by_word
    return any(tree.words[k] in roles for k in run) or (
        tree.tokens[i].upos == "PROPN" and tree.tokens[i].entity in ("", "PER")
    )
