"""The judge of the merge, learnt from our corpus: which statements of rules and tagger are right.

The taggers it listens to have not learnt from these texts, so what they say is as sure as it will be on new ones. The
rules were made with the train part in view; a fact of its own takes up how much better they are there.
"""

import math
from collections.abc import Mapping, Sequence
from itertools import product
from zlib import crc32

import msgspec
import numpy as np
from scipy.optimize import minimize

from training.attribution.examples import Marked, Text
from training.attribution.held_out import Reading
from zegsman.attribution.engine import prepared
from zegsman.attribution.judge import Judge, facts
from zegsman.attribution.merge import FIXED, Pair, iou, paired
from zegsman.attribution.rejected import rejected
from zegsman.attribution.walk import told_by_rules
from zegsman.lexicon import load
from zegsman.model import StatementType, overlaps

RIGHT = 0.5  # share of characters; the measure of attributed statements
GLIMPSE = 0.15
_HOLD = 2.0  # strength of the pull of the weights to 0
_SEEN = "seen by the rules"
_ROLES = ("content", "cue", "source", "addressee", "via", "type")
_BARS = tuple(round(0.3 + n / 50, 2) for n in range(16))
_AS_GOOD = 0.005
_CHANCES = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)


class Case(msgspec.Struct, frozen=True):
    """A pair, and the marked statement it is right about, if any; `seen` where the rules were made with it in view."""

    document: str
    language: str
    pair: Pair
    marked: Marked | None
    seen: bool


def attributed(text: Text) -> list[Marked]:
    """The statements of a text that are not the outlet's own."""
    return [marked for marked in text.statements if marked.type is not StatementType.OWN_VOICE]


def cases(reading: Reading) -> list[Case]:
    """What rules and tagger find in a text, each with the statement it is right about."""
    document = reading.text.document
    language = document.language or ""
    page = prepared(document, reading.analyses, load(language))
    read = reading.tagger.read(document, reading.analyses, page.groups, page.media, GLIMPSE)
    pairs = [
        pair
        for pair in paired(told_by_rules(page.paragraphs, page.groups), read.drafts)
        if pair.rules or (pair.tagger and not rejected(page.paragraphs[pair.passage], pair.tagger))
    ]
    found = _matched(pairs, attributed(reading.text))
    return [Case(document.id, language, pair, marked, reading.seen) for pair, marked in found]


def _matched(pairs: list[Pair], marked: list[Marked]) -> list[tuple[Pair, Marked | None]]:
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
    return [(pair, marked[taken[i]] if i in taken else None) for i, pair in enumerate(pairs)]


def learnt(given: Sequence[Case], marked: Mapping[tuple[str, bool], int]) -> Judge:
    """The judge that fits the cases best. `marked` counts the marked statements, by language and by `seen`.

    Kept is, language by language, what gives the best F1, texts that the rules have seen and others counting the same;
    of the bars that are as good but for half a point the middle one, for which of them is the very best is chance.
    """
    odds = crossed(given)
    right = np.array([case.marked is not None for case in given])
    of = [(case.language, case.seen) for case in given]
    groups = {group: np.array([one == group for one in of]) for group in marked}
    leasts = {}
    for language in sorted({language for language, _ in marked}):
        own = [group for group in marked if group[0] == language]
        reached = {
            least: float(np.mean([_f1(right[groups[group] & (odds >= least)], marked[group]) for group in own]))
            for least in _BARS
        }
        good = [least for least, f1 in reached.items() if f1 >= max(reached.values()) - _AS_GOOD]
        leasts[language] = good[len(good) // 2]
    return msgspec.structs.replace(_judge(given), least=leasts)


def crossed(given: Sequence[Case], folds: int = 5) -> np.ndarray:
    """The odds of each case by a judge that has not seen its document."""
    odds = np.zeros(len(given))
    fold = [crc32(case.document.encode()) % folds for case in given]
    for this in range(folds):
        judge = _judge([case for case, other in zip(given, fold, strict=True) if other != this])
        for n, case in enumerate(given):
            if fold[n] == this:
                odds[n] = judge.odds(case.pair.rules, case.pair.tagger, case.pair.alike, case.language)
    return odds


def _judge(given: Sequence[Case]) -> Judge:
    """A judge that keeps everything. Whom to trust is told by texts that the tagger that ships has read."""
    languages = {case.language for case in given}
    fresh = [case for case in given if not case.seen]
    parts = {language: [case for case in fresh if case.language == language] for language in sorted(languages)}
    return Judge(
        weights=_fitted(given),
        least={},
        glimpse=GLIMPSE,
        trust={language: _trust(cases, filled=True) for language, cases in parts.items()},
        fill={language: _trust(cases, filled=False) for language, cases in parts.items()},
    )


def _f1(right: np.ndarray, marked: int) -> float:
    return 2 * float(right.sum()) / (len(right) + marked)


def _fitted(given: Sequence[Case]) -> dict[str, float]:
    rows = [facts(case.pair.rules, case.pair.tagger, case.pair.alike, case.language) | _favour(case) for case in given]
    names = sorted({name for row in rows for name in row})
    table = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    right = np.array([case.marked is not None for case in given], dtype=float)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        score = table @ weights
        chance = 1 / (1 + np.exp(-score))
        value = np.logaddexp(0, score).sum() - right @ score + _HOLD / 2 * (weights @ weights)
        return float(value), table.T @ (chance - right) + _HOLD * weights

    weights = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    found = {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}
    return {name: weight for name, weight in found.items() if not name.startswith(_SEEN)}


def _favour(case: Case) -> dict[str, float]:
    """Facts that are never true in use: the rules knew the text."""
    if not case.seen or case.pair.rules is None:
        return {}
    who = "both" if case.pair.tagger else "rules"
    return {_SEEN: 1.0, f"{_SEEN}, {who}": 1.0, f"{_SEEN}, {case.language}": 1.0}


def _trust(given: Sequence[Case], *, filled: bool) -> dict[str, float]:
    """For each role the chance from which on the tagger's word is the better one, where the rules fill it or do not.

    What is gained must be more than its standard error: a few lucky cases do not move a threshold.
    """
    both = [(c.pair.rules, c.pair.tagger, c.marked) for c in given if c.marked and c.pair.rules and c.pair.tagger]
    trust = {}
    for role in _ROLES:
        gains = [
            (getattr(tagger.chances, role), _good(tagger, marked, role) - _good(rules, marked, role))
            for rules, tagger, marked in both
            if bool(getattr(rules, role)) is filled and (role not in FIXED or rules.type is not StatementType.DIRECT)
        ]
        trust[role] = max(_CHANCES, key=lambda least: (_gained([g for chance, g in gains if chance >= least]), least))
    return {role: least for role, least in trust.items() if least <= 1}


def _gained(gains: Sequence[float]) -> float:
    """The sum, less one standard error of it."""
    return sum(gains) - math.sqrt(sum(gain * gain for gain in gains))


def _good(draft: object, marked: Marked, role: str) -> float:
    mine, wanted = getattr(draft, role), getattr(marked, role)
    if role == "type":
        return float(mine is wanted)
    if not mine or not wanted:
        return float(not mine and not wanted)
    if role == "source":
        return 0.7 * float(overlaps(mine, wanted)) + 0.3 * iou(mine, wanted)
    return iou(mine, wanted)
