"""The documents of the ledger, the newest first."""

from typing import Annotated

from fastapi import APIRouter
from fastapi import Query as Field
from starlette.requests import Request
from starlette.responses import Response

from zegsman.ledger import Query
from zegsman.views.web.article import TheShelf
from zegsman.views.web.replies import page

router = APIRouter()
PAGE = 50  # documents on a page


@router.get("/documents")
def documents(
    request: Request, shelf: TheShelf, number: Annotated[int, Field(alias="page", ge=1, le=1_000_000)] = 1
) -> Response:
    """A page of the list, with how much was found in each."""
    ledger = shelf.ledger()
    documents, statements = ledger.size()
    return page(
        request,
        "documents.html",
        documents=ledger.listing(Query(limit=PAGE, offset=(number - 1) * PAGE)),
        size=(documents, statements),
        number=number,
        last=max(1, -(-documents // PAGE)),
    )
