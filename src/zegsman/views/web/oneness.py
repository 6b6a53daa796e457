"""Who is one with whom: what people decide about an actor across documents, on its page."""

from typing import Annotated

import msgspec
from fastapi import APIRouter, Form
from starlette.responses import RedirectResponse, Response

from zegsman.errors import EmptyInput
from zegsman.ledger import ActorJudgement, Ledger, Portrait, Proposal
from zegsman.views.web import links
from zegsman.views.web.article import TheShelf
from zegsman.views.web.visitor import Vouched

router = APIRouter()
PROPOSED = 10  # pairs shown

Note = Annotated[str, Form(max_length=4000)]


class Decided(msgspec.Struct, frozen=True):
    """A judgement about the actor, with the name of the other; `standing` says that no later one undid it."""

    judgement: ActorJudgement
    name: str
    standing: bool


class Oneness(msgspec.Struct, frozen=True, kw_only=True):
    """What the page of an actor asks and tells: pairs that may be one, and what was decided, in order."""

    proposals: tuple[Proposal, ...]
    decided: tuple[Decided, ...]


def oneness(ledger: Ledger, portrait: Portrait) -> Oneness:
    """What is open and what was decided about an actor."""
    id_ = portrait.actor.id
    known = {id_, *portrait.others}
    found = [each for each in ledger.actor_judgements() if known & {each.actor, each.other}]
    last = {frozenset((each.actor, each.other)): each for each in found}
    names = ledger.actor_names({id_ for each in found for id_ in (each.actor, each.other)})
    return Oneness(
        proposals=ledger.proposals(PROPOSED, actor=id_),
        decided=tuple(
            Decided(
                each,
                " · ".join(names.get(other, other) for other in (each.actor, each.other)),
                last[frozenset((each.actor, each.other))] is each,
            )
            for each in found
        ),
    )


@router.post("/speaker/{key}/merge")
def merge(shelf: TheShelf, visitor: Vouched, key: str, other: Annotated[str, Form()] = "", note: Note = "") -> Response:
    """Say that another actor, by name or id, is this one; or that an item of Wikidata is."""
    made = shelf.ledger().merge_actors(key, _given(other), reviewer=visitor.name, note=note.strip())
    return RedirectResponse(f"{links.speaker(made.actor)}#oneness", status_code=303)


@router.post("/speaker/{key}/split")
def split(
    shelf: TheShelf,
    visitor: Vouched,
    key: str,
    other: Annotated[str, Form()] = "",
    document: Annotated[str, Form()] = "",
    note: Note = "",
) -> Response:
    """Say that another actor is not this one, or that the one a document names is not."""
    ledger = shelf.ledger()
    if document:
        ledger.split_actor(key, document=document, reviewer=visitor.name, note=note.strip())
    else:
        ledger.split_actor(key, _given(other), reviewer=visitor.name, note=note.strip())
    return RedirectResponse(f"{links.speaker(key)}#oneness", status_code=303)


def _given(other: str) -> str:
    if not other.strip():
        raise EmptyInput("name the other: its id, the beginning of its id, or a name it goes by")
    return " ".join(other.split())
