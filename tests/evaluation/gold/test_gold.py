"""The measure measures what it says: text alone goes in, every record is scored, and every floor can be missed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from evaluation.gold.floors import FLOORS
from evaluation.gold.folder import GoldMissing, Part, find_gold
from evaluation.gold.predict import predictions
from evaluation.gold.score import ScoringFailed, figures
from evaluation.gold.table import below, page
from tests.evaluation.gold.making import gold_folder, scores


def test_missing_gold_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldMissing, match=r"score\.py is missing.*make figures GOLD="):
        find_gold(tmp_path)


def test_parts_are_those_in_the_folder(tmp_path: Path) -> None:
    root = gold_folder(tmp_path)
    assert [part.name for part in find_gold(root).parts] == ["passages", "pages", "article"]
    (root / "nl" / "seed.gold.json").unlink()
    assert [part.name for part in find_gold(root).parts] == ["passages", "pages"]


def test_every_record_is_read_under_its_own_id_and_from_its_text_alone(tmp_path: Path) -> None:
    gold = find_gold(gold_folder(tmp_path / "gold"))
    lines = {line["source_id"]: line for line in predictions(gold, tmp_path)}
    assert list(lines) == ["A1", "A2", 7, "P1"]
    assert lines["A1"]["text"] == "„Het dak lekt”, zegt Jan Mol."
    assert lines["P1"]["title"] == "Pont ligt stil"
    taken = [json.loads(line) for line in (tmp_path / "texts.jsonl").read_text().splitlines()]
    assert {key for record in taken for key in record} == {"id", "text"}


def test_the_script_of_the_gold_is_run(tmp_path: Path) -> None:
    gold = find_gold(gold_folder(tmp_path))
    predicted = tmp_path / "predicted.jsonl"
    predicted.write_text('{"source_id": "A1", "statements": [1, 2]}\n')
    found = figures(gold, Part("all", gold.files), predicted)
    assert found["found"] == [["A1", 2]]
    assert found["given"] == [*map(str, gold.files), "--predicted", str(predicted), "--json"]


@pytest.mark.parametrize(
    ("scorer", "said"),
    [
        ("raise SystemExit('no such option')", "no such option"),
        ("""print('{"records_without_prediction": ["A2"]}')""", "no prediction for: A2"),
    ],
)
def test_a_score_over_a_part_of_the_records_is_no_score(tmp_path: Path, scorer: str, said: str) -> None:
    gold = find_gold(gold_folder(tmp_path, scorer))
    with pytest.raises(ScoringFailed, match=said):
        figures(gold, gold.parts[0], tmp_path / "predicted.jsonl")


@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: floor.key)
def test_each_floor_can_be_held_and_missed(floor) -> None:  # type: ignore[no-untyped-def]
    assert below(scores()) == []
    worse = {"attributed": 69.9, "linked": 59.9, "own_voice": 64.9, "speaker_accuracy": 69.9}.get(floor.key)
    row = {"p": 0.0, "r": 0.0, "f1": worse, "gold": 50, "pred": 50}
    bad = {"comment_leak": 1, "trap_alarms": [6, 15], "speaker_accuracy": worse}.get(floor.key, row)
    missed = scores(**{floor.key: bad})
    assert below(missed) == [f"{floor.label}: {floor.value(missed):g}, should be {floor.sign}"]
    assert page(missed, {"passages": scores()}).count("**no**") == 1


def test_a_figure_without_records_is_a_dash_in_its_part_and_a_miss_on_the_whole() -> None:
    none = scores(trap_alarms=[0, 0])
    assert "| 2 | yes | – |" in page(scores(), {"pages": none})
    assert below(none) == ["alarms on trap records: –, should be at most 5"]


def test_without_gold_the_command_ends_with_2(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "evaluation.gold", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "is missing" in done.stderr
