"""A browser for all tests, a room and a page for each; a request to anywhere else, or an error in a script, fails."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from tests import making
from tests.browser.chromium import browser as started
from tests.browser.chromium import serving
from tests.views.web import town
from zegsman.ledger import Ledger

Visit = Callable[..., Page]


@pytest.fixture(scope="package")  # closed before other tests: Playwright leaves an event loop running
def browser() -> Iterator[Browser]:
    """One browser for the tests of this folder."""
    with started() as chromium:
        yield chromium


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """The bridge page and the town's four days."""
    path = tmp_path / "room.ledger"
    with Ledger.open(path) as store:
        store.add(making.page())
        for record in town.records():
            store.add(record)
    return path


@pytest.fixture
def room(ledger: Path) -> Iterator[str]:
    """The address of the reading room."""
    with serving(ledger) as address:
        yield address


@pytest.fixture
def visit(browser: Browser, room: str) -> Iterator[Visit]:
    """Open a page of the room: `visit("/documents", width=360, java_script_enabled=False)`. `refused` are statuses that
    are expected: the browser notes every refusal as an error."""
    contexts, troubles = [], []

    def elsewhere(request: Request) -> None:
        if not request.url.startswith((room, "data:")):
            troubles.append(f"request to {request.url}")

    def open_page(address: str, *, width: int = 1280, refused: tuple[int, ...] = (), **options: object) -> Page:
        def noted(said: ConsoleMessage) -> None:
            if said.type == "error" and not any(f"status of {status}" in said.text for status in refused):
                troubles.append(said.text)

        context = browser.new_context(viewport={"width": width, "height": 900}, locale="en-GB", **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("request", elsewhere)
        page.on("pageerror", lambda error: troubles.append(f"error in a script: {error}"))
        page.on("console", noted)
        page.set_default_timeout(15_000)
        page.goto(room + address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert troubles == []
