"""A model of one's own in the tagger's place: the worked example of the docs, and what goes wrong."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

import zegsman
from tests.attribution.tagger.making import ROOF, rooted, words
from zegsman.attribution import Engine, attribute
from zegsman.attribution.tagger.linked import Run, linked
from zegsman.attribution.tagger.loading import load
from zegsman.errors import MissingTagger
from zegsman.lexicon import load as load_lexicon

PAGE = Path(__file__).parents[3] / "docs" / "how-to" / "own-tagger.md"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tagger of the example."""
    made: Path = tmp_path_factory.mktemp("slot") / "marks"
    (code,) = re.findall(
        r'^```python title="own_tagger.py"\n(.*?)^```', PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    names: dict[str, Any] = {"__name__": "own_tagger"}
    exec(code, names)  # our own page
    names["write"](made)
    return made


def test_the_example_finds_quotations_and_their_word_of_saying(folder: Path) -> None:
    text = "„Het dak lekt al jaren”, zei Mol. De school is dicht."
    reading = zegsman.read(text, language="nl", engine=Engine.TAGGER, tagger=str(folder))
    said = reading.statements[0]
    chosen = [text[span.start : span.end] for span in (*said.content, *said.cue)]
    assert chosen == ["„Het dak lekt al jaren”", "zei"]
    assert (said.type.value, said.origin) == ("direct", "tagger/marks")


def test_a_folder_without_a_tagger_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingTagger, match=str(tmp_path)):
        load("nl", str(tmp_path))


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("features", ["act", "colour"], "colour"),
        ("labels", ["O", "B-speaker"], "speaker"),
        ("labels", ["O", "X-cue"], "X"),
        ("kind", "magic", "magic"),
    ],
)
def test_what_is_wrong_in_the_description_is_named(
    folder: Path, tmp_path: Path, key: str, value: object, message: str
) -> None:
    about = json.loads((folder / "tagger.json").read_bytes())
    (tmp_path / "tagger.json").write_text(json.dumps({**about, key: value}))
    (tmp_path / "labels.onnx").write_bytes((folder / "labels.onnx").read_bytes())
    with pytest.raises(MissingTagger, match=message):
        load("nl", str(tmp_path))


def test_a_damaged_model_is_named(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "tagger.json").write_bytes((folder / "tagger.json").read_bytes())
    (tmp_path / "labels.onnx").write_bytes(b"no model")
    with pytest.raises(MissingTagger, match="cannot be run"):
        load("nl", str(tmp_path))


def test_a_content_goes_with_the_nearest_cue_of_its_sentence() -> None:
    row = words(*ROOF)
    content, cue, source = (
        Run(role, None, rows, [0.9] * len(rows))
        for role, rows in (("content", [2, 3, 4, 5]), ("cue", [1]), ("source", [0]))
    )
    (found,) = linked(row, [content, cue, source])
    assert (found.roles["content"], found.roles["cue"], found.roles["source"]) == ((2, 3, 4, 5), (1,), (0,))
    (alone,) = linked(row, [content])
    assert alone.roles["cue"] == ()


def test_with_the_rules_each_statement_says_who_found_it(folder: Path) -> None:
    text = "„Het dak lekt al jaren”, zei Mol. „Het valt wel mee”, zei Bos."
    told = {e: zegsman.read(text, language="nl", engine=Engine(e), tagger=str(folder)) for e in Engine}
    origins = {engine: {s.origin.partition("/")[0] for s in told[engine].statements if s.cue} for engine in Engine}
    assert origins[Engine.TAGGER] == {"tagger"}
    assert origins[Engine.RULES] == {"rules"}
    assert "both" in origins[Engine.BOTH]


def test_without_a_tagger_the_rules_work_alone_and_the_tagger_cannot() -> None:
    document, analyses = rooted(*ROOF)
    statements = attribute(document, analyses, lexicon=load_lexicon("nl"))
    assert [s.origin for s in statements] == ["rules/clause/that"]
    with pytest.raises(MissingTagger, match="--tagger"):
        attribute(document, analyses, lexicon=load_lexicon("nl"), engine=Engine.TAGGER)


def test_another_language_than_the_taggers_is_read_by_the_one_shipped(folder: Path, tmp_path: Path) -> None:
    about = json.loads((folder / "tagger.json").read_bytes())
    (tmp_path / "tagger.json").write_text(json.dumps({**about, "languages": ["en"]}))
    (tmp_path / "labels.onnx").write_bytes((folder / "labels.onnx").read_bytes())
    assert load("nl", str(tmp_path)) is load("nl")
    assert load("en", str(tmp_path)) is not load("en")
