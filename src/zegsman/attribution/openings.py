"""The name in a sentence that the gate kept from the parser: "*Huisarts Mol (66)* woont aan de kade."."""

import re

from zegsman.attribution.labels import after_label
from zegsman.attribution.paragraph import Paragraph
from zegsman.model import Sentence

_PART = 5  # letters; the last part of a compound must be longer to tell of a role


def opening_name(paragraph: Paragraph, sentence: Sentence) -> range:
    """The tokens of a name, or of a role with or without a name, with which a sentence opens; else of the first role
    with a name in it; else nothing. A single word is a name only if it has its capital within a sentence too."""
    tree = paragraph.tree
    at = sentence.first or _labelled(paragraph)
    after = at + 1 if tree.marks(at, "article") else at
    stop = _name_end(paragraph, after, sentence.last)
    if stop - after > 1 or (stop > after and (is_role(paragraph, after) or _known(paragraph, tree.tokens[after].text))):
        return range(at, stop)
    for i in range(after + 1, sentence.last - 1):
        if is_role(paragraph, i) and tree.tokens[i + 1].text[0].isupper():
            return range(i, _name_end(paragraph, i, sentence.last))
    return range(at, at)


def _labelled(paragraph: Paragraph) -> int:
    """The first token behind the label of a series: "INTERVIEW | *Molenaar* Mol stopt ermee."."""
    start, end = paragraph.passage.start, paragraph.passage.end
    return paragraph.after(start + after_label(paragraph.text[start:end], paragraph.tree.lexicon.language))


def _name_end(paragraph: Paragraph, at: int, stop: int) -> int:
    """One past the last token of the role and the words with a capital that stand at a place, with an age or party."""
    tree = paragraph.tree
    last = at
    for i in range(at, stop):
        if tree.tokens[i].text[0].isupper() or (i == at and is_role(paragraph, i)):
            last = i + 1
        elif last == at or not tree.marks(i, "name_joint"):
            break
    if last > at and last + 2 < stop and tree.words[last] == "(" and tree.words[last + 2] == ")":
        return last + 3
    return last


def is_role(paragraph: Paragraph, i: int) -> bool:
    """True for "huisarts" and, by its last part, "oud-huisarts" and "onderwijseconoom"."""
    roles, word = paragraph.tree.lexicon.roles_by_word, paragraph.tree.words[i]
    compound = paragraph.tree.lexicon.has("compounds") and any(word[k:] in roles for k in range(3, len(word) - _PART))
    return word in roles or word.rpartition("-")[2] in roles or compound


def _known(paragraph: Paragraph, word: str) -> bool:
    """True for a word with a capital that stands so within a sentence of the page too."""
    return word[0].isupper() and re.search(rf"[\w,] {re.escape(word)}\b", paragraph.text) is not None
