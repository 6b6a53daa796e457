"""Every page, for everyone: no violation that axe knows (WCAG 2.2 AA), no sideways scrolling from 360 pixels to 4K."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests import making
from tests.browser.conftest import Visit

PAGE = making.page()
ARTICLE = f"/document/{PAGE.document.id}?statement={PAGE.statements[4].id}"
PAGES = [
    "/",
    "/search?q=dag&type=direct",
    "/search?q=geenwoord",
    "/document/nowhere",
    "/documents",
    "/speakers",
    "/speaker/Bert Bos",
    "/speaker/Bert Bos/dossier",
    ARTICLE,
    ARTICLE + "&review=1",
    "/review",
    "/agreement",
    "/add",
    "/login",
    "/api",
    *(f"/drawings/{kind}" for kind in ("network", "accusations", "timeline", "map", "sources")),
]
AA = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(visit: Visit, scheme: str) -> None:
    found = []
    page = visit("/", color_scheme=scheme, refused=(404,))
    room = page.url.rstrip("/")
    for address in PAGES:
        page.goto(room + address)
        result = Axe().run(page, options=AA)
        found += [f"{address}: {v['id']}: {v['nodes'][0]['html'][:200]}" for v in result.response["violations"]]
    assert found == []


@pytest.mark.parametrize("width", [360, 768, 1280, 3840])
def test_nothing_runs_off_the_side(visit: Visit, width: int) -> None:
    page = visit("/", width=width, refused=(404,))
    room = page.url.rstrip("/")
    wide = []
    for address in PAGES:
        page.goto(room + address)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(address)
    assert wide == []


def test_focus_is_seen(visit: Visit) -> None:
    page = visit(ARTICLE)
    page.keyboard.press("Tab")
    style = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(style) == "solid"
    assert page.locator(".skip").bounding_box()["x"] >= 0  # type: ignore[index]
