"""The rule splitter on the marks and full stops that news is full of; sentences of our own."""

import pytest

from zegsman.language.sentences import sentence_starts

CASES = [
    ("Mol zwijgt . Bos spreekt .", [0, 3]),
    ('" Wij gaan door ! " zei hij .', [0]),
    ('Hij zei : " Wij gaan door . " Toen ging hij .', [0, 9]),
    ("„ Nee . Nooit . ” Dat zei Mol .", [0, 3, 6]),
    ("„ Nee . “ Dat zei Mol .", [0, 4]),
    ("« Nee . » « Ja . »", [0, 4]),
    ('" Nee . " " Ja . "', [0, 4]),
    (",, Nee . '' Dat zei Mol .", [0, 4]),
    ("J. de Vries komt om 10.30 uur .", [0]),
    ("Volgens dr. Mol wel .", [0]),
    ("Hij wacht ... en gaat .", [0]),
    ("Hij wacht … Dan gaat hij .", [0, 3]),
    ("1 . Brood en melk .", [0]),
    ("Echt ? ! Ja .", [0, 3]),
    ("( Dat is zo . ) Mol knikt .", [0, 6]),
    ("Zo . 's Avonds ook .", [0, 2]),
    ("nu . dan", [0]),
    ("", []),
    (". . .", [0]),
]


@pytest.mark.parametrize(("text", "starts"), CASES)
def test_sentence_starts(text: str, starts: list[int]) -> None:
    assert sentence_starts(text.split()) == starts
