"""Questions about ledger actors: who is meant, who there is, what is known of one, which pairs wait for a judgement."""

import json
from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection

from zegsman.errors import NotInLedger
from zegsman.identity import Facts, fold
from zegsman.ledger.query import storable
from zegsman.ledger.registry import told
from zegsman.ledger.registry.candidates import candidates
from zegsman.ledger.registry.raw import raw

_NAMED = 5  # candidates an error lists
_read_reasons = msgspec.json.Decoder(tuple[str, ...]).decode


class LedgerActor(msgspec.Struct, frozen=True, kw_only=True):
    """An actor across documents. `statements` counts what it says, `documents` where it is named; `wikidata` is the id
    of an item, or None."""

    id: str
    name: str
    kind: str
    wikidata: str | None
    documents: int
    statements: int


class Linked(msgspec.Struct, frozen=True, kw_only=True):
    """Where a ledger actor is named: the actor of that document, and why it is taken for this one (score 0 to 1)."""

    document: str
    name: str
    roles: tuple[str, ...]
    published: str | None
    outlet: str | None
    score: float
    reasons: tuple[str, ...]


class Portrait(msgspec.Struct, frozen=True, kw_only=True):
    """Everything of one ledger actor. `others` are the ids that are one with it by a person's decision."""

    actor: LedgerActor
    facts: Facts
    others: tuple[str, ...]
    links: tuple[Linked, ...]


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """Two ledger actors that may be one."""

    one: LedgerActor
    other: LedgerActor
    score: float
    reasons: tuple[str, ...]


_COUNTED = """
SELECT a.id, a.name, a.kind, (SELECT max(w.wikidata) FROM ledger_actors w WHERE w.one = a.id) AS wikidata,
  (SELECT count(DISTINCT l.document) FROM ledger_actors m JOIN actor_links l ON l.ledger = m.id
    WHERE m.one = a.id) AS documents,
  (SELECT count(*) FROM ledger_actors m JOIN actor_links l ON l.ledger = m.id
    JOIN statements s ON s.actor = l.actor AND s.document = l.document WHERE m.one = a.id) AS statements
FROM ledger_actors a WHERE a.id = ?
"""
# The page is chosen first and counted then: counting all actors of a large ledger takes seconds (benchmarks/actors.py).
_PAGE = """
SELECT m.one FROM actor_links l JOIN ledger_actors m ON m.id = l.ledger JOIN ledger_actors o ON o.id = m.one
{where} GROUP BY m.one ORDER BY count(*) DESC, o.name, m.one LIMIT :limit OFFSET :offset
"""
_NAMED_SO = """
WHERE m.one IN (SELECT n.one FROM actor_facts f JOIN ledger_actors n ON n.id = f.ledger
  WHERE f.kind = 'name' AND instr(f.fold, :name) > 0)
"""


def actor_id(connection: Connection, key: str, *, follow: bool = True) -> str:
    """The ledger actor that `key` names: its id, the beginning of its id, a name it goes by, or another spelling of
    one. With `follow`, the one that stands for it where a person merged it.

    Raises NotInLedger where none or several answer to it.
    """
    key = storable(key)
    column = "one" if follow else "id"
    exact = connection.exec_driver_sql(f"SELECT {column} FROM ledger_actors WHERE id = ?", (key,)).scalar()
    if exact is not None:
        return str(exact)
    named = f"""
        SELECT DISTINCT {column} FROM ledger_actors WHERE id IN (
          SELECT ledger FROM actor_facts WHERE kind = 'name' AND fold = ?) LIMIT {_NAMED + 1}"""
    begins = f"SELECT DISTINCT {column} FROM ledger_actors WHERE id >= ? AND id < ? LIMIT {_NAMED + 1}"
    folded = fold(key)
    found = [str(row[0]) for row in connection.exec_driver_sql(named, (folded,))] if folded else []
    if not found and key and all(sign in "0123456789abcdef" for sign in key):
        found = [str(row[0]) for row in connection.exec_driver_sql(begins, (key, key + "g"))]
    if not found:
        alike = [each.ledger for each in candidates(raw(connection), Facts(names=(key,)))]
        found = list(dict.fromkeys(_one(connection, each) if follow else each for each in alike))
    if not found:
        raise NotInLedger(f"no actor {key!r} in this ledger; `zegsman actors list` shows them")
    if len(found) > 1:
        listed = ", ".join(sorted(found)[:_NAMED]) + (", ..." if len(found) > _NAMED else "")
        raise NotInLedger(f"{key!r} names several actors: {listed}; give the id of one")
    return found[0]


