"""Times, datelines and series before the first sentence of a passage."""

import pytest
from hypothesis import given

from tests.strategies import texts
from zegsman.attribution.labels import after_label


@pytest.mark.parametrize(
    ("passage", "rest"),
    [
        ("07.40 – Het dak lekt.", "Het dak lekt."),
        ("22:31 uur. Het dak lekt.", "22:31 uur. Het dak lekt."),
        ("14.02 | „Het dak lekt”", "„Het dak lekt”"),
        ("07.40 – Update: het dak lekt.", "het dak lekt."),
        ("LIVE | Debat over het dak", "Debat over het dak"),
        ("LIVEBLOG Debat over het dak", "Debat over het dak"),
        ("VARENKA (Corva) - Het dak lekt.", "Het dak lekt."),
        ("OOST-VARENKA — Het dak lekt.", "Het dak lekt."),
        ("Live spelen wil Mol niet.", "Live spelen wil Mol niet."),
        ("NS - en niet Mol - betaalt.", "en niet Mol - betaalt."),
    ],
)
def test_a_label_is_left_out(passage: str, rest: str) -> None:
    assert passage[after_label(passage, "nl") :] == rest


@given(texts)
def test_any_text_has_a_place_where_it_starts(text: str) -> None:
    assert 0 <= after_label(text, "nl") <= len(text)
