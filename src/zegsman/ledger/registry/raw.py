"""The driver's own connection, in the transaction of SQLAlchemy's.

Linking one document asks the ledger a hundred small questions; SQLAlchemy takes three times as long to pass each one on
as SQLite takes to answer it (benchmarks/actors.py).
"""

import sqlite3
from typing import cast

from sqlalchemy import Connection


def raw(connection: Connection) -> sqlite3.Connection:
    """The sqlite3 connection under this one."""
    return cast(sqlite3.Connection, connection.connection.driver_connection)
