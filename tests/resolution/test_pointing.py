"""Whom "die" points to, on hand-made analyses: what the parser says is fixed here."""

import pytest

from tests.resolution.speaking import lives, says, speakers

DIE = says("Die PRON nsubj 2", head=1)
JAN = ("Jan PROPN:PER nsubj 3", "Mol PROPN:PER flat 1")


def and_die(*subject: str, at: tuple[str, ...] = ()) -> tuple[str, ...]:
    """ "... werkt (bij ...) en die zegt dat het dak lekt." with a subject whose head is its last word."""
    n, k = len(subject), len(subject) + len(at)
    return (
        *subject,
        f"werkt VERB! root {n + 1} werken",
        *at,
        f"en CCONJ cc {k + 4}",
        f"die PRON nsubj {k + 4}",
        f"zegt VERB! conj {n + 1} zeggen",
        f"dat SCONJ mark {k + 8}",
        f"het DET det {k + 7}",
        f"dak NOUN nsubj {k + 8}",
        f"lekt VERB! ccomp {k + 4} lekken",
        f". PUNCT punct {n + 1}",
    )


ZWAGER = ("Zijn PRON nmod:poss 2", "zwager NOUN nsubj 3")


@pytest.mark.parametrize("at", [(), ("bij ADP case 6", "het DET det 6", "bedrijf NOUN obl 3")])
def test_who_works_there_says_so(at: tuple[str, ...]) -> None:
    said = (*lives(*JAN), "--", *and_die(*ZWAGER, at=at))
    assert speakers(said)[-1] == ("die", "zwager van Jan Mol")


def test_whoever_was_mentioned_last_in_the_sentence_before() -> None:
    asked = (
        "Jan PROPN:PER nsubj 3",
        "Mol PROPN:PER flat 1",
        "vroeg VERB! root 3 vragen",
        "de DET det 5",
        "inspectie NOUN obj 3",
    )
    assert speakers((*asked, ". PUNCT punct 3", "--", *DIE))[-1] == ("Die", "de inspectie")


def test_nobody_of_another_paragraph() -> None:
    assert speakers(lives(*JAN), DIE) == [("Die", None)]
