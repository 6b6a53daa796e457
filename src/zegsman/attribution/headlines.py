"""Claims in headlines, and what their outlet says in them.

"*Leger Varenka*: [grensdorp ingenomen]", "[Grensdorp ingenomen] - *leger*". No verb says so.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from zegsman.attribution.announced import TITLES
from zegsman.attribution.draft import Draft
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import trimmed
from zegsman.attribution.tree import Tree
from zegsman.model import Selection, Span, StatementType, overlaps

_LONGEST = 5  # tokens of a name or body that speaks in a headline
_LEAST = 2  # words of a headline; one word is a label
_LEAST_OF_A_PART = 2
_DASHES = frozenset({"-", "–", "—"})


def headline_draft(paragraph: Paragraph) -> Draft | None:
    """The claim of a headline or subhead with someone before a colon or behind a last dash; None if no one stands
    there."""
    if paragraph.passage.zone not in TITLES:
        return None
    tree = paragraph.tree
    size = len(tree.words)
    colon = next((i for i in range(min(size, _LONGEST + 1)) if tree.words[i] == ":"), None)
    dash = next((i for i in range(size - 1, max(0, size - _LONGEST - 2), -1) if tree.words[i] in _DASHES), None)
    if colon is not None:
        return _claim(paragraph, range(0, colon), range(colon + 1, size))
    return _claim(paragraph, range(dash + 1, size), range(0, dash)) if dash is not None else None


def _claim(paragraph: Paragraph, who: range, what: range) -> Draft | None:
    tree = paragraph.tree
    content = trimmed(tree, what)
    quoted = any(paragraph.around(i) is not None for i in content)
    asks = bool(content) and "VerbForm=Fin" in tree.tokens[content.start].feats
    if len(content) < 2 or quoted or asks or not _someone(paragraph, who):
        return None
    return Draft(
        type=StatementType.INDIRECT,
        content=tree.select(content),
        source=tree.select(trimmed(tree, who)),
        rule="headline/claim",
    )


def _someone(paragraph: Paragraph, who: range) -> bool:
    """True for a person or body: a personal name, or words that end in the word for one ("wielerbond")."""
    tree = paragraph.tree
    if not who or any("VerbForm=Fin" in tree.tokens[i].feats or tree.tokens[i].upos == "ADP" for i in who):
        return False
    if paragraph.cues_in(who):
        return False  # "... – *klanten eisen geld*"
    roles = tree.lexicon.roles_by_word
    parts = re.split(r"[\s-]", " ".join(tree.words[i] for i in who))
    return any(tree.tokens[i].entity == "PER" for i in who) or any(part in roles for part in parts)


def headline_parts(paragraph: Paragraph, taken: Sequence[Span], framed: Selection) -> list[range]:
    """What a headline asserts in the outlet's own voice: all of it, with a verb or without ("Spoorbruggen in slechte
    staat"), or the parts between colon and commas in which no one speaks ("*Brug dicht*: ‘Dit is een schande’").

    `taken` are contents that stand in it, `framed` cues and sources.
    """
    tree = paragraph.tree
    whole = trimmed(tree, range(len(tree.words)))
    said = tuple(sorted(taken))
    if not overlaps(tree.select(whole), (*said, *framed)):
        return [whole] if _states(paragraph, whole, _LEAST) else []
    parts = _parts(tree, whole)
    free = [run for run in parts if run and not overlaps(tree.select(run), (*said, *framed))]
    return [run for run in free if _states(paragraph, run, _LEAST_OF_A_PART)]


def _parts(tree: Tree, whole: range) -> list[range]:
    cuts = [i for i in whole if tree.words[i] in (":", ",", ";")]
    borders = pairwise([whole.start - 1, *cuts, whole.stop])
    return [trimmed(tree, range(before + 1, after)) for before, after in borders]


def _states(paragraph: Paragraph, run: range, least: int) -> bool:
    """True for enough words that ask nothing and stand in no quotation marks of their own."""
    tree = paragraph.tree
    words = [i for i in run if tree.tokens[i].text[0].isalnum()]
    quoted = all(paragraph.around(i) is not None for i in words)
    asks = "?" in tree.words[run.start : run.stop + 1]
    return len(words) >= least and not quoted and not asks
