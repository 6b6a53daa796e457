"""What hostile pages, large pages and a ledger in trouble do to a reader at the screen: nothing."""

import sqlite3
from pathlib import Path

import msgspec
from playwright.sync_api import Page

from tests import making
from tests.browser.conftest import Visit
from zegsman.ledger import Ledger
from zegsman.model import (
    Act,
    Actor,
    ActorKind,
    Outlet,
    Passage,
    Place,
    Record,
    Speaker,
    StatementType,
    Verdict,
    Zone,
    document_id,
)
from zegsman.model.ids import actor_id
from zegsman.views.web.accounts import Accounts

PAGE = making.page()
ID = PAGE.document.id
QUOTE = PAGE.statements[2]
PASSWORD = "een lang wachtwoord"
EVIL = (
    "<img src=x onerror=window.evil=1></title></textarea><script>window.evil=1</script>\"'><svg onload=window.evil=1>"
)
TAG = "<img src=x onerror=evil=1>"
ADDRESSES = ["/", "/documents", "/speakers", "/review", "/agreement", "/api", "/search?q=window", "/search?speaker=img"]


def hostile() -> Record:
    """A page with a script in every place that a page, a name, a place or an address can bring in."""
    text = f"Kop {EVIL}\n\n“{EVIL}”, zei Mol tegen Bos, meldt Corva.\n\n{EVIL}"
    end = len(text)
    start = end - len(EVIL)
    passages = (
        Passage(zone=Zone.BODY, start=0, end=start - 2),
        Passage(zone=Zone.COMMENT, start=start, end=end, author=EVIL, published=EVIL),
    )
    document = making.document(
        text, title=EVIL, outlet=EVIL, authors=(EVIL,), source=f"javascript:alert(1)//{EVIL}", published="2026-11-20"
    )
    document = msgspec.structs.replace(document, passages=passages, doubts=(EVIL,))
    mol, bos = (
        Actor(id=actor_id(document_id(text), name, n), name=name, kind=ActorKind.PERSON, roles=(EVIL,))
        for n, name in enumerate((f"Anna Mol {TAG}", f"Bert Bos {TAG}"))
    )
    said = making.statement(
        document, StatementType.DIRECT, f"“{EVIL}”", Speaker(EVIL, (EVIL,)), cue="zei", source="Mol", via="Corva"
    )
    said = msgspec.structs.replace(
        said, actor=mol.id, act=Act.ACCUSE, about=(bos.id,), target=(bos.id,), places=(EVIL,), when=EVIL, told=(EVIL,),
        doubts=(EVIL,), origin=EVIL,
    )  # fmt: skip
    place = Place(words=making.spot(text, "Corva"), name=EVIL, latitude=52.0, longitude=5.0, country="NL")
    return Record(document=document, statements=(said,), actors=(mol, bos), places=(place,))


def harmless(page: Page) -> bool:
    """True if nothing of the hostile page became an element, and nothing of it ran."""
    made = "document.querySelectorAll('img, [onerror], [onload], body script, a[href^=\"javascript:\"]').length"
    return bool(page.evaluate("window.evil === undefined") and page.evaluate(made) == 0)


def test_scripts_in_every_field_stay_text_on_every_page(visit: Visit, ledger: Path) -> None:
    record = hostile()
    with Ledger.open(ledger) as store:
        store.add(record)
        actor = next(actor.id for actor in store.actors() if actor.name.startswith("Anna Mol <"))
    document, said = record.document.id, record.statements[0].id
    drawings = [f"/drawings/{kind}" for kind in ("network", "accusations", "timeline", "map", "sources")]
    article = f"/document/{document}?statement={said}"
    page = visit("/review")
    room = page.url.removesuffix("/review")
    page.fill('input[name="name"]', EVIL[:80])
    page.click('button:has-text("Apply")')
    for address in (*ADDRESSES, article, f"{article}&review=1", f"/speaker/{actor}", f"/speaker/{actor}/dossier"):
        page.goto(room + address)
        assert harmless(page), address
    for address in drawings:
        page.goto(room + address)
        assert page.locator("table").count() == 1
        assert harmless(page), address
    page.goto(f"{room}{article}&review=1")
    page.fill('input[name="note"]', EVIL)
    page.click('button[value="reject"]')
    page.goto(f"{room}{article}&review=1")
    assert "onerror" in page.locator(".standing").inner_text()
    assert harmless(page)


def test_three_thousand_statements_on_a_page_can_be_read(visit: Visit, ledger: Path) -> None:
    sentences = [f"De brug nummer {n} is dicht." for n in range(3_000)]
    document = making.document("Kop\n\n" + " ".join(sentences), title="Veel")
    told = tuple(making.statement(document, StatementType.OWN_VOICE, s, Outlet()) for s in sentences)
    with Ledger.open(ledger) as store:
        store.add(Record(document=document, statements=told))
    page = visit(f"/document/{document.id}")
    page.locator(f"#s-{told[2_900].id}").click()
    page.wait_for_selector(f'#card [data-statement="{told[2_900].id}"]')
    page.keyboard.press("j")
    page.wait_for_selector(f'#card [data-statement="{told[2_901].id}"]')


def test_a_locked_ledger_keeps_the_judgement_on_the_screen(visit: Visit, ledger: Path) -> None:
    page = visit(f"/document/{ID}?review=1&statement={QUOTE.id}", refused=(503,))
    page.fill('input[name="note"]', "niet kwijtraken")
    holder = sqlite3.connect(ledger, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    page.click('button[value="reject"]')
    page.wait_for_selector("text=another program is writing")
    holder.close()
    page.click('main button:has-text("Send it again")')
    page.wait_for_selector(".number:has-text('✗')")
    with Ledger.existing(ledger) as store:
        assert [(j.verdict, j.note) for j in store.judgements()] == [(Verdict.REJECT, "niet kwijtraken")]


def test_a_ledger_that_is_gone_is_told_and_works_again_when_it_is_back(visit: Visit, ledger: Path) -> None:
    page = visit("/documents", refused=(503,))
    away = ledger.rename(ledger.with_name("away.ledger"))
    page.reload()
    assert "the ledger is gone" in page.inner_text("main")
    assert page.locator("h1").inner_text() == "The ledger cannot be used now"
    away.rename(ledger)
    page.reload()
    assert page.locator("table").count() == 1


def test_a_session_that_ends_while_reviewing_loses_nothing(visit: Visit, ledger: Path) -> None:
    Accounts(ledger).add("Els", PASSWORD)
    page = visit(f"/document/{ID}?review=1", refused=(401,))

    def sign_in() -> None:
        page.fill('input[name="name"]', "Els")
        page.fill('input[name="password"]', PASSWORD)
        page.click('main button:has-text("Sign in")')

    sign_in()
    page.wait_for_url(f"**/document/{ID}**")
    page.goto(f"{page.url.partition('?')[0]}?review=1&statement={QUOTE.id}")
    page.fill('input[name="note"]', "niet kwijtraken")
    page.context.clear_cookies()
    page.click('button[value="accept"]')
    page.wait_for_selector('input[type="password"]')
    assert "nothing is lost" in page.inner_text("main")
    sign_in()
    page.click('main button:has-text("Send it again")')
    page.wait_for_selector(".number:has-text('✓')")
    with Ledger.existing(ledger) as store:
        (kept,) = store.judgements()
    assert (kept.reviewer, kept.verdict, kept.note) == ("Els", Verdict.ACCEPT, "niet kwijtraken")
