"""Each actor of a document is led to a ledger actor: one that is there, or a new one.

Reading a document again changes nothing that can stay: an actor of the same id, else of the same name, keeps its link.
"""

import sqlite3
from collections.abc import Mapping

import msgspec

from zegsman.identity import AUTOMATIC, Facts, fold
from zegsman.ledger.registry import told
from zegsman.ledger.registry.candidates import Candidate, candidates, put
from zegsman.model import Actor, Record, content_hash

_MOST_PROPOSED = 3  # proposals for one new actor; where more fit, none is likely
_MARGIN = 0.02  # two candidates that differ less fit equally well

_LINK = "INSERT INTO actor_links (document, actor, ledger, score, reasons) VALUES (?, ?, ?, ?, ?)"
_NEW = "INSERT INTO ledger_actors (id, name, kind, one) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
_PROPOSE = "INSERT INTO actor_proposals (one, other, score, reasons) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
_BEARERS = "SELECT count(*) FROM actor_facts WHERE kind = 'name' AND fold = ?"
_SPLIT_OFF = "SELECT actor, other FROM actor_judgements WHERE document = ? AND verdict = 'split' ORDER BY n"


class Earlier(msgspec.Struct, frozen=True):
    """The links of a document before it was read again: by id of its actors, and by their folded names."""

    by_id: Mapping[str, str]
    by_name: Mapping[str, str]


NOTHING = Earlier({}, {})


def link(connection: sqlite3.Connection, record: Record, earlier: Earlier = NOTHING) -> None:
    """Link the actors of a record whose findings are stored."""
    named = told.registered(record)
    taken: set[str] = set()
    waiting: list[Actor] = []
    for actor in named:
        known = earlier.by_id.get(actor.id) or earlier.by_name.get(fold(actor.name))
        if known is None or _one(connection, known) in taken:
            waiting.append(actor)
            continue
        taken.add(_one(connection, known))
        _store(connection, record, actor, known, 1.0, ("linked before",))
    # Fullest names first: they know best whom they mean, and one ledger actor stands for one actor of a document.
    for actor in sorted(waiting, key=lambda each: -len(each.name.split())):
        taken.add(_one(connection, _resolve(connection, record, actor, taken)))


def unlink(connection: sqlite3.Connection, record: Record) -> Earlier:
    """Take the links of a document away before it is read again; `record` is what the ledger held of it."""
    document = record.document.id
    rows = connection.execute("SELECT actor, ledger FROM actor_links WHERE document = ?", (document,))
    by_id = dict(rows)
    by_name = {}
    for actor in record.actors:
        if actor.id in by_id:
            by_name[fold(actor.name)] = by_id[actor.id]
            told.subtract(connection, by_id[actor.id], told.facts_of(actor, record))
    connection.execute("DELETE FROM actor_links WHERE document = ?", (document,))
    return Earlier(by_id, by_name)


def forget_unused(connection: sqlite3.Connection, earlier: Earlier) -> None:
    """Delete ledger actors that no document is linked to any more and that no person judged."""
    for ledger in set(earlier.by_id.values()):
        used = connection.execute(
            "SELECT 1 FROM actor_links WHERE ledger = :id UNION ALL "
            "SELECT 1 FROM actor_judgements WHERE actor = :id OR other = :id LIMIT 1",
            {"id": ledger},
        ).fetchone()
        if used is None:
            for table in ("actor_keys", "actor_facts", "actor_items"):
                connection.execute(f"DELETE FROM {table} WHERE ledger = ?", (ledger,))
            connection.execute("DELETE FROM actor_proposals WHERE one = :id OR other = :id", {"id": ledger})
            connection.execute("DELETE FROM ledger_actors WHERE id = ?", (ledger,))


def _resolve(connection: sqlite3.Connection, record: Record, actor: Actor, taken: set[str]) -> str:
    """Link to the one ledger actor that surely fits, else to a new one, with proposals. Returns its id."""
    facts = told.facts_of(actor, record)
    found = [each for each in candidates(connection, facts) if _one(connection, each.ledger) not in taken]
    best = found[0] if found else None
    if best is not None and best.likeness.score >= AUTOMATIC and not _rivals(connection, found):
        ledger = _split_off(connection, record.document.id, best.ledger)
        _store(connection, record, actor, ledger, best.likeness.score, best.likeness.reasons)
        return ledger
    ledger = _new(connection, actor, facts)
    _store(connection, record, actor, ledger, 1.0, ("first seen",))
    if len(found) <= _MOST_PROPOSED:
        for each in found:
            _propose(connection, ledger, each)
    return ledger


def _rivals(connection: sqlite3.Connection, found: list[Candidate]) -> bool:
    """True if another actor fits as well as the best: nothing here tells them apart."""
    best = found[0]
    one = _one(connection, best.ledger)
    near = (each for each in found[1:] if best.likeness.score - each.likeness.score < _MARGIN)
    return any(_one(connection, each.ledger) != one for each in near)


def _split_off(connection: sqlite3.Connection, document: str, ledger: str) -> str:
    """The actor that a person made of this document's part of a ledger actor; the same where nobody did."""
    for actor, other in connection.execute(_SPLIT_OFF, (document,)):
        if _one(connection, actor) == _one(connection, ledger):
            return str(other)
    return ledger


def _new(connection: sqlite3.Connection, actor: Actor, facts: Facts) -> str:
    """A new ledger actor. Its id is a hash of kind, folded name and a number: the first of a name has the same id in
    every ledger, so that ledgers can be compared."""
    number = int(connection.execute(_BEARERS, (fold(actor.name),)).fetchone()[0])
    while True:
        id_ = content_hash("ledger actor", facts.kind, fold(actor.name), number)
        if connection.execute(_NEW, (id_, actor.name, facts.kind, id_)).rowcount:
            return id_
        number += 1


def _store(
    connection: sqlite3.Connection, record: Record, actor: Actor, ledger: str, score: float, reasons: tuple[str, ...]
) -> None:
    facts = told.facts_of(actor, record)
    connection.execute(_LINK, (record.document.id, actor.id, ledger, score, msgspec.json.encode(reasons).decode()))
    told.add(connection, ledger, facts)
    put(connection, ledger, facts)
    connection.execute(
        "UPDATE ledger_actors SET name = ? WHERE id = ? AND instr(name, ' ') = 0 AND instr(?, ' ') > 0",
        (actor.name, ledger, actor.name),
    )


def _propose(connection: sqlite3.Connection, ledger: str, candidate: Candidate) -> None:
    one, other = sorted((ledger, candidate.ledger))
    reasons = msgspec.json.encode(candidate.likeness.reasons).decode()
    connection.execute(_PROPOSE, (one, other, candidate.likeness.score, reasons))


def _one(connection: sqlite3.Connection, ledger: str) -> str:
    row = connection.execute("SELECT one FROM ledger_actors WHERE id = ?", (ledger,)).fetchone()
    return str(row[0]) if row else ledger
