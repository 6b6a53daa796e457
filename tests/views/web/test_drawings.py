import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.views.web import town
from zegsman.ledger import Ledger
from zegsman.views.web.app import application
from zegsman.views.web.drawings.worldmap import outlines

KINDS = ("network", "accusations", "timeline", "map", "sources")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[TestClient]:
    """The reading room over the town's four days."""
    path = tmp_path / "town.ledger"
    with Ledger.open(path) as store:
        for record in town.records():
            store.add(record)
    with TestClient(application(path), base_url="http://127.0.0.1:8017", headers={"accept-language": "en"}) as client:
        yield client


@pytest.mark.parametrize("kind", KINDS)
def test_each_drawing_has_its_table_as_a_page_csv_and_json(room: TestClient, kind: str) -> None:
    page = room.get(f"/drawings/{kind}")
    rows = room.get(f"/drawings/{kind}.json").json()
    table = list(csv.DictReader(io.StringIO(room.get(f"/drawings/{kind}.csv").text)))
    assert page.text.count("<tr>") == len(rows) + 1
    assert len(table) == len(rows) > 0
    assert set(table[0]) == set(rows[0])


def test_who_speaks_about_whom_and_who_accuses_whom(room: TestClient) -> None:
    ties = {
        (t["speaker"], t["other"]): (t["statements"], t["documents"]) for t in room.get("/drawings/network.json").json()
    }
    assert ties[("Bert Bos", "Anna Mol")] == (4, 4)
    assert len(ties) == 4
    hostile = room.get("/drawings/accusations.json").json()
    assert {(t["speaker"], t["target"]) for t in hostile} == {
        ("Anna Mol", "Bert Bos"),
        ("een ooggetuige", "de politie"),
    }


def test_a_drawing_can_be_filtered(room: TestClient) -> None:
    some = room.get("/drawings/network.json", params={"speaker": "Anna", "since": "2026-11-03"}).json()
    assert some == [{"speaker": "Anna Mol", "other": "Bert Bos", "statements": 2, "documents": 2}]
    assert "Nothing to draw" in room.get("/drawings/map", params={"speaker": "nobody"}).text


def test_the_search_has_facets_of_month_and_place(room: TestClient) -> None:
    page = room.get("/search").text
    assert "since=2026-11-01&amp;until=2026-11-30" in page
    assert "place=Damascus" in page
    assert room.get("/api/statements", params={"place": "Damascus"}).json()["total"] == 4
    assert "Remove filter 2026-11" in room.get("/search", params={"since": "2026-11-01", "until": "2026-11-30"}).text


def test_the_timeline_counts_by_day_and_month(room: TestClient) -> None:
    assert {r["period"] for r in room.get("/drawings/timeline.json").json()} == {f"2026-11-0{n}" for n in range(1, 5)}
    by_month = room.get("/drawings/timeline.json", params={"period": "month"}).json()
    assert {(r["period"], r["statements"]) for r in by_month} == {("2026-11", 4)}
    assert room.get("/drawings/timeline").text.count('class="bar ') == 16 + 6  # 4 days of 4 types, and the key


def test_the_map_shows_places_and_outlines(room: TestClient) -> None:
    page = room.get("/drawings/map").text
    assert page.count('class="dot"') == 3
    assert "Utrecht: 2" in page
    assert outlines().startswith("M")


def test_the_shares_of_a_bar_add_up(room: TestClient) -> None:
    page = room.get("/drawings/sources").text
    assert page.count('class="share"') == 4
    rows = room.get("/drawings/sources.json").json()
    assert sum(r["statements"] for r in rows) == 16
    assert {r["kind"] for r in rows if not r["named"]} == {"anonymous"}
