"""The statements that answer a query, in SQL."""

from typing import Any

from sqlalchemy import ColumnElement, Select, false, func, select

from zegsman.identity import core_name
from zegsman.ledger.match import expression, holding, said
from zegsman.ledger.query import Query, storable
from zegsman.ledger.registry.tables import actors as ledger_actors
from zegsman.ledger.registry.tables import links
from zegsman.ledger.tables import channels, sightings, statement_words, statements


def matching(query: Query) -> Select[Any]:
    """Statements that answer the query, unordered.

    The select has one column, `n`; counts put others in its place and group over the same.
    """
    chosen = select(statements.c.n).select_from(statements)
    if said(query) is None and _conditions(query):  # an outlet, an actor or a day sets more apart than a type
        return chosen.where(*_coded(query), *_conditions(query))
    match = expression(query)
    if match == "":
        chosen = chosen.where(false())
    elif match is not None:
        chosen = chosen.join(statement_words, statement_words.c.rowid == statements.c.n)
        chosen = chosen.where(holding(match))
    return chosen.where(*_conditions(query))


def matching_by_day(query: Query) -> Select[Any]:
    """The same for a query without words, the newest day first: SQLite walks the days and stops at `limit`, where the
    word index would give it all to sort."""
    s = statements.c
    return select(s.n).where(*_coded(query), *_conditions(query)).order_by(s.day.desc(), s.n)


def known_to_index(query: Query) -> bool:
    """True if the word index answers the query alone, without a look at the statements."""
    return not _conditions(query)


def _coded(query: Query) -> list[ColumnElement[bool]]:
    """What the word index knows by codes, asked of the statements."""
    s = statements.c
    pairs = ((s.type, query.type), (s.stance, query.stance), (s.zone, query.zone))
    return [column == code.value for column, code in pairs if code]


def _conditions(query: Query) -> list[ColumnElement[bool]]:
    """What the word index does not know."""
    asked: list[ColumnElement[bool]] = []
    if query.actor is not None:
        asked.append(_spoken_by(query.actor))
    if query.through is not None:
        asked.append(_came_through(storable(query.through)))
    if query.min_confidence is not None:
        asked.append(statements.c.confidence >= query.min_confidence)
    if query.since is not None:
        asked.append(statements.c.day >= query.since.isoformat())
    if query.until is not None:
        asked.append(statements.c.day <= query.until.isoformat())
    if query.place is not None:
        asked.append(statements.c.places.contains(func.json_quote(storable(query.place))))
    if query.outlet is not None:
        asked.append(statements.c.document.in_(seen_at(query.outlet)))
    if query.language is not None:
        asked.append(statements.c.document.in_(seen_in(query.language)))
    return asked


def _spoken_by(actor: str) -> ColumnElement[bool]:
    return statements.c.actor.in_(_in_documents(storable(actor)))


def _came_through(channel: str) -> ColumnElement[bool]:
    named = channels.c.fold == core_name(channel) if core_name(channel) else false()
    known = channels.c.actor.in_(_in_documents(channel))
    return statements.c.n.in_(
        select(channels.c.statement).where(named).union(select(channels.c.statement).where(known))
    )


def _in_documents(actor: str) -> Select[tuple[str]]:
    """The actors of documents that are this ledger actor."""
    of_one = select(ledger_actors.c.id).where(ledger_actors.c.one == actor)
    return select(links.c.actor).where(links.c.ledger.in_(of_one))


def seen_at(outlet: str) -> Select[tuple[str]]:
    """The documents seen at an outlet, whatever the capitals of its name."""
    return select(sightings.c.document).where(sightings.c.outlet_key == storable(outlet.casefold()))


def seen_in(language: str) -> Select[tuple[str]]:
    """The documents in a language, by its code."""
    return select(sightings.c.document).where(sightings.c.language == storable(language.lower()))
