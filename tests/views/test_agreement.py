import pytest

from zegsman.views.agreement import alpha


def test_alpha_of_the_textbook() -> None:
    """Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", example A: ten units, binary: 0.095."""
    one = ["0", "1", "0", "0", "0", "0", "0", "0", "1", "0"]
    two = ["1", "1", "1", "0", "0", "1", "0", "0", "0", "0"]
    assert alpha(list(zip(one, two, strict=True))) == pytest.approx(0.095, abs=0.001)


def test_alpha_at_its_ends() -> None:
    assert alpha([]) is None
    assert alpha([("a", "a"), ("a", "a")]) == 1.0
    assert alpha([("a", "a"), ("b", "b")]) == 1.0
    assert alpha([("a", "b"), ("b", "a")]) < 0
