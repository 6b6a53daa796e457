"""The fields of the search, read from the address: the same for the page, the files, the API and the command line."""

import shlex
from collections.abc import Iterator
from datetime import date
from typing import Annotated

import msgspec
from fastapi import Query as Field

from zegsman.ledger import Query
from zegsman.model import Stance, StatementType, Zone
from zegsman.resolution import kept_name

PAGE = 20  # answers on a page of the search


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What the reader asked for, as it stands in the address; `query` is what the ledger is asked."""

    query: Query
    page: int

    def fields(self, **changed: str) -> dict[str, str]:
        """The address fields that are filled, with some of them changed; an empty one is left out."""
        return {key: value for key, value in {**_fields(self.query), **changed}.items() if value}

    def value(self, field: str) -> str:
        """What a field of the address holds; empty if it was not asked for."""
        return _fields(self.query)[field]

    @property
    def command(self) -> str:
        """The same search on the command line."""
        return shlex.join(["zegsman", "search", *_options(self.query)])


def asked(
    q: str = "",
    speaker: str = "",
    actor: str = "",
    outlet: str = "",
    place: str = "",
    language: str = "",
    type: StatementType | None = None,
    stance: Stance | None = None,
    zone: Zone | None = None,
    since: date | None = None,
    until: date | None = None,
    page: Annotated[int, Field(ge=1, le=10_000)] = 1,
) -> Asked:
    """The search in the address. Fields left empty by a form are taken as not asked (see `Blank`)."""
    query = Query(
        words=q,
        speaker=speaker or None,
        actor=actor or None,
        outlet=outlet or None,
        place=kept_name(place) if place else None,
        language=language or None,
        type=type,
        stance=stance,
        zone=zone,
        since=since,
        until=until,
        limit=PAGE,
        offset=(page - 1) * PAGE,
    )
    return Asked(query=query, page=page)


def _fields(query: Query) -> dict[str, str]:
    values = msgspec.to_builtins(query)
    names = ("speaker", "actor", "outlet", "place", "language", "type", "stance", "zone", "since", "until")
    return {"q": query.words, **{name: values[name] or "" for name in names}}


def _options(query: Query) -> Iterator[str]:
    fields = _fields(query)
    if words := fields.pop("q"):
        yield words
    fields["lang"] = fields.pop("language")
    for name, value in fields.items():
        if value:
            yield f"--{name}"
            yield value
