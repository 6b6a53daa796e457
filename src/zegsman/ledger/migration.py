"""Ledgers of earlier versions brought up to this one, in one transaction; what they hold stays as it is."""

from sqlalchemy import Connection, Engine

from zegsman.ledger.match import codes
from zegsman.ledger.registry.raw import raw
from zegsman.ledger.tables import CREATE_INDEX, SCHEMA_VERSION, metadata
from zegsman.model import Stance, StatementType, Zone

_TO_2 = (
    "ALTER TABLE statements ADD COLUMN act TEXT",
    "ALTER TABLE statements ADD COLUMN about TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE statements ADD COLUMN target TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE statements ADD COLUMN told TEXT NOT NULL DEFAULT '[]'",
)
_TO_3 = ("CREATE INDEX IF NOT EXISTS statements_doubt ON statements (doubts = '[]', confidence)",)
_TO_4 = (
    "CREATE INDEX IF NOT EXISTS statements_id ON statements (id)",
    "CREATE INDEX IF NOT EXISTS statements_actor ON statements (actor)",
)
_TO_6 = (
    "CREATE INDEX IF NOT EXISTS documents_sighting ON documents (id, sighting)",
    "CREATE INDEX IF NOT EXISTS statements_facets ON statements "
    "(n, type, stance, zone, voice, speaker, day, places, document)",
    "ALTER TABLE statement_words RENAME TO words_of_5",
    CREATE_INDEX,
    "INSERT INTO statement_words (rowid, words, lemmas, speaker, context, codes) "
    "SELECT n, words, lemmas, w.speaker, context, zegsman_codes(type, stance, zone) "
    "FROM words_of_5 AS w JOIN statements ON n = w.rowid",
    "DROP TABLE words_of_5",
)
_STEPS = {1: _TO_2, 2: _TO_3, 3: _TO_4, 5: _TO_6}
"""Per version what leads to the next; tables a version adds are made where they are missing."""


def upgrade(engine: Engine) -> None:
    """Bring a ledger to SCHEMA_VERSION; one that is there already is left alone.

    Statements read before have no act, actor or target: read their sources again to get them.
    """
    with engine.connect() as connection:
        if _version(connection) == SCHEMA_VERSION:
            return
    with engine.connect().execution_options(opening="BEGIN IMMEDIATE") as connection, connection.begin():
        raw(connection).create_function("zegsman_codes", 3, _codes, deterministic=True)
        for version in range(_version(connection), SCHEMA_VERSION):  # another process may have been first
            for step in _STEPS.get(version, ()):
                connection.exec_driver_sql(step)
        metadata.create_all(connection)
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.exec_driver_sql(
            "UPDATE meta SET value = ? WHERE key = 'schema'", (f"zegsman-ledger/{SCHEMA_VERSION}",)
        )


def _codes(type_: str, stance: str, zone: str) -> str:
    return codes(StatementType(type_), Stance(stance), Zone(zone))


def _version(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
