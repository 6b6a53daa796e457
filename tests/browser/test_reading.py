from pathlib import Path

import pytest

from tests import making
from tests.browser.conftest import Visit
from tests.views.web import town
from zegsman.ledger import Ledger

PAGE = making.page()
ID = PAGE.document.id
QUOTE, DENIAL = PAGE.statements[2], PAGE.statements[4]


def test_a_number_opens_the_card_beside_the_text(visit: Visit) -> None:
    page = visit(f"/document/{ID}")
    page.click(f"#s-{DENIAL.id}")
    card = page.locator("#card .card")
    card.wait_for()
    assert "aannemer Bos" in card.inner_text()
    assert "two readings" in card.inner_text()
    assert page.locator(".mark.chosen").first.inner_text().endswith("gewaarschuwd")


def test_the_keyboard_walks_from_statement_to_statement(visit: Visit) -> None:
    page = visit(f"/document/{ID}")
    page.keyboard.press("j")
    page.wait_for_selector(f'#card [data-statement="{PAGE.statements[0].id}"]')
    page.keyboard.press("j")
    page.wait_for_selector(f'#card [data-statement="{PAGE.statements[1].id}"]')
    page.keyboard.press("k")
    page.wait_for_selector(f'#card [data-statement="{PAGE.statements[0].id}"]')
    assert page.evaluate("document.activeElement.classList.contains('number')")


def test_voices_are_chosen_at_once(visit: Visit) -> None:
    page = visit(f"/document/{ID}")
    page.uncheck('input[value="outlet"]')
    page.wait_for_url("**voice=attributed**")
    assert page.locator(f"#s-{PAGE.statements[0].id}").count() == 0
    assert page.locator(f"#s-{QUOTE.id}").count() == 1


def test_reading_works_without_scripts(visit: Visit) -> None:
    page = visit(f"/document/{ID}", java_script_enabled=False)
    page.click(f"#s-{QUOTE.id}")
    page.wait_for_url("**statement=**")
    assert "Anna Mol" in page.locator("#card").inner_text()


def test_the_search_narrows_by_a_facet_and_opens_the_article(visit: Visit) -> None:
    page = visit("/")
    page.fill("#find", "dag")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=dag**")
    page.click('.facet a:has-text("Bert Bos")')
    page.wait_for_url("**speaker=Bert**")
    assert page.locator(".hit").count() == 4
    page.locator(".hit .place a").first.click()
    page.wait_for_url("**/document/**")
    assert page.locator("#card .card").count() == 1


@pytest.mark.parametrize("kind", ["network", "accusations"])
def test_a_network_is_drawn(visit: Visit, kind: str) -> None:
    page = visit(f"/drawings/{kind}")
    page.wait_for_selector("#network[data-drawn]")
    assert page.locator("#network canvas").count() > 0


@pytest.mark.parametrize(
    ("kind", "shape"), [("timeline", "rect.bar"), ("map", "circle.dot"), ("sources", ".share rect")]
)
def test_drawings_of_the_server_are_seen(visit: Visit, kind: str, shape: str) -> None:
    page = visit(f"/drawings/{kind}", java_script_enabled=False)
    assert page.locator(shape).first.bounding_box()["width"] > 1  # type: ignore[index]


def test_a_pasted_text_is_read_and_opens(visit: Visit) -> None:
    page = visit("/add")
    page.fill("textarea", "De brug blijft dicht. “Het dek is verzakt”, zei wethouder Anna Mol.")
    page.click('button:has-text("Read it")')
    page.wait_for_url("**/document/**", timeout=60_000)
    assert "Het dek is verzakt" in page.locator(".article").inner_text()


def test_a_phone_shows_the_card_over_the_text_only_when_a_statement_is_chosen(visit: Visit) -> None:
    page = visit(f"/document/{ID}", width=360)
    side = "getComputedStyle(document.querySelector('.side')).position"
    assert page.evaluate(side) == "static"
    page.click(f"#s-{QUOTE.id}")
    page.wait_for_selector("#card .card")
    assert page.evaluate(side) == "sticky"


@pytest.mark.parametrize("width", [360, 1280])
def test_the_letters_of_a_timeline_can_be_read(visit: Visit, width: int) -> None:
    page = visit("/drawings/timeline", width=width)
    drawing = page.locator("svg.timeline").bounding_box()
    last = page.locator("svg.timeline .scale").last.bounding_box()
    assert drawing
    assert last
    assert last["height"] > 8
    assert last["x"] + last["width"] <= drawing["x"] + drawing["width"]


def test_a_timeline_is_printed(visit: Visit) -> None:
    page = visit("/drawings/timeline")
    page.emulate_media(media="print")
    assert page.locator("rect.bar").first.is_visible()
    assert not page.locator("header").first.is_visible()


OVERLAPS = """() => {
  const nodes = document.getElementById("network")._cyreg.cy.nodes();
  const boxes = nodes.map((node) => node.boundingBox({ includeLabels: true }));
  const over = (a, b, from, to) => Math.min(a[to], b[to]) - Math.max(a[from], b[from]) > 1;
  const pairs = boxes.flatMap((one, n) => boxes.slice(n + 1).map((other) => [one, other]));
  return [nodes.length, pairs.filter(([a, b]) => over(a, b, "x1", "x2") && over(a, b, "y1", "y2")).length];
}"""


@pytest.mark.parametrize("width", [360, 1280])
def test_no_name_of_a_network_lies_over_another(ledger: Path, visit: Visit, width: int) -> None:
    with Ledger.open(ledger) as store:
        store.add(town.crowd())
    page = visit("/drawings/network", width=width)
    page.wait_for_selector("#network[data-drawn]")
    names, overlaps = page.evaluate(OVERLAPS)
    assert names > 10
    assert overlaps == 0
