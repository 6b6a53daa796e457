"""How far two reviewers agree on the documents both have judged: span F1 and Krippendorff's alpha.

Each works blind, so their confirmed statements are two annotations of one text. Statements are paired one to one, best
overlap of the contents first (intersection over union of at least one half, as in the gold's measure).
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations

import msgspec

from zegsman.ledger import Ledger
from zegsman.model import Judgement, Selection, Statement, Verdict, standing
from zegsman.views.review import reviewed

OVERLAP = 0.5


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """What one reviewer did, without what was withdrawn; `documents` counts those with a judgement."""

    reviewer: str
    documents: int
    accept: int
    reject: int
    correct: int
    add: int


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """Two reviewers over the `documents` both judged something in; alpha (nominal) of the verdicts they share. Over the
    `whole` ones, in which both judged every statement: F1 in percent of contents that overlap by half and of equal
    ones, alpha of type and stance on pairs. None where there is nothing to compare."""

    one: str
    two: str
    documents: int
    whole: int
    statements: tuple[int, int]
    span_f1: float | None
    exact_f1: float | None
    alpha_verdict: float | None
    alpha_type: float | None
    alpha_stance: float | None


def tallies(judgements: Iterable[Judgement]) -> tuple[Tally, ...]:
    """What each reviewer did, by name."""
    kept: defaultdict[str, list[Judgement]] = defaultdict(list)
    for (reviewer, _), judgement in standing(judgements).items():
        kept[reviewer].append(judgement)
    return tuple(_tally(reviewer, kept[reviewer]) for reviewer in sorted(kept))


def agreements(ledger: Ledger) -> tuple[Agreement, ...]:
    """Every two reviewers who judged a document in common, by name."""
    by_document: defaultdict[str, list[Judgement]] = defaultdict(list)
    for judgement in ledger.judgements():
        by_document[judgement.document].append(judgement)
    names = sorted({j.reviewer for group in by_document.values() for j in group})
    pairs = (_agreement(ledger, by_document, one, two) for one, two in combinations(names, 2))
    return tuple(pair for pair in pairs if pair.documents)


def alpha(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """Krippendorff's alpha for two coders and nominal data (Krippendorff 2004, chapter 11); None without any pair.

    >>> round(alpha([("a", "a"), ("a", "a"), ("b", "b"), ("a", "b")]), 3)
    0.533
    """
    if not pairs:
        return None
    counts = Counter(value for pair in pairs for value in pair)
    total = sum(counts.values())
    expected = sum(n * (total - n) for n in counts.values()) / (total * (total - 1))
    observed = sum(a != b for a, b in pairs) / len(pairs)
    return 1.0 if expected == 0 else 1 - observed / expected


def paired(one: Sequence[Statement], two: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Statements of both whose contents overlap by half or more, one to one, the best first."""
    found = [(_iou(a.content, b.content), i, j) for i, a in enumerate(one) for j, b in enumerate(two)]
    left, right = set(range(len(one))), set(range(len(two)))
    for iou, i, j in sorted(found, key=lambda item: (-item[0], item[1], item[2])):
        if iou >= OVERLAP and i in left and j in right:
            left.remove(i)
            right.remove(j)
            yield one[i], two[j]


def _tally(reviewer: str, judgements: list[Judgement]) -> Tally:
    done = Counter(j.verdict for j in judgements)
    counts = {v.value: done[v] for v in Verdict if v is not Verdict.WITHDRAW}
    return Tally(reviewer=reviewer, documents=len({j.document for j in judgements}), **counts)


def _agreement(ledger: Ledger, by_document: dict[str, list[Judgement]], one: str, two: str) -> Agreement:
    verdicts: list[tuple[Hashable, Hashable]] = []
    matched: list[tuple[Statement, Statement]] = []
    sizes = [0, 0]
    documents = whole = 0
    for document, judgements in by_document.items():
        if not {one, two} <= {j.reviewer for j in judgements}:
            continue
        record = ledger.record(document)
        views = [reviewed(record, judgements, name) for name in (one, two)]
        documents += 1
        verdicts += _verdicts(judgements, one, two)
        if all(view.complete for view in views):
            whole += 1
            sizes = [size + len(view.confirmed) for size, view in zip(sizes, views, strict=True)]
            matched += paired(views[0].confirmed, views[1].confirmed)
    equal = sum(a.content == b.content for a, b in matched)
    return Agreement(
        one=one,
        two=two,
        documents=documents,
        whole=whole,
        statements=(sizes[0], sizes[1]),
        span_f1=_f1(len(matched), sizes),
        exact_f1=_f1(equal, sizes),
        alpha_verdict=alpha(verdicts),
        alpha_type=alpha([(a.type, b.type) for a, b in matched]),
        alpha_stance=alpha([(a.stance, b.stance) for a, b in matched]),
    )


def _verdicts(judgements: Iterable[Judgement], one: str, two: str) -> list[tuple[Hashable, Hashable]]:
    kept = standing(judgements)
    both = [subject for reviewer, subject in kept if reviewer == one and (two, subject) in kept]
    return [(kept[one, subject].verdict, kept[two, subject].verdict) for subject in both]


def _f1(hits: int, sizes: Sequence[int]) -> float | None:
    return 100 * 2 * hits / sum(sizes) if sum(sizes) else None


def _iou(a: Selection, b: Selection) -> float:
    one = {i for span in a for i in range(span.start, span.end)}
    two = {i for span in b for i in range(span.start, span.end)}
    return len(one & two) / len(one | two) if one | two else 0.0
