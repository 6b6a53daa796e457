"""Answers to a query: statements with the document each stands in, best or newest first."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, func, literal, select

from zegsman.ledger.match import RANK, RANKED, expression, holding, said
from zegsman.ledger.matching import known_to_index, matching, matching_by_day
from zegsman.ledger.query import Query
from zegsman.ledger.rows import document_from, statement_from
from zegsman.ledger.tables import documents, sightings, statement_words, statements
from zegsman.model import Document, Statement


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A statement that answers a query, in its document."""

    statement: Statement
    document: Document


def search(connection: Connection, query: Query) -> tuple[Found, ...]:
    """The page of answers that `limit` and `offset` name: the best first if words were asked for, else the newest day
    first; the last read first where more than RANKED statements hold the words."""
    return found(connection, numbers(connection, query))


def numbers(connection: Connection, query: Query) -> list[int]:
    """The numbers (`statements.n`) of that page."""
    chosen = matching_by_day(query) if said(query) is None else _best(connection, query)
    return list(connection.execute(chosen.limit(query.limit).offset(query.offset)).scalars())


def found(connection: Connection, numbers: Sequence[int]) -> tuple[Found, ...]:
    """The statements of these numbers, in this order, each in its document."""
    rows = connection.execute(select(statements).where(statements.c.n.in_(numbers))).mappings()
    by_number = {row["n"]: statement_from(row) for row in rows}
    known = documents_of(connection, {s.document for s in by_number.values()})
    return tuple(Found(statement=(s := by_number[n]), document=known[s.document]) for n in numbers)


def _best(connection: Connection, query: Query) -> Select[Any]:
    match = expression(query)
    if not match:
        return matching(query)
    some = select(literal(1)).select_from(statement_words).where(holding(match)).limit(RANKED + 1)
    many = connection.execute(select(func.count()).select_from(some.subquery())).scalar_one() > RANKED
    return matching(query).order_by(*((statement_words.c.rowid.desc(),) if many else (RANK, statements.c.n)))


def count(connection: Connection, query: Query) -> int:
    """How many statements answer the query, whatever its limit."""
    counted = matching(query).with_only_columns(func.count())
    if known_to_index(query) and (match := expression(query)):
        counted = select(func.count()).select_from(statement_words).where(holding(match))
    return int(connection.execute(counted).scalar_one())


def documents_of(connection: Connection, ids: Iterable[str]) -> dict[str, Document]:
    """Documents by id, each as it was first seen."""
    joined = (
        select(sightings, documents.c.text)
        .select_from(documents)
        .join(sightings, sightings.c.n == documents.c.sighting)
        .where(documents.c.id.in_(list(ids)))
    )
    return {row["document"]: document_from(row) for row in connection.execute(joined).mappings()}
