"""The card of a statement: how it opens and closes, and that all that it offers works."""

from tests import making
from tests.browser.conftest import Visit

PAGE = making.page()
ID = PAGE.document.id
OWN, QUOTE, POLICE, DENIAL = PAGE.statements[1], PAGE.statements[2], PAGE.statements[3], PAGE.statements[4]


def card(statement: str) -> str:
    return f'#card .card[data-statement="{statement}"]'


def test_it_follows_the_mouse_until_one_is_chosen(visit: Visit) -> None:
    page = visit(f"/document/{ID}")
    page.locator(f'.mark[data-statement="{QUOTE.id}"]').last.hover()
    page.wait_for_selector(card(QUOTE.id))
    page.locator(f'.mark[data-statement="{OWN.id}"]').last.click()
    page.wait_for_selector(card(OWN.id))
    page.locator(f'.mark[data-statement="{QUOTE.id}"]').last.hover()
    page.wait_for_timeout(600)
    assert page.locator(card(OWN.id)).count() == 1


def test_a_click_on_nested_words_opens_the_inner_statement(visit: Visit) -> None:
    page = visit(f"/document/{ID}", width=360)
    page.locator(f'.mark[data-statement="{DENIAL.id}"]').last.click()
    page.wait_for_selector(card(DENIAL.id))


def test_the_focus_opens_it(visit: Visit) -> None:
    page = visit(f"/document/{ID}")
    page.locator(".voices input").last.focus()
    page.keyboard.press("Tab")
    page.wait_for_selector(card(PAGE.statements[0].id))


def test_it_closes_by_its_button_and_by_escape(visit: Visit) -> None:
    page = visit(f"/document/{ID}?statement={QUOTE.id}", width=360)
    page.click("#card [data-close]")
    assert "Choose a numbered mark" in page.locator("#card").inner_text()
    assert page.locator(".mark.chosen").count() == 0
    page.locator(f"#s-{QUOTE.id}").click()
    page.wait_for_selector(card(QUOTE.id))
    page.keyboard.press("Escape")
    assert page.locator("#card .card").count() == 0


def test_the_chain_is_drawn_as_steps(visit: Visit) -> None:
    page = visit(f"/document/{ID}?statement={DENIAL.id}")
    steps = page.locator("#card ol.chain li").all_inner_texts()
    assert steps == ["aannemer Bos", "de politie", "persbureau Corva", "De Vlietbode"]
    arrow = "getComputedStyle(document.querySelectorAll('#card ol.chain li')[1], '::before').content"
    assert "→" in page.evaluate(arrow)


def test_a_related_statement_opens_and_leads_back(visit: Visit) -> None:
    page = visit(f"/document/{ID}?statement={DENIAL.id}")
    page.click("#card .related a")
    page.wait_for_selector(card(POLICE.id))
    assert page.locator(".mark.chosen").first.get_attribute("data-statement") == POLICE.id
    page.click("#card .related a")
    page.wait_for_selector(card(DENIAL.id))


def test_the_permalink_leads_to_the_statement(visit: Visit) -> None:
    page = visit(f"/document/{ID}?statement={QUOTE.id}")
    page.click('#card a:has-text("Link to this statement")')
    page.wait_for_url(f"**/document/{ID}?statement={QUOTE.id}#s-{QUOTE.id}")
    page.wait_for_selector(card(QUOTE.id))


def test_a_quotation_is_copied_with_its_source(visit: Visit) -> None:
    page = visit(f"/document/{ID}?statement={QUOTE.id}", permissions=["clipboard-read", "clipboard-write"])
    page.click("#card .quotation summary")
    page.click("#card [data-copy]")
    page.wait_for_selector('#card [data-copy]:has-text("Copied")')
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == '"Het dek is verzakt" (Anna Mol → De Vlietbode; De brug is dicht; 2026-11-20; brug.html)'
