"""Names by tags: borders first, then one kind for the whole."""

import numpy as np

from zegsman.language.net.names import Names

TAGS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]


def scores(*tags: str | tuple[str, str]) -> np.ndarray:
    """Three for the first of the tags of a word, one for the second."""
    rows = np.zeros((len(tags), len(TAGS)), dtype=np.float32)
    for row, names in zip(rows, tags, strict=True):
        for name, score in zip([names] if isinstance(names, str) else names, (3, 2), strict=False):
            row[TAGS.index(name)] = score
    return rows


def read(*tags: str | tuple[str, str], firsts: tuple[int, ...] = (0,)) -> list[str]:
    names = Names(TAGS)
    borders, kinds = names.found(scores(*tags), np.array(firsts))
    return [
        "O" if not border else f"{' BI'[border]}-{names.kinds[kind]}"
        for border, kind in zip(borders, kinds, strict=True)
    ]


def test_plain_names() -> None:
    assert read("B-PER", "I-PER", "O", "B-LOC") == ["B-PER", "I-PER", "O", "B-LOC"]
    assert read("O", "O") == ["O", "O"]


def test_neighbours_stay_two_names() -> None:
    assert read("B-PER", "B-PER") == ["B-PER", "B-PER"]


def test_a_name_has_one_kind() -> None:
    assert read(("B-LOC", "B-PER"), "I-PER") == ["B-PER", "I-PER"]
    assert read("B-LOC", ("I-PER", "I-LOC")) == ["B-LOC", "I-LOC"]


def test_an_inside_without_a_beginning_begins() -> None:
    assert read("O", "I-LOC", "I-LOC") == ["O", "B-LOC", "I-LOC"]
    assert read("B-LOC", "I-LOC", firsts=(0, 1)) == ["B-LOC", "B-LOC"]
