"""About whom and at whom, on hand-made analyses."""

import pytest

from tests.resolution.speaking import cast, lives
from zegsman.model import Act, Statement
from zegsman.resolution import Resolved


def accuses(*target: str, verb: str = "beschuldigt", lemma: str = "beschuldigen") -> tuple[str, ...]:
    """ "Mol beschuldigt ... van fraude."; the head of the target is its last word."""
    last = len(target) + 2
    return (
        "Mol PROPN nsubj 2",
        f"{verb} VERB! root 2 {lemma}",
        *target,
        f"van ADP case {last + 2}",
        "fraude NOUN obl 2",
        ". PUNCT punct 2",
    )


def aimed(found: Resolved) -> list[tuple[Act | None, list[str], list[str]]]:
    """Act, targets and actors in the content, by name, per statement that a source makes."""
    names = {a.id: a.name for a in found.actors}
    said: list[Statement] = [s for s in found.statements if s.source]
    return [(s.act, [names[a] for a in s.target], [names[a] for a in s.about]) for s in said]


def test_who_is_accused() -> None:
    _, found = cast(accuses("Jan PROPN obj 2", "Bos PROPN flat 3"))
    assert aimed(found) == [(Act.ACCUSE, ["Jan Bos"], [])]


def test_a_pronoun_is_accused() -> None:
    _, found = cast((*lives("Jan PROPN nsubj 3", "Bos PROPN flat 1"), "--", *accuses("hem PRON obj 2")))
    assert aimed(found)[-1][:2] == (Act.ACCUSE, ["Jan Bos"])


def test_a_body_is_accused_by_its_description() -> None:
    _, found = cast(accuses("de DET det 4", "politie NOUN obj 2"))
    assert aimed(found) == [(Act.ACCUSE, ["de politie"], [])]


@pytest.mark.parametrize(("verb", "lemma", "act"), [("hekelt", "hekelen", "criticise"), ("looft", "loven", "praise")])
def test_the_object_is_criticised_or_praised(verb: str, lemma: str, act: str) -> None:
    rows = (
        "Mol PROPN nsubj 2",
        f"{verb} VERB! root 2 {lemma}",
        "Jan PROPN obj 2",
        "Bos PROPN flat 3",
        ". PUNCT punct 2",
    )
    _, found = cast(rows)
    assert aimed(found) == [(Act(act), ["Jan Bos"], ["Jan Bos"])]


def test_saying_aims_at_no_one_but_is_about_someone() -> None:
    rows = (
        "Mol PROPN nsubj 2",
        "zegt VERB! root 2 zeggen",
        "dat SCONJ mark 6",
        "Jan PROPN nsubj 6",
        "Bos PROPN flat 4",
        "liegt VERB! ccomp 2 liegen",
        ". PUNCT punct 2",
    )
    _, found = cast(rows)
    assert aimed(found) == [(Act.SAY, [], ["Jan Bos"])]
