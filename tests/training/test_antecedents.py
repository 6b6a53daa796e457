"""Fitting the weights of antecedents: what always goes with the right one gets weight."""

from training.antecedents import Example, first_is_right, fit


def test_what_marks_the_right_candidate_gets_the_weight() -> None:
    example: Example = [({"subject": 1.0, "rank": 1.0}, True), ({"oblique": 1.0, "rank": 0.0}, False)]
    weights = fit([example] * 20)
    assert weights["subject"] > 0 > weights["oblique"]
    assert first_is_right(example, weights)
    assert not first_is_right([(clues, not right) for clues, right in example], weights)
