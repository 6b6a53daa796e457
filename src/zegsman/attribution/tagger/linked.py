"""Runs of labels to statements, where nothing says what belongs together: the nearest does."""

from collections.abc import Sequence

import msgspec

from zegsman.attribution.tagger.decode import Finding
from zegsman.attribution.tagger.words import Words
from zegsman.model import Stance, StatementType

_FAR = 60  # tokens; of our own corpus 99 contents in 100 begin or end nearer to their cue


class Run(msgspec.Struct, frozen=True):
    """Words in a row with one role; `kind` is the type of a content, if told, `chances` that of each word's label."""

    role: str
    kind: StatementType | None
    rows: list[int]
    chances: list[float]


def linked(words: Words, runs: Sequence[Run]) -> list[Finding]:
    """A statement for each cue with the contents nearest to it, and one for each content without a cue.

    A source, addressee or channel goes with the nearest cue, one in the same sentence first.
    """
    cues = [run for run in runs if run.role == "cue"]
    contents: dict[int, list[Run]] = {}
    for run in (run for run in runs if run.role == "content"):
        contents.setdefault(_nearest(words, run, cues), []).append(run)
    groups = [([cue], contents[n]) for n, cue in enumerate(cues) if n in contents]
    groups += [([], [run]) for run in contents.get(-1, [])]
    heads = [(cue or content)[0] for cue, content in groups]
    others: dict[tuple[int, str], Run] = {}
    for run in runs:
        if run.role not in ("cue", "content"):
            others.setdefault((_nearest(words, run, heads), run.role), run)
    made = [_finding(cue, content, n, others) for n, (cue, content) in enumerate(groups)]
    return sorted(made, key=lambda finding: finding.anchor)


def _nearest(words: Words, run: Run, among: Sequence[Run]) -> int:
    """The number of the nearest run, one in the same sentence first; -1 if none is near."""
    near = [
        (bool(words.sentence[run.rows[0]] != words.sentence[other.rows[0]]), gap, n)
        for n, other in enumerate(among)
        if (gap := max(other.rows[0] - run.rows[-1], run.rows[0] - other.rows[-1])) <= _FAR
    ]
    return min(near)[2] if near else -1


def _finding(cue: list[Run], content: list[Run], number: int, others: dict[tuple[int, str], Run]) -> Finding:
    roles = {role: others.get((number, role)) for role in ("source", "addressee", "via")}
    chances = [chance for run in content for chance in run.chances]
    least = {role: min(run.chances) for role, run in roles.items() if run}
    return Finding(
        anchor=(cue or content)[0].rows[0],
        roles={
            "content": tuple(i for run in content for i in run.rows),
            "cue": tuple(i for run in cue for i in run.rows),
            **{role: tuple(run.rows) if run else () for role, run in roles.items()},
        },
        type=content[0].kind or StatementType.INDIRECT,
        stance=Stance.NEUTRAL,
        chances={"statement": sum(chances) / len(chances), "content": min(chances), "type": 1.0}
        | {"cue": min(cue[0].chances) if cue else 1.0, "source": 1.0, "addressee": 1.0, "via": 1.0}
        | least,
    )
