"""Judgements: what a person says of a statement that an engine found, or of one it missed. Append-only."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from zegsman.model.ids import content_hash
from zegsman.model.statement import Statement


class Verdict(StrEnum):
    """What the reviewer did. WITHDRAW takes an earlier judgement back; nothing is ever deleted."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    ADD = "add"
    WITHDRAW = "withdraw"


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One judgement, with the statement as it stood then (`judged`), so that it outlives a new reading.

    `corrected` is the statement as the reviewer wants it (CORRECT, ADD), `withdraws` the id of the judgement that is
    taken back (WITHDRAW). `time` is ISO 8601 with its zone.
    """

    id: str
    document: str
    reviewer: str
    time: str
    verdict: Verdict
    judged: Statement | None = None
    corrected: Statement | None = None
    withdraws: str | None = None
    note: str = ""

    @property
    def subject(self) -> str:
        """The id of the statement it is about; for an added one its own; empty for WITHDRAW."""
        about = self.judged or self.corrected
        return about.id if about else ""


def judgement_id(document: str, reviewer: str, time: str, verdict: Verdict, subject: str) -> str:
    """Id of a judgement: a hash, so that ledgers merge without doubles."""
    return content_hash("judgement", document, reviewer, time, verdict, subject)


def standing(judgements: Iterable[Judgement]) -> dict[tuple[str, str], Judgement]:
    """The judgement that stands per reviewer and statement: the last that was not withdrawn, in the order given."""
    known = list(judgements)
    withdrawn = {j.withdraws for j in known if j.verdict is Verdict.WITHDRAW}
    kept = (j for j in known if j.id not in withdrawn and j.verdict is not Verdict.WITHDRAW)
    return {(j.reviewer, j.subject): j for j in kept}
