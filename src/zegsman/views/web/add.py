"""Add a document: pasted text, an address or a file; progress; the result opens."""

from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, UploadFile
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from zegsman.errors import EmptyInput, Refused, TooLarge
from zegsman.views.web import links
from zegsman.views.web.jobs import LARGEST, Job, Jobs, State
from zegsman.views.web.replies import page
from zegsman.views.web.visitor import TheVisitor, Vouched


class _LongText(APIRoute):
    """A route whose form may hold a field as long as the longest file; Starlette ends at a megabyte."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """FastAPI's handler, given a request whose form is read already."""
        handle = super().get_route_handler()

        async def read(request: Request) -> Response:
            await request.form(max_part_size=LARGEST)  # which the request keeps
            return await handle(request)

        return read


router = APIRouter(route_class=_LongText)


@router.get("/add")
def ask(request: Request, visitor: TheVisitor) -> Response:
    """The form."""
    return page(request, "add.html", visitor=visitor, megabytes=LARGEST // 1_000_000)


@router.post("/add")
def add(
    request: Request,
    visitor: Vouched,
    text: Annotated[str, Form()] = "",
    address: Annotated[str, Form()] = "",
    file: Annotated[UploadFile | None, File()] = None,
) -> Response:
    """Begin to read the first of file, address and text that was given."""
    jobs: Jobs = request.app.state.jobs
    job = _job(jobs, text, address.strip(), file)
    return RedirectResponse(f"/add/{job.id}", status_code=303)


@router.get("/add/{job}")
def progress(request: Request, visitor: TheVisitor, job: str) -> Response:
    """How far it is; when one document was read without a failure, that opens."""
    jobs: Jobs = request.app.state.jobs
    found = jobs.job(job)
    if found is None:
        raise HTTPException(404, "that was long ago; look under Documents")
    if found.state is State.DONE and len(found.documents) == 1 and not found.failures:
        return RedirectResponse(links.document(found.documents[0]), status_code=303)
    return page(request, "adding.html", job=found, running=found.state is not State.DONE)


def _job(jobs: Jobs, text: str, address: str, file: UploadFile | None) -> Job:
    if file is not None and file.filename:
        data = file.file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise TooLarge(f"{file.filename}: more than {LARGEST:,} bytes; use zegsman read for large files")
        return jobs.read_bytes(data, file.filename.replace("\\", "/").rpartition("/")[2])
    if address:
        if not address.lower().startswith(("http://", "https://")):
            raise Refused(f"{address}: an address begins with http:// or https://")
        return jobs.read_address(address)
    if text.strip():
        return jobs.read_bytes(text.encode("utf-8", "replace"), f"pasted {datetime.now(UTC):%Y-%m-%d %H:%M}")
    raise EmptyInput("paste a text, give an address or choose a file")
