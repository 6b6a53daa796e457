"""Putting one record into the ledger, inside a transaction the caller has opened.

What is already there is compared first, so that the same record twice writes nothing at all. A text is stored once:
where it stands a second time (another source, id or outlet), that is one more sighting, and the statements stay those
of the first. Reading the first source again, or any with another engine, replaces what an engine had found.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from zegsman.ledger import findings, reading
from zegsman.ledger.registry import linking
from zegsman.ledger.registry.raw import raw
from zegsman.ledger.rows import sighting_row
from zegsman.ledger.state import renew
from zegsman.ledger.tables import documents, sightings
from zegsman.model import Document, Record, content_hash

# Built once: building them for each document took longer than SQLite takes to run them (benchmarks/ledger.py).
_KNOWN = select(documents).where(documents.c.id == bindparam("id"))
_HERE = select(sightings).where(
    sightings.c.document == bindparam("document"),
    sightings.c.source == bindparam("source"),
    sightings.c.source_id.is_not_distinct_from(bindparam("source_id")),
    sightings.c.outlet.is_not_distinct_from(bindparam("outlet")),
)
_LAST = select(func.max(sightings.c.n))
_INSERT_DOCUMENT = insert(documents)
_INSERT_SIGHTING = insert(sightings)


class Change(StrEnum):
    """What adding a record did."""

    NEW = "new"
    SIGHTED = "sighted"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


def add(connection: Connection, record: Record, lemmas: Mapping[str, str], engine: str) -> Change:
    """Store the record; says what changed."""
    change = _added(connection, record, lemmas, engine)
    if change is not Change.UNCHANGED:
        renew(connection)
    return change


def _added(connection: Connection, record: Record, lemmas: Mapping[str, str], engine: str) -> Change:
    document = record.document
    digest = content_hash(
        record.statements, record.relations, record.actors, record.references, record.places, sorted(lemmas.items())
    )
    known = connection.execute(_KNOWN, {"id": document.id}).one_or_none()
    sighting, change = _see(connection, document)
    values = {"sighting": sighting, "engine": engine, "digest": digest}
    if known is None:
        connection.execute(_INSERT_DOCUMENT, {"id": document.id, "text": document.text, **values})
        findings.insert(connection, record, lemmas)
        linking.link(raw(connection), record)
        return Change.NEW
    if not _outdated(known, engine, digest, sighting, change):
        return change
    earlier = linking.unlink(raw(connection), reading.record_of(connection, document.id))
    findings.replace(connection, record, lemmas)
    linking.link(raw(connection), record, earlier)
    linking.forget_unused(raw(connection), earlier)
    connection.execute(update(documents).where(documents.c.id == document.id).values(values))
    return Change.REPLACED


def _outdated(known: Row[Any], engine: str, digest: str, sighting: int, change: Change) -> bool:
    """True if what the ledger holds of the document should give way: another engine, or its own source reads anew."""
    if known.engine != engine:
        return True
    return bool(known.sighting == sighting and (known.digest != digest or change is Change.REPLACED))


def _see(connection: Connection, document: Document) -> tuple[int, Change]:
    """Number of the sighting, and whether it is new, or what the page says of itself changed."""
    row = sighting_row(document)
    here = connection.execute(_HERE, row).mappings().first()
    if here is None:
        number = 1 + (connection.execute(_LAST).scalar() or 0)
        connection.execute(_INSERT_SIGHTING, {"n": number, **row})
        return number, Change.SIGHTED
    number = int(here["n"])
    if here["capture"] is not None:
        row["capture"] = here["capture"]  # the first capture stays: the time of fetching alone changes nothing
    if any(here[key] != value for key, value in row.items()):
        connection.execute(update(sightings).where(sightings.c.n == number).values(row))
        return number, Change.REPLACED
    return number, Change.UNCHANGED