def _one(connection: Connection, id_: str) -> str:
    return str(connection.exec_driver_sql("SELECT one FROM ledger_actors WHERE id = ?", (id_,)).scalar_one())


def actors(connection: Connection, name: str, limit: int, offset: int) -> tuple[LedgerActor, ...]:
    """Ledger actors, those named in most documents first; `name` asks for those whose names hold these letters."""
    values: dict[str, int | str] = {"limit": limit, "offset": offset}
    where, folded = "", fold(storable(name))
    if folded:
        where, values["name"] = _NAMED_SO, folded
    page = connection.exec_driver_sql(_PAGE.format(where=where), values).all()
    return tuple(by_id(connection, row[0]) for row in page)


def portrait(connection: Connection, key: str, limit: int) -> Portrait:
    """What is known of the actor that `key` names, with up to `limit` of its documents, the newest first."""
    id_ = actor_id(connection, key)
    actor = by_id(connection, id_)
    members = [
        str(row[0])
        for row in connection.exec_driver_sql("SELECT id FROM ledger_actors WHERE one = ? ORDER BY id", (id_,))
    ]
    known = told.load(raw(connection), members)
    rows = connection.exec_driver_sql(
        """
        SELECT l.document, d.name, d.roles, s.published, s.outlet, l.score, l.reasons FROM ledger_actors m
        JOIN actor_links l ON l.ledger = m.id
        JOIN document_actors d ON d.document = l.document AND d.id = l.actor
        JOIN documents p ON p.id = l.document JOIN sightings s ON s.n = p.sighting
        WHERE m.one = ? ORDER BY s.published DESC, l.document LIMIT ?
        """,
        (id_, limit),
    )
    return Portrait(
        actor=actor,
        facts=_together([known[each] for each in members if each in known]),
        others=tuple(each for each in members if each != id_),
        links=tuple(
            Linked(
                document=row[0],
                name=row[1],
                roles=_read_reasons(row[2]),
                published=row[3],
                outlet=row[4],
                score=row[5],
                reasons=_read_reasons(row[6]),
            )
            for row in rows
        ),
    )


def identities(connection: Connection, document: str) -> dict[str, LedgerActor]:
    """The ledger actor of each actor of a document, by the id it has there. Counts are 0: they are not asked."""
    rows = connection.exec_driver_sql(
        """
        SELECT l.actor, o.id, o.name, o.kind, coalesce(o.wikidata, b.wikidata) FROM actor_links l
        JOIN ledger_actors b ON b.id = l.ledger JOIN ledger_actors o ON o.id = b.one WHERE l.document = ?
        """,
        (document,),
    )
    return {
        row[0]: LedgerActor(id=row[1], name=row[2], kind=row[3], wikidata=row[4], documents=0, statements=0)
        for row in rows
    }


def names(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The names of ledger actors by id, of those that another stands for too."""
    rows = connection.exec_driver_sql(
        "SELECT id, name FROM ledger_actors WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
    )
    return {row[0]: row[1] for row in rows}


def by_id(connection: Connection, id_: str) -> LedgerActor:
    """The ledger actor of that id, which stands for itself."""
    row = connection.exec_driver_sql(_COUNTED, (id_,)).one()
    return LedgerActor(id=row[0], name=row[1], kind=row[2], wikidata=row[3], documents=row[4], statements=row[5])


def _together(parts: list[Facts]) -> Facts:
    """The facts of several as one, each value once."""
    days = [day for part in parts for day in (part.first, part.last) if day]

    def values(field: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(value for part in parts for value in getattr(part, field)))

    return Facts(
        names=values("names"),
        kind=parts[0].kind if parts else "unknown",
        roles=values("roles"),
        bodies=values("bodies"),
        places=values("places"),
        outlets=values("outlets"),
        first=min(days, default=None),
        last=max(days, default=None),
    )
