import sqlite3
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import making
from tests.strategies import records
from zegsman.errors import Damaged, LedgerError
from zegsman.ledger import Change, Ledger
from zegsman.model import Outlet, Record, Relation, RelationType, Speaker, StatementType


def dump(path: Path) -> list[str]:
    with sqlite3.connect(path) as raw:
        lines = list(raw.iterdump())
    raw.close()
    return lines


@pytest.fixture
def ledger(tmp_path: Path):
    with Ledger.open(tmp_path / "a.ledger") as opened:
        yield opened


def test_a_record_comes_out_as_it_went_in(ledger: Ledger) -> None:
    record = making.page()
    assert ledger.add(record) is Change.NEW
    assert ledger.record(record.document.id) == record
    assert list(ledger.records()) == [record]


@given(made=st.lists(records(), max_size=3, unique_by=lambda r: r.document.id))
def test_any_record_survives_and_twice_is_once(tmp_path_factory: pytest.TempPathFactory, made: list[Record]) -> None:
    path = tmp_path_factory.mktemp("ledger") / "a.ledger"
    with Ledger.open(path) as ledger:
        for record in made:
            assert ledger.add(record, {s.id: "lemma" for s in record.statements}) is Change.NEW
    before = dump(path)
    with Ledger.open(path) as ledger:
        for record in made:
            assert ledger.add(record, {s.id: "lemma" for s in record.statements}) is Change.UNCHANGED
        assert list(ledger.records()) == sorted(made, key=lambda r: r.document.id)
    assert dump(path) == before


def test_the_same_text_elsewhere_is_one_document_seen_twice(ledger: Ledger) -> None:
    here, there = making.page(), making.page(source="https://corva.example/1", outlet="Corva", title="Brug dicht")
    named = making.page(source_id="item-7")
    assert [ledger.add(r) for r in (here, there, named)] == [Change.NEW, Change.SIGHTED, Change.SIGHTED]
    assert ledger.add(here) is Change.UNCHANGED
    assert ledger.add(there) is Change.UNCHANGED
    assert ledger.record(here.document.id) == here
    assert ledger.sightings(here.document.id) == (here.document, there.document, named.document)
    assert ledger.stats().documents == 1
    assert ledger.stats().statements == len(here.statements)


def test_reading_the_same_source_anew_replaces_its_statements(ledger: Ledger) -> None:
    old = making.page()
    new = Record(document=old.document, statements=old.statements[:2])
    ledger.add(old)
    assert ledger.add(new) is Change.REPLACED
    assert ledger.record(old.document.id) == new


def test_a_new_date_is_kept(ledger: Ledger) -> None:
    ledger.add(making.page())
    dated = making.page(published="2026-11-22")
    assert ledger.add(dated) is Change.REPLACED
    assert ledger.record("brug.html") == dated


def test_another_engine_replaces_but_never_what_a_person_made(ledger: Ledger) -> None:
    old = making.page()
    by_hand = making.statement(
        old.document, StatementType.REPORTED, "gewaarschuwd", Speaker("Bos"), origin="person/anna"
    )
    link = Relation(source=by_hand.id, type=RelationType.ANSWERS, target=old.statements[0].id)
    other = Relation(source=old.statements[1].id, type=RelationType.REPEATS, target=old.statements[0].id)
    ledger.add(
        Record(document=old.document, statements=(*old.statements, by_hand), relations=(link, other)), engine="a 1"
    )
    new = Record(document=making.document(source="elsewhere.html"), statements=old.statements[:2])
    assert ledger.add(new, engine="a 2") is Change.REPLACED
    kept = ledger.record(old.document.id)
    assert set(kept.statements) == {*new.statements, by_hand}
    assert kept.relations == (link,)
    assert kept.document == new.document
    assert ledger.add(new, engine="a 2") is Change.UNCHANGED


def test_a_persons_statement_that_comes_in_again_stays_one(ledger: Ledger) -> None:
    old = making.page()
    by_hand = making.statement(
        old.document, StatementType.REPORTED, "gewaarschuwd", Speaker("Bos"), origin="person/anna"
    )
    link = Relation(source=by_hand.id, type=RelationType.ANSWERS, target=old.statements[0].id)
    whole = Record(document=old.document, statements=(*old.statements, by_hand), relations=(link,))
    ledger.add(whole, engine="a 1")
    ledger.add(whole, engine="a 2")
    assert ledger.record(old.document.id) == whole


def test_two_statements_with_one_id_are_both_kept(ledger: Ledger) -> None:
    page = making.page()
    twin = Record(document=page.document, statements=(page.statements[0], page.statements[0]))
    ledger.add(twin)
    assert ledger.record("brug.html") == twin


def test_a_document_is_found_by_id_prefix_source_and_given_id(ledger: Ledger) -> None:
    record = making.page(source_id="item-7")
    ledger.add(record)
    for key in (record.document.id, record.document.id[:6], "brug.html", "item-7"):
        assert ledger.record(key) == record


def test_a_document_is_found_by_its_file_name(ledger: Ledger) -> None:
    record = Record(
        document=msgspec.structs.replace(making.document("De brug is dicht."), source="pages/2026/brug.html")
    )
    ledger.add(record)
    for key in ("brug.html", "2026/brug.html", "pages/2026/brug.html"):
        assert ledger.record(key) == record
    with pytest.raises(LedgerError, match=r"no document 'rug\.html'"):
        ledger.record("rug.html")


def test_no_document_or_several_is_an_error(ledger: Ledger) -> None:
    ledger.add(making.page())
    ledger.add(Record(document=making.document("Een andere tekst.")))
    with pytest.raises(LedgerError, match="no document 'zz'"):
        ledger.record("zz")
    with pytest.raises(LedgerError, match="names 2 documents"):
        ledger.record("brug.html")
    with pytest.raises(LedgerError, match="no document ''"):
        ledger.record("")


def test_half_a_character_is_refused_and_nothing_is_stored(ledger: Ledger) -> None:
    with pytest.raises(Damaged, match="half a character"):
        ledger.add(making.page(title="brug \ud800"))
    assert ledger.stats().documents == ledger.stats().sightings == 0


def test_an_outlet_without_name_comes_back_so(ledger: Ledger) -> None:
    page = making.document(outlet=None)
    record = Record(document=page, statements=(making.statement(page, StatementType.OWN_VOICE, "De brug", Outlet()),))
    ledger.add(record)
    assert ledger.record("brug.html") == record
