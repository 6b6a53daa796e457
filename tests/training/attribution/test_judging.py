"""The judge: it learns whom to believe, and from whom nothing is to be gained."""

import pytest

from corpus.records import read
from tests.attribution.test_merge import draft, sure
from training.attribution.examples import Marked
from training.attribution.own import CORPUS
from zegsman.attribution.merge import Pair
from zegsman.model import Span, StatementType

pytest.importorskip("torch", reason="only training needs torch")

from training.attribution.held_out import FOLDS, _folds
from training.attribution.judging import Case, learnt

WHOLE = (Span(10, 30),)


def case(number: int, *, right: bool, taggers: int = 30, language: str = "nl") -> Case:
    """Rules and tagger on one statement: the rules stop short, the tagger stops at `taggers`; right where it is 30."""
    rules, tagger = draft(10, 22), draft(10, taggers, "news", sure(content=0.9, statement=0.9 if right else 0.2))
    marked = Marked(content=WHOLE, cue=rules.cue, source=rules.source, type=StatementType.INDIRECT)
    return Case(str(number), language, Pair(0, rules, tagger, 0.6), marked if right else None, seen=False)


def test_a_tagger_that_is_right_in_many_cases_is_trusted() -> None:
    judge = learnt([case(n, right=True) for n in range(20)], {("nl", False): 20})
    assert judge.trust["nl"]["content"] <= 0.9
    assert "source" not in judge.trust["nl"]


def test_one_lucky_case_makes_no_trust() -> None:
    judge = learnt([case(0, right=True), *(case(n, right=True, taggers=22) for n in range(1, 20))], {("nl", False): 20})
    assert "content" not in judge.trust["nl"]


def test_each_language_has_its_own_trust() -> None:
    given = [case(n, right=True, language="en") for n in range(20)]
    given += [case(n, right=True, taggers=20, language="de") for n in range(20, 40)]
    judge = learnt(given, {("en", False): 20, ("de", False): 20})
    assert "content" in judge.trust["en"]
    assert "content" not in judge.trust["de"]


def test_the_odds_follow_what_was_right() -> None:
    given = [case(n, right=n % 2 == 0) for n in range(40)]
    judge = learnt(given, {("nl", False): 20})
    good, bad = (judge.odds(c.pair.rules, c.pair.tagger, c.pair.alike, "nl") for c in given[:2])
    assert good > judge.least["nl"] > bad


def test_related_texts_are_held_out_together() -> None:
    folds = _folds()
    assert set(folds.values()) == set(range(FOLDS))
    related: dict[str, set[int]] = {}
    for record in read(CORPUS / "nl" / "pages.jsonl"):
        if record.get("cluster"):
            related.setdefault(record["cluster"], set()).add(folds[record["id"]])
    assert related
    assert all(len(held) == 1 for held in related.values())
