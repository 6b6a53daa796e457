"""The network of the Dutch pack, run: what is read does not hang on what is read beside it."""

from pathlib import Path

import numpy as np
import pytest

from zegsman.language.loading import SHIPPED
from zegsman.language.net import network
from zegsman.language.net.component import NAME
from zegsman.language.net.network import Network, Reading

TEXTS = [
    text.split()
    for text in (
        "De minister zegt dat het dak lekt . Volgens Mol is dat onzin .",
        "Nee",
        "",
        "In Delft deelde de politie mee dat de brug nog weken dicht blijft .",
    )
]


@pytest.fixture(scope="module")
def dutch() -> Network:
    return Network(SHIPPED / "nl" / NAME)


def lists(reading: Reading) -> list[list[int]]:
    return [getattr(reading, name).tolist() for name in Reading.__struct_fields__]


def test_together_as_alone(dutch: Network) -> None:
    assert [lists(one) for one in dutch.read(TEXTS)] == [lists(dutch.read([text])[0]) for text in TEXTS]


def test_in_small_batches_and_with_few_vectors_kept(dutch: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = [lists(one) for one in dutch.read(TEXTS)]
    monkeypatch.setattr(network, "TOGETHER", 5)
    monkeypatch.setattr(network, "MOST_TYPES", 3)
    assert [lists(one) for one in dutch.read(TEXTS)] == whole
    assert [lists(one) for one in dutch.read(TEXTS)] == whole


def test_heads_stay_in_their_sentence(dutch: Network) -> None:
    reading = dutch.read(TEXTS)[0]
    assert reading.starts.tolist() == [0, 8]
    sentence = np.searchsorted(reading.starts, np.arange(14), side="right")
    assert (sentence == sentence[reading.heads]).all()
    assert [dutch.labels.deps[i] for i in reading.deps].count("root") == 2


def test_a_missing_graph_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"labels\.json"):
        Network(tmp_path)
