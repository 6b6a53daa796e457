"""The keys for places are well-formed, and on our own dev pages nine of ten places found are right."""

from pathlib import Path

import pytest

import evaluation.places
from evaluation.places.texts import own
from zegsman.pipeline import read_document
from zegsman.resolution.places.choose import SEVERAL, UNKNOWN

HERE = Path(evaluation.places.__file__).parent


def key(name: str) -> dict[tuple[str, int], str]:
    lines = (HERE / f"{name}.tsv").read_text("utf-8").splitlines()[1:]
    return {(line.split("\t")[0], int(line.split("\t")[1])): line.split("\t")[2] for line in lines}


@pytest.mark.parametrize("name", ["own", "meantime"])
def test_keys_name_a_country_a_name_or_nothing(name: str) -> None:
    assert len(key(name)) >= 80
    assert all(answer == "-" or answer[0].isupper() for answer in key(name).values())


def test_nine_of_ten_are_right() -> None:
    known = key("own")
    found = {
        (page.source, place.words[0].start): place.country or place.name
        for page in own("dev")
        for place in read_document(page).record.places
        if not {UNKNOWN, SEVERAL} & set(place.doubts)
    }
    assert len(found) >= 10
    assert sum(known.get(at) == answer for at, answer in found.items()) >= 0.9 * len(found)
