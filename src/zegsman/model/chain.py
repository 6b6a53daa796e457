"""The reporting chain of a statement: from the first teller to who put the words before the reader.

Computed from a record, never stored as such. Every step is an actor of the record where the text names one.
"""

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from zegsman.model.actor import ActorKind
from zegsman.model.document import Zone
from zegsman.model.relation import Record
from zegsman.model.span import Selection
from zegsman.model.statement import Outlet, Reader, Statement


class Part(StrEnum):
    """What a step of a chain does: it tells first, passes on, or brings it to the reader (outlet, or a commenter)."""

    TELLER = "teller"
    CHANNEL = "channel"
    OUTLET = "outlet"
    READER = "reader"


class Step(msgspec.Struct, frozen=True):
    """One step. `name` as the text has it, None where no one is named ("naar verluidt", an outlet unknown); `actor` is
    the id of an actor of the record, or None."""

    part: Part
    name: str | None
    actor: str | None = None


def steps(record: Record) -> dict[str, tuple[Step, ...]]:
    """The chain of each statement of the record, by statement id, in the order the words travelled."""
    known, named = _known(record), _named(record)
    return {s.id: _walk(record, s, known, named) for s in record.statements}


def steps_of(record: Record, statement: Statement) -> tuple[Step, ...]:
    """The chain of one statement of the record."""
    return _walk(record, statement, _known(record), _named(record))


def _known(record: Record) -> Mapping[str, Statement]:
    return {s.id: s for s in record.statements}


def _named(record: Record) -> Mapping[Selection, str | None]:
    return {reference.words: reference.actor for reference in record.references}


def _walk(
    record: Record,
    statement: Statement,
    known: Mapping[str, Statement],
    named: Mapping[Selection, str | None],
) -> tuple[Step, ...]:
    """First teller -> channels (`via`) -> enclosing speakers with theirs -> outlet (guideline, section 4).

    In a comment the chain ends with the reader: comments are never the outlet's. A statement that encloses itself,
    however far round, is taken once; a name that stands twice in a row, too.
    """
    found: list[Step] = []
    passed: set[str] = set()
    at: Statement | None = statement
    while at is not None and at.id not in passed:
        passed.add(at.id)
        if not isinstance(at.voice, Outlet):
            _add(found, Step(Part.CHANNEL if found else Part.TELLER, at.voice.name, at.actor))
        for span in at.via:
            part = Part.CHANNEL if found else Part.TELLER
            _add(found, Step(part, record.document.text[span.start : span.end], named.get((span,))))
        last, at = at, known.get(at.within) if at.within else None
    end = _end(record, statement)
    if statement.zone is Zone.COMMENT and isinstance(last.voice, Reader):
        found[-1] = Step(Part.READER, found[-1].name, found[-1].actor)
    elif found and end.name is not None and found[-1].name == end.name:
        found[-1] = Step(end.part, end.name, found[-1].actor or end.actor)
    else:
        found.append(end)
    return tuple(found)


def _end(record: Record, statement: Statement) -> Step:
    """Who put the words before the reader: the commenter for a comment, else the outlet."""
    document = record.document
    if statement.zone is not Zone.COMMENT:
        name = statement.voice.name if isinstance(statement.voice, Outlet) else document.outlet
        return Step(Part.OUTLET, name, _actor(record, name, ActorKind.OUTLET))
    start = statement.content[0].start if statement.content else -1
    inside = (p.author for p in document.passages if p.zone is Zone.COMMENT and p.start <= start < p.end)
    name = next(inside, None)
    return Step(Part.READER, name, _actor(record, name, ActorKind.READER))


def _actor(record: Record, name: str | None, kind: ActorKind) -> str | None:
    return next((a.id for a in record.actors if name and a.kind is kind and name in (a.name, *a.aliases)), None)


def _add(found: list[Step], step: Step) -> None:
    if step.name is None or not found or found[-1].name != step.name:
        found.append(step)
