"""Two annotations side by side: no text in the file, the same figures as from the full records, and good enough."""

import copy
from pathlib import Path

import pytest

from corpus.agree import agreement, sides, stripped
from corpus.records import SECOND, STANCES, TYPES, CorpusError, Record, files, read
from corpus.second import runs, side_by_side
from corpus.standoff import fingerprint
from corpus.tables import agreement_table

CORPUS = Path(__file__).parents[2] / "corpus"
TWICE = sorted(CORPUS.rglob(SECOND))


@pytest.fixture
def other(page: Record) -> Record:
    """The page as an annotator saw it who overlooked a statement and cut a content short."""
    out = copy.deepcopy(page)
    del out["statements"][5]
    out["statements"][1]["content"][0][1] -= 4
    return out


def test_figures_from_the_file_are_those_of_the_full_records(page: Record, other: Record) -> None:
    assert agreement(*sides(side_by_side([page], [other]))) == agreement([page], [other])


def test_the_table_names_language_kind_and_figures(page: Record, other: Record) -> None:
    rows = [line.strip("| ").split(" | ") for line in agreement_table(side_by_side([page], [other])).splitlines()]
    assert ["Dutch pages"] in rows
    assert ["statements, second annotator", "6"] in rows
    assert ["content, IoU .5", "92.3"] in rows


def test_another_text_or_a_missing_record_is_refused(page: Record, other: Record) -> None:
    with pytest.raises(CorpusError, match="P1: the two annotations are of different texts"):
        side_by_side([page], [other | {"text": page["text"] + "!"}])
    with pytest.raises(CorpusError, match="P1: not in the first annotation"):
        side_by_side([], [other])


def test_such_files_are_no_records() -> None:
    assert not [path for path in files([CORPUS]) if path.name == SECOND]


@pytest.mark.parametrize("path", TWICE, ids=lambda path: path.parent.name)
def test_the_file_holds_labels_and_no_text(path: Path) -> None:
    labels = {*TYPES.values(), *STANCES}
    for line in read(path):
        assert set(line) == {"id", "lang", "kind", "sha256", "first", "second"}
        for statement in [*line["first"], *line["second"]]:
            strings = {
                value for key, value in statement.items() if isinstance(value, str) and key[-2:] not in ("id", "in")
            }
            assert strings <= labels


@pytest.mark.parametrize("path", TWICE, ids=lambda path: path.parent.name)
def test_what_is_counted_is_the_stripped_content(path: Path) -> None:
    texts = {record["id"]: record["text"] for record in read(path.with_name("pages.jsonl"))}
    same = [line for line in read(path) if fingerprint(texts.get(line["id"], "")) == line["sha256"]]
    assert same, "no page has the text that was annotated twice"
    for line in same:
        for statement in [*line["first"], *line["second"]]:
            assert statement["counted"] == runs(stripped(texts[line["id"]], statement["content"]))


@pytest.mark.parametrize("path", TWICE, ids=lambda path: path.parent.name)
def test_two_annotators_agree_on_nine_statements_in_ten(path: Path) -> None:
    assert agreement(*sides(list(read(path))))["content"]["all"]["iou50"] >= 90


@pytest.mark.parametrize("path", TWICE, ids=lambda path: path.parent.name)
def test_fifteen_percent_of_a_language_was_annotated_twice(path: Path) -> None:
    records = sum(1 for file in files([path.parent]) for _ in read(file))
    assert sum(1 for _ in read(path)) >= 0.15 * records
