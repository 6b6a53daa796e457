"""What people decide about an actor on its page: written down, with a name, and undone by a later word."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.ledger.registry.making import said
from zegsman.ledger import Ledger, Query
from zegsman.views.web.app import application


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A minister of that name, a footballer of that name, and somebody else."""
    path = tmp_path / "haan.ledger"
    with Ledger.open(path) as store:
        for number, (name, role) in enumerate(
            [("Sjoerd Haan", "minister"), ("Sjoerd Haan", "voetballer"), ("Marit Vos", "minister")], 1
        ):
            store.add(said(name, role, number=number))
        store.add(said("Sjoerd Haan", "minister", number=9))
    return path


@pytest.fixture
def room(ledger: Path) -> Iterator[TestClient]:
    with TestClient(application(ledger), base_url="http://127.0.0.1:8017", headers={"accept-language": "en"}) as client:
        client.post("/reviewer", data={"csrf": token(client, "/review"), "name": "Els"})
        yield client


def token(room: TestClient, address: str) -> str:
    return room.get(address).text.partition('name="csrf" value="')[2].partition('"')[0]


def haans(ledger: Path) -> list[str]:
    """The ids of the Haans, the minister first."""
    with Ledger.existing(ledger) as store:
        return [actor.id for actor in store.actors("haan")]


def decide(room: TestClient, actor: str, action: str, **fields: str) -> int:
    form = {"csrf": token(room, f"/speaker/{actor}"), **fields}
    return room.post(f"/speaker/{actor}/{action}", data=form, follow_redirects=False).status_code


def test_a_pair_that_may_be_one_is_asked_about_and_merged(room: TestClient, ledger: Path) -> None:
    minister, player = haans(ledger)
    page = room.get(f"/speaker/{minister}").text
    assert re.search(rf'action="/speaker/{minister}/merge">.*?name="other" value="{player}"', page)
    assert decide(room, minister, "merge", other=player, note="hij voetbalt op zondag") == 303
    page = room.get(f"/speaker/{player}").text  # the other id leads to the one that stands for both
    assert "statements: 3 · documents: 3" in page
    assert "hij voetbalt op zondag" in page
    assert "Els," in page
    with Ledger.existing(ledger) as store:
        assert [(j.verdict.value, j.reviewer) for j in store.actor_judgements()] == [("merge", "Els")]
        assert store.count(Query(actor=minister)) == 3


def test_it_is_undone_with_the_button_beside_it_and_both_words_stay(room: TestClient, ledger: Path) -> None:
    minister, player = haans(ledger)
    decide(room, minister, "merge", other=player)
    page = room.get(f"/speaker/{minister}").text
    (form,) = re.findall(r'action="([^"]*/split)">(?:(?!</form>).)*?name="other" value="(\w+)"', page)
    assert form == (f"/speaker/{minister}/split", player)
    assert decide(room, minister, "split", other=player) == 303
    assert haans(ledger) == [minister, player]
    with Ledger.existing(ledger) as store:
        assert [j.verdict.value for j in store.actor_judgements()] == ["merge", "split"]
    page = room.get(f"/speaker/{minister}").text
    assert page.count(">Take back<") == 1  # of the two words only the last can be undone
    assert 'value="' + player in page


def test_two_different_ones_are_not_asked_about_again(room: TestClient, ledger: Path) -> None:
    minister, player = haans(ledger)
    assert decide(room, minister, "split", other=player) == 303
    with Ledger.existing(ledger) as store:
        assert store.proposals(actor=minister) == store.proposals() == ()


def test_a_document_that_names_someone_else_is_taken_out(room: TestClient, ledger: Path) -> None:
    minister, _ = haans(ledger)
    with Ledger.existing(ledger) as store:
        document = store.portrait(minister).links[0].document
    assert decide(room, minister, "split", document=document) == 303
    assert len(haans(ledger)) == 3
    assert "This is someone else" not in room.get(f"/speaker/{minister}").text  # one document is left


def test_by_name_with_another_spelling(room: TestClient, ledger: Path) -> None:
    minister, _ = haans(ledger)
    assert decide(room, minister, "merge", other="marit  VOS") == 303
    assert "Marit Vos" in room.get(f"/speaker/{minister}").text


@pytest.mark.parametrize(
    ("fields", "status", "words"),
    [
        ({"other": ""}, 422, "name the other"),
        ({"other": "Xandra Zzz"}, 404, "no actor"),
        ({"other": "minister"}, 404, "no actor"),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    room: TestClient, ledger: Path, fields: dict[str, str], status: int, words: str
) -> None:
    minister, _ = haans(ledger)
    page = room.post(f"/speaker/{minister}/merge", data={"csrf": token(room, f"/speaker/{minister}"), **fields})
    assert page.status_code == status
    assert words in page.text
    with Ledger.existing(ledger) as store:
        assert store.actor_judgements() == ()


def test_what_is_one_already_is_said(room: TestClient, ledger: Path) -> None:
    minister, player = haans(ledger)
    decide(room, minister, "merge", other=player)
    page = room.post(f"/speaker/{minister}/merge", data={"csrf": token(room, f"/speaker/{minister}"), "other": player})
    assert page.status_code == 422
    assert "one actor already" in page.text


def test_without_its_token_nothing_is_decided(room: TestClient, ledger: Path) -> None:
    minister, player = haans(ledger)
    for action in ("merge", "split"):
        page = room.post(f"/speaker/{minister}/{action}", data={"csrf": "ee" * 32, "other": player, "note": "bewaard"})
        assert page.status_code == 403
        assert 'value="bewaard"' in page.text
    assert haans(ledger) == [minister, player]


def test_proposals_of_one_actor_are_its_own(ledger: Path) -> None:
    minister, player = haans(ledger)
    with Ledger.existing(ledger) as store:
        assert store.proposals(actor=minister) == store.proposals(actor=player) == store.proposals()
        assert len(store.proposals()) == 1
        assert store.proposals(actor="Marit Vos") == ()
