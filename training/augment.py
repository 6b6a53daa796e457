"""News style for treebanks that lack it: every kind of quotation mark, quotations over sentences, headlines.

The Alpino trees know straight quotation marks only; news uses all of „ ” “ ‘ ’ « » " ' ,, ''.
"""

from collections.abc import Callable, Sequence
from random import Random

import msgspec

from zegsman.language.conllu import Tree, Word

PAIRS = (
    ('"', '"'), ('"', '"'), ('"', '"'), ("“", "”"), ("“", "”"), ("„", "”"), ("„", "“"), ("‘", "’"), ("‘", "’"),
    ("'", "'"), ("'", "'"), ("«", "»"), ("»", "«"), (",,", "''"), (",,", "''"), (",,", "”"), ("”", "”"), ("''", "''"),
)  # fmt: skip

OPENING = frozenset(('"', "„", "“", "‘", "'", "«", ",,", "``"))
CLOSING = frozenset(('"', "”", "’", "'", "»", "''", "“"))
ENDS = frozenset((".", "!", "?", "...", "…"))

Paragraph = list[Tree]
Change = Callable[[Paragraph, Random], Paragraph]


def augmented(paragraph: Paragraph, random: Random) -> Paragraph:
    """The paragraph with marks of one random style, and now and then quoted, cut to a headline or in other case."""
    for change, chance in CHANGES:
        if random.random() < chance:
            paragraph = change(paragraph, random)
    return paragraph


def other_marks(paragraph: Paragraph, random: Random) -> Paragraph:
    """Straight double marks in pairs become one style; single ones too where they pair; dashes and dots vary."""
    opening, closing = random.choice(PAIRS)
    dash, dots = random.choice("-–—"), random.choice(("...", "…"))
    curly = closing in "”’"
    is_open = False
    changed = []
    for tree in paragraph:
        words = []
        for word in tree.words:
            form = word.form
            if form in ('"', "''", ",,"):
                form = closing if is_open else opening
                is_open = not is_open
            elif form == "-":
                form = dash
            elif form == "...":
                form = dots
            elif curly and len(form) > 1:
                form = form.replace("'", "’")
            lemma = form if word.upos == "PUNCT" else word.lemma
            words.append(msgspec.structs.replace(word, form=form, lemma=lemma))
        changed.append(Tree(tree.id, tuple(words)))
    return changed


def quoted(paragraph: Paragraph, random: Random) -> Paragraph:
    """The whole paragraph between quotation marks that hang on the first and the last root."""
    if any(word.form in OPENING | CLOSING for tree in paragraph for word in tree.words):
        return paragraph
    opening, closing = random.choice(PAIRS)
    loose = random.random() < 0.3
    first, last = _with_mark(paragraph[0], opening, 0, loose), None
    paragraph = [first, *paragraph[1:]]
    last = _with_mark(paragraph[-1], closing, len(paragraph[-1].words), loose)
    return [*paragraph[:-1], last]


def headline(paragraph: Paragraph, random: Random) -> Paragraph:
    """The first sentence alone, without its full stop."""
    tree = paragraph[0]
    last = len(tree.words)
    if last < 3 or tree.words[-1].form not in ENDS or any(word.head == last for word in tree.words):
        return paragraph
    return [Tree(tree.id, tree.words[:-1])]


def listed(paragraph: Paragraph, random: Random) -> Paragraph:
    """The first sentence as a list item."""
    mark = random.choice(("-", "•", "*", "–"))
    return [_with_mark(paragraph[0], mark, 0, True)]


def lower_start(paragraph: Paragraph, random: Random) -> Paragraph:
    """The first word in lower case, as in messages and tweets."""
    tree = paragraph[0]
    return [_recased(tree, str.lower, 1), *paragraph[1:]]


def capitals(paragraph: Paragraph, random: Random) -> Paragraph:
    """The first sentence in capitals, as in headings, or its first words, as in some leads."""
    tree = paragraph[0]
    return [_recased(tree, str.upper, random.choice((2, 3, len(tree.words)))), *paragraph[1:]]


CHANGES: Sequence[tuple[Change, float]] = (
    (other_marks, 0.7), (quoted, 0.06), (headline, 0.05), (listed, 0.01), (lower_start, 0.03), (capitals, 0.015),
)  # fmt: skip
"""Each change with its chance."""


def _recased(tree: Tree, change: Callable[[str], str], count: int) -> Tree:
    head = [msgspec.structs.replace(word, form=change(word.form)) for word in tree.words[:count]]
    if any(len(new.form) != len(old.form) for new, old in zip(head, tree.words, strict=False)):
        return tree
    return Tree(tree.id, (*head, *tree.words[count:]))


def _with_mark(tree: Tree, mark: str, at: int, loose: bool) -> Tree:
    """`tree` with a punctuation mark put before its word `at`, hung on the root."""
    root = next(i for i, word in enumerate(tree.words, start=1) if word.head == 0)
    moved = [msgspec.structs.replace(word, head=word.head + (word.head > at)) for word in tree.words]
    before = at < len(tree.words)
    mark_word = Word(mark, mark, "PUNCT", "", root + (root > at), "punct", space=loose if before else True)
    if not before:
        moved[-1] = msgspec.structs.replace(moved[-1], space=loose)
    return Tree(tree.id, (*moved[:at], mark_word, *moved[at:]))
