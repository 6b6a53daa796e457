"""Ledger actors that an actor of a document may be: by shared keys, then by names, then by all facts."""

import sqlite3

import msgspec

from zegsman.identity import PROPOSED, Facts, Likeness, compare
from zegsman.identity.keys import keys
from zegsman.ledger.registry import told

_FIND = "SELECT ledger FROM actor_keys WHERE key = ? LIMIT ?"
_PUT = "INSERT INTO actor_keys (key, ledger) VALUES (?, ?) ON CONFLICT DO NOTHING"
_MOST = 64  # actors looked at for one key; a key that more share is too common to tell anything
_FROM_NAMES = PROPOSED - 0.3  # names below this are not looked at further: no facts make up for them


class Candidate(msgspec.Struct, frozen=True):
    """A ledger actor with the likeness found."""

    ledger: str
    likeness: Likeness


def keys_of(facts: Facts) -> frozenset[str]:
    """The keys of all names."""
    return frozenset(key for name in facts.names for key in keys(name, facts.kind))


def put(connection: sqlite3.Connection, ledger: str, facts: Facts) -> None:
    """Let a ledger actor be found under the keys of these facts."""
    rows = [(key, ledger) for key in sorted(keys_of(facts))]
    if rows:
        connection.executemany(_PUT, rows)


def candidates(connection: sqlite3.Connection, facts: Facts) -> list[Candidate]:
    """Ledger actors that score at least PROPOSED, the best first."""
    shared = _sharing(connection, facts)
    named = told.load(connection, shared, ("name",)) if shared else {}
    alike = [
        ledger
        for ledger, names in named.items()
        if compare(Facts(names=facts.names, kind=facts.kind), Facts(names=names.names, kind=names.kind)).score
        >= _FROM_NAMES
    ]
    found = [
        Candidate(ledger, likeness)
        for ledger, known in (told.load(connection, alike) if alike else {}).items()
        if (likeness := compare(facts, known)).score >= PROPOSED
    ]
    return sorted(found, key=lambda candidate: (-candidate.likeness.score, candidate.ledger))


def _sharing(connection: sqlite3.Connection, facts: Facts) -> list[str]:
    found: dict[str, None] = {}
    for key in sorted(keys_of(facts)):
        ids = [row[0] for row in connection.execute(_FIND, (key, _MOST))]
        if "|" in key or len(ids) < _MOST:  # a bare surname that so many bear finds nobody
            found.update(dict.fromkeys(ids))
    return list(found)
