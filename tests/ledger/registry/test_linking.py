"""Which actors of documents are taken for one, which are proposed, and that reading again changes nothing."""

from pathlib import Path

import msgspec
import pytest

from tests.ledger.registry.making import names, said
from zegsman.ledger import Change, Ledger, Query
from zegsman.model import Actor, ActorKind, Record, content_hash


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger.open(tmp_path / "a.ledger")


def listed(ledger: Ledger) -> list[tuple[str, int]]:
    return [(actor.name, actor.documents) for actor in ledger.actors()]


def test_spellings_scripts_and_titles_of_one_person_are_one_actor(ledger: Ledger) -> None:
    for number, (name, role) in enumerate(
        (
            ("Oleg Sjtsjarenko", "generaal"),
            ("Oleg Shcharenko", "general"),
            ("Олег Щаренко", ""),
            ("Oleg Schtscharenko", "Minister"),
            ("Sjtsjarenko", "generaal"),
        )
    ):
        ledger.add(said(name, role, number=number))
    assert listed(ledger) == [("Oleg Sjtsjarenko", 5)]
    (actor,) = ledger.actors()
    assert actor.statements == 5
    assert len(ledger.search(Query(actor=actor.id))) == 5


def test_a_surname_read_first_is_known_by_the_full_name_later(ledger: Ledger) -> None:
    ledger.add(said("Hoeksema", "staatssecretaris", number=1))
    ledger.add(said("Marit Hoeksema", "staatssecretaris", number=2))
    assert listed(ledger) == [("Marit Hoeksema", 2)]


def test_homonyms_are_kept_apart_and_proposed(ledger: Ledger) -> None:
    ledger.add(said("Sjoerd Haan", "voetballer", number=1))
    ledger.add(said("Sjoerd Haan", "minister", number=2))
    ledger.add(said("Sjoerd Haan", "middenvelder en voetballer", number=3))
    assert listed(ledger) == [("Sjoerd Haan", 2), ("Sjoerd Haan", 1)]
    (proposal,) = ledger.proposals()
    assert {proposal.one.documents, proposal.other.documents} == {1, 2}
    assert 0.7 <= proposal.score < 0.9
    assert "politics and sport are far apart" in proposal.reasons


def test_two_actors_of_one_document_are_never_one(ledger: Ledger) -> None:
    ledger.add(names("Marit Hoeksema", ("Hoeksema", "Tjeerd Hoeksema")))
    ledger.add(names("Marit Hoeksema", ("Marit  Hoeksema",), number=2))
    assert sorted(name for name, _ in listed(ledger)) == [
        "Hoeksema",
        "Marit  Hoeksema",
        "Marit Hoeksema",
        "Tjeerd Hoeksema",
    ]


def test_where_two_fit_equally_well_nobody_is_chosen(ledger: Ledger) -> None:
    ledger.add(said("Marit Hoeksema", "voetballer", number=1))
    ledger.add(said("Marit Hoeksema", "minister", number=2))
    ledger.add(said("Marit Hoeksema", number=3))
    assert [count for _, count in listed(ledger)] == [1, 1, 1]
    assert len(ledger.proposals()) == 3


def test_descriptions_and_commenters_are_not_registered(ledger: Ledger) -> None:
    ledger.add(said("de politie", kind=ActorKind.ORGANISATION, number=1))
    ledger.add(said("een ooggetuige", kind=ActorKind.ANONYMOUS, number=2))
    ledger.add(said("Pim", kind=ActorKind.READER, number=3))
    ledger.add(said("@hidderoelfs", kind=ActorKind.READER, number=4))
    ledger.add(said("Enkele klanten", kind=ActorKind.GROUP, number=5))
    assert listed(ledger) == [("@hidderoelfs", 1)]


def test_a_name_of_unknown_kind_counts_only_where_it_says_something(ledger: Ledger) -> None:
    page = said("Kwikbel", kind=ActorKind.UNKNOWN, number=1)
    other = Actor(id=content_hash("y"), name="Nano", kind=ActorKind.UNKNOWN)
    ledger.add(msgspec.structs.replace(page, actors=(*page.actors, other)))
    assert listed(ledger) == [("Kwikbel", 1)]


def test_a_company_taken_for_a_person_is_a_company(ledger: Ledger) -> None:
    ledger.add(said("Kwikbel Noord BV", kind=ActorKind.PERSON, number=1))
    ledger.add(said("Kwikbel Noord", kind=ActorKind.ORGANISATION, number=2))
    assert [(a.kind, a.documents) for a in ledger.actors()] == [("organisation", 2)]


def test_reading_again_with_another_engine_keeps_every_id(ledger: Ledger) -> None:
    pages = [said("Marit Hoeksema", "wethouder", number=1), said("Marit Hoeksema", "voetballer", number=2)]
    for page in pages:
        ledger.add(page)
    before = {link.document: actor.id for actor in ledger.actors() for link in ledger.portrait(actor.id).links}
    for number in (1, 2):
        again = said("Marit Hoeksema", "minister", number=number, engine="newer")
        assert ledger.add(again, engine="newer") is Change.REPLACED
    after = {link.document: actor.id for actor in ledger.actors() for link in ledger.portrait(actor.id).links}
    assert after == before
    assert ledger.add(pages[0]) is Change.REPLACED
    (first, second) = ledger.actors()
    assert {ledger.portrait(a.id).facts.roles for a in (first, second)} == {("wethouder",), ("minister",)}


def test_an_actor_no_document_names_any_more_is_gone(ledger: Ledger) -> None:
    ledger.add(said("Marit Hoeksema", number=1))
    page = said("Marit Hoeksema", number=1)
    other = Actor(id=content_hash("x"), name="Bouke Tol", kind=ActorKind.PERSON)
    ledger.add(msgspec.structs.replace(page, actors=(other,)), engine="newer")
    assert listed(ledger) == [("Bouke Tol", 1)]
    ledger.add(said("Marit Hoeksema", number=2))
    assert sorted(listed(ledger)) == [("Bouke Tol", 1), ("Marit Hoeksema", 1)]


def test_a_thousand_people_on_one_page(ledger: Ledger) -> None:
    people = tuple(
        f"Anna{'abcdefghij'[n % 10]} {'bdfgklmnpr'[n // 10 % 10]}o{'klmnprstvz'[n // 100]}a".title() for n in range(999)
    )
    page = names("Marit Hoeksema", people)
    assert ledger.add(page) is Change.NEW
    assert len(ledger.actors(limit=5000)) == 1000
    assert ledger.add(page) is Change.UNCHANGED


@pytest.mark.parametrize(
    "name", ["\u202eMol\u202c Anna", "Анна Mol", "Anna\x00Mol", "'; DROP TABLE x --", "🙂🙂", "Ab%_"]
)
def test_any_name_is_stored_and_found(ledger: Ledger, name: str) -> None:
    record = said("Marit Hoeksema")
    strange = Actor(id="0" * 16, name=name, kind=ActorKind.PERSON)
    ledger.add(Record(document=record.document, actors=(strange,)))
    assert len(ledger.actors(limit=5)) == (0 if name == "🙂🙂" else 1)


def test_a_second_ledger_gives_the_same_ids(tmp_path: Path) -> None:
    ids = []
    for order in ((1, 2), (2, 1)):
        with Ledger.open(tmp_path / f"{order}.ledger") as ledger:
            for number in order:
                ledger.add(said("Marit Hoeksema", number=number))
            ids.append([actor.id for actor in ledger.actors()])
    assert ids[0] == ids[1]
