"""What is loaded for which name, and what is said where there is nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import zegsman.language
from zegsman.errors import MissingPipeline
from zegsman.language import Stretch, load


def test_a_folder_takes_the_place_of_a_pack(saved: str) -> None:
    pipeline = load("nl", pipeline=saved)
    assert pipeline.language == "nl"
    tokens = pipeline.analyse([Stretch("Mol zwijgt.", 3)])[0].tokens
    assert [(t.text, t.start) for t in tokens] == [("Mol", 3), ("zwijgt", 7), (".", 13)]


def test_loaded_once_a_process(saved: str) -> None:
    assert load("nl", pipeline=saved) is load("nl", pipeline=saved)


def test_pipeline_for_another_language_is_refused(saved: str) -> None:
    with pytest.raises(MissingPipeline, match="is for 'nl', not for 'de'"):
        load("de", pipeline=saved)


@pytest.mark.parametrize("name", ["nl_no_such_model", "no/such/folder", "os", ""])
def test_missing_pipeline_names_what_to_do(name: str) -> None:
    with pytest.raises(MissingPipeline, match="install the package"):
        load("nl", pipeline=name)


def test_language_without_pack_says_which_there_are() -> None:
    with pytest.raises(MissingPipeline, match="--pipeline"):
        load("fy")


def test_damaged_folder_is_a_clear_error(tmp_path: Path, saved: str) -> None:
    (Path(saved) / "config.cfg").write_text("[nlp]\nlang = ")
    with pytest.raises(MissingPipeline):
        load("nl", pipeline=saved)


def test_importing_the_room_loads_no_spacy() -> None:
    code = "import sys, zegsman.language; print('spacy' in sys.modules, 'py3langid' in sys.modules)"
    environment = os.environ | {"PYTHONPATH": str(Path(zegsman.language.__file__).parents[2])}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout == "False False\n"
