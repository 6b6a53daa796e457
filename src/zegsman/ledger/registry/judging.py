"""A person's merges and splits, written down and carried out.

Everything that was ever decided is replayed: what `ledger_actors.one` says follows from `actor_judgements` alone.
"""

import re
from datetime import UTC, datetime

import msgspec
from sqlalchemy import Connection

from zegsman.errors import DecidedAlready, NotInLedger
from zegsman.ledger.query import storable
from zegsman.ledger.registry import told
from zegsman.ledger.registry.asking import actor_id
from zegsman.ledger.registry.candidates import put
from zegsman.ledger.registry.decisions import Decision, Decisions, Verdict, replay
from zegsman.ledger.registry.raw import raw
from zegsman.model import Record, content_hash

ITEM = re.compile(r"Q[1-9]\d{0,11}")
"""The id of an item of Wikidata."""

_WRITE = """
INSERT INTO actor_judgements (verdict, actor, other, document, reviewer, time, note) VALUES (?, ?, ?, ?, ?, ?, ?)
"""


class ActorJudgement(msgspec.Struct, frozen=True, kw_only=True):
    """What someone decided: `other` is one with `actor` (merge) or is not (split). `other` is a ledger actor or a
    Wikidata item; `document` is set where the split took one document's part out. `time` is ISO 8601 with its zone."""

    verdict: Verdict
    actor: str
    other: str
    document: str | None = None
    reviewer: str = ""
    time: str = ""
    note: str = ""


def state(connection: Connection) -> Decisions:
    """What all decisions so far come to."""
    rows = connection.exec_driver_sql("SELECT verdict, actor, other FROM actor_judgements ORDER BY n")
    return replay(
        Decision(Verdict(verdict), actor, other) for verdict, actor, other in rows if not ITEM.fullmatch(other)
    )


def merge(connection: Connection, actor: str, other: str, *, reviewer: str, note: str) -> ActorJudgement:
    """Make `other` one with `actor`, which stands for both; or tie a Wikidata item to `actor`.

    Raises NotInLedger for an id that is unknown, DecidedAlready where the two are one already.
    """
    kept = actor_id(connection, actor)
    if ITEM.fullmatch(other):
        return _judge(connection, Verdict.MERGE, kept, other, None, reviewer, note)
    joined = actor_id(connection, other)
    if kept == joined:
        raise DecidedAlready(f"{actor} and {other} are one actor already ({kept}); nothing was changed")
    return _judge(connection, Verdict.MERGE, kept, joined, None, reviewer, note)


def split(
    connection: Connection, actor: str, other: str, record: Record | None, *, reviewer: str, note: str
) -> ActorJudgement:
    """Take `other` away from `actor`: another ledger actor, a Wikidata item, or the part of the document `record`.

    Two actors that were never one are thereby said to be two, so that nobody is asked again.
    Raises NotInLedger for an id that is unknown or a document that does not name the actor.
    """
    whole = actor_id(connection, actor)
    if record is not None:
        return _split_document(connection, whole, record, reviewer, note)
    if ITEM.fullmatch(other):
        return _judge(connection, Verdict.SPLIT, whole, other, None, reviewer, note)
    base = actor_id(connection, other, follow=False)
    if base == whole:
        base = actor_id(connection, actor, follow=False)
        whole = next((each for each in state(connection).all_of(whole) if each != base), whole)
    if base == whole:
        raise DecidedAlready(f"{other} is the actor itself: name what to take away from it, an actor or a document")
    return _judge(connection, Verdict.SPLIT, whole, base, None, reviewer, note)


def _split_document(connection: Connection, whole: str, record: Record, reviewer: str, note: str) -> ActorJudgement:
    document = record.document.id
    members = state(connection).all_of(whole)
    rows = connection.exec_driver_sql("SELECT actor, ledger FROM actor_links WHERE document = ?", (document,))
    here = [(local, ledger) for local, ledger in rows if ledger in members]
    if not here:
        raise NotInLedger(
            f"document {document} does not name actor {whole}; `zegsman actors show {whole}` lists those that do"
        )
    if not _elsewhere(connection, members, document):
        raise DecidedAlready(
            f"actor {whole} is named in no other document than {document}; there is nothing to take it from"
        )
    local, ledger = here[0]
    actor = next(each for each in record.actors if each.id == local)
    new = content_hash("ledger actor split off", ledger, document)
    connection.exec_driver_sql(
        "INSERT INTO ledger_actors (id, name, kind, one) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (new, actor.name, actor.kind.value, new),
    )
    facts = told.facts_of(actor, record)
    told.subtract(raw(connection), ledger, facts)
    told.add(raw(connection), new, facts)
    put(raw(connection), new, facts)
    connection.exec_driver_sql(
        "UPDATE actor_links SET ledger = ?, score = 1, reasons = ? WHERE document = ? AND actor = ?",
        (new, '["split off by a person"]', document, local),
    )
    return _judge(connection, Verdict.SPLIT, ledger, new, document, reviewer, note)


def _elsewhere(connection: Connection, members: list[str], document: str) -> bool:
    marks = ",".join("?" * len(members))
    asked = f"SELECT 1 FROM actor_links WHERE ledger IN ({marks}) AND document <> ? LIMIT 1"
    return connection.exec_driver_sql(asked, (*members, document)).first() is not None


def _judge(
    connection: Connection,
    verdict: Verdict,
    actor: str,
    other: str,
    document: str | None,
    reviewer: str,
    note: str,
) -> ActorJudgement:
    """Write the judgement down and bring `ledger_actors.one` and the items up to it."""
    made = ActorJudgement(
        verdict=verdict,
        actor=actor,
        other=other,
        document=document,
        reviewer=storable(reviewer),
        time=datetime.now(UTC).isoformat(timespec="seconds"),
        note=storable(note),
    )
    connection.exec_driver_sql(_WRITE, msgspec.structs.astuple(made))
    if ITEM.fullmatch(other):
        tied = other if verdict is Verdict.MERGE else None
        connection.exec_driver_sql(
            "UPDATE ledger_actors SET wikidata = :tied WHERE id = :actor AND (:tied IS NOT NULL OR wikidata = :item)",
            {"tied": tied, "actor": actor, "item": other},
        )
        return made
    now = state(connection)
    connection.exec_driver_sql(
        "UPDATE ledger_actors SET one = ? WHERE id = ?", [(now.one(each), each) for each in sorted(now.named())]
    )
    return made


def judgements(connection: Connection) -> tuple[ActorJudgement, ...]:
    """Everything that was decided, in order."""
    rows = connection.exec_driver_sql(
        "SELECT verdict, actor, other, document, reviewer, time, note FROM actor_judgements ORDER BY n"
    )
    return tuple(
        ActorJudgement(
            verdict=Verdict(row[0]),
            actor=row[1],
            other=row[2],
            document=row[3],
            reviewer=row[4],
            time=row[5],
            note=row[6],
        )
        for row in rows
    )
