"""What goes wrong, said in plain words on a page of its own, or as JSON under /api."""

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from zegsman.errors import DecidedAlready, InputError, LedgerError, NotInLedger, ZegsmanError
from zegsman.views.plain import one_line
from zegsman.views.web.again import sent_again
from zegsman.views.web.replies import data, page

KINDS = {404: "error_unknown", 422: "error_unclear", 413: "error_large", 503: "error_ledger"}
"""What the page says above the words of the error, in the reader's language, by the status of the answer."""


def tell_errors(app: FastAPI) -> None:
    """Give the application its error pages."""
    app.add_exception_handler(ZegsmanError, _ours)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _unclear)


def told(request: Request, status: int, words: str) -> Response:
    """An error as the reader asked for it: a page, or JSON."""
    if request.url.path.startswith("/api/"):
        return data(request, {"error": words}, status=status)
    return page(request, "error.html", status=status, words=words, number=status, kind=KINDS.get(status, "error"))


async def _ours(request: Request, error: Exception) -> Response:
    """An error of ours; what was filled in is kept where the ledger could not take it (locked, gone, the disk full)."""
    if request.method == "POST" and _status(error) == 503:
        return await sent_again(request, one_line(str(error)), 503)
    return told(request, _status(error), one_line(str(error)))


def _status(error: Exception) -> int:
    match error:
        case NotInLedger():
            return 404
        case InputError() | DecidedAlready():
            return 422
        case LedgerError():
            return 503
        case _:
            return 500


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return told(request, error.status_code, one_line(str(error.detail)))


def _unclear(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    return told(request, 422, one_line(f"{first['loc'][-1]}: {first['msg']}"))
