"""Who there is, and everything one of them said: over time, to whom, how, in which outlets, about whom."""

from typing import Annotated, Any

import msgspec
from fastapi import APIRouter
from fastapi import Query as Field
from starlette.requests import Request
from starlette.responses import Response

from zegsman.ledger import Ledger, Portrait, Query
from zegsman.model import Document, Record, Statement, words
from zegsman.views.web.article import TheShelf
from zegsman.views.web.drawings.timeline import timeline
from zegsman.views.web.oneness import oneness
from zegsman.views.web.replies import page
from zegsman.views.web.visitor import TheVisitor

router = APIRouter()
PAGE = 50  # rows on a page
DOSSIER = 1_000  # statements in a dossier to print: some 80 pages of paper
OTHERS = 15  # people it speaks about most

Number = Annotated[int, Field(alias="page", ge=1, le=1_000_000)]


class Said(msgspec.Struct, frozen=True):
    """One statement of a speaker with the words that a row shows."""

    document: Document
    statement: Statement
    content: str
    addressee: str
    about: tuple[str, ...]


@router.get("/speakers")
def speakers(request: Request, shelf: TheShelf, name: str = "", number: Number = 1) -> Response:
    """Actors across documents, those named in most documents first."""
    found = shelf.ledger().actors(name, limit=PAGE + 1, offset=(number - 1) * PAGE)
    return page(request, "speakers.html", actors=found[:PAGE], name=name, number=number, more=len(found) > PAGE)


@router.get("/speaker/{key}")
def speaker(request: Request, shelf: TheShelf, visitor: TheVisitor, key: str, number: Number = 1) -> Response:
    """One actor: `key` is an id, the beginning of one, or a name."""
    ledger = shelf.ledger()
    portrait = ledger.portrait(key)
    shown = {"visitor": visitor, "oneness": oneness(ledger, portrait)}
    return _portrait(request, ledger, portrait, "speaker.html", PAGE, number, **shown)


@router.get("/speaker/{key}/dossier")
def dossier(request: Request, shelf: TheShelf, key: str) -> Response:
    """The same on one page to print, the oldest first."""
    ledger = shelf.ledger()
    return _portrait(request, ledger, ledger.portrait(key), "dossier.html", DOSSIER, 1)


def _portrait(
    request: Request, ledger: Ledger, portrait: Portrait, template: str, size: int, number: int, **more: Any
) -> Response:
    query = Query(actor=portrait.actor.id, limit=size, offset=(number - 1) * size)
    total = ledger.count(query)
    return page(
        request,
        template,
        portrait=portrait,
        said=said(ledger, query),
        total=total,
        number=number,
        last=max(1, -(-total // size)),
        facets=ledger.facets(query),
        others=ledger.network(msgspec.structs.replace(query, limit=OTHERS, offset=0)),
        drawn=timeline(ledger.timeline(query, 7)),
        **more,
    )


def said(ledger: Ledger, query: Query) -> tuple[Said, ...]:
    """The statements that answer, the newest first, with whom they are to and about."""
    records: dict[str, Record] = {}
    found = []
    for row in ledger.search(query):
        if row.document.id not in records:
            records[row.document.id] = ledger.record(row.document.id)
        names = {actor.id: actor.name for actor in records[row.document.id].actors}
        text, s = row.document.text, row.statement
        about = tuple(names[id_] for id_ in s.about if id_ in names)
        found.append(Said(row.document, s, words(text, s.content), words(text, s.addressee), about))
    return tuple(found)
