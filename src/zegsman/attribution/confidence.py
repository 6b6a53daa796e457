"""How sure is a statement: the chance that its content and its source are right, from a few facts about it.

A logistic regression (Cox 1958), learnt from our corpus by `python -m training.confidence` and tested on texts it was
not learnt from. `docs/reference/confidence.md` shows how far it can be believed. It says nothing about whether what a
source says is true.
"""

import math
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import msgspec

from zegsman.model import Document, Selection, Stance, Statement, StatementType

FILE = Path(__file__).parent / "weights" / "confidence.json"
_FAR = (2, 30, 120)  # characters between two parts of a statement: beside each other, in a clause, in a sentence
_NEVER, _SURE = 0.01, 0.99  # nothing is as sure as that


class Confidence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`weights` by name of a fact; a fact without a weight counts nothing."""

    weights: Mapping[str, float]

    def of(self, statement: Statement, text: str, language: str) -> float:
        """The chance, 0.01 to 0.99."""
        known = facts(statement, text, language)
        score = sum(self.weights.get(name, 0.0) * value for name, value in known.items())
        return round(min(max(1 / (1 + math.exp(-score)), _NEVER), _SURE), 2)


@cache
def load(path: Path = FILE) -> Confidence:
    """The weights in a file."""
    return msgspec.json.decode(path.read_bytes(), type=Confidence)


def confident(document: Document, statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements, each with its confidence; what stands there before is the odds of the judge, or None."""
    known, language = load(), document.language or ""
    return tuple(
        msgspec.structs.replace(statement, confidence=known.of(statement, document.text, language))
        for statement in statements
    )


def facts(statement: Statement, text: str, language: str) -> dict[str, float]:
    """What is known of a statement, by name: which rule, which type, how long, what is missing, how far apart."""
    who, _, rule = statement.origin.partition("/")
    own = statement.type is StatementType.OWN_VOICE
    judged = "alone" if statement.confidence is None else "judged"
    names = [
        "always",
        f"language {language}",
        f"{who} {judged}",
        f"type {statement.type}",
        f"type {statement.type}, {language}",
        f"zone {statement.zone}{', own' if own else ''}",
        f"length {_length(text, statement.content)}{', own' if own else ''}",
        f"rule {rule}",
        f"rule {rule.partition('/')[0]}, {judged}",
        *(f"doubt {doubt.partition(':')[0]}" for doubt in statement.doubts),
    ]
    if not own:
        names += [
            f"source {_wording(text, statement.source)}",
            f"source {_distance(statement.source, statement.cue or statement.content)}",
            f"cue {_distance(statement.cue, statement.content)}",
            "marked stance" if statement.stance is not Stance.NEUTRAL else "neutral stance",
            f"pieces {min(len(statement.content), 3)}",
        ]
    found = dict.fromkeys(names, 1.0)
    if statement.confidence is not None:
        found[f"odds, {who}"] = _log_odds(statement.confidence)
    return found


def _length(text: str, content: Selection) -> int:
    """The length of a content as a power of two of its words."""
    return sum(len(text[span.start : span.end].split()) for span in content).bit_length()


def _wording(text: str, source: Selection) -> str:
    """What a source looks like: none, a name (with a capital inside), a single word, a description."""
    words = [word for span in source for word in text[span.start : span.end].split()]
    if not words:
        return "none"
    if any(word[0].isupper() for word in words[1:]) or (len(words) == 1 and words[0][0].isupper()):
        return "name"
    return "word" if len(words) == 1 else "description"


def _distance(one: Selection, other: Selection) -> str:
    """How far apart two parts are, at their nearest."""
    if not one or not other:
        return "absent"
    apart = min(max(b.start - a.end, a.start - b.end) for a in one for b in other)
    return ("inside" if apart < 0 else "beside", "near", "in the sentence", "far")[sum(apart > far for far in _FAR)]


def _log_odds(chance: float) -> float:
    kept = min(max(chance, _NEVER), _SURE)
    return math.log(kept / (1 - kept))
