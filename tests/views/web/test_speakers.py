from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.views.web import town
from zegsman.ledger import Ledger
from zegsman.views.web.app import application


@pytest.fixture
def room(tmp_path: Path) -> Iterator[TestClient]:
    """The reading room over the town's four days."""
    path = tmp_path / "town.ledger"
    with Ledger.open(path) as store:
        for record in town.records():
            store.add(record)
    with TestClient(application(path), base_url="http://127.0.0.1:8017", headers={"accept-language": "en"}) as client:
        yield client


def test_a_speaker_is_one_over_documents_with_everything_said(room: TestClient) -> None:
    page = room.get("/speaker/Bert Bos").text
    assert "statements: 4 · documents: 4" in page
    assert page.count('class="hit"') == 4
    assert "Anna Mol 4" in page


def test_the_list_of_speakers_can_be_searched_by_name(room: TestClient) -> None:
    assert "Anna Mol" in room.get("/speakers").text
    found = room.get("/speakers", params={"name": "bos"}).text
    assert "Bert Bos" in found
    assert "Anna Mol" not in found


def test_a_dossier_goes_from_old_to_new(room: TestClient) -> None:
    page = room.get("/speaker/Bert Bos/dossier").text
    assert page.index("op dag 0") < page.index("op dag 3")


def test_the_card_and_the_search_lead_to_the_speaker(room: TestClient) -> None:
    found = room.get("/api/statements", params={"q": "dag", "speaker": "Bert"}).json()["statements"][0]
    card = room.get(f"/document/{found['document']}/card/{found['statement']}").text
    actor = card.partition('href="/speaker/')[2].partition('"')[0]
    assert room.get(f"/speaker/{actor}").status_code == 200
    assert room.get("/api/statements", params={"actor": actor}).json()["total"] == 4


def test_nobody_of_that_name(room: TestClient) -> None:
    assert room.get("/speaker/Xandra Zzz").status_code == 404
    assert "Nobody of that name" in room.get("/speakers", params={"name": "zzz"}).text
