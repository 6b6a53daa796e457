"""The same data as JSON, under /api: what the pages show, for programs. Described at /api (OpenAPI)."""

from typing import Any

import msgspec
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from zegsman.errors import NotInLedger
from zegsman.views.export.exchange import encode
from zegsman.views.queries import hits
from zegsman.views.web.article import TheShelf
from zegsman.views.web.replies import data, page, raw
from zegsman.views.web.search import TheAsked

router = APIRouter(prefix="/api")


@router.get("", include_in_schema=False)
def described(request: Request) -> Response:
    """The calls of this file as a page; FastAPI's own page would load its script from elsewhere."""
    paths = request.app.openapi()["paths"]
    calls = [(address, {"parameters": [], **methods["get"]}) for address, methods in paths.items() if "get" in methods]
    return page(request, "api.html", calls=[call for call in calls if call[0].startswith("/api/")])


@router.get("/documents/{key}", summary="A document with its statements")
def document(request: Request, key: str, shelf: TheShelf) -> Response:
    """One line of the exchange format (docs/reference/exchange.md). The key is its id, its source, or your own id."""
    return raw(request, encode(shelf.ledger().record(key)), "application/json")


@router.get("/documents", summary="List the documents")
def documents(request: Request, shelf: TheShelf, asked: TheAsked) -> Response:
    """A page of the documents, the newest first, with how many statements each holds; of those that hold a statement
    asked for."""
    return data(request, shelf.ledger().listing(asked.query))


@router.get("/statements", summary="Search the statements")
def statements(request: Request, shelf: TheShelf, asked: TheAsked) -> Response:
    """A page of answers with the chain and the words around each; the total counts all."""
    ledger = shelf.ledger()
    found = [msgspec.to_builtins(hit) for hit in hits(ledger, ledger.search(asked.query))]
    return data(request, {"total": ledger.count(asked.query), "page": asked.page, "statements": found})


@router.get("/statements/{statement}", summary="One statement")
def statement(request: Request, statement: str, shelf: TheShelf) -> Response:
    """The statement as in its document's line of the exchange format, with the id of that document."""
    ledger = shelf.ledger()
    line: dict[str, Any] = msgspec.json.decode(encode(ledger.record(ledger.document_of(statement))))
    for found in line["statements"]:
        if found["id"] == statement:
            return data(request, {"document": line["id"], **found})
    raise NotInLedger(f"no statement {statement!r} in this ledger")


@router.get("/sources", summary="Who is quoted how often")
def sources(request: Request, shelf: TheShelf, asked: TheAsked) -> Response:
    """Counts per source among the statements that answer."""
    return data(request, shelf.ledger().sources(asked.query))


@router.get("/stats", summary="How much the ledger holds")
def stats(request: Request, shelf: TheShelf) -> Response:
    """The numbers of the whole ledger."""
    return data(request, shelf.ledger().stats())
