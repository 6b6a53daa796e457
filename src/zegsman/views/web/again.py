"""A form that could not be taken: what was filled in stands on a page of its own, to be sent once more."""

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response

from zegsman.views.web.replies import page
from zegsman.views.web.visitor import visitor


async def sent_again(request: Request, words: str, status: int) -> Response:
    """The page with the fields of the form and a fresh token; `words` say what went wrong."""
    token, fields = visitor(request).token, await kept_fields(request)
    return page(request, "again.html", status=status, action=request.url.path, fields=fields, token=token, words=words)


async def kept_fields(request: Request) -> dict[str, str]:
    """What was filled in, without files and without the token, which is stale."""
    form = await request.form()
    return {key: value for key, value in form.items() if key != "csrf" and not isinstance(value, UploadFile)}
