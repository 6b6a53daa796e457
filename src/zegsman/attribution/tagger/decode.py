"""Scores to findings: anchors that are likely enough, and the roles around each."""

from collections.abc import Iterator, Sequence

import msgspec
import numpy as np

from zegsman.attribution.tagger.crf import Path, Scores, best, marginals
from zegsman.attribution.tagger.features import Ids
from zegsman.attribution.tagger.labels import ANCHORS, ROLES, STANCES, TYPES
from zegsman.attribution.tagger.model import Encoded, Network, probabilities
from zegsman.attribution.tagger.pairs import pair_features
from zegsman.attribution.tagger.windows import Window, around, windows
from zegsman.attribution.tagger.words import Words
from zegsman.model import Stance, StatementType

TOGETHER = 24
"""Windows run through the network at a time."""

RELATED = 400
"""Anchors whose roles are sought at a time: some 60 MB."""

_KIND = len(ANCHORS) + 1
_KINDS = len(TYPES) + len(STANCES)


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A statement by rows of `Words`. The chances (0-1) are: of there being a statement at the anchor, of the content,
    the cue and the source being right as a whole (the least certain border), of the type."""

    anchor: int
    roles: dict[str, tuple[int, ...]]
    type: StatementType
    stance: Stance
    chances: dict[str, float]


class Findings(msgspec.Struct, frozen=True):
    """All statements of a document, and per sentence how likely it is the outlet's own voice, if that is told."""

    statements: list[Finding]
    own: Scores | None


def findings(words: Words, network: Network, least: float) -> Findings:
    """The statements of a document whose anchor is at least so likely, in the order of their anchors."""
    cut = sorted(windows(words), key=lambda window: window.size)
    size = int(words.sentence[-1]) + 1 if len(words.tokens) else 0
    own, count = np.zeros(size, dtype=np.float32), np.zeros(size, dtype=np.float32)
    found: list[Finding] = []
    for start in range(0, len(cut), TOGETHER):
        group = cut[start : start + TOGETHER]
        encoded = _encoded(words, group, network)
        for n, window in enumerate(group):
            core = slice(window.core - window.first, window.core_end - window.first)
            number = words.sentence[window.core : window.core_end]
            np.add.at(own, number, encoded.scores[n, core, len(ANCHORS)])
            np.add.at(count, number, 1)
        found += _around_anchors(words, group, encoded, network, least)
    chance: Scores = (1 / (1 + np.exp(-own / np.maximum(count, 1)))).astype(np.float32)
    return Findings(sorted(found, key=lambda finding: finding.anchor), chance)


def _encoded(words: Words, group: Sequence[Window], network: Network) -> Encoded:
    longest = max(window.size for window in group)
    ids = np.zeros((len(group), longest, words.ids.shape[1]), dtype=np.int64)
    heads = np.tile(np.arange(longest), (len(group), 1))
    for n, window in enumerate(group):
        ids[n, : window.size] = words.ids[window.first : window.last]
        heads[n, : window.size] = near_heads(words, window)
    return network.encode(ids, heads, np.array([window.size for window in group], dtype=np.int64))


def near_heads(words: Words, window: Window) -> Ids:
    """The heads of a window's tokens, counted within it; a head outside is the token itself."""
    heads = words.heads[window.first : window.last] - window.first
    return np.where((heads >= 0) & (heads < window.size), heads, np.arange(window.size))


def _around_anchors(
    words: Words, group: Sequence[Window], encoded: Encoded, network: Network, least: float
) -> list[Finding]:
    chance = probabilities(encoded.scores[:, :, : len(ANCHORS)])
    parts: list[_Anchors] = []
    for n, window in enumerate(group):
        core = chance[n, window.core - window.first : window.core_end - window.first, 0]
        at = window.core + np.flatnonzero(1 - core >= least)
        parts.append(_Anchors(np.full(len(at), n), at, around(window, at)))
    return [finding for some in _together(parts) for finding in _related(words, some, group, chance, encoded, network)]


