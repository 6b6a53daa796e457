"""Names in compounds with a hyphen; words of our own."""

import pytest

from training.germeval import parts


@pytest.mark.parametrize(("form", "kind", "found"), [
    ("Mol", "PER", [("Mol", "PER")]),
    ("Zevenster-Chefin", "ORGpart", [("Zevenster", "ORG"), ("-", ""), ("Chefin", "")]),
    ("Gold-Cup-Spiel", "OTHpart", [("Gold", "MISC"), ("-", "MISC"), ("Cup", "MISC"), ("-", ""), ("Spiel", "")]),
    ("Moll-Berg", "PER", [("Moll", "PER"), ("-", "PER"), ("Berg", "PER")]),
    ("Berliner", "LOCderiv", [("Berliner", "")]),
    ("--", "", [("--", "")]),
])  # fmt: skip
def test_compounds_with_a_name_are_cut(form: str, kind: str, found: list[tuple[str, str]]) -> None:
    assert [(word.form, word.entity) for word in parts(form, kind)] == found
