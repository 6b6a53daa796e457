"""The algebra of merges and splits: whatever is decided, in whatever order."""

from hypothesis import given
from hypothesis import strategies as st

from zegsman.ledger.registry.decisions import Decision, Verdict, replay

actors = st.sampled_from("abcdef")
decisions = st.lists(st.builds(Decision, st.sampled_from(Verdict), actors, actors), max_size=25)


@given(decisions)
def test_actors_always_fall_into_classes(made: list[Decision]) -> None:
    state = replay(made)
    for each in "abcdef":
        assert each in state.all_of(each)
        assert state.one(state.one(each)) == state.one(each)
        assert all(state.all_of(other) == state.all_of(each) for other in state.all_of(each))
        assert not state.apart(each, each)


@given(decisions, actors, actors)
def test_the_last_word_on_two_actors_holds(made: list[Decision], a: str, b: str) -> None:
    merged = replay([*made, Decision(Verdict.MERGE, a, b)])
    assert merged.one(a) == merged.one(b) == replay(made).one(a)
    assert not merged.apart(a, b)
    if a != b:
        split = replay([*made, Decision(Verdict.SPLIT, a, b)])
        assert split.one(a) != split.one(b)
        assert split.apart(a, b)
        assert split.apart(b, a)


@given(decisions, actors, actors)
def test_a_merge_taken_back_leaves_the_others_as_they_were(made: list[Decision], a: str, b: str) -> None:
    before = replay(made)
    if before.all_of(b) != [b] or b in before.all_of(a):
        return
    after = replay([*made, Decision(Verdict.MERGE, a, b), Decision(Verdict.SPLIT, a, b)])
    assert {each: after.one(each) for each in "abcdef"} == {each: before.one(each) for each in "abcdef"}


@given(decisions)
def test_saying_it_twice_is_saying_it_once(made: list[Decision]) -> None:
    once, twice = replay(made), replay([each for decision in made for each in (decision, decision)])
    assert {each: once.one(each) for each in "abcdef"} == {each: twice.one(each) for each in "abcdef"}


def test_merging_in_a_circle_is_one_actor() -> None:
    circle = [Decision(Verdict.MERGE, x, y) for x, y in ("ab", "bc", "ca", "ba")]
    assert {replay(circle).one(each) for each in "abc"} == {"a"}