class _Anchors(msgspec.Struct, frozen=True):
    """Rows of the document that may be anchors, the number of the window each is in, and the rows around each."""

    number: Ids
    at: Ids
    rows: Ids


def _together(parts: Sequence[_Anchors]) -> Iterator[_Anchors]:
    """All of them, so many at a time."""
    number, at, rows = (
        np.concatenate(column) for column in zip(*((p.number, p.at, p.rows) for p in parts), strict=True)
    )
    for first in range(0, len(at), RELATED):
        some = slice(first, first + RELATED)
        yield _Anchors(number[some], at[some], rows[some])


def _related(
    words: Words, anchors: _Anchors, group: Sequence[Window], chance: Scores, encoded: Encoded, network: Network
) -> list[Finding]:
    """The findings of anchors."""
    number, rows = anchors.number, anchors.rows
    first = np.array([window.first for window in group])[number]
    inside, by = np.maximum(rows - first[:, None], 0), anchors.at - first
    lengths = (rows >= 0).sum(axis=1)
    rows = rows[:, : int(lengths.max())]
    inside = inside[:, : rows.shape[1]]
    scores = network.relate(
        encoded.token[number[:, None], inside], encoded.by[number, by], pair_features(words, anchors.at, rows)
    )
    path = best(scores, network.steps, network.first, lengths)
    sure = _chances(path, marginals(scores, network.steps, network.first, lengths))
    kinds = encoded.scores[:, :, _KIND:]
    made = [
        _finding(
            rows[k],
            path[k],
            dict(zip(ROLES, sure[k].tolist(), strict=True)) | {"statement": float(1 - chance[number[k], by[k], 0])},
            kinds[number[k], by[k], :_KINDS],
            kinds[number[k], inside[k], _KINDS:],
            int(anchors.at[k]),
        )
        for k in range(len(number))
    ]
    return [finding for finding in made if finding is not None]


def _finding(
    rows: Ids, path: Path, chances: dict[str, float], by: Scores, words: Scores, anchor: int
) -> Finding | None:
    """`by` and `words` are the kinds as the anchor and as each word around it sees them."""
    places = {role: np.flatnonzero((path == 2 * k + 1) | (path == 2 * k + 2)) for k, role in enumerate(ROLES)}
    content = places["content"] if len(places["content"]) else places["cue"]
    if not len(content):
        return None
    kinds = by + words[content].mean(axis=0)
    types, stances = probabilities(kinds[: len(TYPES)]), probabilities(kinds[len(TYPES) :])
    kind = TYPES[int(types.argmax())]
    if kind is StatementType.HEARSAY:  # its mark stands in the content
        content = np.sort(np.concatenate([places["content"], places["cue"]]))
    return Finding(
        anchor=anchor,
        roles={role: tuple(rows[found].tolist()) for role, found in (places | {"content": content}).items()},
        type=kind,
        stance=STANCES[int(stances.argmax())],
        chances=chances | {"type": float(types.max())},
    )


def _chances(path: Path, sure: Scores) -> Scores:
    """(anchors, roles): the least chance of a label at the borders of a role, in it or beside it; without any, the
    chance of there being none."""
    chances = np.ones((len(path), len(ROLES)), dtype=np.float32)
    for k in range(len(ROLES)):
        inside = sure[:, :, 2 * k + 1] + sure[:, :, 2 * k + 2]
        held = (path == 2 * k + 1) | (path == 2 * k + 2)
        near = held.copy()
        near[:, 1:] |= held[:, :-1]
        near[:, :-1] |= held[:, 1:]
        right = np.where(held, inside, 1 - inside)
        some = held.any(axis=1)
        chances[:, k] = np.where(some, np.where(near, right, 1).min(axis=1), 1 - inside.max(axis=1))
    return chances
