from pathlib import Path

from playwright.sync_api import Page

from tests import making
from tests.browser.conftest import Visit
from zegsman.ledger import Ledger
from zegsman.model import Judgement, Span, Verdict

PAGE = making.page()
TEXT = PAGE.document.text
ID = PAGE.document.id
QUOTE = PAGE.statements[2]

SELECT = """([words]) => {
  const walker = document.createTreeWalker(document.querySelector('.article'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.textContent.indexOf(words);
    if (at >= 0 && walker.currentNode.parentElement.closest('[data-at]')) {
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + words.length);
      document.getSelection().removeAllRanges();
      document.getSelection().addRange(range);
      return true;
    }
  }
  return false;
}"""


def select(page: Page, words: str) -> None:
    assert page.evaluate(SELECT, [words])
    page.wait_for_timeout(50)


def judgements(ledger: Path) -> tuple[Judgement, ...]:
    with Ledger.existing(ledger) as store:
        return store.judgements()


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_two_keystrokes_accept_a_statement(visit: Visit, ledger: Path) -> None:
    page = visit(f"/document/{ID}?review=1")
    page.keyboard.press("j")
    page.wait_for_selector("#card form.judge")
    page.keyboard.press("a")
    page.wait_for_selector(".number:has-text('✓')")
    (kept,) = judgements(ledger)
    assert (kept.verdict, kept.subject) == (Verdict.ACCEPT, PAGE.statements[0].id)


def test_words_are_corrected_by_selecting_them(visit: Visit, ledger: Path) -> None:
    page = visit(f"/document/{ID}?review=1&statement={QUOTE.id}")
    select(page, "dek is verzakt")
    page.keyboard.press("c")
    select(page, "Mol")
    page.keyboard.press("s")
    page.select_option('select[name="type"]', "indirect")
    page.locator("h1").first.click()
    page.keyboard.press("w")
    page.wait_for_selector(".number:has-text('✎')")
    (kept,) = judgements(ledger)
    assert kept.corrected is not None
    assert (kept.corrected.content, kept.corrected.source) == ((span("dek is verzakt"),), (span("Mol"),))
    assert kept.judged == QUOTE


def test_a_missed_statement_is_added_and_taken_back(visit: Visit, ledger: Path) -> None:
    page = visit(f"/document/{ID}?review=1")
    select(page, "mijn zwager")
    page.keyboard.press("m")
    page.wait_for_selector(
        '#card form.judge input[value="' + f"{span('mijn zwager').start}-{span('mijn zwager').end}" + '"]',
        state="attached",
    )
    page.keyboard.press("w")
    page.wait_for_selector(".number:has-text('+')")
    (kept,) = judgements(ledger)
    assert kept.verdict is Verdict.ADD
    page.goto(page.url.partition("?")[0] + f"?review=1&statement={kept.subject}")
    page.keyboard.press("z")
    page.wait_for_selector(".number:has-text('+')", state="detached")
    assert [j.verdict for j in judgements(ledger)] == [Verdict.ADD, Verdict.WITHDRAW]


def test_the_queue_leads_through_the_ledger(visit: Visit, ledger: Path) -> None:
    page = visit("/review")
    page.locator(".hit a").first.click()
    page.wait_for_selector("#card form.judge")
    for _ in range(3):
        page.keyboard.press("r")
        page.wait_for_load_state()
        page.wait_for_selector("#card form.judge")
    assert len({j.subject for j in judgements(ledger)}) == 3


def test_offsets_hold_in_texts_beyond_the_basic_plane(visit: Visit, ledger: Path) -> None:
    text = "Kop\n\n😀😀 Mol zei\ndat het 𝕕ak lekt."
    with Ledger.open(ledger) as store:
        document = making.document(text, title="Ver")
        store.add(making.Record(document=document))
    page = visit(f"/document/{document.id}?review=1")
    select(page, "𝕕ak lekt")
    page.keyboard.press("m")
    start = text.index("𝕕ak")
    page.wait_for_selector(f'#card input[value="{start}-{start + 8}"]', state="attached")
