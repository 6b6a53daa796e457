"""Who accuses, blames, criticises or praises whom, and who is said anything about: counted over the ledger."""

import msgspec
from sqlalchemy import Connection, column, distinct, func, select

from zegsman.ledger.matching import matching
from zegsman.ledger.query import Query
from zegsman.ledger.tables import actors, statements
from zegsman.model import Act


class Aim(msgspec.Struct, frozen=True, kw_only=True):
    """How often one speaks so of another: `statements` in `documents`. `speaker` None: nobody is named."""

    speaker: str | None
    act: Act | None
    target: str
    statements: int
    documents: int


def aims(connection: Connection, query: Query, act: Act | None) -> tuple[Aim, ...]:
    """Who does `act` (or any act with a target) to whom, the most frequent first; a text seen twice counts once.

    People are told apart by the fullest name each document has of them.
    """
    s = statements.c
    who, whom = actors.alias("who"), actors.alias("whom")
    ids = func.json_each(s.target).table_valued("value")
    named = func.coalesce(who.c.name, s.speaker)
    total = func.count().label("statements")
    counted = (
        select(
            named.label("speaker"),
            s.act,
            whom.c.name.label("target"),
            total,
            func.count(distinct(s.document)).label("documents"),
        )
        .select_from(statements)
        .join(ids, column("value").is_not(None))
        .join(whom, (whom.c.document == s.document) & (whom.c.id == ids.c.value))
        .outerjoin(who, (who.c.document == s.document) & (who.c.id == s.actor))
        .where(s.target != "[]", s.n.in_(matching(query)))
        .group_by(named, s.act, whom.c.name)
        .order_by(total.desc(), named, whom.c.name)
        .limit(query.limit)
        .offset(query.offset)
    )
    if act is not None:
        counted = counted.where(s.act == act.value)
    rows = connection.execute(counted).mappings()
    return tuple(Aim(**{**row, "act": Act(row["act"]) if row["act"] else None}) for row in rows)
