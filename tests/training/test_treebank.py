"""Held-out sentences, paragraphs, and what is stripped."""

from random import Random

import msgspec

from training.dutch import cleaned
from training.treebank import joined, paragraphs, without
from zegsman.language.conllu import Tree, Word


def test_held_out_sentences_are_dropped_whatever_their_marks(treebank: list[Tree]) -> None:
    other = Tree("x", tuple(msgspec.structs.replace(w, form=w.form.upper()) for w in treebank[2].words[1:]))
    assert list(without(treebank, [other])) == treebank[:2]


def test_paragraphs_by_lassy_ids(treebank: list[Tree]) -> None:
    ids = ["d.p.1.s.1", "d.p.1.s.2", "d.p.2.s.1"]
    named = [Tree(name, tree.words) for name, tree in zip(ids, treebank, strict=True)]
    assert [[t.id for t in p] for p in paragraphs(named)] == [ids[:2], ids[2:]]


def test_paragraphs_by_marks_of_the_file(treebank: list[Tree]) -> None:
    marked = [Tree(t.id, t.words, opens) for t, opens in zip(treebank, (True, False, True), strict=True)]
    assert [len(p) for p in paragraphs(marked)] == [2, 1]


def test_sentences_without_either_stand_alone(treebank: list[Tree]) -> None:
    assert [len(p) for p in paragraphs(treebank)] == [1, 1, 1]


def test_joining_loses_no_sentence_and_no_order(treebank: list[Tree]) -> None:
    many = treebank * 20
    groups = list(joined(many, Random(1)))
    assert [t.id for group in groups for t in group] == [t.id for t in many]
    assert max(map(len, groups)) > 1
    assert all(t.words[-1].space for group in groups for t in group)


def test_cleaning_takes_particles_and_borders_out_of_lemmas() -> None:
    words = (
        Word("Zij", "zij", "PRON", "PronType=Prs", 2, "nsubj"),
        Word("deelt", "mee_delen", "VERB", "Mood=Ind|Number=Sing", 0, "root"),
        Word("mee", "mee", "ADP", "", 2, "compound:prt"),
        Word("die", "die", "DET", "PronType=Dem", 5, "det"),
        Word("gemeenteraad", "gemeente_raad", "NOUN", "ExtPos=PROPN|Number=Sing", 2, "obj"),
    )
    clean = cleaned(Tree("x", words)).words
    assert [w.lemma for w in clean] == ["zij", "delen", "mee", "die", "gemeenteraad"]
    assert [w.feats for w in clean] == ["PronType=Prs", "Number=Sing", "", "", "Number=Sing"]
