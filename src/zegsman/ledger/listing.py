"""The documents of a ledger as a list, the newest first, each with how much was found in it."""

from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, case, func, select

from zegsman.ledger.matching import matching, seen_at, seen_in
from zegsman.ledger.query import Query
from zegsman.ledger.tables import documents, sightings, statements

_NONE: dict[str, Any] = {"attributed": 0, "own_voice": 0}
_PLAIN = Query()
_OF_DOCUMENTS = {name: getattr(_PLAIN, name) for name in ("since", "until", "outlet", "language", "limit", "offset")}


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """A document as it was first seen. `attributed` counts the statements of sources, `own_voice` the others."""

    id: str
    published: str | None
    language: str | None
    outlet: str | None
    title: str | None
    source: str
    attributed: int
    own_voice: int


def listing(connection: Connection, query: Query) -> tuple[Listed, ...]:
    """A page of the documents: those published last first, those without a date at the end. What the query asks of
    statements asks for documents that hold one."""
    g = sightings.c
    chosen = (
        select(g.document.label("id"), g.published, g.language, g.outlet, g.title, g.source)
        .join(documents, documents.c.sighting == g.n)
        .where(*_conditions(query))
        .order_by(g.published.is_(None), g.published.desc(), g.n.desc())
        .limit(query.limit)
        .offset(query.offset)
    )
    counts = _counts(connection, chosen.with_only_columns(g.document))
    rows = connection.execute(chosen).mappings()
    return tuple(Listed(**row, **counts.get(row["id"], _NONE)) for row in rows)


def _conditions(query: Query) -> list[ColumnElement[bool]]:
    g = sightings.c
    day = func.substr(g.published, 1, 10)
    asked: list[ColumnElement[bool]] = []
    if query.since is not None:
        asked.append(day >= query.since.isoformat())
    if query.until is not None:
        asked.append(day <= query.until.isoformat())
    if query.outlet is not None:
        asked.append(g.document.in_(seen_at(query.outlet)))
    if query.language is not None:
        asked.append(g.document.in_(seen_in(query.language)))
    said = msgspec.structs.replace(query, **_OF_DOCUMENTS)
    if said != _PLAIN:
        asked.append(g.document.in_(matching(said).with_only_columns(statements.c.document)))
    return asked


def _counts(connection: Connection, ids: Select[tuple[str]]) -> dict[str, dict[str, Any]]:
    """Statements of sources and others, by document; a document without any is left out."""
    s = statements.c
    counted = (
        select(
            s.document,
            func.sum(case((s.voice == "speaker", 1), else_=0)).label("attributed"),
            func.sum(case((s.voice == "speaker", 0), else_=1)).label("own_voice"),
        )
        .where(s.document.in_(ids))
        .group_by(s.document)
    )
    return {row.pop("document"): row for row in map(dict, connection.execute(counted).mappings())}
