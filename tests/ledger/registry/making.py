"""Small records in which somebody says something: one line a document."""

from tests import making
from zegsman.model import Actor, ActorKind, Record, Speaker, StatementType, content_hash


def said(
    name: str,
    role: str = "",
    *,
    number: int = 0,
    day: str = "2026-11-20",
    outlet: str = "De Vlietbode",
    kind: ActorKind = ActorKind.PERSON,
    engine: str = "",
    **more: tuple[str, ...],
) -> Record:
    """A page of that number in which `name` says something. `engine` changes the local ids, as a new engine would."""
    page = making.document(
        f"{name} zegt iets. Bericht {number}.", outlet=outlet, published=day, source=f"{number}-{name}"
    )
    id_ = content_hash("actor", page.id, name, engine)
    actor = Actor(id=id_, name=name, kind=kind, roles=(role,) if role else (), **more)
    statement = making.statement(page, StatementType.INDIRECT, "iets", Speaker(name), cue="zegt", actor=id_)
    return Record(document=page, statements=(statement,), actors=(actor,))


def names(name: str, others: tuple[str, ...], number: int = 0) -> Record:
    """A page that names several people."""
    first = said(name, number=number)
    more = tuple(
        Actor(id=content_hash("actor", first.document.id, other), name=other, kind=ActorKind.PERSON) for other in others
    )
    return Record(document=first.document, statements=first.statements, actors=(*first.actors, *more))
