"""Ledgers of earlier versions brought up to this one, in one transaction; what they hold stays as it is."""

from sqlalchemy import Connection, Engine

from zegsman.ledger.tables import SCHEMA_VERSION, metadata

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
_STEPS = {1: _TO_2, 2: _TO_3, 3: _TO_4}
"""Per version what leads to the next; tables a version adds are made where they are missing."""


def upgrade(engine: Engine) -> None:
    """Bring a ledger to SCHEMA_VERSION; one that is there already is left alone.

    Statements read before have no act, actor or target: read their sources again to get them.
    """
    with engine.connect() as connection:
        if _version(connection) == SCHEMA_VERSION:
            return
    with engine.connect().execution_options(opening="BEGIN IMMEDIATE") as connection, connection.begin():
        for version in range(_version(connection), SCHEMA_VERSION):  # another process may have been first
            for step in _STEPS.get(version, ()):
                connection.exec_driver_sql(step)
        metadata.create_all(connection)
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.exec_driver_sql(
            "UPDATE meta SET value = ? WHERE key = 'schema'", (f"zegsman-ledger/{SCHEMA_VERSION}",)
        )


def _version(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
