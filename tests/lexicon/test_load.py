import shutil
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from zegsman.errors import LexiconError
from zegsman.lexicon import load
from zegsman.lexicon.load import read
from zegsman.model import Stance


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the Dutch lexicon that a test may spoil."""
    with as_file(files("zegsman.lexicon") / "nl") as original:
        return shutil.copytree(original, tmp_path / "nl")


def spoil(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_is_read_once() -> None:
    assert load("nl") is load("nl")


def test_unknown_language_is_an_error_that_names_those_there_are() -> None:
    with pytest.raises(LexiconError, match=r"'fy'.*nl, en, de"):
        load("fy")


def test_split_and_joined_forms_lead_to_a_separable_cue() -> None:
    lexicon = load("nl")
    for form in ("voegde", "toevoegt", "toegevoegd"):
        assert "toevoegen" in {cue.lemma for cue in lexicon.cues_by_form[form]}
    assert "toevoegen" in {cue.lemma for cue in lexicon.cues_by_lemma["voegen"]}


def test_cues_with_companions_come_first() -> None:
    cues = load("nl").cues_by_form["maakte"]
    assert [len(cue.words) > 0 for cue in cues] == sorted((len(cue.words) > 0 for cue in cues), reverse=True)


def test_stance_is_read() -> None:
    stances = {cue.lemma: cue.stance for cue in load("nl").cues}
    assert (stances["ontkennen"], stances["bevestigen"], stances["beweren"], stances["melden"]) == (
        Stance.DENY,
        Stance.ASSERT,
        Stance.DOUBT,
        Stance.NEUTRAL,
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("act = 'say'", "act = 'sing'", "cues.toml, entry 1 .*'zeggen'.*Invalid enum value 'sing'"),
        ("frames = 'quote", "frames = 'shout", "cues.toml, entry 1 .*'zeggen'.*regex"),
        ("act = 'say'", "akt = 'say'", "cues.toml, entry 1 .*unknown field `akt`"),
        ("lemma = 'zeggen'", "lemma = 'zeggn'", "cues.toml, entry 1 .*'zeggn'.*forms"),
        ("source =", "sauce =", "cues.toml, entry 1 .*sauce"),
        ("[[cue]]", "[[cue]", "cues.toml cannot be read"),
        ("[[cue]]", "[[other]]", "entries of one kind"),
    ],
)
def test_bad_entry_is_named(folder: Path, old: str, new: str, message: str) -> None:
    spoil(folder / "cues.toml", old, new)
    with pytest.raises(LexiconError, match=message):
        read(folder, "nl")


def test_missing_file_is_named(folder: Path) -> None:
    (folder / "hearsay.toml").unlink()
    with pytest.raises(LexiconError, match=r"hearsay\.toml"):
        read(folder, "nl")
