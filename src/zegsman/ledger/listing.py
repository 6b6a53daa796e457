"""The documents of a ledger as a list, the newest first, each with how much was found in it."""

import msgspec
from sqlalchemy import Connection, case, func, select

from zegsman.ledger.tables import documents, sightings, statements


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """A document as it was first seen. `attributed` counts the statements of sources, `own_voice` the others."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    language: str | None
    source: str
    attributed: int
    own_voice: int


def listing(connection: Connection, limit: int, offset: int) -> tuple[Listed, ...]:
    """A page of the documents: those published last first, those without a date at the end."""
    g, s = sightings.c, statements.c
    chosen = (
        select(g.document, g.title, g.outlet, g.published, g.language, g.source)
        .join(documents, documents.c.sighting == g.n)
        .order_by(g.published.is_(None), g.published.desc(), g.n.desc())
        .limit(limit)
        .offset(offset)
    )
    rows = connection.execute(chosen).mappings().all()
    counted = (
        select(
            s.document,
            func.sum(case((s.voice == "speaker", 1), else_=0)).label("attributed"),
            func.sum(case((s.voice == "speaker", 0), else_=1)).label("own_voice"),
        )
        .where(s.document.in_([row["document"] for row in rows]))
        .group_by(s.document)
    )
    counts = {row.document: (row.attributed, row.own_voice) for row in connection.execute(counted)}
    return tuple(
        Listed(
            id=row["document"],
            **{key: value for key, value in row.items() if key != "document"},
            attributed=counts.get(row["document"], (0, 0))[0],
            own_voice=counts.get(row["document"], (0, 0))[1],
        )
        for row in rows
    )
