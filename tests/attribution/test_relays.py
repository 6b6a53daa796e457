"""Who passes on another's words: frames around frames, and where a channel stands; analyses by hand."""

import pytest

from tests.attribution.trees import statements
from zegsman.attribution.media import media_of
from zegsman.model import Selection, words

LEAKS = ("dat SCONJ mark {0}", "het DET det {1}", "dak NOUN nsubj {0}", "lekt VERB! ccomp {2} lekken")


def leaks(first: int, verb: int) -> tuple[str, ...]:
    """ "dat het dak lekt" from word `first` (from 1) on, hung on a verb."""
    return tuple(row.format(first + 3, first + 2, verb) for row in LEAKS)


def told(rows: tuple[str, ...]) -> list[tuple[str, str, str, str]]:
    """Content, cue, source and channels of each attributed statement."""
    text, found = statements(rows)

    def said(selection: Selection) -> str:
        return words(text, selection)

    return [(said(s.content), said(s.cue), said(s.source), said(s.via)) for s in found if s.type != "own_voice"]


QUOTE = (
    "„ PUNCT punct 4", "Het DET det 3", "dak NOUN nsubj 4", "lekt VERB! root 4 lekken", "” PUNCT punct 4",
    ", PUNCT punct 7", "verklaarde VERB! parataxis 4 verklaren", "hij PRON nsubj 7", ", PUNCT punct 12",
    "aldus ADV case 12", "zijn PRON nmod:poss 12", "advocaat NOUN obl 4", ". PUNCT punct 4",
)  # fmt: skip
CLAUSE = (
    "Het DET det 2", "dak NOUN nsubj 3", "lekt VERB! root 3 lekken", ", PUNCT punct 5",
    "verklaarde VERB! parataxis 3 verklaren", "hij PRON nsubj 5", ", PUNCT punct 10", "aldus ADV case 10",
    "zijn PRON nmod:poss 10", "advocaat NOUN obl 3", ". PUNCT punct 3",
)  # fmt: skip


@pytest.mark.parametrize(("rows", "content"), [(QUOTE, "„Het dak lekt”"), (CLAUSE, "Het dak lekt")])
def test_who_is_named_behind_another_frame_has_passed_it_on(rows: tuple[str, ...], content: str) -> None:
    assert told(rows) == [(content, "verklaarde", "hij", "zijn advocaat")]


def test_a_document_is_a_channel_without_the_clause_that_tells_of_it() -> None:
    rows = (
        "Volgens ADP case 3", "een DET det 3", "verslag NOUN obl 12", ", PUNCT punct 10", "dat PRON obj 10",
        "Bos PROPN nsubj 10", "via ADP case 9", "een DET det 9", "buurman NOUN obl 10",
        "kreeg VERB! acl:relcl 3 krijgen", ", PUNCT punct 3", "waarschuwde VERB! root 12 waarschuwen",
        "Mol PROPN nsubj 12", *leaks(14, 12), ". PUNCT punct 12",
    )  # fmt: skip
    assert told(rows) == [("dat het dak lekt", "waarschuwde", "Mol", "een verslag ... een buurman")]


def test_whoever_gave_the_interview_spoke_to_the_paper() -> None:
    rows = (
        "In ADP case 3", "een DET det 3", "{} NOUN obl 7", "met ADP case 5", "De PROPN nmod 3", "Ploeg PROPN flat 5",
        "zei VERB! root 7 zeggen", "Mol PROPN nsubj 7", *leaks(9, 7), ". PUNCT punct 7",
    )  # fmt: skip
    for noun, via in (("interview", "De Ploeg"), ("auto", "")):
        filled = (*rows[:2], rows[2].format(noun), *rows[3:])
        assert told(filled) == [("dat het dak lekt", "zei", "Mol", via)]


def test_a_letter_is_a_channel_where_a_paper_quotes_from_it() -> None:
    rows = (
        "In ADP case 3", "een DET det 3", "brief NOUN obl 10", ", PUNCT punct 8", "waaruit ADV advmod 8",
        "{} NOUN nsubj 8", "Corva PROPN appos 6", "citeert VERB! acl:relcl 3 citeren", ", PUNCT punct 3",
        "schrijft VERB! root 10 schrijven", "Mol PROPN nsubj 10", *leaks(12, 10), ". PUNCT punct 10",
    )  # fmt: skip
    for noun, via in (("weekblad", "een brief ... weekblad Corva"), ("buurman", "")):
        filled = tuple(row.format(noun) for row in rows)
        assert told(filled)[0][3] == via


