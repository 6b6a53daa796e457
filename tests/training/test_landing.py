"""A pack is put in place with its card, and never over a better one unless told to."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

from spacy.language import Language
from spacy.tokens import Doc

from training.__main__ import landed, performance, trained
from training.card import card
from training.documents import gold
from training.dutch import RECIPE
from training.learn import Plan
from training.model import opened
from training.recipe import Recipe
from zegsman.language.conllu import Tree


def test_stages_follow_each_other_and_the_lemmas_stay(treebank: list[Tree], tmp_path: Path) -> None:
    def epoch(nlp: Language, random: Random) -> Iterator[Doc]:
        return (gold(treebank, nlp.vocab) for _ in range(8))

    recipe = Recipe("nl", (), (), epoch, {}, {}, ())
    plans = (
        Plan(epochs=12, rate=0.01, warm_up=2, words_a_batch=60),
        Plan(epochs=12, rate=0.01, warm_up=2, words_a_batch=60),
    )
    folder = trained(recipe, plans, tmp_path)
    assert folder.name == "pack1"
    lemmas = [
        [t.lemma_ for t in opened(tmp_path / name)("Jan Mol zegt dat het dak lekt.")] for name in ("pack0", "pack1")
    ]
    assert lemmas[1] == lemmas[0]
    assert "zeggen" in lemmas[1]


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
    text = card(RECIPE, {"own dev": {"LAS": 81.25}}, RECIPE.plans, 20)
    assert "| F1 | 81.2 |" in text
    assert "make pack-nl" in text
    for source in RECIPE.sources:
        assert source.licence in text
