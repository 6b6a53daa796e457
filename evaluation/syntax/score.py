"""Scores of an analysis against a gold tree, from raw text.

Words are matched by their characters, as in the CoNLL 2018 shared task
(https://universaldependencies.org/conll18/evaluation.html): a score is the F1 of words that agree, so a wrong
tokenization costs everywhere. LAS compares relations without their subtype, "LAS full" with it; punctuation counts.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from zegsman.language.conllu import Tree
from zegsman.model import Analysis, Sentence, Token

Place = tuple[int, int]
"""Start and end of a word in the text."""


class Score(msgspec.Struct, frozen=True):
    """How many gold, found and right; `f1`, `precision` and `recall` in per cent."""

    gold: int
    found: int
    right: int

    @property
    def f1(self) -> float:
        return 200 * self.right / max(1, self.gold + self.found)

    @property
    def precision(self) -> float:
        return 100 * self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        return 100 * self.right / max(1, self.gold)

    def __add__(self, other: "Score") -> "Score":
        return Score(self.gold + other.gold, self.found + other.found, self.right + other.right)


def gold_analysis(paragraph: Sequence[Tree]) -> Analysis:
    """The trees of a paragraph as an analysis of `text_of(paragraph)`."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    at = 0
    for tree in paragraph:
        first = len(tokens)
        for i, word in enumerate(tree.words, start=first):
            end = at + len(word.form)
            head = first + word.head - 1 if word.head else i
            tokens.append(Token(i, at, end, word.form, word.lemma, word.upos, word.dep, head, word.feats, word.entity))
            at = end + word.space
        sentences.append(Sentence(first, len(tokens)))
    return Analysis(tuple(tokens), tuple(sentences))


def text_of(paragraph: Sequence[Tree]) -> str:
    """The raw text of a paragraph."""
    return "".join(word.form + " " * word.space for tree in paragraph for word in tree.words)


def score(gold: Analysis, found: Analysis) -> dict[str, Score]:
    """Words, sentences, UPOS, features, lemmas, UAS, LAS, LAS full; by name."""
    views = {
        "words": lambda a: _bag((), a),
        "UPOS": lambda a: _bag(("upos",), a),
        "features": lambda a: _bag(("feats",), a),
        "lemmas": lambda a: _bag(("lemma",), a),
        "UAS": lambda a: Counter(_arc(t, a, "") for t in a.tokens),
        "LAS": lambda a: Counter(_arc(t, a, t.dep.partition(":")[0]) for t in a.tokens),
        "LAS full": lambda a: Counter(_arc(t, a, t.dep) for t in a.tokens),
        "sentences": lambda a: Counter((a.tokens[s.first].start, a.tokens[s.last - 1].end) for s in a.sentences),
    }
    return {name: _compared(view(gold), view(found)) for name, view in views.items()}


def total(scores: Iterable[dict[str, Score]]) -> dict[str, Score]:
    """Sums, name by name."""
    sums: dict[str, Score] = {}
    for one in scores:
        for name, value in one.items():
            sums[name] = sums[name] + value if name in sums else value
    return sums


def _bag(fields: Sequence[str], analysis: Analysis) -> Counter[object]:
    return Counter((t.start, t.end, *(getattr(t, field) for field in fields)) for t in analysis.tokens)


def _arc(token: Token, analysis: Analysis, dep: str) -> object:
    head = analysis.tokens[token.head]
    place = (-1, -1) if token.head == token.i else (head.start, head.end)
    return token.start, token.end, place, dep


def _compared(gold: Counter[object], found: Counter[object]) -> Score:
    return Score(gold.total(), found.total(), (gold & found).total())
