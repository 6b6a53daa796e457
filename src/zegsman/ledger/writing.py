"""Putting one record into the ledger, inside a transaction the caller has opened.

What is already there is compared first, so that the same record twice writes nothing at all. A text is stored once:
where it stands a second time (another source, id or outlet), that is one more sighting, and the statements stay those
of the first. Reading the first source again, or any with another engine, replaces what an engine had found.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from zegsman.ledger.rows import relation_rows, sighting_row, statement_row
from zegsman.ledger.tables import documents, relations, sightings, statement_words, statements
from zegsman.model import Document, Record, Relation, Statement, content_hash, words

PERSON = "person/"
"""Origins of statements a person made begin so; reading again never touches them."""


class Change(StrEnum):
    """What adding a record did."""

    NEW = "new"
    SIGHTED = "sighted"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


def add(connection: Connection, record: Record, lemmas: Mapping[str, str], engine: str) -> Change:
    """Store the record; says what changed."""
    document = record.document
    digest = content_hash(record.statements, record.relations, sorted(lemmas.items()))
    known = connection.execute(select(documents).where(documents.c.id == document.id)).one_or_none()
    sighting, change = _see(connection, document)
    if known is None:
        connection.execute(
            insert(documents).values(
                id=document.id, text=document.text, sighting=sighting, engine=engine, digest=digest
            )
        )
        _insert_findings(connection, record, lemmas)
        return Change.NEW
    if not _outdated(known, engine, digest, sighting, change):
        return change
    _delete_findings(connection, document.id)
    _insert_findings(connection, _without_known(connection, record), lemmas)
    connection.execute(
        update(documents).where(documents.c.id == document.id).values(sighting=sighting, engine=engine, digest=digest)
    )
    return Change.REPLACED


def _outdated(known: Row[Any], engine: str, digest: str, sighting: int, change: Change) -> bool:
    """True if what the ledger holds of the document should give way: another engine, or its own source reads anew."""
    if known.engine != engine:
        return True
    return bool(known.sighting == sighting and (known.digest != digest or change is Change.REPLACED))


def _see(connection: Connection, document: Document) -> tuple[int, Change]:
    """Number of the sighting, and whether it is new, or what the page says of itself changed."""
    row = sighting_row(document)
    here = connection.execute(
        select(sightings).where(
            sightings.c.document == document.id,
            sightings.c.source == document.source,
            sightings.c.source_id.is_(row["source_id"]),
            sightings.c.outlet.is_(row["outlet"]),
        )
    ).mappings().first()  # fmt: skip
    if here is None:
        number = connection.execute(insert(sightings).values(row)).inserted_primary_key
        assert number is not None
        return int(number[0]), Change.SIGHTED
    if here["capture"] is not None:
        row["capture"] = here["capture"]  # the first capture stays: the time of fetching alone changes nothing
    if any(here[key] != value for key, value in row.items()):
        connection.execute(update(sightings).where(sightings.c.n == here["n"]).values(row))
        return int(here["n"]), Change.REPLACED
    return int(here["n"]), Change.UNCHANGED


def _insert_findings(connection: Connection, record: Record, lemmas: Mapping[str, str]) -> None:
    document = record.document
    context = " ".join(filter(None, (document.title, document.outlet)))
    last = connection.execute(select(statements.c.n).order_by(statements.c.n.desc()).limit(1)).scalar() or 0
    rows, indexed = [], []
    for position, statement in enumerate(record.statements):
        number = last + 1 + position
        rows.append({"n": number, **statement_row(statement, position, _day(document, statement))})
        indexed.append(
            {
                "rowid": number,
                "words": words(document.text, statement.content),
                "lemmas": lemmas.get(statement.id, ""),
                "speaker": statement.voice.name or "",
                "context": context,
            }
        )
    if rows:
        connection.execute(insert(statements), rows)
        connection.execute(insert(statement_words), indexed)
    if record.relations:
        connection.execute(insert(relations), relation_rows(document.id, record.relations))


def _day(document: Document, statement: Statement) -> str | None:
    """Day of publication: of the comment or quoted post the statement stands in, else of the page."""
    start = statement.content[0].start if statement.content else -1
    inside = [p.published for p in document.passages if p.published and p.start <= start < p.end]
    published = inside[0] if inside else document.published
    return published[:10] if published else None


def _delete_findings(connection: Connection, document: str) -> None:
    """Take out what an engine found; statements of a person and the relations that touch them stay."""
    persons = select(statements.c.id).where(statements.c.document == document, statements.c.origin.startswith(PERSON))
    engines = select(statements.c.n).where(
        statements.c.document == document, statements.c.origin.startswith(PERSON).is_(False)
    )
    connection.execute(
        delete(relations).where(
            relations.c.document == document,
            relations.c.source.not_in(persons),
            relations.c.target.not_in(persons),
        )
    )
    connection.execute(delete(statement_words).where(statement_words.c.rowid.in_(engines)))
    connection.execute(delete(statements).where(statements.c.n.in_(engines)))


def _without_known(connection: Connection, record: Record) -> Record:
    """The record less the statements and relations of a person that the ledger kept."""
    document = record.document.id
    ids = set(connection.execute(select(statements.c.id).where(statements.c.document == document)).scalars())
    kept = {
        (row.source, row.type, row.target)
        for row in connection.execute(select(relations).where(relations.c.document == document))
    }
    return Record(
        document=record.document,
        statements=tuple(s for s in record.statements if not (s.id in ids and s.origin.startswith(PERSON))),
        relations=tuple(r for r in record.relations if not _among(r, kept)),
    )


def _among(relation: Relation, kept: set[tuple[str, str, str]]) -> bool:
    return (relation.source, relation.type.value, relation.target) in kept
