"""Do a cue verb's subject and content clause come out whole? What attribution needs most of a parser.

For every word of the gold tree that is a verb with a cue lemma: the words of its subject (nsubj, nsubj:pass) and of its
content clause (ccomp), marks of punctuation at the edges left out, must be those of the same verb in the parse.
"""

from collections.abc import Collection, Iterator

from evaluation.syntax.score import Score
from zegsman.model import Analysis, Token

Words = frozenset[tuple[int, int]]

RELATIONS = {"subject": ("nsubj", "nsubj:pass"), "content clause": ("ccomp",)}


def span_scores(gold: Analysis, found: Analysis, cues: Collection[str]) -> dict[str, Score]:
    """Exact spans, by name of the relation; only verbs that are cues in the gold tree count."""
    places = {(t.start, t.end) for t in gold.tokens if t.upos == "VERB" and _lemma(t, gold) in cues}
    scores = {}
    for name, relations in RELATIONS.items():
        right = set(_spans(gold, places, relations))
        given = set(_spans(found, places, relations))
        scores[name] = Score(len(right), len(given), len(right & given))
    return scores


def _spans(
    analysis: Analysis, places: set[tuple[int, int]], relations: Collection[str]
) -> Iterator[tuple[tuple[int, int], Words]]:
    """The verb's place with the places of the words of each such dependent."""
    for token in analysis.tokens:
        head = analysis.tokens[token.head]
        if token.dep in relations and (head.start, head.end) in places:
            yield (head.start, head.end), _inner(analysis, token)


def _inner(analysis: Analysis, top: Token) -> Words:
    """The words below `top`, itself included, without punctuation."""
    below = {top.i}
    grown = True
    while grown:
        more = {t.i for t in analysis.tokens if t.head in below and t.i not in below}
        grown = bool(more)
        below |= more
    return frozenset((t.start, t.end) for t in analysis.tokens if t.i in below and t.upos != "PUNCT")


def _lemma(token: Token, analysis: Analysis) -> str:
    """The lemma with its particle, as in a word list: "deelt ... mee" is meedelen."""
    for other in analysis.tokens:
        if other.head == token.i and other.dep == "compound:prt":
            return other.text.lower() + token.lemma
    return token.lemma
