"""What there is to draw, and the rows behind each drawing."""

from collections.abc import Sequence
from enum import StrEnum

import msgspec

from zegsman.ledger import Ledger, Query

Rows = Sequence[msgspec.Struct]


class Kind(StrEnum):
    """A drawing, by the name in its address."""

    NETWORK = "network"
    ACCUSATIONS = "accusations"
    TIMELINE = "timeline"
    MAP = "map"
    SOURCES = "sources"


class Period(StrEnum):
    """How long a step of the timeline is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


LENGTHS = {Period.DAY: 10, Period.MONTH: 7, Period.YEAR: 4}
"""Characters of an ISO date that name the period."""

MOST = {Kind.NETWORK: 1_000, Kind.ACCUSATIONS: 1_000, Kind.MAP: 300}
"""Rows at most. Of the ties the browser draws as many as can be told apart; more places cover each other."""


def rows(ledger: Ledger, kind: Kind, query: Query, period: Period) -> Rows:
    """The rows of a drawing, the strongest first; `period` matters to the timeline only."""
    asked = msgspec.structs.replace(query, limit=MOST.get(kind, 10_000), offset=0)
    match kind:
        case Kind.NETWORK:
            return ledger.network(asked)
        case Kind.ACCUSATIONS:
            return ledger.aims(asked, None)
        case Kind.TIMELINE:
            return ledger.timeline(asked, LENGTHS[period])
        case Kind.MAP:
            return ledger.spots(asked)
        case Kind.SOURCES:
            return ledger.leaning(asked)
