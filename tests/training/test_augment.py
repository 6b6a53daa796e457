"""Whatever is changed, the paragraph stays a list of trees."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.training.conftest import tree
from training.augment import CHANGES, Change, augmented, headline, other_marks, quoted
from training.renaming import _replaced, seen
from zegsman.language.conllu import Tree


def assert_trees(paragraph: list[Tree]) -> None:
    assert paragraph
    for one in paragraph:
        assert sum(word.head == 0 for word in one.words) == 1
        for i, word in enumerate(one.words, start=1):
            at, steps = i, 0
            while at:
                at, steps = one.words[at - 1].head, steps + 1
                assert 0 <= at <= len(one.words)
                assert steps <= len(one.words)
            assert word.form


def arcs(paragraph: list[Tree]) -> set[tuple[str, str]]:
    """Heads by their words, punctuation left out."""
    return {
        (word.lemma, one.words[word.head - 1].lemma if word.head else "")
        for one in paragraph
        for word in one.words
        if word.dep != "punct"
    }


@pytest.mark.parametrize("change", [change for change, _ in CHANGES])
@given(seed=st.integers(0, 10**6))
def test_every_change_keeps_trees_and_arcs(change: Change, seed: int) -> None:
    paragraph = [tree(0), tree(1), tree(2)]
    changed = change(paragraph, Random(seed))
    assert_trees(changed)
    assert arcs(changed) <= arcs(paragraph)


@given(seed=st.integers(0, 10**6))
def test_all_together(seed: int) -> None:
    assert_trees(augmented([tree(0), tree(1)], Random(seed)))


def test_marks_come_in_pairs_of_one_style() -> None:
    forms = {
        tuple(w.form for w in other_marks([tree(2)], Random(seed))[0].words if w.dep == "punct")[:2]
        for seed in range(60)
    }
    assert ("„", "”") in forms
    assert (",,", "''") in forms
    assert ("«", "»") in forms


def test_quotation_over_two_sentences_opens_and_closes() -> None:
    changed = quoted([tree(0), tree(1)], Random(3))
    first, last = changed[0].words[0], changed[-1].words[-1]
    assert (first.upos, last.upos) == ("PUNCT", "PUNCT")
    assert changed[0].words[first.head - 1].lemma == "zeggen"
    assert changed[-1].words[last.head - 1].lemma == "gaan"


def test_headline_loses_its_full_stop() -> None:
    assert headline([tree(0), tree(1)], Random(1))[0].text == "Jan Mol zegt dat het dak lekt"


@given(words=st.lists(st.sampled_from(["Eva", "de", "Wit"]), min_size=1, max_size=4), number=st.sampled_from([0, 1]))
def test_a_new_name_takes_the_place_of_the_old_one(words: list[str], number: int) -> None:
    old = tree(number)
    chunk = [0, 1] if number == 0 else [5]
    new = _replaced(old, chunk, words)
    assert_trees([new])
    assert [w.form for w in new.words if w.entity] == words
    first = chunk[0]
    assert new.words[first].dep == old.words[first].dep
    assert new.words[new.words[first].head - 1].lemma == old.words[old.words[first].head - 1].lemma


def test_names_seen_are_counted_by_kind(treebank: list[Tree]) -> None:
    assert seen(treebank) == {("PER", True): ["Jan Mol"], ("LOC", False): ["Delft"], ("PER", False): ["Mol"]}
