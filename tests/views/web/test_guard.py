import pytest
from fastapi.testclient import TestClient


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[::1"])
def test_a_name_that_is_not_ours_is_refused(room: TestClient, host: str) -> None:
    assert room.get("/documents", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["localhost:8017", "[::1]:8017", "127.0.0.1"])
def test_our_own_names_are_let_in(room: TestClient, host: str) -> None:
    assert room.get("/documents", headers={"host": host}).status_code == 200


def test_what_another_site_sends_is_refused(room: TestClient) -> None:
    assert room.post("/documents", headers={"origin": "https://evil.example"}).status_code == 403
    assert room.post("/documents", headers={"origin": "null"}).status_code == 403
    assert room.post("/documents", headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert room.post("/documents", headers={"origin": "http://127.0.0.1:8017"}).status_code == 405


def test_every_answer_forbids_what_comes_from_elsewhere(room: TestClient) -> None:
    for address in ("/documents", "/static/room.js", "/api/stats", "/nowhere"):
        headers = room.get(address).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_no_page_names_another_host(room: TestClient) -> None:
    for address in ("/", "/documents", "/api"):
        page = room.get(address).text
        assert "http://" not in page
        assert "https://" not in page
