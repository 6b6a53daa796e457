"""A person's merge or split always wins, whatever is read before or after."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ledger.registry.making import said
from zegsman.errors import LedgerError, NotInLedger
from zegsman.ledger import Ledger, Query

ME = "Ans"


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """Two people of one name, in three documents, and a third with another name."""
    ledger = Ledger.open(tmp_path / "a.ledger")
    ledger.add(said("Sjoerd Haan", "voetballer", number=1))
    ledger.add(said("Sjoerd Haan", "minister", number=2))
    ledger.add(said("Sjoerd Haan", "minister", number=3))
    ledger.add(said("Bouke Tol", number=4))
    return ledger


def ids(ledger: Ledger) -> tuple[str, str, str]:
    minister, tol, player = (actor.id for actor in sorted(ledger.actors(), key=lambda a: (-a.documents, a.name)))
    return minister, player, tol


def reread(ledger: Ledger, engine: str) -> None:
    for name, role, number in (
        ("Sjoerd Haan", "voetballer", 1),
        ("Sjoerd Haan", "minister", 2),
        ("Sjoerd Haan", "minister", 3),
    ):
        ledger.add(said(name, role, number=number, engine=engine), engine=engine)


def test_a_merge_joins_all_that_is_known(ledger: Ledger) -> None:
    minister, player, _ = ids(ledger)
    made = ledger.merge_actors(minister, player, reviewer=ME, note="he plays on Sundays")
    assert (made.actor, made.other, made.reviewer, made.note) == (minister, player, ME, "he plays on Sundays")
    assert made.time.endswith("+00:00")
    assert [(a.id, a.documents, a.statements) for a in ledger.actors("haan")] == [(minister, 3, 3)]
    assert len(ledger.search(Query(actor=minister))) == 3
    assert ledger.actor(player) == minister
    assert ledger.portrait(player).others == (player,)
    assert ledger.proposals() == ()


def test_it_survives_reading_again_and_new_documents(ledger: Ledger) -> None:
    minister, player, _ = ids(ledger)
    ledger.merge_actors(minister, player, reviewer=ME)
    reread(ledger, "newer")
    ledger.add(said("Sjoerd Haan", "minister", number=9))
    assert [(a.id, a.documents) for a in ledger.actors("haan")] == [(minister, 4)]


def test_a_split_undoes_it_and_is_remembered(ledger: Ledger) -> None:
    minister, player, _ = ids(ledger)
    ledger.merge_actors(minister, player, reviewer=ME)
    ledger.split_actor(minister, player, reviewer=ME)
    assert [(a.id, a.documents) for a in ledger.actors("haan")] == [(minister, 2), (player, 1)]
    assert ledger.proposals() == ()
    reread(ledger, "newer")
    assert [(a.id, a.documents) for a in ledger.actors("haan")] == [(minister, 2), (player, 1)]
    assert [j.verdict.value for j in ledger.actor_judgements()] == ["merge", "split"]


def test_a_split_of_two_that_never_were_one_answers_the_proposal(ledger: Ledger) -> None:
    minister, player, _ = ids(ledger)
    assert len(ledger.proposals()) == 1
    ledger.split_actor(player, minister, reviewer=ME)
    assert ledger.proposals() == ()


def test_one_document_can_be_taken_out_for_good(ledger: Ledger) -> None:
    minister, _, _ = ids(ledger)
    document = said("Sjoerd Haan", "minister", number=3).document.id
    made = ledger.split_actor(minister, document=document, reviewer=ME, note="his cousin")
    assert made.document == document
    assert [link.document for link in ledger.portrait(made.other).links] == [document]
    assert document not in {link.document for link in ledger.portrait(minister).links}
    reread(ledger, "newer")
    ledger.add(said("Sjoerd Haan", number=3), engine="third")
    assert [link.document for link in ledger.portrait(made.other).links] == [document]
    ledger.merge_actors(minister, made.other, reviewer=ME)
    assert document in {link.document for link in ledger.portrait(minister).links}


def test_it_holds_even_if_an_engine_missed_the_name_in_between(ledger: Ledger) -> None:
    minister, _, _ = ids(ledger)
    made = ledger.split_actor(minister, document=said("Sjoerd Haan", number=3).document.id, reviewer=ME)
    nothing = said("Sjoerd Haan", "minister", number=3)
    ledger.add(type(nothing)(document=nothing.document), engine="blind")
    ledger.add(said("Sjoerd Haan", "minister", number=3), engine="newer")
    assert len(ledger.portrait(made.other).links) == 1


def test_what_is_merged_twice_or_in_a_circle_is_told(ledger: Ledger) -> None:
    minister, player, tol = ids(ledger)
    ledger.merge_actors(minister, player, reviewer=ME)
    for pair in ((minister, player), (player, minister), (minister, minister)):
        with pytest.raises(LedgerError, match="one actor already"):
            ledger.merge_actors(*pair, reviewer=ME)
    ledger.merge_actors(tol, minister, reviewer=ME)
    with pytest.raises(LedgerError, match="one actor already"):
        ledger.merge_actors(player, tol, reviewer=ME)
    assert len(ledger.actor_judgements()) == 2
    assert {ledger.actor(each) for each in (minister, player, tol)} == {tol}


def test_what_is_unknown_is_told(ledger: Ledger) -> None:
    minister, _, tol = ids(ledger)
    for wrong in ("ffff", "Nobody", "", "\ud800", "%", "Q"):
        with pytest.raises(NotInLedger, match="no actor"):
            ledger.merge_actors(minister, wrong, reviewer=ME)
        with pytest.raises(NotInLedger, match="no actor"):
            ledger.split_actor(minister, wrong, reviewer=ME)
    with pytest.raises(NotInLedger, match="names several actors"):
        ledger.merge_actors("Sjoerd Haan", tol, reviewer=ME)
    with pytest.raises(NotInLedger, match="no document"):
        ledger.split_actor(minister, document="nowhere", reviewer=ME)
    with pytest.raises(NotInLedger, match="does not name actor"):
        ledger.split_actor(tol, document=said("Sjoerd Haan", number=1).document.id, reviewer=ME)
    with pytest.raises(LedgerError, match="named in no other document"):
        ledger.split_actor(tol, document=said("Bouke Tol", number=4).document.id, reviewer=ME)
    with pytest.raises(LedgerError, match="is the actor itself"):
        ledger.split_actor(tol, tol, reviewer=ME)
    assert ledger.actor_judgements() == ()


def test_an_actor_is_named_by_id_its_beginning_or_a_name(ledger: Ledger) -> None:
    _, _, tol = ids(ledger)
    assert {ledger.actor(key) for key in (tol, tol[:6], "Bouke Tol", "BOUKE TÓL")} == {tol}


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(["merge", "split", "reread"]), st.integers(0, 2), st.integers(0, 2)), max_size=6)
)
def test_whatever_is_decided_no_statement_is_lost(tmp_path_factory: pytest.TempPathFactory, steps: list) -> None:
    with Ledger.open(tmp_path_factory.mktemp("x") / "a.ledger") as ledger:
        for number, (name, role) in enumerate(
            (("Sjoerd Haan", "voetballer"), ("Sjoerd Haan", "minister"), ("Bouke Tol", ""))
        ):
            ledger.add(said(name, role, number=number))
        three = [actor.id for actor in ledger.actors()]
        for n, (what, a, b) in enumerate(steps):
            try:
                if what == "merge":
                    ledger.merge_actors(three[a], three[b], reviewer=ME)
                elif what == "split":
                    ledger.split_actor(three[a], three[b], reviewer=ME)
                else:
                    ledger.add(said("Bouke Tol", number=2, engine=str(n)), engine=str(n))
            except LedgerError:
                continue
        found = ledger.actors()
        assert sum(actor.statements for actor in found) == 3
        assert sum(len(ledger.search(Query(actor=actor.id))) for actor in found) == 3
