"""The measure of pronouns: how chains are read, which pronouns are asked, what counts as right."""

from pathlib import Path

import pytest

from evaluation.pronouns.__main__ import answers, questions
from evaluation.pronouns.chains import Chained, read
from zegsman.lexicon import load
from zegsman.resolution.pronouns import Pronouns

LINES = """#begin document (a); part 000
a 0 0 Jan N * - - - - (PER* (1
a 0 1 Mol N * - - - - *) 1)
a 0 2 ziet WW * - - - - * -
a 0 3 een LID * - - - - * (2
a 0 4 hond N * - - - - * 2)
a 0 5 . LET * - - - - * -

a 0 0 Hij VNW * - - - - * (1)
a 0 1 roept WW * - - - - * -
a 0 2 zijn VNW * - - - - * (3(1)
a 0 3 broer N * - - - - * 3)
a 0 4 . LET * - - - - * -
"""


@pytest.fixture
def chained(tmp_path: Path) -> Chained:
    path = tmp_path / "a.conll"
    path.write_text(LINES, encoding="utf-8")
    return read(path, 3)


def test_chains_are_read_with_nested_brackets(chained: Chained) -> None:
    assert chained.text == "Jan Mol ziet een hond . Hij roept zijn broer ."
    found = [(chained.text[start:end], chain) for start, end, chain in chained.mentions]
    assert found == [("Jan Mol", "1"), ("een hond", "2"), ("Hij", "1"), ("zijn", "1"), ("zijn broer", "3")]


def test_only_so_many_sentences_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    path.write_text(LINES, encoding="utf-8")
    assert read(path, 3, 1).text == "Jan Mol ziet een hond ."


def test_a_pronoun_for_a_man_or_woman_named_before_is_asked(chained: Chained) -> None:
    (asked,) = questions(chained, Pronouns(load("nl")))
    assert chained.text[asked.start : asked.end] == "Hij"
    assert [chained.text[start:end] for start, end in asked.before] == ["Jan Mol"]


def test_the_answer_is_right_where_the_actor_is_named_by_words_of_the_chain(chained: Chained) -> None:
    said = "Jan Mol zei dat het regent . Hij zei dat het stormt ."
    there = Chained("said", said, ((0, 7, "1"), (29, 32, "1")))
    other = Chained("said", said, ((8, 11, "1"), (29, 32, "1")))
    assert list(answers(there, "nl")) == ["right"]
    assert list(answers(other, "nl")) == ["wrong"]
