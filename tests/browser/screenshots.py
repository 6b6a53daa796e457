"""Pictures of the reading room for README and docs: python -m tests.browser.screenshots (make screenshots).

Reads the pages of examples/ with the real engine, and photographs the main pages as an English browser shows them.
"""

import tempfile
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.chromium import browser, serving
from zegsman.ledger import Ledger
from zegsman.model import StatementType
from zegsman.pipeline import Reading, read

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "images"
WIDTH, HEIGHT = 1280, 860


def main() -> None:
    """Make all pictures."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "examples.ledger"
        pages = addresses(path)
        with serving(path) as room, browser() as chromium:
            context = chromium.new_context(viewport={"width": WIDTH, "height": HEIGHT}, locale="en-GB")
            page = context.new_page()
            for name, address in pages.items():
                page.goto(room + address)
                settle(page)
                page.screenshot(path=PICTURES / f"{name}.png")


def addresses(path: Path) -> dict[str, str]:
    """What is photographed; the ledger is made on the way."""
    with Ledger.open(path) as ledger:
        found = [reading for reading in read(ROOT / "examples") if isinstance(reading, Reading)]
        for reading in found:
            ledger.add(reading.record, reading.lemmas)
    shown = next(reading for reading in found if "konvooi" in reading.document.source)
    quoted = [s for s in shown.statements if s.type is StatementType.INDIRECT and s.within is None]
    article = f"/document/{shown.document.id}?statement={quoted[1].id}"
    return {
        "article": article,
        "review": f"{article}&review=1",
        "search": "/search?q=de",
        "network": "/drawings/network",
    }


def settle(page: Page) -> None:
    """Wait until what is drawn by a script is drawn."""
    if page.locator("#network").count():
        page.wait_for_selector("#network[data-drawn]")
    page.wait_for_timeout(300)


if __name__ == "__main__":
    main()