def test_a_channel_between_object_and_judgement_parts_them() -> None:
    rows = (
        "Mol PROPN nsubj 2", "noemde VERB! root 2 noemen", "het DET det 4", "plan NOUN obj 2", "in ADP case 6",
        "weekblad NOUN nmod 4", "Corva PROPN appos 6", "een DET det 9", "gok NOUN xcomp 2", ". PUNCT punct 2",
    )  # fmt: skip
    assert told(rows) == [("het plan ... een gok", "noemde", "Mol", "weekblad Corva")]


@pytest.mark.parametrize(
    "name",
    ["De Vlietbode", "Vlietdamse Courant", "RTV Vliet", "vliet.nl", "de Vlietkoerier", "Vliet Vandaag"],
)
def test_names_that_only_media_have(name: str) -> None:
    assert media_of("", "nl").holds(name)


@pytest.mark.parametrize("name", ["Jan Post", "Koerier Bos", "pakketkoerier Bos", "de heer De Bode", "het nieuws"])
def test_surnames_and_trades_are_no_media(name: str) -> None:
    assert not media_of("", "nl").holds(name)


def test_what_one_is_only_said_to_have_said_is_the_papers_word() -> None:
    rows = (
        "Ze PRON nsubj 7", "{} AUX! aux 7", "Bos PROPN obj 7", "een DET det 5", "dief NOUN xcomp 7",
        "hebben AUX~ aux 7", "genoemd VERB+ root 7 noemen", ", PUNCT punct 9", "schreef VERB! parataxis 7 schrijven",
        "weekblad NOUN nsubj 9", "Corva PROPN appos 10", ". PUNCT punct 7",
    )  # fmt: skip
    doubted = told((rows[0], rows[1].format("zou"), *rows[2:]))
    assert [(source, via) for _, _, source, via in doubted] == [("weekblad Corva", ""), ("Ze", "")]
    firm = (rows[0], rows[1].format("heeft"), *rows[2:5], *rows[6:])
    heads = tuple(row.replace(" 7", " 6").replace(" 9", " 8").replace(" 10", " 9") for row in firm)
    assert [(source, via) for _, _, source, via in told(heads)] == [("Ze", "weekblad Corva")]


def test_a_channel_does_not_belong_to_a_verb_behind_another() -> None:
    rows = (
        "Die DET det 2", "club NOUN nsubj 8", ", PUNCT punct 6", "die PRON nsubj 7", "tegen ADP case 6",
        "De PROPN obl 7", "zweeg VERB! acl:relcl 2 zwijgen", "zei VERB! root 8 zeggen", *leaks(9, 8), ". PUNCT punct 8",
    )  # fmt: skip
    assert [via for *_, via in told(rows)] == [""]


def test_a_medium_is_told_behind_an_auxiliary_and_before_a_clause() -> None:
    behind = (
        "Mol PROPN nsubj 3", "heeft AUX! aux 3 hebben", "verteld VERB+ root 3 vertellen", ", PUNCT punct 3",
        "weekblad NOUN obj 3", "Corva PROPN appos 5", *leaks(7, 3), ". PUNCT punct 3",
    )  # fmt: skip
    within = (
        "Mol PROPN nsubj 4", "heeft AUX! aux 4 hebben", "Corva PROPN obj 4", "verteld VERB+ root 4 vertellen",
        *leaks(5, 4), ". PUNCT punct 4", "--", "Weekblad NOUN nsubj 3", "Corva PROPN appos 1",
        "zwijgt VERB! root 3 zwijgen", ". PUNCT punct 3",
    )  # fmt: skip
    joined = (
        "Mol PROPN nsubj 2", "vertelde VERB! root 2 vertellen", "De DET det 4", "Vlietbode PROPN flat 7",
        "dat SCONJ mark 8", "het DET det 7", "dak NOUN nsubj 8", "lekt VERB! ccomp 2 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    for rows, via in ((behind, "weekblad Corva"), (within, "Corva"), (joined, "De Vlietbode")):
        assert told(rows)[0] == ("dat het dak lekt", told(rows)[0][1], "Mol", via)


def test_a_verb_of_relaying_that_passes_for_a_noun_draws_on_a_source() -> None:
    rows = (
        "Persbureau NOUN root 1", "Corva PROPN flat 1", "bericht NOUN flat 1", "op ADP case 7", "gezag NOUN fixed 4",
        "van ADP case 7", "ingewijden VERB+ nmod 3", "dat SCONJ mark 11", "het DET det 10", "dak NOUN nsubj 11",
        "lekt VERB! acl:relcl 7 lekken", ". PUNCT punct 1",
    )  # fmt: skip
    assert told(rows) == [("dat het dak lekt", "bericht op gezag van", "ingewijden", "Persbureau Corva")]
