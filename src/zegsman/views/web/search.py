"""The search: statements in their context with facets, the same answers as a file, and as a line of the command."""

from tempfile import SpooledTemporaryFile
from typing import Annotated, BinaryIO, cast

import msgspec
from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import Response

from zegsman.ledger import Ledger, Query
from zegsman.views.export.formats import Format, row_writer
from zegsman.views.queries import hits, rows
from zegsman.views.web.article import TheShelf
from zegsman.views.web.asking import Asked, asked
from zegsman.views.web.replies import page

router = APIRouter()

TheAsked = Annotated[Asked, Depends(asked)]
FILE_LIMIT = 100_000
"""Statements in one download: about 60 MB of CSV. Who wants all takes `zegsman export`."""

MEDIA = {
    Format.CSV: "text/csv; charset=utf-8",
    Format.JSONL: "application/x-ndjson",
    Format.PARQUET: "application/vnd.apache.parquet",
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@router.get("/")
@router.get("/search")
def search(request: Request, shelf: TheShelf, asked: TheAsked) -> Response:
    """Statements that answer, a page of them, with how many there are by type, stance, zone, outlet and speaker."""
    ledger = shelf.ledger()
    answers = ledger.answers(asked.query)
    return page(
        request,
        "search.html",
        asked=asked,
        hits=list(hits(ledger, answers.found)),
        answers=answers,
        last=max(1, -(-answers.total // asked.query.limit)),
        formats=list(Format),
    )


@router.get("/search.{format}")
def file(format: Format, shelf: TheShelf, asked: TheAsked) -> Response:
    """All answers as a file, with the columns of docs/reference/columns.md; at most FILE_LIMIT."""
    whole = msgspec.structs.replace(asked.query, limit=FILE_LIMIT, offset=0)
    name = f'attachment; filename="statements.{format.value}"'
    body = _written(shelf.ledger(), whole, format)
    return Response(body, media_type=MEDIA[format], headers={"content-disposition": name})


def _written(ledger: Ledger, query: Query, format: Format) -> bytes:
    with SpooledTemporaryFile(max_size=32_000_000) as stream:
        binary = cast(BinaryIO, stream)
        with row_writer(format, binary) as out:
            out.write_rows(rows(ledger, ledger.search(query)))
        stream.seek(0)
        return stream.read()
