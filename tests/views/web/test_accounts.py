from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests import making
from zegsman.errors import InputError, LedgerError, Refused
from zegsman.ledger import Ledger
from zegsman.views.web.accounts import Accounts
from zegsman.views.web.guard import refuse_strangers
from zegsman.views.web.sessions import TRIES, Sessions

PAGE = making.page()
PASSWORD = "een lang wachtwoord"


@pytest.fixture
def accounts(ledger: Path) -> Accounts:
    """Els may enter."""
    made = Accounts(ledger)
    made.add("Els", PASSWORD)
    return made


def sign_in(room: TestClient, password: str = PASSWORD, **more: str) -> object:
    return room.post("/login", data={"name": "Els", "password": password, **more}, follow_redirects=False)


def test_with_accounts_nothing_is_shown_before_signing_in(room: TestClient, accounts: Accounts) -> None:
    for address in ("/", "/documents", "/review", f"/document/{PAGE.document.id}", "/search.csv", "/agreement"):
        answer = room.get(address, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"].partition("?")[0]) == (303, "/login")
    assert room.get("/api/stats").status_code == 401
    sign_in(room)
    assert room.get("/documents").status_code == 200
    assert "You review as Els" in room.get("/review").text


def test_passwords_are_kept_as_hashes_in_a_file_of_the_owner(accounts: Accounts) -> None:
    assert PASSWORD not in accounts.path.read_text("utf-8")
    assert "$argon2id$" in accounts.path.read_text("utf-8")
    assert accounts.path.stat().st_mode & 0o077 == 0
    assert accounts.fits("Els", PASSWORD)
    assert not accounts.fits("Els", PASSWORD + "x")
    assert not accounts.fits("nobody", "nobody's password")


def test_names_and_passwords_that_will_not_do(accounts: Accounts) -> None:
    for name, password in (("", PASSWORD), ("a\x1bb", PASSWORD), ("Jan", "kort"), ("Jan", "x" * 300)):
        with pytest.raises(InputError):
            accounts.add(name, password)
    with pytest.raises(InputError, match="there are: Els"):
        accounts.remove("Jan")
    accounts.remove("Els")
    assert accounts.names() == ()


def test_a_damaged_file_lets_no_one_in(room: TestClient, accounts: Accounts) -> None:
    accounts.path.write_text("[", "utf-8")
    with pytest.raises(LedgerError):
        accounts.names()
    assert room.get("/documents").status_code == 503


def test_guessing_is_slowed_down(room: TestClient, accounts: Accounts) -> None:
    answers = [sign_in(room, "wrong wrong wrong").status_code for _ in range(TRIES + 1)]
    assert answers == [403] * TRIES + [429]
    assert sign_in(room).status_code == 429


def test_a_session_that_ends_in_the_middle_of_a_review_loses_nothing(
    room: TestClient, accounts: Accounts, ledger: Path
) -> None:
    sign_in(room)
    csrf = room.get("/review").text.partition('name="csrf" value="')[2].partition('"')[0]
    room.cookies.clear()
    form = {"csrf": csrf, "document": PAGE.document.id, "statement": PAGE.statements[2].id, "verdict": "reject"}
    asked = room.post("/judgements", data={**form, "note": "niet kwijtraken"})
    assert asked.status_code == 401
    kept = {f"kept.{key}": value for key, value in {**form, "note": "niet kwijtraken"}.items() if key != "csrf"}
    for key, value in kept.items():
        assert f'name="{key}" value="{value}"' in asked.text
    again = sign_in(room, action="/judgements", **kept)
    assert again.status_code == 200
    fresh = again.text.partition('name="csrf" value="')[2].partition('"')[0]
    room.post("/judgements", data={**form, "note": "niet kwijtraken", "csrf": fresh})
    assert [j.note for j in Ledger.existing(ledger).judgements()] == ["niet kwijtraken"]


def test_signing_out_ends_the_session(room: TestClient, accounts: Accounts) -> None:
    sign_in(room)
    key = room.cookies["zegsman_session"]
    csrf = room.get("/review").text.partition('name="csrf" value="')[2].partition('"')[0]
    room.post("/logout", data={"csrf": csrf})
    room.cookies.set("zegsman_session", key)
    assert room.get("/api/stats").status_code == 401


def test_signing_in_leads_nowhere_else(room: TestClient, accounts: Accounts) -> None:
    for next_ in ("https://evil.example/", "//evil.example", "/\\evil.example", "/%0d%0aset-cookie:x"):
        assert sign_in(room, next=next_).headers["location"] in ("/",)


def test_a_cookie_is_out_of_reach_of_scripts_and_other_sites(room: TestClient, accounts: Accounts) -> None:
    cookie = sign_in(room).headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


def test_beyond_this_computer_only_with_accounts(ledger: Path) -> None:
    with pytest.raises(Refused, match="zegsman user add"):
        refuse_strangers("0.0.0.0", ledger)
    refuse_strangers("127.0.0.1", ledger)
    Accounts(ledger).add("Els", PASSWORD)
    refuse_strangers("0.0.0.0", ledger)


def test_a_token_is_of_one_session() -> None:
    sessions = Sessions()
    one, two = sessions.begin("Els"), sessions.begin("Jan")
    assert sessions.vouches(one, sessions.token(one))
    assert not sessions.vouches(two, sessions.token(one))
    assert not sessions.vouches(one, "é")
