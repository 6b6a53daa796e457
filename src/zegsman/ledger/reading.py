"""Whole records out of the ledger: one by name, or all in a stable order."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from sqlalchemy import Connection, RowMapping, Table, func, or_, select

from zegsman.errors import NotInLedger
from zegsman.ledger.query import storable
from zegsman.ledger.rows import (
    actor_from,
    document_from,
    place_from,
    reference_from,
    relation_from,
    statement_from,
)
from zegsman.ledger.search import documents_of
from zegsman.ledger.tables import actors, documents, places, references, relations, sightings, statements
from zegsman.model import Document, Record

_BATCH = 200  # documents in memory at once; more was not faster (benchmarks/ledger.py)
_T = TypeVar("_T")
_NAMED = 5  # candidates an error lists


def record_of(connection: Connection, key: str) -> Record:
    """The record of the document that `key` names: its id or the beginning of it, its source or the end of
    that behind a slash ("brug.html" of "pages/brug.html"), or the user's id.

    Raises NotInLedger where no document or more than one answers to the key.
    """
    ids = _ids(connection, storable(key))
    if not ids:
        raise NotInLedger(f"no document {key!r} in this ledger; `zegsman documents` lists what is in it")
    if len(ids) > 1:
        listed = ", ".join(ids[:_NAMED]) + (", ..." if len(ids) > _NAMED else "")
        raise NotInLedger(f"{key!r} names {len(ids)} documents: {listed}; give the id of one")
    return next(iter(_records(connection, ids)))


def document_of(connection: Connection, statement: str) -> str:
    """The id of the document that holds the statement; raises NotInLedger where none does."""
    s = statements.c
    found = connection.execute(select(s.document).where(s.id == storable(statement)).limit(1)).scalar()
    if found is None:
        raise NotInLedger(f"no statement {statement!r} in this ledger; its document may have been read anew")
    return str(found)


def records(connection: Connection) -> Iterator[Record]:
    """All records in the order of their ids, so that the order of reading leaves no trace."""
    last = ""
    while ids := _after(connection, last):
        yield from _records(connection, ids)
        last = ids[-1]


def sightings_of(connection: Connection, document: str) -> tuple[Document, ...]:
    """The document as it was seen at each place, in the order of reading."""
    rows = connection.execute(
        select(sightings, documents.c.text)
        .join(documents, documents.c.id == sightings.c.document)
        .where(sightings.c.document == document)
        .order_by(sightings.c.n)
    )
    return tuple(document_from(row) for row in rows.mappings())


def _after(connection: Connection, last: str) -> list[str]:
    page = select(documents.c.id).where(documents.c.id > last).order_by(documents.c.id).limit(_BATCH)
    return list(connection.execute(page).scalars())


def _ids(connection: Connection, key: str) -> list[str]:
    exact = select(documents.c.id).where(documents.c.id == key)
    beginning = select(documents.c.id).where(func.substr(documents.c.id, 1, len(key)) == key).limit(_NAMED + 1)
    named = select(sightings.c.document).distinct()
    named = named.where(or_(sightings.c.source == key, sightings.c.source_id == key))
    end = f"/{key}"
    at_end = select(sightings.c.document).distinct().where(func.substr(sightings.c.source, -len(end)) == end)
    for candidates in (exact, named, beginning, at_end):
        if key and (ids := sorted(connection.execute(candidates).scalars())):
            return ids
    return []


def _records(connection: Connection, ids: Sequence[str]) -> Iterator[Record]:
    known = documents_of(connection, ids)
    told = _found(connection, statements, statement_from, ids)
    linked = _found(connection, relations, relation_from, ids)
    named = _found(connection, actors, actor_from, ids)
    mentioned = _found(connection, references, reference_from, ids)
    where = _found(connection, places, place_from, ids)
    for id_ in ids:
        yield Record(
            document=known[id_],
            statements=tuple(told[id_]),
            relations=tuple(linked[id_]),
            actors=tuple(named[id_]),
            references=tuple(mentioned[id_]),
            places=tuple(where[id_]),
        )


def _found(
    connection: Connection, table: Table, made: Callable[[RowMapping], _T], ids: Sequence[str]
) -> defaultdict[str, list[_T]]:
    """What a table holds of each document, in the order of the record."""
    c = table.c
    order = (c.position, c.n) if "position" in c else (c.n,)
    found: defaultdict[str, list[_T]] = defaultdict(list)
    for row in connection.execute(select(table).where(c.document.in_(ids)).order_by(*order)).mappings():
        found[row["document"]].append(made(row))
    return found
