"""English frames, on analyses as the English pack makes them, its mistakes included."""

from collections.abc import Sequence

from tests.attribution.test_other_languages import told
from tests.attribution.trees import page
from zegsman.attribution.engine import attribute
from zegsman.lexicon import load
from zegsman.model import Stance, Zone, words


def headline(language: str, rows: Sequence[str]) -> list[tuple[str, str, str]]:
    """Content, source and stance of each statement in a headline but own voice."""
    document, analyses = page(rows, zones=[Zone.HEADLINE])
    found = attribute(document, analyses, lexicon=load(language))
    text = document.text
    return [
        (words(text, s.content), words(text, s.source), s.stance.value) for s in found if s.type.value != "own_voice"
    ]


ADDING = ("It PRON nsubj 2", "leaked VERB! root 2 leak", ", PUNCT punct 5", "she PRON nsubj 5",
          "said VERB! parataxis 2 say", ", PUNCT punct 5", "adding VERB+ advcl 5 add", "that SCONJ mark 10",
          "it PRON nsubj 10", "stopped VERB! ccomp 7 stop", ". PUNCT punct 2")  # fmt: skip


def test_what_a_speaker_adds_is_a_statement_of_its_own() -> None:
    assert told("en", ADDING) == [
        ("indirect", "It leaked", "said", "she"),
        ("indirect", "that it stopped", "adding", "she"),
    ]


def test_what_may_be_confirmed_is_not_confirmed() -> None:
    rows = ("The DET det 2", "leak NOUN nsubj 10", ", PUNCT punct 5", "if SCONJ mark 5",
            "confirmed VERB+ acl 2 confirm", ", PUNCT punct 5", "would AUX! aux 10", "be AUX~ cop 10",
            "the DET det 10", "second ADJ root 10", ". PUNCT punct 10")  # fmt: skip
    assert told("en", rows) == []


def test_who_asks_not_to_be_named_says_nothing_by_it() -> None:
    rows = ("According VERB+ case 4 accord", "to ADP fixed 1", "an DET det 4", "employee NOUN obl 14",
            ", PUNCT punct 7", "who PRON nsubj 7", "asked VERB! acl:relcl 4 ask", "not PART advmod 7",
            "to PART mark 11", "be AUX~ aux:pass 11", "named VERB+ xcomp 7 name", ", PUNCT punct 4",
            "managers NOUN nsubj 14 manager", "slept VERB! root 14 sleep", ". PUNCT punct 14")  # fmt: skip
    source = "an employee, who asked not to be named"
    assert told("en", rows) == [("indirect", "managers slept", "According to", source)]


def test_a_medium_is_named_without_those_it_cites() -> None:
    rows = ("The DET det 4", "Corva PROPN compound 3", "news NOUN compound 4", "agency NOUN nsubj 13",
            ", PUNCT punct 6", "citing VERB acl 4 cite", "people NOUN obj 6", "familiar ADJ xcomp 6",
            "with ADP case 11", "the DET det 11", "matter NOUN obl 8", ", PUNCT punct 4",
            "reported VERB! root 13 report", "that SCONJ mark 16", "it PRON nsubj 16",
            "failed VERB! ccomp 13 fail", ". PUNCT punct 13")  # fmt: skip
    document, analyses = page(rows)
    (found,) = attribute(document, analyses, lexicon=load("en"))
    assert words(document.text, found.via) == "The Corva news agency"
    assert words(document.text, found.source) == "people familiar with the matter"


REJECTED = ("Reed PROPN nsubj 2", "rejected VERB! amod 3 reject", "claims NOUN root 3 claim", "that SCONJ mark 7",
            "the DET det 6", "roof NOUN nsubj 7", "leaked VERB! acl 3 leak", ". PUNCT punct 3")  # fmt: skip


def test_rejecting_a_claim_denies_it() -> None:
    document, analyses = page(REJECTED)
    outer, inner = attribute(document, analyses, lexicon=load("en"))
    assert (words(document.text, outer.content), outer.stance) == ("claims that the roof leaked", Stance.DENY)
    assert (words(document.text, inner.content), inner.source) == ("that the roof leaked", ())


def test_a_headline_may_tell_of_two() -> None:
    rows = ("Port PROPN compound 2", "authority NOUN nsubj 3", "rejects VERB! root 3 reject",
            "claims NOUN obj 3 claim", "as SCONJ mark 7", "residents NOUN nsubj 7 resident",
            "demand VERB! advcl 3", "inquiry NOUN obj 7")  # fmt: skip
    assert headline("en", rows) == [("claims", "Port authority", "deny"), ("inquiry", "residents", "neutral")]


def test_a_dash_parts_two_clauses_of_a_headline() -> None:
    rows = ("Hafenbehörde NOUN nsubj 2", "weist VERB! root 2 weisen", "Vorwürfe NOUN obj 2 Vorwurf",
            "zurück ADV case 6", "– PUNCT punct 6", "Anwohner NOUN obl 2", "fordern ADJ amod 8",
            "Untersuchung NOUN obj 2")  # fmt: skip
    assert headline("de", rows) == [("Vorwürfe", "Hafenbehörde", "deny"), ("Untersuchung", "Anwohner", "neutral")]


def test_a_court_that_hears_something_is_spoken_to() -> None:
    rows = ("It PRON nsubj 2", "leaked VERB! root 2 leak", ", PUNCT punct 6", "a DET det 5", "court NOUN nsubj 6",
            "heard VERB! parataxis 2 hear", ". PUNCT punct 2")  # fmt: skip
    document, analyses = page(rows)
    (found,) = attribute(document, analyses, lexicon=load("en"))
    assert words(document.text, found.content) == "It leaked"
    assert (words(document.text, found.addressee), found.source) == ("a court", ())
