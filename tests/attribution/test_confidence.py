"""Confidence: a number for every statement, that moves as it should, and a least one that leaves no statement alone."""

import msgspec

from tests.making import page
from zegsman.attribution.confidence import Confidence, facts, load
from zegsman.model import Span, at_least
from zegsman.pipeline import read_text

TEXT = "“Het dak lekt”, zegt dakdekker Jan Mol. Volgens Bos klopt dat niet. De school is sinds maandag dicht."


def test_every_statement_has_a_chance() -> None:
    found = read_text(TEXT, language="nl").statements
    assert len(found) == 3
    assert all(s.confidence is not None and 0.01 <= s.confidence <= 0.99 for s in found)


def test_a_quote_with_its_speaker_is_surer_than_one_without() -> None:
    (sure,) = read_text("“Het dak lekt al jaren”, zegt dakdekker Jan Mol.", language="nl").statements
    without = msgspec.structs.replace(sure, source=(), cue=(), doubts=("source-not-found",))
    text = "“Het dak lekt al jaren”, zegt dakdekker Jan Mol."
    assert load().of(sure, text, "nl") > load().of(without, text, "nl")


def test_a_fact_without_a_weight_counts_nothing_and_nothing_is_certain() -> None:
    statement = page().statements[0]
    assert Confidence({}).of(statement, page().document.text, "nl") == 0.5
    assert Confidence({"always": 50.0}).of(statement, page().document.text, "nl") == 0.99
    assert Confidence({"always": -50.0}).of(statement, page().document.text, "nl") == 0.01


def test_the_odds_of_a_judge_are_a_fact_of_their_own() -> None:
    statement = msgspec.structs.replace(page().statements[0], origin="both/clause/that", confidence=0.5)
    known = facts(statement, page().document.text, "nl")
    assert known["odds, both"] == 0.0
    assert "both judged" in known
    assert "both alone" not in known


def test_what_stands_in_a_statement_left_out_moves_to_the_next_around_it() -> None:
    one = msgspec.structs.replace(page().statements[0], id="one", content=(Span(0, 20),), confidence=0.9)
    two = msgspec.structs.replace(one, id="two", within="one", confidence=0.2)
    three = msgspec.structs.replace(one, id="three", within="two", confidence=None)
    kept = at_least((one, two, three), 0.5)
    assert [(s.id, s.within) for s in kept] == [("one", None), ("three", "one")]
