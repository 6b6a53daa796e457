"""What the drawings count, among the statements that answer a query: who about whom, when, where, and what an outlet
leans on. Each row says how many statements, and in how many documents; a text seen twice counts once."""

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, case, distinct, func, literal_column, select

from zegsman.ledger.matching import matching
from zegsman.ledger.query import Query
from zegsman.ledger.tables import actors, places, statements
from zegsman.model import StatementType


class Tie(msgspec.Struct, frozen=True, kw_only=True):
    """`speaker` speaks about `other`."""

    speaker: str
    other: str
    statements: int
    documents: int


class Day(msgspec.Struct, frozen=True, kw_only=True):
    """Statements published in a period ("2026-11-20", "2026-11" or "2026") of one type."""

    period: str
    type: str
    statements: int
    documents: int


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """A place that documents name, with WGS 84 degrees."""

    name: str
    country: str | None
    latitude: float
    longitude: float
    statements: int
    documents: int


class Lean(msgspec.Struct, frozen=True, kw_only=True):
    """What the statements of sources rest on: `kind` of actor, named or not, direct words or not, through a channel or
    not."""

    kind: str
    named: bool
    direct: bool
    relayed: bool
    statements: int
    documents: int


_STATEMENTS = func.count(distinct(statements.c.n)).label("statements")
_DOCUMENTS = func.count(distinct(statements.c.document)).label("documents")


def network(connection: Connection, query: Query) -> tuple[Tie, ...]:
    """The strongest ties between sources and those they speak about, `query.limit` of them."""
    s = statements.c
    each = func.json_each(s.about).table_valued("value", name="each")
    other = actors.alias()
    chosen = (
        matching(query)
        .with_only_columns(s.speaker, other.c.name.label("other"), _STATEMENTS, _DOCUMENTS)
        .join(each, literal_column("1") == 1)
        .join(other, and_(other.c.id == each.c.value, other.c.document == s.document))
        .where(s.voice == "speaker", s.speaker.is_not(None), other.c.name != s.speaker)
        .group_by(s.speaker, other.c.name)
        .order_by(_STATEMENTS.desc(), s.speaker, other.c.name)
        .limit(query.limit)
    )
    return tuple(Tie(**row) for row in connection.execute(chosen).mappings())


def timeline(connection: Connection, query: Query, length: int) -> tuple[Day, ...]:
    """Statements by day (`length` 10), month (7) or year (4) of publication; undated ones are left out."""
    s = statements.c
    period = func.substr(s.day, 1, length).label("period")
    chosen = (
        matching(query)
        .with_only_columns(period, s.type, _STATEMENTS, _DOCUMENTS)
        .where(s.day.is_not(None))
        .group_by(period, s.type)
        .order_by(period, s.type)
    )
    return tuple(Day(**row) for row in connection.execute(chosen).mappings())


def spots(connection: Connection, query: Query) -> tuple[Spot, ...]:
    """Places with coordinates in the documents of the statements; a statement counts where it names the place."""
    s, p = statements.c, places.c
    within = matching(query).with_only_columns(s.n, s.document, s.places).cte("asked")
    named = within.c.places.contains(func.json_quote(p.name))
    chosen = (
        select(
            p.name,
            p.country,
            p.latitude,
            p.longitude,
            func.count(distinct(case((named, within.c.n)))).label("statements"),
            func.count(distinct(p.document)).label("documents"),
        )
        .join_from(places, within, within.c.document == p.document)
        .where(p.latitude.is_not(None), p.longitude.is_not(None))
        .group_by(p.name, p.country, p.latitude, p.longitude)
        .order_by(func.count(distinct(p.document)).desc(), p.name)
        .limit(query.limit)
    )
    return tuple(Spot(**row) for row in connection.execute(chosen).mappings())


def leaning(connection: Connection, query: Query) -> tuple[Lean, ...]:
    """What the statements of sources rest on, comments left out."""
    s = statements.c
    kind = func.coalesce(actors.c.kind, "unknown").label("kind")
    named = _yes(and_(s.speaker.is_not(None), kind != "anonymous")).label("named")
    direct = _yes(s.type == StatementType.DIRECT.value).label("direct")
    relayed = _yes(s.via != "[]").label("relayed")
    chosen = (
        matching(query)
        .with_only_columns(kind, named, direct, relayed, _STATEMENTS, _DOCUMENTS)
        .outerjoin(actors, and_(actors.c.id == s.actor, actors.c.document == s.document))
        .where(s.voice == "speaker", s.zone != "comment")
        .group_by(kind, named, direct, relayed)
        .order_by(_STATEMENTS.desc(), kind, named, direct, relayed)
    )
    rows = connection.execute(chosen).mappings()
    return tuple(msgspec.convert(dict(row), Lean, strict=False) for row in rows)  # SQLite's truth is 0 and 1


def _yes(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return case((condition, 1), else_=0)
