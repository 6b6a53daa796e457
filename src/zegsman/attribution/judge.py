"""How likely is what rules and tagger say of a statement right? A logistic regression over a few facts, learnt from
texts that neither was made from.
"""

import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from zegsman.attribution.draft import Draft

FILE = Path(__file__).parent / "weights" / "judge.json"


class Judge(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`weights` by name of a fact (`facts`); by language `least` the odds below which nothing is kept. `glimpse` is the
    chance from which on the tagger is heard at all; by language and role, `trust` is that from which on its word goes
    before the rules', `fill` that from which on it fills what they leave empty. A role without one is the rules'."""

    weights: Mapping[str, float]
    least: Mapping[str, float]
    glimpse: float
    trust: Mapping[str, Mapping[str, float]]
    fill: Mapping[str, Mapping[str, float]]

    def odds(self, rules: Draft | None, tagger: Draft | None, alike: float, language: str) -> float:
        """From 0 to 1."""
        known = facts(rules, tagger, alike, language)
        score = sum(self.weights.get(name, 0.0) * value for name, value in known.items())
        return 1 / (1 + math.exp(-score))


def facts(rules: Draft | None, tagger: Draft | None, alike: float, language: str) -> dict[str, float]:
    """What is known of a statement, by name; a name without a weight counts nothing."""
    found = {"always": 1.0}
    who = "both" if rules and tagger else "rules" if rules else "tagger"
    if rules:
        found[f"rule {rules.rule}"] = 1.0
        found[f"rule {rules.rule.partition('/')[0]}"] = 1.0
        found[f"no source, {who}"] = float(not rules.source)
    found |= {who: 1.0, f"{who}, {language}": 1.0}
    if tagger and tagger.chances:
        chances = tagger.chances
        found |= {
            f"seen, {who}": _log_odds(chances.statement),
            f"seen, {who}, {language}": _log_odds(chances.statement),
            f"content, {who}": chances.content,
            f"cue, {who}": chances.cue,
            f"source, {who}": chances.source,
            f"type, {who}": chances.type,
            f"type {tagger.type}, {who}": 1.0,
            f"no cue, {who}": float(not tagger.cue),
        }
    if rules and tagger:
        found |= {
            "alike": alike,
            f"alike, {language}": alike,
            "same source": float(rules.source == tagger.source),
            "same type": float(rules.type == tagger.type),
        }
    return found


@cache
def load(path: Path = FILE) -> Judge:
    """The judge in a file."""
    return msgspec.json.decode(path.read_bytes(), type=Judge)


def _log_odds(chance: float) -> float:
    kept = min(max(chance, 0.001), 0.999)
    return math.log(kept / (1 - kept))
