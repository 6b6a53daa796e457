"""A page of answers with how many there are and how they are spread: what the search of the reading room shows.

One look at the answers, up to COUNTED of them, serves all three where there are no more. Where there are, the word
index counts them if it knows all that was asked; to look at each of half a million took 0.2 s (benchmarks/ledger.py),
so else they are "more than 5,000".
"""

from array import array
from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock

import msgspec
from sqlalchemy import Connection

from zegsman.ledger.facets import COUNTED, Facets, Sample, counted, sample
from zegsman.ledger.match import said
from zegsman.ledger.matching import known_to_index, matching_by_day
from zegsman.ledger.query import Query
from zegsman.ledger.search import Found, count, found, numbers
from zegsman.ledger.state import state
from zegsman.ledger.tables import statements


class Spread(msgspec.Struct, frozen=True, kw_only=True):
    """What is true of all pages of a query. `total` says how many answers there are, and `more` that there are more
    than that. `facets` are of `counted` answers: of all, or of the most that are counted. `newest` are the numbers of
    all in the order of `matching_by_day`, where they are known and no words were asked for."""

    total: int
    more: bool
    facets: Facets
    counted: int
    newest: Sequence[int] | None


class Answers(msgspec.Struct, frozen=True, kw_only=True):
    """The page of answers that `limit` and `offset` of the query name; the rest as in `Spread`."""

    found: tuple[Found, ...]
    total: int
    more: bool
    facets: Facets
    counted: int


class Remembered:
    """The spread of the last queries, for as long as the ledger holds the same: readers turn pages, and most begin at
    the same one. Safe to use from several threads."""

    KEPT = 100  # queries; each takes 40 kB at most

    def __init__(self) -> None:
        self._lock = Lock()
        self._known: OrderedDict[tuple[str, Query], Spread] = OrderedDict()

    def spread(self, connection: Connection, query: Query) -> Spread:
        """The spread of a query, from memory where it is known."""
        key = (state(connection), msgspec.structs.replace(query, limit=0, offset=0))
        with self._lock:
            known = self._known.pop(key, None)
        made = known or _spread(connection, query)
        with self._lock:
            self._known[key] = made
            while len(self._known) > self.KEPT:
                self._known.popitem(last=False)
        return made


def answers(connection: Connection, query: Query, remembered: Remembered) -> Answers:
    """The page that a query names, with its total and facets."""
    spread = remembered.spread(connection, query)
    if spread.newest is not None:
        page = list(spread.newest[query.offset : query.offset + query.limit])
    else:
        page = numbers(connection, query) if spread.total < COUNTED else _among_many(connection, query)
    return Answers(
        found=found(connection, page),
        total=spread.total,
        more=spread.more,
        facets=spread.facets,
        counted=spread.counted,
    )


def _spread(connection: Connection, query: Query) -> Spread:
    some = sample(connection, query)
    rows = some[:COUNTED]
    many = len(some) > len(rows)
    return Spread(
        total=count(connection, query) if many and known_to_index(query) else len(rows),
        more=many and not known_to_index(query),
        facets=counted(connection, rows),
        counted=len(rows),
        newest=None if many or said(query) is not None else _newest(rows),
    )


def _newest(rows: Sample) -> Sequence[int]:
    in_order = sorted((n, day or "") for n, day, *_ in rows)
    return array("q", [n for n, _ in sorted(in_order, key=lambda row: row[1], reverse=True)])


def _among_many(connection: Connection, query: Query) -> list[int]:
    """The page where there are many answers: a walk by day soon fills it, unless they may all be of long ago."""
    if said(query) is not None or query.outlet or query.actor or query.through or query.place:
        return numbers(connection, query)
    walked = matching_by_day(query).with_hint(statements, "INDEXED BY statements_day")
    return list(connection.execute(walked.limit(query.limit).offset(query.offset)).scalars())
