import csv
import io
from pathlib import Path

from fastapi.testclient import TestClient

from tests import making
from zegsman.ledger import Ledger
from zegsman.model import Outlet, Record, Speaker, StatementType

PAGE = making.page()
DENIAL = PAGE.statements[4]
QUOTE = PAGE.statements[2]


def test_the_article_stands_as_published_with_every_statement_numbered(room: TestClient) -> None:
    page = room.get(f"/document/{PAGE.document.id}")
    assert page.status_code == 200
    assert page.text.count('class="passage ') == 4
    for statement in PAGE.statements:
        assert page.text.count(f'id="s-{statement.id}"') == 1
    assert "Comments of readers" in page.text


def test_a_voice_that_is_not_asked_for_is_not_drawn(room: TestClient) -> None:
    page = room.get(f"/document/{PAGE.document.id}", params={"voice": "attributed"})
    assert f'id="s-{QUOTE.id}"' in page.text
    assert f'id="s-{PAGE.statements[0].id}"' not in page.text


def test_the_card_tells_speaker_path_chain_stance_and_doubt(room: TestClient) -> None:
    card = room.get(f"/document/{PAGE.document.id}/card/{DENIAL.id}").text
    for said in ("aannemer Bos", "reported, denied", "two readings", "persbureau Corva", "De Vlietbode", "inside"):
        assert said in card
    assert "apposition: wethouder Anna Mol" in room.get(f"/document/{PAGE.document.id}/card/{QUOTE.id}").text


def test_a_permalink_leads_to_the_open_card(room: TestClient) -> None:
    page = room.get(f"/statement/{QUOTE.id}")
    assert page.status_code == 200
    assert page.url.params["statement"] == QUOTE.id
    assert 'class="card direct"' in page.text


def test_what_is_not_there_is_said_in_plain_words(room: TestClient) -> None:
    for address in ("/document/none", "/statement/none", f"/document/{PAGE.document.id}/card/none", "/nowhere"):
        page = room.get(address)
        assert page.status_code == 404
        assert "This is not here" in page.text
    assert room.get("/api/documents/none").json()["error"].startswith("no document 'none'")


def test_a_date_that_is_none_is_refused_and_named(room: TestClient) -> None:
    page = room.get("/search", params={"since": "yesterday"})
    assert page.status_code == 422
    assert "since" in page.text


def test_the_search_shows_statements_in_context_with_facets_and_the_command(room: TestClient) -> None:
    page = room.get("/search", params={"q": "dek", "type": "direct", "since": ""})
    assert "1 statement<" in page.text
    assert "zegsman search dek --type direct" in page.text
    assert "<mark>&#34;Het dek is verzakt&#34;</mark>" in page.text
    assert "Remove filter direct" in page.text


def test_the_same_answers_as_files(room: TestClient) -> None:
    table = room.get("/search.csv", params={"speaker": "Mol"})
    assert table.headers["content-disposition"] == 'attachment; filename="statements.csv"'
    assert [row["statement_id"] for row in csv.DictReader(io.StringIO(table.text))] == [QUOTE.id]
    assert room.get("/search.parquet", params={"speaker": "Mol"}).content[:4] == b"PAR1"
    assert len(room.get("/search.jsonl").text.strip().splitlines()) == len(PAGE.statements)


def test_the_api_gives_what_the_pages_show(room: TestClient) -> None:
    found = room.get("/api/statements", params={"stance": "deny"}).json()
    assert (found["total"], found["statements"][0]["statement"]) == (1, DENIAL.id)
    assert room.get(f"/api/statements/{DENIAL.id}").json()["document"] == PAGE.document.id
    assert len(room.get(f"/api/documents/{PAGE.document.id}").json()["statements"]) == len(PAGE.statements)
    assert [each["id"] for each in room.get("/api/documents").json()] == [PAGE.document.id]
    assert room.get("/api/documents", params={"outlet": "Nergens"}).json() == []
    assert room.get("/api/stats").json()["documents"] == 1
    assert "/api/statements" in room.get("/api").text


def test_the_bar_tells_where_one_is(room: TestClient) -> None:
    assert 'href="/documents" aria-current="page"' in room.get("/documents").text
    assert 'href="/drawings/network" aria-current="true"' in room.get("/drawings/map").text


def test_nothing_is_sent_twice(room: TestClient) -> None:
    for address in ("/documents", f"/document/{PAGE.document.id}", "/api/stats"):
        tag = room.get(address).headers["etag"]
        assert room.get(address, headers={"if-none-match": tag}).status_code == 304


def test_the_browser_chooses_the_language(room: TestClient) -> None:
    assert "Uitspraken" not in room.get("/documents").text
    assert "Documenten" in room.get("/documents", headers={"accept-language": "nl-BE,nl;q=0.8"}).text
    assert "Dokumente" in room.get("/documents", headers={"accept-language": "de"}).text


def test_script_in_text_names_and_addresses_is_only_text(room: TestClient, ledger: Path) -> None:
    evil = "<script>alert(1)</script>"
    document = making.document(
        f'Kop\n\n"{evil}", zei Mol.', title=evil, outlet=evil, source="javascript:alert(1)", authors=(evil,)
    )
    said = making.statement(
        document, StatementType.DIRECT, f'"{evil}"', Speaker(evil, (evil,)), cue="zei", source="Mol"
    )
    with Ledger.open(ledger) as store:
        store.add(Record(document=document, statements=(said,)))
    for address in (f"/document/{document.id}?statement={said.id}", "/search?q=alert", "/documents"):
        page = room.get(address).text
        assert "<script>alert" not in page
        assert 'href="javascript:' not in page


def test_a_page_of_three_thousand_statements_is_drawn(room: TestClient, ledger: Path) -> None:
    sentences = [f"De brug nummer {n} is dicht." for n in range(3_000)]
    document = making.document("Kop\n\n" + " ".join(sentences), title="Veel")
    told = tuple(making.statement(document, StatementType.OWN_VOICE, s, Outlet()) for s in sentences)
    with Ledger.open(ledger) as store:
        store.add(Record(document=document, statements=told))
    assert room.get(f"/document/{document.id}").text.count('class="number own_voice') == 3_000 + 1  # and the legend


def test_two_megabytes_in_thousands_of_passages_are_drawn(room: TestClient, ledger: Path) -> None:
    lines = [f"Regel {n}: " + "de brug is dicht en blijft dicht. " * 12 for n in range(5_000)]
    document = making.document("\n\n".join(["Kop", *lines]), title="Lang")
    told = tuple(
        making.statement(document, StatementType.OWN_VOICE, f"Regel {n}:", Outlet()) for n in range(0, 5_000, 50)
    )
    with Ledger.open(ledger) as store:
        store.add(Record(document=document, statements=told))
    assert len(document.text) > 2_000_000
    assert room.get(f"/document/{document.id}").text.count('class="passage ') == 5_001


def test_a_ledger_replaced_or_gone_while_serving(room: TestClient, ledger: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.ledger"
    Ledger.open(other).close()
    for end in ("-wal", "-shm"):
        ledger.with_name(ledger.name + end).unlink(missing_ok=True)
    other.replace(ledger)
    assert room.get("/api/stats").json()["documents"] == 0
    ledger.unlink()
    gone = room.get("/documents")
    assert gone.status_code == 503
    assert "the ledger is gone" in gone.text
