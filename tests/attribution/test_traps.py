"""Uses of cue verbs that report nothing."""

from tests.attribution.trees import told

LEAKS = ("dat SCONJ mark {0}", "het DET det {1}", "dak NOUN nsubj {0}", "lekt VERB! ccomp {2} lekken")


def leaks(first: int, cue: int) -> tuple[str, ...]:
    """ "dat het dak lekt" from token `first` on, hung on token `cue`."""
    return tuple(row.format(first + 3, first + 2, cue) for row in LEAKS)


def kinds(*rows: str) -> list[str]:
    """Types of the attributed statements."""
    return [kind for kind, *_ in told(rows) if kind != "own_voice"]


def test_what_was_refused_is_not_said() -> None:
    rows = ("Mol PROPN nsubj 4", "wilde AUX! aux 4", "niet ADV advmod 4", "zeggen VERB~ root 4")
    assert kinds(*rows, *leaks(5, 4), ". PUNCT punct 4") == []
    meant = (rows[0], rows[1], "toen ADV advmod 4", rows[3])
    assert kinds(*meant, *leaks(5, 4), ". PUNCT punct 4") == ["indirect"]


def test_what_another_is_asked_to_say_is_not_said() -> None:
    rows = (
        "Mol PROPN nsubj 2",
        "kwam VERB! root 2 komen",
        "om ADP mark 5",
        "te ADP mark 5",
        "bevestigen VERB~ advcl 2",
    )
    assert kinds(*rows, *leaks(6, 5), ". PUNCT punct 2") == []


def test_it_promises_nothing() -> None:
    rows = ("Het PRON nsubj 2", "belooft VERB! root 2 beloven", "een DET det 4", "feest NOUN obj 2", ". PUNCT punct 2")
    assert kinds(*rows) == []
    assert kinds("Mol PROPN nsubj 2", *rows[1:]) == ["reported"]


def test_neither_confirmed_nor_denied() -> None:
    rows = (
        "Mol PROPN nsubj 4", "wil AUX! aux 4 willen", "dat PRON obj 4", "bevestigen VERB~ root 4", "noch CCONJ cc 6",
        "ontkennen VERB~ conj 4", ". PUNCT punct 4",
    )  # fmt: skip
    assert kinds(*rows) == []


def test_what_one_forgets_to_say_is_not_said() -> None:
    rows = ("Mol PROPN nsubj 2", "vergeet VERB! root 2 vergeten", "te ADP mark 4", "melden VERB~ xcomp 2")
    assert kinds(*rows, *leaks(5, 4), ". PUNCT punct 2") == []


def test_by_saying_it_it_is_said() -> None:
    rows = (
        "Mol PROPN nsubj 2", "verraste VERB! root 2 verrassen", "door ADP mark 5", "te ADP mark 5",
        "zeggen VERB~ advcl 2",
    )  # fmt: skip
    assert kinds(*rows, *leaks(6, 5), ". PUNCT punct 2") == ["indirect"]


def test_whoever_thinks_so_is_no_one() -> None:
    rows = ("Wie PRON nsubj 4", "het DET det 3", "dak NOUN obj 4", "vindt VERB! csubj 6 vinden")
    assert kinds(*rows, "mag AUX! aux 6", "gaan VERB~ root 6", ". PUNCT punct 6") == []


def test_a_noun_is_no_verb_of_saying() -> None:
    rows = (
        "Bruggen NOUN nsubj 5", "zijn AUX! cop 5 zijn", "in ADP case 5", "slechte ADJ amod 5", "staat NOUN root 5",
        "dat SCONJ mark 8", "het PRON nsubj 8", "lekt VERB! acl 5 lekken", ". PUNCT punct 5",
    )  # fmt: skip
    assert [kind for kind, *_ in told(rows)] == ["own_voice"]


def test_who_will_not_say_demands_nothing() -> None:
    rows = (
        "Of SCONJ mark 3", "het PRON nsubj 3", "lekt VERB! ccomp 5 lekken", ", PUNCT punct 3",
        "wilde VERB! root 5 willen",
        "Mol PROPN nsubj 5", "niet ADV advmod 8", "zeggen VERB~ xcomp 5", ". PUNCT punct 5",
    )  # fmt: skip
    assert told(rows) == []
