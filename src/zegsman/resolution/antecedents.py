"""Which of the people before it a pronoun takes up: what speaks for and against each, and how much.

A log-linear choice among the candidates (after Denis and Baldridge 2007, A Ranking Approach to Pronoun Resolution),
over the clues of Lappin and Leass (1994): nearness, subject, who spoke before. What cannot be meant (the other gender,
another number, the subject of the same verb for its object) is left out before.
"""

from collections.abc import Iterator
from math import log2

import msgspec

from zegsman.resolution.kinds import Kind
from zegsman.resolution.mention import Mention

_FARTHEST = 6  # sentences: farther back counts the same
_OFTEN = 3.0  # log2 of mentions: more than eight count the same


class Candidate(msgspec.Struct, frozen=True):
    """Someone a pronoun may mean. `rank` counts from the one named last (0); `mentions` are those before the pronoun.

    `gender` is what the text or a noun shows, `hint` what the first name suggests.
    """

    mention: Mention
    kind: Kind
    plural: bool
    gender: str | None
    hint: str | None
    spoke: bool
    reported: bool
    quoted: bool
    rank: int
    mentions: int


def clues(here: Mention, pronoun: str, candidate: Candidate) -> Iterator[tuple[str, float]]:
    """What speaks for or against a candidate, each with its strength (mostly 1). `pronoun` is "male", "female",
    "thing" or "plural"."""
    mention = candidate.mention
    distance = min(here.sentence - mention.sentence, _FARTHEST)
    yield "sentences back", distance
    if distance == 0:
        yield "same sentence", 1
    if mention.paragraph == here.paragraph:
        yield "same paragraph", 1
    if mention.subject:
        yield "subject", 1
        if here.subject:
            yield "both subject", 1
    if mention.oblique:
        yield "oblique", 1
    if candidate.spoke:
        yield "spoke", 1
    if candidate.reported:
        yield "inside a content", 1
    if candidate.quoted:
        yield "inside the quotation", 1
    yield f"form {mention.form.value}", 1
    yield f"{candidate.kind.value} for {pronoun}", 1
    yield f"{'several' if candidate.plural else 'one'} for {pronoun}", 1
    if pronoun in ("male", "female"):
        if candidate.gender == pronoun:
            yield "gender shown", 1
        if candidate.hint:
            yield f"first name {'fits' if candidate.hint == pronoun else 'of the other gender'}", 1
    yield "rank", min(candidate.rank, 4)
    yield "mentions", min(log2(candidate.mentions), _OFTEN)


def score(here: Mention, pronoun: str, candidate: Candidate) -> float:
    """How likely a candidate is meant, to be compared with the others'."""
    return sum(WEIGHTS.get(name, 0.0) * strength for name, strength in clues(here, pronoun, candidate))


# Fitted by `python -m training.antecedents` on the train part of corpus/ (nl, en, de together).
WEIGHTS: dict[str, float] = {
    "same paragraph": 2.37, "first name fits": 1.26, "oblique": -1.23, "person for female": 1.01,
    "first name of the other gender": -0.71, "one for plural": -0.7, "several for plural": 0.7, "form name": 0.65,
    "inside the quotation": -0.64, "unknown for female": -0.6, "form noun": -0.54, "gender shown": 0.46,
    "subject": 0.43, "unknown for thing": 0.43, "spoke": 0.42, "body for female": -0.41, "body for thing": -0.4,
    "inside a content": -0.38, "person for male": 0.32, "sentences back": -0.27, "both subject": 0.24,
    "same sentence": -0.22, "rank": -0.22, "body for plural": 0.21, "likely person for male": -0.2,
    "place for male": -0.17, "person for plural": -0.15, "unknown for male": 0.15, "mentions": 0.14,
    "form pronoun": -0.11, "body for male": -0.09, "unknown for plural": -0.06, "place for female": -0.05,
    "likely person for female": 0.05, "place for thing": -0.03,
}  # fmt: skip
