"""What a ledger holds in numbers: who is quoted how often, and how much there is of everything."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Column, Connection, and_, distinct, func, select
from sqlalchemy.sql.elements import ColumnElement

from zegsman.ledger.matching import matching
from zegsman.ledger.query import Query
from zegsman.ledger.registry.tables import actors, links
from zegsman.ledger.search import count
from zegsman.ledger.tables import documents, relations, sightings, statements
from zegsman.model import Stance, StatementType, Zone

_VOICES = ("speaker", "outlet", "reader")


class SourceCount(msgspec.Struct, frozen=True, kw_only=True):
    """How often one source speaks: statements of each type, and in how many documents. `name` None: unnamed. `actor`
    is the id of the actor across documents, None for what is none ("een ooggetuige"): that counts by its words."""

    name: str | None
    statements: int
    direct: int
    indirect: int
    reported: int
    free_indirect: int
    hearsay: int
    documents: int
    actor: str | None = None


class Stats(msgspec.Struct, frozen=True, kw_only=True):
    """The size of a ledger. The mappings go from a name to a number of statements; for `languages` and `outlets` to
    a number of documents. `sightings` counts the places where the documents were seen, copies included;
    `statement_relations` those between statements (repeats, disputes ...)."""

    documents: int
    sightings: int
    statements: int
    statement_relations: int
    speakers: int
    first: str | None
    last: str | None
    types: dict[str, int]
    voices: dict[str, int]
    stances: dict[str, int]
    zones: dict[str, int]
    languages: dict[str, int]
    outlets: dict[str, int]


def sources(connection: Connection, query: Query) -> tuple[SourceCount, ...]:
    """Who is quoted, most often first. Statements inside reader comments count only if the query asks that zone.

    A text that was seen at several places counts once.
    """
    s = statements.c
    total = func.count().label("statements")
    linked, one = actors.alias("linked"), actors.alias("one")
    name = func.coalesce(one.c.name, s.speaker).label("name")
    counted = (
        matching(query)
        .with_only_columns(
            name,
            one.c.id.label("actor"),
            total,
            *(_of(kind).label(kind.value) for kind in StatementType if kind is not StatementType.OWN_VOICE),
            func.count(distinct(s.document)).label("documents"),
        )
        .outerjoin(links, and_(links.c.document == s.document, links.c.actor == s.actor))
        .outerjoin(linked, linked.c.id == links.c.ledger)
        .outerjoin(one, one.c.id == linked.c.one)
        .where(s.voice == "speaker")
        .group_by(one.c.id, func.coalesce(one.c.name, s.speaker))
        .order_by(total.desc(), name, one.c.id)
        .limit(query.limit)
        .offset(query.offset)
    )
    if query.zone is None:
        counted = counted.where(s.zone != Zone.COMMENT.value)
    rows = connection.execute(counted).mappings()
    return tuple(SourceCount(**row) for row in rows)


def _of(kind: StatementType) -> ColumnElement[int]:
    return func.count().filter(statements.c.type == kind.value)


def size(connection: Connection) -> tuple[int, int]:
    """How many documents and statements there are."""
    first, second = (
        connection.execute(select(func.count()).select_from(table)).scalar_one() for table in (documents, statements)
    )
    return first, second


def stats(connection: Connection) -> Stats:
    """The numbers of the whole ledger."""
    s = statements.c

    def number(what: ColumnElement[Any]) -> Any:
        return connection.execute(select(what)).scalar_one()

    speakers, voices = _voices(connection)
    return Stats(
        documents=number(func.count(documents.c.id)),
        sightings=number(func.count(sightings.c.n)),
        statements=number(func.count(s.n)),
        statement_relations=number(func.count(relations.c.n)),
        speakers=speakers,
        first=number(func.min(s.day)),  # asked with the last at once, SQLite would not use its index
        last=number(func.max(s.day)),
        types=_tally({kind: count(connection, Query(type=kind)) for kind in StatementType}),
        voices=_tally(voices),
        stances=_tally({stance: count(connection, Query(stance=stance)) for stance in Stance}),
        zones=_tally({zone: count(connection, Query(zone=zone)) for zone in Zone}),
        languages=_tally_documents(connection, sightings.c.language),
        outlets=_tally_documents(connection, sightings.c.outlet),
    )


def _voices(connection: Connection) -> tuple[int, dict[str, int]]:
    """How many speakers have a name of their own, and the statements of each voice: in one walk over the index that
    holds the least of each statement."""
    s = statements.c
    named = func.count(distinct(s.speaker)).filter(s.voice == "speaker")
    chosen = select(named, *(func.count().filter(s.voice == voice) for voice in _VOICES))
    walk = chosen.select_from(statements).with_hint(statements, "INDEXED BY statements_facets")
    found: Sequence[int] = connection.execute(walk).one()
    return found[0], dict(zip(_VOICES, found[1:], strict=True))


def _tally(numbers: Mapping[Any, int]) -> dict[str, int]:
    """Code -> number, the largest first; none that counts nothing."""
    known = [(str(code), number) for code, number in numbers.items() if number]
    return dict(sorted(known, key=lambda each: (-each[1], each[0])))


def _tally_documents(connection: Connection, column: Column[str]) -> dict[str, int]:
    total = func.count(distinct(sightings.c.document))
    rows = connection.execute(select(column, total).group_by(column).order_by(total.desc(), column))
    return {row[0] or "unknown": row[1] for row in rows}
