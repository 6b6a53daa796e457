"""The application: its routes, its guards, its error pages."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path

from fastapi import Depends, FastAPI
from starlette.staticfiles import StaticFiles

from zegsman.ledger import Ledger
from zegsman.views.web import add, api, article, documents, door, oneness, review, search, speakers
from zegsman.views.web.accounts import Accounts
from zegsman.views.web.blank import Blank
from zegsman.views.web.drawings import routes as drawings
from zegsman.views.web.errors import tell_errors
from zegsman.views.web.guard import LOOPBACK, Capped, Guard
from zegsman.views.web.jobs import LARGEST, Jobs
from zegsman.views.web.sessions import Sessions, Tries
from zegsman.views.web.shelf import Shelf
from zegsman.views.web.visitor import visitor

STATIC = Path(__file__).parent / "static"


def application(ledger: Path, *, hosts: Collection[str] = LOOPBACK) -> FastAPI:
    """The reading room over one ledger; `hosts` are the names it may be called by.

    Raises LedgerError where there is no ledger at that path.
    """
    Ledger.existing(ledger).close()
    shelf = Shelf(ledger)

    @asynccontextmanager
    async def lifetime(_app: FastAPI) -> AsyncIterator[None]:
        yield
        shelf.close()

    app = FastAPI(
        title="Zegsman",
        version=version("zegsman"),
        lifespan=lifetime,
        docs_url=None,  # FastAPI's page loads its script from elsewhere; ours is at /api
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    app.state.shelf = shelf
    app.state.accounts = Accounts(ledger)
    app.state.sessions = Sessions()
    app.state.tries = Tries()
    app.state.jobs = Jobs(shelf.ledger)
    app.include_router(door.router)
    for room in (search, documents, speakers, oneness, add, review, article, drawings, api):
        app.include_router(room.router, dependencies=[Depends(visitor)])
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    tell_errors(app)
    door.keep_the_door(app)
    app.add_middleware(Capped, largest=LARGEST + 1_000_000)
    app.add_middleware(Blank)
    app.add_middleware(Guard, hosts=hosts)
    return app
