"""The machine check finds each kind of damage."""

import copy
from collections.abc import Callable

import pytest

from corpus.check import check
from corpus.records import Record
from corpus.rules import names_known
from corpus.splits import split_of


def test_a_sound_page_has_no_problems(page: Record) -> None:
    assert check([page], None, []) == []


DAMAGE: list[tuple[str, Callable[[Record], object]]] = [
    ("cuts a word", lambda r: r["statements"][1].update(cue=[[36, 38]], exact={})),
    ("out of bounds", lambda r: r["statements"][1].update(cue=[[35, 9000]], exact={})),
    ("exact says", lambda r: r["statements"][1]["exact"].update(cue=["riep"])),
    ("has no content", lambda r: r["statements"].append(dict(r["statements"][0], id="s9", content=[]))),
    ("stands twice", lambda r: r["statements"].append(r["statements"][0])),
    ("leaves that of s4", lambda r: r["statements"][1].update(nested_in="s4")),
    ("is not there", lambda r: r["statements"][1].update(nested_in="s40")),
    ("leaves the content", lambda r: r["statements"][4].update(scare=[[0, 3]], exact={})),
    ("no zone covers", lambda r: r["zones"].pop(1)),
    ("names a statement that is not there", lambda r: r["relations"][0].update(to="s40")),
    ("which is not there", lambda r: r["cross_relations"].append({"from": "s1", "type": "repeats", "to": "P7.s1"})),
    ("unknown stance", lambda r: r["statements"][1].update(stance="boos")),
    ("its content stands in", lambda r: r["statements"][1].update(zone="body")),
    ("not what its cluster", lambda r: r.update(split="none")),
]


@pytest.mark.parametrize(("message", "damage"), DAMAGE, ids=[message for message, _ in DAMAGE])
def test_damage_is_found(page: Record, message: str, damage: Callable[[Record], object]) -> None:
    damage(page)
    problems = check([page], None, []) if page["statements"][-1]["content"] else check_names(page)
    assert any(message in problem for problem in problems)


def check_names(page: Record) -> list[str]:
    """The rules a statement without content can be put to."""
    return list(names_known(page))


def test_near_duplicates_may_not_cross_splits(page: Record) -> None:
    other = copy.deepcopy(page)
    name = next(f"W{i}" for i in range(100) if split_of(f"W{i}") != page["split"])
    other.update(id="P2", cluster=name, split=split_of(name))
    assert any("near-duplicates" in problem for problem in check([page, other], None, []))
    other.update(cluster=page["cluster"], split=page["split"])
    assert check([page, other], None, []) == []


def test_wording_of_the_gold_is_found(page: Record) -> None:
    assert any("the gold" in problem for problem in check([page], None, [f"Zo: {page['text']}"]))


def test_splits_are_stable_and_near_their_shares() -> None:
    found = [split_of(f"page {i}") for i in range(4000)]
    assert abs(found.count("train") / 4000 - 0.70) < 0.03
    assert abs(found.count("test") / 4000 - 0.15) < 0.03
