"""What was found in a document, in and out of the ledger: statements, the words they are searched by, relations,
actors, references and places."""

from collections.abc import Mapping

import msgspec
import sqlalchemy as sql
from sqlalchemy import Connection, Table, func, select
from sqlalchemy.dialects.sqlite import dialect

from zegsman.identity import core_name
from zegsman.ledger.match import codes
from zegsman.ledger.rows import Row, actor_rows, place_rows, reference_rows, relation_rows, statement_row
from zegsman.ledger.tables import actors, channels, places, references, relations, statement_words, statements
from zegsman.model import Document, Part, Record, Relation, Statement, steps, words

PERSON = "person/"
"""Origins of statements a person made begin so; reading again never touches them."""

_LAST = select(func.max(statements.c.n))


def _compiled(table: Table) -> str:
    """The INSERT as text. With many rows, SQLAlchemy's own handling of each took as long as SQLite's."""
    return str(sql.insert(table).compile(dialect=dialect(paramstyle="named")))


_INSERT_STATEMENTS = _compiled(statements)
_INSERT_WORDS = _compiled(statement_words)
_INSERT_CHANNELS = _compiled(channels)
_INSERT_RELATIONS = sql.insert(relations)
_INSERT_ACTORS = _compiled(actors)
_INSERT_REFERENCES = _compiled(references)
_INSERT_PLACES = _compiled(places)


def insert(connection: Connection, record: Record, lemmas: Mapping[str, str]) -> None:
    """Store what was found in a record whose document is in the ledger."""
    document = record.document
    context = " ".join(filter(None, (document.title, document.outlet)))
    first = 1 + (connection.execute(_LAST).scalar() or 0)
    rows, indexed = [], []
    for position, statement in enumerate(record.statements):
        number = first + position
        rows.append({"n": number, **statement_row(statement, position, _day(document, statement))})
        indexed.append(
            {
                "rowid": number,
                "words": words(document.text, statement.content),
                "lemmas": lemmas.get(statement.id, ""),
                "speaker": statement.voice.name or "",
                "context": context,
                "codes": codes(statement.type, statement.stance, statement.zone),
            }
        )
    passed = _channels(record, first)
    if rows:
        connection.exec_driver_sql(_INSERT_STATEMENTS, rows)
        connection.exec_driver_sql(_INSERT_WORDS, indexed)
    if passed:
        connection.exec_driver_sql(_INSERT_CHANNELS, passed)
    if record.relations:
        connection.execute(_INSERT_RELATIONS, relation_rows(document.id, record.relations))
    for statement_text, found in (
        (_INSERT_ACTORS, actor_rows(document.id, record.actors)),
        (_INSERT_REFERENCES, reference_rows(document.id, record.references)),
        (_INSERT_PLACES, place_rows(document.id, record.places)),
    ):
        if found:
            connection.exec_driver_sql(statement_text, [{"n": None, **row} for row in found])


def replace(connection: Connection, record: Record, lemmas: Mapping[str, str]) -> None:
    """Put the findings of a record in the place of what an engine had found in its document.

    Statements of a person stay, and so do the relations that touch them.
    """
    _delete(connection, record.document.id)
    insert(connection, _without_known(connection, record), lemmas)


def _channels(record: Record, first: int) -> list[Row]:
    """The rows of `statement_channels`: what stands between the first teller and who brings the words."""
    told = steps(record)
    return [
        {"n": None, "statement": first + position, "fold": core_name(step.name or ""), "actor": step.actor}
        for position, statement in enumerate(record.statements)
        for step in told[statement.id]
        if step.part is Part.CHANNEL
    ]


def _day(document: Document, statement: Statement) -> str | None:
    """Day of publication: of the comment or quoted post the statement stands in, else of the page."""
    start = statement.content[0].start if statement.content else -1
    inside = [p.published for p in document.passages if p.published and p.start <= start < p.end]
    published = inside[0] if inside else document.published
    return published[:10] if published else None


def _delete(connection: Connection, document: str) -> None:
    s, r = statements.c, relations.c
    persons = select(s.id).where(s.document == document, s.origin.startswith(PERSON))
    engines = select(s.n).where(s.document == document, sql.not_(s.origin.startswith(PERSON)))
    connection.execute(
        sql.delete(relations).where(r.document == document, r.source.not_in(persons), r.target.not_in(persons))
    )
    connection.execute(sql.delete(statement_words).where(statement_words.c.rowid.in_(engines)))
    connection.execute(sql.delete(channels).where(channels.c.statement.in_(engines)))
    connection.execute(sql.delete(statements).where(s.n.in_(engines)))
    for table in (actors, references, places):
        connection.execute(sql.delete(table).where(table.c.document == document))


def _without_known(connection: Connection, record: Record) -> Record:
    """The record less the statements and relations of a person that the ledger kept."""
    s, r = statements.c, relations.c
    document = record.document.id
    ids = set(connection.execute(select(s.id).where(s.document == document)).scalars())
    kept = {
        (row.source, row.type, row.target)
        for row in connection.execute(select(relations).where(r.document == document))
    }
    return msgspec.structs.replace(
        record,
        statements=tuple(s for s in record.statements if not (s.id in ids and s.origin.startswith(PERSON))),
        relations=tuple(r for r in record.relations if not _among(r, kept)),
    )


def _among(relation: Relation, kept: set[tuple[str, str, str]]) -> bool:
    return (relation.source, relation.type.value, relation.target) in kept
