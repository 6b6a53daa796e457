"""Relations between statements, and the reading of one document."""

from enum import StrEnum

import msgspec

from zegsman.model.actor import Actor, Place, Reference
from zegsman.model.document import Document
from zegsman.model.statement import Statement


class RelationType(StrEnum):
    """Direction: later or reacting statement -> earlier one (guideline, section 7)."""

    REPEATS = "repeats"
    RELAYS = "relays"
    DISPUTES = "disputes"
    ANSWERS = "answers"
    SUPPORTS = "supports"
    EVALUATES = "evaluates"
    REVISES = "revises"


class Relation(msgspec.Struct, frozen=True, kw_only=True):
    """`source` stands in relation `type` to `target`; both are statement ids ("from" and "to" on the wire)."""

    source: str = msgspec.field(name="from")
    type: RelationType
    target: str = msgspec.field(name="to")


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A document with what was found in it: what one line of the exchange format holds.

    `references` are the mentions in the order of the text, `actors` those they lead to, `places` the places named.
    """

    document: Document
    statements: tuple[Statement, ...] = ()
    relations: tuple[Relation, ...] = ()
    actors: tuple[Actor, ...] = ()
    references: tuple[Reference, ...] = ()
    places: tuple[Place, ...] = ()
