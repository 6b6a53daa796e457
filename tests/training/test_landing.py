"""A pack is put in place with its card, and never over a better one unless told to."""

import json
from pathlib import Path

from training.card import card
from training.dutch import RECIPE
from training.landing import landed, performance


def pack(folder: Path, las: float) -> Path:
    folder.mkdir()
    (folder / "meta.json").write_text(json.dumps({"performance": {"dev": {"LAS": las, "UPOS": 90.0}}}))
    return folder


def test_first_pack_is_put_in_place(tmp_path: Path) -> None:
    assert landed(pack(tmp_path / "new", 70), tmp_path / "place", worse_too=False) == 0
    assert performance(tmp_path / "place")["dev"]["LAS"] == 70


def test_a_better_pack_stays(tmp_path: Path) -> None:
    place = pack(tmp_path / "place", 80)
    assert landed(pack(tmp_path / "new", 70), place, worse_too=False) == 1
    assert performance(place)["dev"]["LAS"] == 80


def test_a_better_pack_goes_only_when_told(tmp_path: Path) -> None:
    place = pack(tmp_path / "place", 80)
    (place / "old").touch()
    assert landed(pack(tmp_path / "new", 70), place, worse_too=True) == 0
    assert performance(place)["dev"]["LAS"] == 70
    assert not (place / "old").exists()


def test_a_pack_without_figures_counts_as_none(tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    (place / "meta.json").write_text("{}")
    assert performance(place) == {}
    assert landed(pack(tmp_path / "new", 1), place, worse_too=False) == 0


def test_the_card_names_figures_data_and_command() -> None:
    text = card(RECIPE, {"own dev": {"LAS": 81.25}}, 20)
    assert "| F1 | 81.2 |" in text
    assert "make pack-nl" in text
    for source in RECIPE.sources:
        assert source.licence in text
