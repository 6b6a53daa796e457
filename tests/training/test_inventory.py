"""What a network can give is counted from the parts that teach it."""

from collections import Counter

from training.inventory import ENTITIES, counted, tags
from training.parts import TREE, WORDS, Paragraph, Part
from zegsman.language.conllu import Tree, Word


def test_labels_come_from_the_parts_that_teach_them(treebank: list[Tree]) -> None:
    labels = counted(
        [Paragraph(Part("words", WORDS), treebank), Paragraph(Part("trees", TREE), treebank[:1])], Counter()
    )
    assert set(labels.upos) >= {"VERB", "NOUN", "X"}
    assert labels.deps[:2] == ("root", "dep")
    assert "compound:prt" not in labels.deps
    assert labels.entities == ENTITIES


def test_words_seen_elsewhere_are_known_too(treebank: list[Tree]) -> None:
    assert "kiev" in counted([Paragraph(Part("own"), treebank)], Counter({"kiev": 3})).words


def test_an_open_kind_has_no_tag() -> None:
    assert tags(["", "?", "PER", "PER", "LOC"]) == ["O", "", "B-PER", "I-PER", "B-LOC"]


def test_a_form_without_a_rule_keeps_its_lemma() -> None:
    def sentence(upos: str, lemma: str) -> Paragraph:
        return Paragraph(Part("own"), [Tree("", (Word("was", lemma, upos, "", 0, "root"),))])

    labels = counted([sentence("AUX", "zijn")] * 3 + [sentence("NOUN", "was")] * 40, Counter())
    assert labels.irregular == {"AUX was": "zijn"}
