"""What a ledger holds for a search, as one word: another after each change, so that what was counted can be kept."""

import secrets

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from zegsman.ledger.tables import meta

_STATE = select(meta.c.value).where(meta.c.key == "state")
_RENEW = (
    insert(meta)
    .values(key="state", value=bindparam("value"))
    .on_conflict_do_update(index_elements=["key"], set_={"value": bindparam("value")})
)


def state(connection: Connection) -> str:
    """A word that is another after each change of what is found by a search; empty before the first."""
    return str(connection.execute(_STATE).scalar() or "")


def renew(connection: Connection) -> None:
    """Say that what is found by a search changed."""
    connection.execute(_RENEW, {"value": secrets.token_hex(8)})
