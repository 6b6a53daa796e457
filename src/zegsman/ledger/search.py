"""Answers to a query: statements with the document each stands in, best or newest first."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, func, select

from zegsman.ledger.query import RANK, Query, matching
from zegsman.ledger.rows import document_from, statement_from
from zegsman.ledger.tables import documents, sightings, statements
from zegsman.model import Document, Statement


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A statement that answers a query, in its document."""

    statement: Statement
    document: Document


def search(connection: Connection, query: Query) -> tuple[Found, ...]:
    """The page of answers that `limit` and `offset` name: by rank if words were asked for, else newest day first."""
    chosen, ranked = matching(query)
    order = [RANK] if ranked else [statements.c.day.desc()]
    page = chosen.order_by(*order, statements.c.n).limit(query.limit).offset(query.offset)
    numbers = list(connection.execute(page).scalars())
    rows = connection.execute(select(statements).where(statements.c.n.in_(numbers))).mappings()
    by_number = {row["n"]: statement_from(row) for row in rows}
    known = documents_of(connection, {s.document for s in by_number.values()})
    return tuple(Found(statement=(s := by_number[n]), document=known[s.document]) for n in numbers)


def count(connection: Connection, query: Query) -> int:
    """How many statements answer the query, whatever its limit."""
    chosen, _ = matching(query)
    return int(connection.execute(chosen.with_only_columns(func.count())).scalar_one())


def documents_of(connection: Connection, ids: Iterable[str]) -> dict[str, Document]:
    """Documents by id, each as it was first seen."""
    joined = (
        select(sightings, documents.c.text)
        .select_from(documents)
        .join(sightings, sightings.c.n == documents.c.sighting)
        .where(documents.c.id.in_(list(ids)))
    )
    return {row["document"]: document_from(row) for row in connection.execute(joined).mappings()}
