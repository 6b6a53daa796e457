"""The page of a document: the text as published, its statements marked, the card of one of them beside it."""

from bisect import bisect_right
from collections.abc import Collection
from typing import Annotated, Literal

import msgspec
from fastapi import APIRouter, Depends, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from zegsman.errors import NotInLedger
from zegsman.ledger import Ledger
from zegsman.model import Passage, Record, Zone
from zegsman.views.marks import Mark, Piece, marks, pieces
from zegsman.views.review import Reviewed, reviewed
from zegsman.views.web import links
from zegsman.views.web.card import Card, card_of
from zegsman.views.web.replies import page
from zegsman.views.web.said import VoiceKind, voice_kind
from zegsman.views.web.shelf import Shelf, shelf
from zegsman.views.web.visitor import TheVisitor, Visitor

router = APIRouter()

TAGS = {
    "headline": "h1", "subhead": "h2", "quote": "blockquote",
    "lead": "p", "body": "p", "list_item": "p", "caption": "p", "comment": "p",
}  # fmt: skip
"""The element that each zone is drawn in."""


class Block(msgspec.Struct, frozen=True):
    """A passage cut into pieces. `first` says that its zone begins here, and is to be named."""

    passage: Passage
    pieces: tuple[Piece, ...]
    first: bool


Voices = Annotated[list[VoiceKind], Query(default_factory=lambda: list(VoiceKind))]
TheShelf = Annotated[Shelf, Depends(shelf)]


@router.get("/document/{key}")
def article(
    request: Request,
    key: str,
    shelf: TheShelf,
    visitor: TheVisitor,
    voice: Voices,
    statement: str | None = None,
    review: Literal["", "1"] = "",
    go: Literal["", "queue"] = "",
) -> Response:
    """The article; `statement` opens its card, `voice` (any number) leaves the other voices undrawn. `review` draws it
    as the visitor has judged it, with forms to judge; `go` is where the visitor came from."""
    ledger = shelf.ledger()
    mine = _reviewed(ledger, key, visitor) if review else None
    record = mine.record if mine else ledger.record(key)
    return page(
        request,
        "article.html",
        visitor=visitor,
        mine=mine,
        go=go,
        document=record.document,
        seen=ledger.sightings(record.document.id),
        blocks=blocks(record, voice),
        counts={kind: sum(voice_kind(s.voice) is kind for s in record.statements) for kind in VoiceKind},
        voices=voice,
        voices_asked=[kind.value for kind in voice] if len(voice) < len(VoiceKind) else [],
        tags=TAGS,
        card=_card(ledger, record, statement) if statement else None,
    )


@router.get("/document/{key}/card/{statement}")
def card(
    request: Request,
    key: str,
    statement: str,
    shelf: TheShelf,
    visitor: TheVisitor,
    review: Literal["", "1"] = "",
    go: Literal["", "queue"] = "",
) -> Response:
    """The card alone, to put beside the text."""
    ledger = shelf.ledger()
    mine = _reviewed(ledger, key, visitor) if review else None
    record = mine.record if mine else ledger.record(key)
    return page(request, "card.html", card=_card(ledger, record, statement), mine=mine, visitor=visitor, go=go)


def _reviewed(ledger: Ledger, key: str, visitor: Visitor) -> Reviewed:
    record = ledger.record(key)
    return reviewed(record, ledger.judgements(record.document.id), visitor.name)


@router.get("/statement/{statement}")
def permalink(statement: str, shelf: TheShelf) -> Response:
    """Leads to the statement on the page of its document."""
    document = shelf.ledger().document_of(statement)
    return RedirectResponse(f"{links.document(document, statement=statement)}#s-{statement}", status_code=303)


def blocks(record: Record, voices: Collection[VoiceKind]) -> tuple[Block, ...]:
    """The passages in order, with the statements of these voices."""
    document = record.document
    drawn = tuple(mark for mark in marks(record) if voice_kind(mark.statement.voice) in voices)
    passages = document.passages or (Passage(zone=Zone.BODY, start=0, end=len(document.text)),)
    zones: list[Zone | None] = [None, *(p.zone for p in passages)]
    return tuple(
        Block(passage, tuple(pieces(document.text, passage.span, tuple(here))), passage.zone is not before)
        for passage, here, before in zip(passages, _by_passage(drawn, passages), zones, strict=False)
    )


def _by_passage(drawn: tuple[Mark, ...], passages: tuple[Passage, ...]) -> list[list[Mark]]:
    """The marks that touch each passage; found by place, since a page may have thousands of both."""
    ends = [passage.end for passage in passages]
    found: list[list[Mark]] = [[] for _ in passages]
    for mark in drawn:
        spans = (*mark.statement.content, *mark.statement.cue, *mark.statement.source)
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        for n in range(bisect_right(ends, start), len(passages)):
            if passages[n].start >= end:
                break
            found[n].append(mark)
    return found


def _card(ledger: Ledger, record: Record, statement: str) -> Card:
    for mark in marks(record):
        if mark.statement.id == statement:
            return card_of(record, mark, ledger.identities(record.document.id))
    raise NotInLedger(f"the document has no statement {statement}; it may have been read anew since")
