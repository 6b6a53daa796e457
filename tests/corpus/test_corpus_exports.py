"""Converters, agreement and the table."""

import copy
import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from corpus.agree import agreement, misses
from corpus.convert import brat, columns, labelstudio
from corpus.records import Record
from corpus.tables import table


def test_brat_spans_are_the_text_and_nesting_and_own_voice_are_left_out(page: Record) -> None:
    lines = [line.split("\t") for line in brat.annotations(page).splitlines() if line.startswith("T")]
    for _, place, string in lines:
        start, end = map(int, place.split(" ", 1)[1].split(" "))
        assert page["text"][start:end] == string
    strings = {string for _, _, string in lines}
    assert "dat 'het plan' mislukt" not in strings
    assert "een emmer vol" not in strings


def test_every_bio_label_continues_one_that_began(page: Record) -> None:
    rows = [line.split("\t") for line in columns.conllu(page).splitlines() if line and not line.startswith("#")]
    for column in range(10, len(rows[0])):
        begun = set()
        for row in rows:
            if row[column].startswith("B-"):
                begun.add(row[column][2:])
            elif row[column] != "O":
                assert row[column][2:] in begun
    assert {row[14] for row in rows} >= {"B-Indirect:s5", "I-Indirect:s5"}


@given(st.text(alphabet="a😀é", max_size=12), st.integers(0, 12))
def test_label_studio_offsets_count_utf16(text: str, offset: int) -> None:
    units = labelstudio.units(text, offset)
    assert text.encode("utf-16-le")[: units * 2].decode("utf-16-le") == text[:offset]


def test_label_studio_writes_a_task_with_regions_that_exist(page: Record, tmp_path: Path) -> None:
    labelstudio.write(page, tmp_path)
    task = json.loads((tmp_path / "P1.labelstudio.json").read_text(encoding="utf-8"))
    results = task["predictions"][0]["result"]
    regions = {result["id"] for result in results if result["type"] == "labels"}
    assert all(result["from_id"] in regions and result["to_id"] in regions for result in results if "from_id" in result)


def test_a_file_agrees_with_itself(page: Record) -> None:
    figures = agreement([page], [page])
    assert figures["content"]["all"]["exact"] == 100.0
    assert figures["spans"]["cue"] == 100.0
    assert figures["kappa"] == {"type": 1.0, "stance": 1.0}


def test_what_one_annotator_missed_lowers_agreement_and_is_named(page: Record) -> None:
    other = copy.deepcopy(page)
    del other["statements"][1]
    other["statements"][2]["type"] = "Reported"
    figures = agreement([page], [other])
    assert figures["content"]["all"] == {"one": 7, "two": 6, "iou50": 92.3, "iou80": 92.3, "exact": 92.3}
    assert figures["kappa"]["type"] < 1
    assert [line.split(" ")[:4] for line in misses([page], [other])] == [["only", "one:", "P1", "s2"]]


def test_the_table_counts(page: Record, passage: Record) -> None:
    rows = dict(line.split("|")[1:3] for line in table([page, passage]).splitlines() if line.startswith("| "))
    figures = {name.strip(): value.strip() for name, value in rows.items()}
    assert figures["statements"] == "8"
    assert figures["nested"] == "1"
    assert figures["stand-off passages"] == "1"
    assert figures["zone comment"] == "1"
    assert figures["relation disputes"] == "1"
