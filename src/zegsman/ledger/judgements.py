"""Judgements in the ledger: written once, never changed; and what a reviewer has not judged yet."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, and_, func, insert, literal_column, select

from zegsman.errors import NotInLedger
from zegsman.ledger.query import storable
from zegsman.ledger.search import Found, found
from zegsman.ledger.tables import documents, judgements, statements
from zegsman.model import Judgement, Statement, Verdict

_read = msgspec.json.Decoder(Statement).decode


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """How far a reviewer is: statements judged by now, and all there are."""

    judged: int
    statements: int


def judge(connection: Connection, judgement: Judgement) -> None:
    """Store a judgement; the same one twice is stored once. Raises NotInLedger where its document is not there."""
    j = judgements.c
    if connection.execute(select(j.n).where(j.id == judgement.id)).first():
        return
    known = select(documents.c.id).where(documents.c.id == judgement.document)
    if not connection.execute(known).first():
        raise NotInLedger(f"no document {judgement.document!r} in this ledger to judge a statement of")
    connection.execute(
        insert(judgements).values(
            id=judgement.id,
            document=judgement.document,
            statement=judgement.subject,
            reviewer=storable(judgement.reviewer),
            time=judgement.time,
            verdict=judgement.verdict.value,
            judged=_json(judgement.judged),
            corrected=_json(judgement.corrected),
            withdraws=judgement.withdraws,
            note=storable(judgement.note),
        )
    )


def judged(connection: Connection, document: str | None = None) -> Iterator[Judgement]:
    """Judgements in the order they were made, of one document or of all."""
    chosen = select(judgements).order_by(judgements.c.n)
    if document is not None:
        chosen = chosen.where(judgements.c.document == document)
    for row in connection.execute(chosen).mappings():
        yield Judgement(
            id=row["id"],
            document=row["document"],
            reviewer=row["reviewer"],
            time=row["time"],
            verdict=Verdict(row["verdict"]),
            judged=_read(row["judged"]) if row["judged"] else None,
            corrected=_read(row["corrected"]) if row["corrected"] else None,
            withdraws=row["withdraws"],
            note=row["note"],
        )


def queue(connection: Connection, reviewer: str, limit: int, doubt: str | None) -> tuple[Found, ...]:
    """Statements the reviewer has not judged, the most doubtful first: those with doubts before those without, the
    least confident first. `doubt` asks for one code only."""
    s = statements.c
    chosen = select(s.n).where(~_is_judged(reviewer))
    if doubt is not None:
        chosen = chosen.where(s.doubts.contains(f'"{doubt}"', autoescape=True))
    chosen = chosen.order_by(literal_column("statements.doubts = '[]'"), s.confidence, s.n).limit(limit)
    return found(connection, list(connection.execute(chosen).scalars()))


def progress(connection: Connection, reviewer: str) -> Progress:
    """How many of the statements the reviewer has judged."""
    every = connection.execute(select(func.count()).select_from(statements)).scalar_one()
    done = connection.execute(select(func.count()).select_from(_standing(reviewer).subquery())).scalar_one()
    return Progress(judged=done, statements=every)


def _is_judged(reviewer: str) -> ColumnElement[bool]:
    return _standing(reviewer).where(judgements.c.statement == statements.c.id).correlate(statements).exists()


def _standing(reviewer: str) -> Select[tuple[str]]:
    """The statements with a judgement of the reviewer that was not withdrawn."""
    j = judgements.c
    withdrawals = judgements.alias()
    withdrawn = select(withdrawals.c.n).where(withdrawals.c.withdraws == j.id).correlate(judgements).exists()
    return select(j.statement).where(and_(j.reviewer == reviewer, j.verdict != "withdraw", ~withdrawn)).distinct()


def _json(statement: Statement | None) -> str | None:
    return msgspec.json.encode(statement).decode() if statement else None
