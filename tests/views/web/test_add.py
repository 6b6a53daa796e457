import time
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from zegsman.ledger import Ledger
from zegsman.views.web.jobs import LARGEST

TEXT = "De brug in Vlietdam blijft dicht. “Het dek is verzakt”, zei wethouder Anna Mol."


def add(room: TestClient, *, file: tuple[str, bytes] | None = None, **fields: str) -> str:
    """The page on which adding ends."""
    token = room.get("/add").text.partition('name="csrf" value="')[2].partition('"')[0]
    answer = room.post("/add", data={"csrf": token, **fields}, files={"file": file} if file else None)
    for _ in range(200):
        if 'http-equiv="refresh"' not in answer.text:
            break
        time.sleep(0.1)
        answer = room.get(answer.url)
    return answer.text


def test_a_pasted_text_opens_with_its_statements(room: TestClient) -> None:
    page = add(room, text=TEXT)
    assert "Anna Mol, direct" in page


def test_a_file_keeps_its_name_and_never_a_path(room: TestClient, ledger: Path) -> None:
    add(room, file=("C:\\geheim\\..\\brug.txt", TEXT.encode()))
    assert "brug.txt" in {d.source for d in Ledger.existing(ledger).listing()}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"text": " "}, "paste a text"),
        ({"address": "file:///etc/passwd"}, "http://"),
        ({"address": "http://127.0.0.1:8017/"}, "Could not be read"),
        ({"address": "http://169.254.169.254/latest"}, "Could not be read"),
    ],
)
def test_what_cannot_be_added_is_said_in_plain_words(room: TestClient, fields: dict[str, str], said: str) -> None:
    assert said in add(room, **fields)


def test_two_megabytes_can_be_pasted(room: TestClient, ledger: Path) -> None:
    text = "Mosty na Wiśle są zamknięte od poniedziałku, a urząd miasta milczy w tej sprawie od tygodnia.\n\n" * 21_000
    add(room, text=text)  # in a language that no pack reads: it is the way that is tried, not the engine
    (longest, *_) = sorted((len(r.document.text) for r in Ledger.existing(ledger).records()), reverse=True)
    assert longest > 1_900_000


def test_a_damaged_file_is_named_with_its_reason(room: TestClient) -> None:
    assert "kapot.pdf" in add(room, file=("kapot.pdf", b"%PDF-1.4\nnothing"))


def test_too_much_is_refused_before_it_is_read(room: TestClient) -> None:
    token = room.get("/add").text.partition('name="csrf" value="')[2].partition('"')[0]
    huge = {"file": ("groot.txt", b"a" * (LARGEST + 2_000_000))}
    assert room.post("/add", data={"csrf": token}, files=huge).status_code == 413
    some = {"file": ("groot.txt", b"a" * (LARGEST + 1))}
    assert "more than 10,000,000 bytes" in room.post("/add", data={"csrf": token}, files=some).text
