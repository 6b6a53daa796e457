import sqlite3
from pathlib import Path

import msgspec
import pytest
from fastapi.testclient import TestClient

from tests import making
from zegsman.ledger import Ledger
from zegsman.model import Span, Speaker, StatementType, Verdict
from zegsman.views.review import reviewed

PAGE = making.page()
ID = PAGE.document.id
OWN, QUOTE, DENIAL = PAGE.statements[0], PAGE.statements[2], PAGE.statements[4]


def token(room: TestClient) -> str:
    return room.get("/review").text.partition('name="csrf" value="')[2].partition('"')[0]


def judge(room: TestClient, verdict: str, statement: str = "", **fields: str) -> str:
    """Send a judgement; the address that the room goes on to."""
    form = {"csrf": token(room), "document": ID, "statement": statement, "verdict": verdict, **fields}
    answer = room.post("/judgements", data=form, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def call(room: TestClient, name: str) -> None:
    room.post("/reviewer", data={"csrf": token(room), "name": name})


def test_the_queue_begins_with_what_is_in_doubt(room: TestClient) -> None:
    page = room.get("/review").text
    assert page.index(DENIAL.id) < page.index(QUOTE.id)
    assert "0 of 6 statements judged" in page


def test_a_judgement_is_kept_and_leads_to_the_next(room: TestClient, ledger: Path) -> None:
    there = judge(room, "accept", DENIAL.id, go="queue", note="zie het slot")
    assert DENIAL.id not in there
    assert "1 of 6 statements judged" in room.get("/review").text
    (kept,) = Ledger.existing(ledger).judgements()
    assert (kept.verdict, kept.subject, kept.note, kept.judged) == (Verdict.ACCEPT, DENIAL.id, "zie het slot", DENIAL)


def test_a_correction_is_drawn_in_place_of_what_was_found(room: TestClient) -> None:
    start = PAGE.document.text.index("Het dek")
    judge(room, "correct", QUOTE.id, type="indirect", stance="assert", content=f"{start}-{start + 18}", source="77-95")
    page = room.get(f"/document/{ID}?review=1").text
    assert f'id="s-{QUOTE.id}"' not in page
    assert "✎" in page
    assert f'id="s-{QUOTE.id}"' in room.get(f"/document/{ID}").text  # who only reads sees the engine's


def test_a_missed_statement_is_added(room: TestClient, ledger: Path) -> None:
    start = PAGE.document.text.index("mijn zwager")
    judge(room, "add", type="reported", stance="neutral", content=f"{start}-{start + 11}")
    assert "mijn zwager" in room.get(f"/document/{ID}/new?content={start}-{start + 11}").text
    store = Ledger.existing(ledger)
    mine = reviewed(store.record(ID), store.judgements(ID), store.judgements()[0].reviewer)
    (added,) = (s for s in mine.record.statements if s.id not in {s.id for s in PAGE.statements})
    assert (added.content, added.zone.value, added.origin.partition("/")[0]) == (
        (Span(start, start + 11),),
        "comment",
        "person",
    )


def test_a_judgement_is_taken_back_and_both_stay(room: TestClient, ledger: Path) -> None:
    judge(room, "reject", QUOTE.id)
    store = Ledger.existing(ledger)
    (kept,) = store.judgements()
    answer = room.post(f"/judgements/{kept.id}/withdraw", data={"csrf": token(room), "document": ID})
    assert answer.status_code == 200
    assert [j.verdict for j in store.judgements()] == [Verdict.REJECT, Verdict.WITHDRAW]
    assert "0 of 6 statements judged" in room.get("/review").text


def test_reviewers_work_blind(room: TestClient) -> None:
    call(room, "Els")
    judge(room, "reject", QUOTE.id, note="dit is geen citaat")
    call(room, "Ürsüla 木")
    assert "You review as Ürsüla 木" in room.get("/review").text
    page = room.get(f"/document/{ID}?review=1&statement={QUOTE.id}").text
    assert "✗</a>" not in page
    assert "dit is geen citaat" not in page


def test_agreement_of_two_who_judged_the_whole_page(room: TestClient) -> None:
    for name in ("Els", "Jan"):
        call(room, name)
        for statement in PAGE.statements:
            judge(room, "reject" if name == "Jan" and statement is OWN else "accept", statement.id)
    page = room.get("/agreement").text
    assert "Els · Jan" in page
    assert "90.9" in page  # 2 * 5 / (6 + 5)


def test_a_judgement_outlives_a_new_reading(room: TestClient, ledger: Path) -> None:
    judge(room, "accept", QUOTE.id, note="blijft staan")
    other = making.page()
    store = Ledger.existing(ledger)
    store.add(msgspec.structs.replace(other, statements=other.statements[:2]), engine="another engine 2")
    page = room.get(f"/document/{ID}?review=1").text
    assert "Judgements without their statement" in page
    assert "blijft staan" in page
    assert "Het dek is verzakt" in page


@pytest.mark.parametrize(
    "fields",
    [
        {"content": ""},
        {"content": "5-2"},
        {"content": "0-999999"},
        {"content": "a-b"},
        {"content": "1-2", "cue": "٣-٤x"},
        {"type": "gossip", "content": "1-5"},
    ],
)
def test_a_correction_that_makes_no_sense_is_refused(room: TestClient, fields: dict[str, str]) -> None:
    form = {
        "csrf": token(room),
        "document": ID,
        "statement": QUOTE.id,
        "verdict": "correct",
        "type": "direct",
        **fields,
    }
    assert room.post("/judgements", data=form).status_code == 422


def test_a_form_without_its_token_changes_nothing_and_loses_nothing(room: TestClient, ledger: Path) -> None:
    form = {"document": ID, "statement": QUOTE.id, "verdict": "reject", "note": "met zorg geschreven"}
    page = room.post("/judgements", data={**form, "csrf": "ee" * 32})
    assert page.status_code == 403
    assert 'value="met zorg geschreven"' in page.text
    assert Ledger.existing(ledger).judgements() == ()


def test_what_is_sent_again_is_shown_in_the_language_of_the_reader(room: TestClient) -> None:
    form = {
        "document": ID,
        "statement": QUOTE.id,
        "verdict": "reject",
        "stance": "deny",
        "speaker": "Mol",
        "csrf": "ee",
    }
    page = room.post("/judgements", data=form, headers={"accept-language": "nl"}).text
    for label, value in (("Uw oordeel", "afgekeurd"), ("Houding", "ontkend"), ("Spreker", "Mol")):
        assert f'<b>{label}</b>: <span dir="auto">{value}</span>' in page


def test_a_ledger_that_another_program_writes_to_loses_no_judgement(room: TestClient, ledger: Path) -> None:
    csrf = token(room)
    room.app.state.shelf.wait = 0.1  # type: ignore[attr-defined]
    room.app.state.shelf.close()  # type: ignore[attr-defined]
    holder = sqlite3.connect(ledger, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    form = {"csrf": csrf, "document": ID, "statement": QUOTE.id, "verdict": "reject", "note": "blijft bewaard"}
    page = room.post("/judgements", data=form)
    holder.close()
    assert page.status_code == 503
    assert "another program is writing" in page.text
    assert 'name="note" value="blijft bewaard"' in page.text


def test_the_voice_follows_the_type(room: TestClient, ledger: Path) -> None:
    judge(room, "correct", OWN.id, type="reported", content="0-15", source="", speaker="Anna Mol")
    (kept,) = Ledger.existing(ledger).judgements()
    assert kept.corrected is not None
    assert kept.corrected.type is StatementType.REPORTED
    assert kept.corrected.voice == Speaker("Anna Mol", ("named by a reviewer",))
