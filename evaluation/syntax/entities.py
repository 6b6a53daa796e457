"""Names found, against MEANTIME: 60 Dutch Wikinews articles with named entities (Minard et al. 2016).

MEANTIME counts the article before a name as part of it and we do not, so a leading de, het or een is dropped on both
sides. PER, ORG and LOC are scored, by exact span and type.

It marks only some names: half of the sentences with Apple have no mark at all, so what is found there counts as wrong.
`fairly` leaves out the sentences without any mark, and the title that MEANTIME counts to a name ("CEO Steve Jobs").
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import msgspec

from evaluation.syntax.score import Score, total
from zegsman.language import Pipeline, Stretch
from zegsman.model import Token

KINDS = ("PER", "ORG", "LOC")
ARTICLES = frozenset({"de", "het", "een", "'t", "the"})

Name = tuple[int, int, str]
"""Start, end and kind of a name in the text."""


class Marked(msgspec.Struct, frozen=True):
    """A sentence with its words apart and the names in it."""

    text: str
    names: frozenset[Name]


def marked(lines: Iterable[str]) -> Iterator[Marked]:
    """The sentences of a file in the CLIN26 form: number, word, "(PER" ... "PER)", link; a blank line between."""
    rows: list[list[str]] = []
    for line in [*lines, ""]:
        fields = line.rstrip("\n").split("\t")
        if len(fields) >= 3:
            rows.append(fields)
        elif rows:
            yield _sentence(rows)
            rows = []


def marked_iob(lines: Iterable[str]) -> Iterator[Marked]:
    """The sentences of an IOB2 file of Universal NER: number, word, tag; comments with #, a blank line between."""
    rows: list[list[str]] = []
    for line in [*lines, ""]:
        fields = line.rstrip("\n").split("\t")
        if len(fields) >= 3 and not line.startswith("#"):
            rows.append(fields)
        elif rows and not line.strip():
            yield _iob_sentence(rows)
            rows = []


def entity_scores(pipeline: Pipeline, sentences: Iterable[Marked]) -> dict[str, Score]:
    """Score by kind of name."""
    kept = list(sentences)
    found = pipeline.analyse([Stretch(sentence.text) for sentence in kept])
    return total(
        _compared(sentence.names, names_in(analysis.tokens)) for sentence, analysis in zip(kept, found, strict=True)
    )


def names_in(tokens: Iterable[Token]) -> frozenset[Name]:
    """Neighbouring tokens of one kind are one name."""
    names: list[Name] = []
    before: Token | None = None
    for token in tokens:
        if not token.entity:
            before = None
            continue
        if before and before.entity == token.entity:
            names[-1] = (names[-1][0], token.end, token.entity)
        elif token.text.lower() not in ARTICLES:
            names.append((token.start, token.end, token.entity))
        else:
            continue
        before = token
    return frozenset(names)


def meantime(folder: Path) -> list[Marked]:
    """All sentences of both parts with a layer of names."""
    sentences: list[Marked] = []
    for path in sorted(folder.rglob("ne/*")):
        with path.open(encoding="utf-8") as lines:
            sentences += marked(lines)
    return sentences


def fairly(sentences: Iterable[Marked], titles: Collection[str]) -> list[Marked]:
    """The sentences with a marked name; of a person's name the titles (in lower case) before it are left out."""
    return [
        Marked(sentence.text, frozenset(_untitled(sentence.text, name, titles) for name in sentence.names))
        for sentence in sentences
        if sentence.names
    ]


def _untitled(text: str, name: Name, titles: Collection[str]) -> Name:
    start, end, kind = name
    first, _, rest = text[start:end].partition(" ")
    if kind != "PER" or not rest or first.lower() not in titles:
        return name
    return _untitled(text, (start + len(first) + 1, end, kind), titles)


def _sentence(rows: list[list[str]]) -> Marked:
    text, names, open_at = "", set[Name](), -1
    for _, word, mark, *_ in rows:
        at = len(text)
        text += word + " "
        kind = mark.strip("()")
        if mark.startswith("(") or (open_at < 0 and kind in KINDS):
            open_at = at
        if word.lower() in ARTICLES and open_at == at:
            open_at = len(text)
        if mark.endswith(")") and open_at >= 0:
            if kind in KINDS and at + len(word) > open_at:
                names.add((open_at, at + len(word), kind))
            open_at = -1
    return Marked(text.rstrip(), frozenset(names))


def _iob_sentence(rows: list[list[str]]) -> Marked:
    text, names = "", list[Name]()
    for _, word, tag, *_ in rows:
        border, _, kind = tag.partition("-")
        end = len(text) + len(word)
        if border == "B":
            names.append((len(text), end, kind))
        elif border == "I" and names:
            names[-1] = (names[-1][0], end, kind)
        text += word + " "
    return Marked(text.rstrip(), frozenset(name for name in names if name[2] in KINDS))


def _compared(gold: frozenset[Name], found: frozenset[Name]) -> dict[str, Score]:
    return {
        kind: Score(*(Counter(n[2] for n in names)[kind] for names in (gold, found, gold & found))) for kind in KINDS
    }
