"""How the answers to a query are spread over types, stances, zones, speakers, months, places, outlets and languages."""

import json
from collections import Counter
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select

from zegsman.ledger.match import expression, said
from zegsman.ledger.matching import known_to_index, matching
from zegsman.ledger.query import Query
from zegsman.ledger.tables import documents, sightings, statement_words, statements

Facets = dict[str, dict[str, int]]
"""Facet name -> value -> number of statements, the largest first (of months the latest)."""

MOST = 12
"""Values shown of a facet: about a screen."""

COUNTED = 5_000
"""Answers that are counted at most: 5,000 take some 20 ms of half a million (benchmarks/ledger.py), all took 0.4 s.
With more answers the numbers are of so many of them: those read last, where the word index is asked."""

_read_places = msgspec.json.Decoder(tuple[str, ...]).decode

Sample = list[tuple[Any, ...]]
"""Rows of `n`, `day` and what is counted, as the driver gives them: SQLAlchemy's own kind takes as long again."""


def facets(connection: Connection, query: Query) -> Facets:
    """The facets of the answers, or of COUNTED of them. Sources without a name are not counted."""
    return counted(connection, sample(connection, query)[:COUNTED])


def sample(connection: Connection, query: Query) -> Sample:
    """The answers, in no order; one more than COUNTED where there are more."""
    s = statements.c
    columns = (s.n, s.day, s.type, s.stance, s.zone, s.speaker, s.places, s.document)
    chosen = matching(query).with_only_columns(*columns).limit(COUNTED + 1)
    if expression(query) and (said(query) is not None or known_to_index(query)):
        chosen = chosen.with_hint(statements, "INDEXED BY statements_facets").order_by(statement_words.c.rowid.desc())
    return list(connection.execute(chosen).cursor.fetchall())


def counted(connection: Connection, rows: Sample) -> Facets:
    """The facets of these answers."""
    _, days, types, stances, zones, speakers, places, within = zip(*rows, strict=True) if rows else ((),) * 8
    found = {"type": types, "stance": stances, "zone": zones, "speaker": speakers}
    facets = {name: _largest(Counter(values)) for name, values in found.items()}
    months = Counter(day[:7] for day in days if day)
    facets["month"] = dict(sorted(months.items(), reverse=True)[:MOST])
    facets["place"] = _largest(_places(Counter(places)))
    return facets | _of_documents(connection, Counter(within))


def _largest(numbers: Counter[Any]) -> dict[str, int]:
    named = [(value, number) for value, number in numbers.items() if value is not None]
    return dict(sorted(named, key=lambda each: (-each[1], each[0]))[:MOST])


def _places(lists: Counter[str]) -> Counter[str]:
    numbers: Counter[str] = Counter()
    for names, number in lists.items():
        for name in () if names == "[]" else _read_places(names):
            numbers[name] += number
    return numbers


def _of_documents(connection: Connection, numbers: Counter[str]) -> Facets:
    """The outlet and language of each document, as it was first seen."""
    ids = func.json_each(json.dumps(list(numbers))).table_valued("value")
    seen = (
        select(documents.c.id, sightings.c.outlet, sightings.c.language)
        .select_from(ids)
        .join(documents, documents.c.id == ids.c.value)
        .join(sightings, sightings.c.n == documents.c.sighting)
    )
    outlets: Counter[str | None] = Counter()
    languages: Counter[str | None] = Counter()
    for id_, outlet, language in connection.execute(seen):
        outlets[outlet] += numbers[id_]
        languages[language] += numbers[id_]
    return {"outlet": _largest(outlets), "language": _largest(languages)}
