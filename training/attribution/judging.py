"""The judge of the merge, learnt from the dev parts of our corpus: which statements of rules and tagger are right.

Neither was made from these texts, so what the tagger says of them is as sure as it will be on new ones.
"""

from collections.abc import Sequence
from itertools import product

import msgspec
import numpy as np
from scipy.optimize import minimize

from training.attribution.examples import Marked, Text
from zegsman.attribution.engine import prepared
from zegsman.attribution.judge import Judge, facts
from zegsman.attribution.merge import Pair, iou, paired
from zegsman.attribution.tagger import Tagger
from zegsman.attribution.walk import told_by_rules
from zegsman.lexicon import load
from zegsman.model import Analysis, StatementType, overlaps

RIGHT = 0.5  # share of characters; the measure of attributed statements
GLIMPSE = 0.15
LEAST_RULES = 0.15  # a rule says why; what it finds alone goes only where much speaks against it
_HOLD = 2.0  # strength of the pull of the weights to 0
_ROLES = ("content", "cue", "source", "addressee", "via")
_CHANCES = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)


class Case(msgspec.Struct, frozen=True):
    """A pair, and the marked statement it is right about, if any."""

    language: str
    pair: Pair
    marked: Marked | None


def cases(texts: Sequence[Text], analyses: Sequence[Sequence[Analysis]], tagger: Tagger) -> tuple[list[Case], int]:
    """What rules and tagger find in the texts, and the number of statements that are marked there."""
    made: list[Case] = []
    count = 0
    for text, found in zip(texts, analyses, strict=True):
        document = text.document
        page = prepared(document, found, load(document.language or ""))
        read = tagger.read(document, found, page.groups, page.media, GLIMPSE)
        marked = [m for m in text.statements if m.type is not StatementType.OWN_VOICE]
        made += _matched(
            paired(told_by_rules(page.paragraphs, page.groups), read.drafts), marked, document.language or ""
        )
        count += len(marked)
    return made, count


def _matched(pairs: list[Pair], marked: list[Marked], language: str) -> list[Case]:
    """Each pair with its marked statement: one to one, the best first, pairs before single voices."""
    scores = [
        (max(iou(draft.content, m.content) for draft in (pair.rules, pair.tagger) if draft), i, j)
        for (i, pair), (j, m) in product(enumerate(pairs), enumerate(marked))
    ]
    ways = sorted(scores, key=lambda s: (-(s[0] + bool(pairs[s[1]].rules and pairs[s[1]].tagger)), s[1], s[2]))
    taken: dict[int, int] = {}
    for score, i, j in ways:
        if score >= RIGHT and i not in taken and j not in taken.values():
            taken[i] = j
    return [Case(language, pair, marked[taken[i]] if i in taken else None) for i, pair in enumerate(pairs)]


def learnt(given: Sequence[Case], marked: int) -> Judge:
    """The judge that fits the cases best; kept is what gives the best F1."""
    weights = _fitted(given)
    judge = Judge(
        weights=weights,
        least=0.0,
        least_rules=LEAST_RULES,
        glimpse=GLIMPSE,
        trust=_trust(given, filled=True),
        fill=_trust(given, filled=False),
    )
    odds = crossed(given)
    right = np.array([case.marked is not None for case in given])
    best = max(np.arange(0.7, 0.2, -0.02), key=lambda least: _f1(right[odds >= least], marked))
    return msgspec.structs.replace(judge, least=round(float(best), 2))


def crossed(given: Sequence[Case], folds: int = 5) -> np.ndarray:
    """The odds of each case by a judge that has not seen it."""
    odds = np.zeros(len(given))
    for fold in range(folds):
        others = [case for n, case in enumerate(given) if n % folds != fold]
        judge = Judge(weights=_fitted(others), least=0.0, least_rules=LEAST_RULES, glimpse=GLIMPSE, trust={}, fill={})
        for n in range(fold, len(given), folds):
            odds[n] = _odds(judge, given[n])
    return odds


def _odds(judge: Judge, case: Case) -> float:
    return judge.odds(case.pair.rules, case.pair.tagger, case.pair.alike, case.language)


def _f1(right: np.ndarray, marked: int) -> float:
    return 2 * float(right.sum()) / (len(right) + marked)


def _fitted(given: Sequence[Case]) -> dict[str, float]:
    rows = [facts(case.pair.rules, case.pair.tagger, case.pair.alike, case.language) for case in given]
    names = sorted({name for row in rows for name in row})
    table = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    right = np.array([case.marked is not None for case in given], dtype=float)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        score = table @ weights
        chance = 1 / (1 + np.exp(-score))
        value = np.logaddexp(0, score).sum() - right @ score + _HOLD / 2 * (weights @ weights)
        return float(value), table.T @ (chance - right) + _HOLD * weights

    weights = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def _trust(given: Sequence[Case], *, filled: bool) -> dict[str, float]:
    """For each role the chance from which on the tagger's word is the better one, where the rules fill it or do not."""
    both = [(c.pair.rules, c.pair.tagger, c.marked) for c in given if c.marked and c.pair.rules and c.pair.tagger]
    trust = {}
    for role in _ROLES:
        gains = [
            (getattr(tagger.chances, role), _good(tagger, marked, role) - _good(rules, marked, role))
            for rules, tagger, marked in both
            if bool(getattr(rules, role)) is filled and (role != "content" or rules.type is not StatementType.DIRECT)
        ]
        trust[role] = max(_CHANCES, key=lambda least: (sum(gain for chance, gain in gains if chance >= least), least))
    return {role: least for role, least in trust.items() if least <= 1}


def _good(draft: object, marked: Marked, role: str) -> float:
    mine, wanted = getattr(draft, role), getattr(marked, role)
    if role == "type":
        return float(mine is wanted)
    if not mine or not wanted:
        return float(not mine and not wanted)
    if role == "source":
        return 0.7 * float(overlaps(mine, wanted)) + 0.3 * iou(mine, wanted)
    return iou(mine, wanted)
