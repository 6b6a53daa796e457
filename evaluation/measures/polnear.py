"""The measures of PolNeAR: exact spans, linked and whole attributions, all micro over the documents.

- source, cue, content: every run of neighbouring tokens of a role is one item; right if the gold has a run of the same
  role with the same first and last token (CofeNet, table 6: spans with identical boundaries).
- linked: attributions are paired one to one by the IoU of their content tokens, the best first; right if it is at least
  .5 and the sources share a token, or both have none.
- whole: source, cue and content have the same tokens.

Tokens are words and single marks (`evaluation.tokens`).
"""

from collections import Counter
from collections.abc import Sequence

import msgspec

from evaluation.measures.counts import Count, Figures
from evaluation.offsets import pairs
from evaluation.sets.polnear import ROLES, Attribution
from evaluation.tokens import Offsets, numbers, runs, tokenized


class _Tokens(msgspec.Struct, frozen=True):
    """An attribution as token numbers."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


def score(text: str, gold: Sequence[Attribution], found: Sequence[Attribution]) -> Figures:
    """The figures of one document; `counts.summed` adds those of many."""
    offsets = tokenized(text)
    ours, theirs = _in_tokens(gold, offsets), _in_tokens(found, offsets)
    figures: Figures = {role: _exact(role, ours, theirs) for role in ROLES}
    matched = pairs([set(a.content) for a in ours], [set(a.content) for a in theirs])
    linked = sum(_same_source(ours[i], theirs[j]) for i, j, _ in matched)
    whole = (Counter(map(msgspec.structs.astuple, ours)) & Counter(map(msgspec.structs.astuple, theirs))).total()
    return figures | {
        "linked": Count(linked, len(ours), len(theirs)),
        "whole": Count(whole, len(ours), len(theirs)),
    }


def _in_tokens(attributions: Sequence[Attribution], offsets: Offsets) -> list[_Tokens]:
    return [_Tokens(*(numbers(getattr(a, role), offsets) for role in ROLES)) for a in attributions]


def _exact(role: str, gold: list[_Tokens], found: list[_Tokens]) -> Count:
    ours, theirs = (Counter(run for a in side for run in runs(getattr(a, role))) for side in (gold, found))
    return Count((ours & theirs).total(), ours.total(), theirs.total())


def _same_source(gold: _Tokens, found: _Tokens) -> bool:
    return bool(gold.source & found.source) or not (gold.source or found.source)
