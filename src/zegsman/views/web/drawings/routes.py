"""The pages of the drawings, and their rows as CSV and JSON."""

import csv
import io
from collections.abc import Callable
from typing import Any

import msgspec
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from zegsman.ledger import Aim, Day, Lean, Spot, Tie
from zegsman.views.export.csv import safe
from zegsman.views.web.article import TheShelf
from zegsman.views.web.drawings.kinds import Kind, Period, Rows, rows
from zegsman.views.web.drawings.makeup import makeup
from zegsman.views.web.drawings.timeline import timeline
from zegsman.views.web.drawings.worldmap import worldmap
from zegsman.views.web.replies import data, page
from zegsman.views.web.search import TheAsked

router = APIRouter(prefix="/drawings")

COLUMNS = {Kind.NETWORK: Tie, Kind.ACCUSATIONS: Aim, Kind.TIMELINE: Day, Kind.MAP: Spot, Kind.SOURCES: Lean}
DRAWN: dict[Kind, Callable[[Any], object]] = {Kind.TIMELINE: timeline, Kind.MAP: worldmap, Kind.SOURCES: makeup}
"""What is drawn on the server; the networks are drawn in the browser from their JSON."""


@router.get("/{kind}.csv")
def table(kind: Kind, shelf: TheShelf, asked: TheAsked, period: Period = Period.DAY) -> Response:
    """The rows as CSV."""
    body = _csv(COLUMNS[kind].__struct_fields__, rows(shelf.ledger(), kind, asked.query, period))
    name = f'attachment; filename="{kind.value}.csv"'
    return Response(body, media_type="text/csv; charset=utf-8", headers={"content-disposition": name})


@router.get("/{kind}.json")
def json(request: Request, kind: Kind, shelf: TheShelf, asked: TheAsked, period: Period = Period.DAY) -> Response:
    """The rows as JSON."""
    return data(request, rows(shelf.ledger(), kind, asked.query, period))


@router.get("/{kind}")
def drawing(request: Request, kind: Kind, shelf: TheShelf, asked: TheAsked, period: Period = Period.DAY) -> Response:
    """The drawing with its table."""
    found = rows(shelf.ledger(), kind, asked.query, period)
    return page(
        request,
        "drawing.html",
        kind=kind,
        kinds=list(Kind),
        asked=asked,
        period=period,
        periods=list(Period),
        rows=[msgspec.structs.asdict(row) for row in found],
        columns=COLUMNS[kind].__struct_fields__,
        drawn=DRAWN[kind](found) if kind in DRAWN else None,
    )


def _csv(columns: tuple[str, ...], found: Rows) -> str:
    stream = io.StringIO()
    out = csv.writer(stream)
    out.writerow(columns)
    out.writerows([safe(getattr(row, column)) for column in columns] for row in found)
    return stream.getvalue()
