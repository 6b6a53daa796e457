"""Pairs of ledger actors that may be one and that nobody has judged yet."""

import json

import msgspec
from sqlalchemy import Connection

from zegsman.ledger.registry.asking import Proposal, by_id
from zegsman.ledger.registry.judging import state

_read_reasons = msgspec.json.Decoder(tuple[str, ...]).decode
_PAGE = 200  # proposals read at once
_PROPOSED = """
SELECT one, other, score, reasons FROM actor_proposals
WHERE :actors IS NULL
OR one IN (SELECT value FROM json_each(:actors)) OR other IN (SELECT value FROM json_each(:actors))
ORDER BY score DESC, one, other LIMIT :limit OFFSET :offset
"""


def proposals(connection: Connection, limit: int, actor: str = "") -> tuple[Proposal, ...]:
    """The likeliest pairs first, or those of one `actor` (an id). A pair that someone said to be two, or that is one by
    now, is left out, and one of which neither says anything."""
    now = state(connection)
    asked = json.dumps(now.all_of(actor)) if actor else None
    found: dict[frozenset[str], Proposal] = {}
    offset = 0
    while len(found) < limit:
        rows = connection.exec_driver_sql(
            _PROPOSED,
            {"actors": asked, "limit": _PAGE, "offset": offset},
        ).all()
        for one, other, score, reasons in rows:
            pair = frozenset((now.one(one), now.one(other)))
            if len(pair) == 2 and pair not in found and not now.apart(one, other) and len(found) < limit:
                a, b = by_id(connection, now.one(one)), by_id(connection, now.one(other))
                if not (a.statements or b.statements):
                    continue
                found[pair] = Proposal(one=a, other=b, score=score, reasons=_read_reasons(reasons))
        if len(rows) < _PAGE:
            break
        offset += _PAGE
    return tuple(found.values())
