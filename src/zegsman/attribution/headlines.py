"""Claims in headlines: "*Leger Varenka*: [grensdorp ingenomen]", "[Grensdorp ingenomen] - *leger*". No verb says so."""

import re

from zegsman.attribution.draft import Draft
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import trimmed
from zegsman.model import StatementType, Zone

_LONGEST = 5  # tokens of a name or body that speaks in a headline
_DASHES = frozenset({"-", "–", "—"})


def headline_draft(paragraph: Paragraph) -> Draft | None:
    """The claim of a headline with someone before a colon or behind a last dash; None if no one stands there."""
    if paragraph.passage.zone is not Zone.HEADLINE:
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
    roles = tree.lexicon.roles_by_word
    parts = re.split(r"[\s-]", " ".join(tree.words[i] for i in who))
    return any(tree.tokens[i].entity == "PER" for i in who) or any(part in roles for part in parts)
