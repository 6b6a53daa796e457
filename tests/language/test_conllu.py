"""CoNLL-U in: offsets, multiword tokens, and clear errors."""

import pytest

from zegsman.errors import Damaged
from zegsman.language.conllu import analysis, trees
from zegsman.language.stretch import Stretch


def row(*columns: str) -> str:
    return "\t".join(columns)


DUTCH = [
    "# sent_id = s1",
    row("1", "Mol", "Mol", "PROPN", "_", "_", "2", "nsubj", "_", "Entity=PER"),
    row("2", "zwijgt", "zwijgen", "VERB", "_", "Number=Sing|Tense=Pres", "0", "root", "_", "SpaceAfter=No"),
    row("3", ".", ".", "PUNCT", "_", "_", "2", "punct", "_", "_"),
    "",
    row("1", "Goed", "goed", "ADJ", "_", "_", "0", "root", "_", "_"),
]


def test_offsets_count_from_the_stretch() -> None:
    found = analysis(DUTCH, Stretch("Mol  zwijgt.\nGoed", 100))
    assert [(t.text, t.start, t.end) for t in found.tokens] == [
        ("Mol", 100, 103),
        ("zwijgt", 105, 111),
        (".", 111, 112),
        ("Goed", 113, 117),
    ]
    assert [(t.head, t.dep) for t in found.tokens] == [(1, "nsubj"), (1, "root"), (1, "punct"), (3, "root")]
    assert [(s.first, s.last) for s in found.sentences] == [(0, 3), (3, 4)]
    assert found.tokens[0].entity == "PER"
    assert found.tokens[1].feats == "Number=Sing|Tense=Pres"


def test_words_of_another_text_are_refused() -> None:
    with pytest.raises(Damaged, match="'zwijgt'"):
        analysis(DUTCH, Stretch("Mol spreekt. Goed"))


def test_parts_that_spell_the_token_stay_and_others_melt() -> None:
    lines = [
        row("1-2", "don't", "_", "_", "_", "_", "_", "_", "_", "_"),
        row("1", "do", "do", "AUX", "_", "_", "3", "aux", "_", "_"),
        row("2", "n't", "not", "PART", "_", "_", "3", "advmod", "_", "_"),
        row("3", "go", "go", "VERB", "_", "_", "0", "root", "_", "_"),
        row("4-5", "zum", "_", "_", "_", "_", "_", "_", "_", "_"),
        row("4", "zu", "zu", "ADP", "_", "_", "6", "case", "_", "_"),
        row("5", "dem", "der", "DET", "_", "_", "6", "det", "_", "_"),
        row("6", "Haus", "Haus", "NOUN", "_", "_", "3", "obl", "_", "SpaceAfter=No"),
        row("6.1", "leer", "leer", "X", "_", "_", "_", "_", "_", "_"),
    ]
    (tree,) = trees(lines)
    assert tree.text == "don't go zum Haus"
    assert [(w.form, w.upos, w.head) for w in tree.words] == [
        ("do", "AUX", 3),
        ("n't", "PART", 3),
        ("go", "VERB", 0),
        ("zum", "ADP", 5),
        ("Haus", "NOUN", 3),
    ]


@pytest.mark.parametrize(
    ("lines", "message"),
    [(["1\tMol"], "columns"), ([row("1", "a", "a", "X", "_", "_", "7", "dep", "_", "_")], "head")],
)
def test_damaged_files_are_named(lines: list[str], message: str) -> None:
    with pytest.raises(Damaged, match=message):
        list(trees(lines))
