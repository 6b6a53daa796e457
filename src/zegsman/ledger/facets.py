"""How the answers to a query are spread over types, stances, zones, outlets, languages and speakers."""

from sqlalchemy import Connection, func, select, true

from zegsman.ledger.query import Query, matching
from zegsman.ledger.tables import documents, sightings, statements

MOST = 12
"""Values shown of a facet: about a screen."""

COUNTED = 5_000
"""Answers that are counted at most, in the order of the index: 5,000 take some 25 ms, 20,000 took 90 and half a million
0.4 s. With more answers the numbers are of the first so many."""


def facets(connection: Connection, query: Query) -> dict[str, dict[str, int]]:
    """Facet name -> value -> number of statements, the largest first. Sources without a name are not counted."""
    s = statements.c
    some = matching(query).with_only_columns(s.n).limit(COUNTED).cte("some")
    found: dict[str, dict[str, int]] = {}
    number = func.count().label("number")
    for name, column in (("type", s.type), ("stance", s.stance), ("zone", s.zone), ("speaker", s.speaker)):
        counted = select(column, number).join_from(some, statements, s.n == some.c.n).where(column.is_not(None))
        rows = connection.execute(counted.group_by(column).order_by(number.desc(), column).limit(MOST))
        found[name] = {row[0]: row[1] for row in rows}
    month = func.substr(s.day, 1, 7)
    counted = select(month, number).join_from(some, statements, s.n == some.c.n).where(s.day.is_not(None))
    found["month"] = {
        row[0]: row[1] for row in connection.execute(counted.group_by(month).order_by(month.desc()).limit(MOST))
    }
    each = func.json_each(s.places).table_valued("value")
    counted = select(each.c.value, number).select_from(some.join(statements, s.n == some.c.n).join(each, true()))
    rows = connection.execute(counted.group_by(each.c.value).order_by(number.desc(), each.c.value).limit(MOST))
    found["place"] = {row[0]: row[1] for row in rows}
    for name, column in (("outlet", sightings.c.outlet), ("language", sightings.c.language)):
        counted = (
            select(column, number)
            .join_from(some, statements, s.n == some.c.n)
            .join(documents, documents.c.id == s.document)
            .join(sightings, sightings.c.n == documents.c.sighting)
            .where(column.is_not(None))
        )
        rows = connection.execute(counted.group_by(column).order_by(number.desc(), column).limit(MOST))
        found[name] = {row[0]: row[1] for row in rows}
    return found
