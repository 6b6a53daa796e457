"""Each rule on a hand-made analysis: what the parser says is fixed here, so only the rule is tested."""

import pytest

from tests.attribution.trees import statements, told
from zegsman.model import Act, Stance, Zone

DAT_CLAUSE = (
    "Mol PROPN nsubj 2", "zei VERB! root 2 zeggen", "dat SCONJ mark 6", "het DET det 5", "dak NOUN nsubj 6",
    "lekt VERB! ccomp 2 lekken", ". PUNCT punct 2",
)  # fmt: skip


def test_a_dat_clause_is_indirect() -> None:
    assert told(DAT_CLAUSE) == [("indirect", "dat het dak lekt", "zei", "Mol")]


def test_a_clause_keeps_the_tail_the_parser_hung_on_the_cue() -> None:
    rows = (
        *DAT_CLAUSE[:6],
        "omdat SCONJ mark 9",
        "het PRON nsubj 9",
        "regent VERB! advcl 2 regenen",
        ". PUNCT punct 2",
    )
    assert told(rows) == [("indirect", "dat het dak lekt omdat het regent", "zei", "Mol")]


def test_a_second_main_clause_ends_the_content() -> None:
    rows = (*DAT_CLAUSE[:6], ", PUNCT punct 9", "maar CCONJ cc 9", "vertrok VERB! conj 2 vertrekken", ". PUNCT punct 2")
    assert told(rows) == [("indirect", "dat het dak lekt", "zei", "Mol")]


def test_a_speech_act_with_a_noun_is_reported() -> None:
    rows = (
        "Mol PROPN nsubj 2",
        "eist VERB! root 2 eisen",
        "een DET det 5",
        "nieuw ADJ amod 5",
        "dak NOUN obj 2",
        ". PUNCT punct 2",
    )
    assert told(rows) == [("reported", "een nieuw dak", "eist", "Mol")]


def test_a_fixed_preposition_belongs_to_the_content() -> None:
    rows = (
        "Mol PROPN nsubj 2",
        "waarschuwt VERB! root 2 waarschuwen",
        "voor ADP case 4",
        "brand NOUN obl:arg 2",
        ". PUNCT punct 2",
    )
    assert told(rows) == [("reported", "voor brand", "waarschuwt", "Mol")]


def test_an_evaluation_takes_object_and_predicate() -> None:
    rows = (
        "Mol PROPN nsubj 2",
        "noemt VERB! root 2 noemen",
        "het DET det 4",
        "plan NOUN obj 2",
        "onzin NOUN xcomp 2",
        ". PUNCT punct 2",
    )
    assert told(rows) == [("indirect", "het plan onzin", "noemt", "Mol")]


def test_a_frame_behind_the_clause() -> None:
    rows = (
        "Het DET det 2",
        "dak NOUN nsubj 3",
        "lekt VERB! root 3 lekken",
        ", PUNCT punct 5",
        "zegt VERB! parataxis 3 zeggen",
        "Mol PROPN nsubj 5",
        ". PUNCT punct 3",
    )
    assert told(rows) == [("indirect", "Het dak lekt", "zegt", "Mol")]


def test_volgens_splits_its_clause() -> None:
    rows = (
        "Het DET det 2",
        "dak NOUN nsubj 3",
        "lekt VERB! root 3 lekken",
        "volgens ADP case 5",
        "Mol PROPN obl 3",
        "al ADV advmod 7",
        "jaren NOUN obl 3",
        ". PUNCT punct 3",
    )
    assert told(rows) == [("indirect", "Het dak lekt ... al jaren", "volgens", "Mol")]


def test_volgens_plan_is_no_source() -> None:
    rows = (
        "De DET det 2",
        "bouw NOUN nsubj 3",
        "loopt VERB! root 3 lopen",
        "volgens ADP case 5",
        "plan NOUN obl 3",
        ". PUNCT punct 3",
    )
    assert [kind for kind, *_ in told(rows)] == ["own_voice"]


QUOTE = (
    "“ PUNCT punct 4", "Het DET det 3", "dak NOUN nsubj 4", "lekt VERB! root 4 lekken", "” PUNCT punct 4",
    ", PUNCT punct 7", "zegt VERB! parataxis 4 zeggen", "Mol PROPN nsubj 7", ". PUNCT punct 4",
)  # fmt: skip


def test_direct_speech_with_its_frame() -> None:
    assert told(QUOTE) == [("direct", "“Het dak lekt”", "zegt", "Mol")]


def test_a_quote_taken_up_behind_its_frame_is_one_statement() -> None:
    rows = (
        *QUOTE,
        "--",
        "“ PUNCT punct 3",
        "Al ADV advmod 3",
        "jaren NOUN root 3",
        ". PUNCT punct 3",
        "” PUNCT punct 3",
    )
    assert told(rows) == [("direct", "“Het dak lekt” ... “Al jaren.”", "zegt", "Mol")]


def test_dat_points_back_and_the_medium_becomes_a_channel() -> None:
    rows = (
        "Het DET det 2", "dak NOUN nsubj 3", "lekt VERB! root 3 lekken", ". PUNCT punct 3", "--",
        "Dat PRON obj 5", "heeft AUX! aux 5 hebben", "de DET det 4", "politie NOUN nsubj 5",
        "gezegd VERB+ root 5 zeggen",
        ", PUNCT punct 7", "meldt VERB! parataxis 5 melden", "persbureau NOUN nsubj 7",
        "Corva PROPN appos 8", ". PUNCT punct 5",
    )  # fmt: skip
    text, found = statements(rows)
    (one,) = found
    assert told(rows) == [("indirect", "Het dak lekt", "heeft ... gezegd", "de politie")]
    assert text[one.via[0].start : one.via[0].end] == "persbureau Corva"


def test_a_denied_pronoun_is_the_content() -> None:
    rows = ("Mol PROPN nsubj 2", "ontkent VERB! root 2 ontkennen", "dat PRON obj 2", ". PUNCT punct 2")
    _, found = statements(rows)
    assert told(rows) == [("indirect", "dat", "ontkent", "Mol")]
    assert found[0].stance is Stance.DENY


def test_zou_with_a_perfect_is_hearsay_and_a_plan_is_not() -> None:
    heard = (
        "De DET det 2",
        "loods NOUN nsubj 4",
        "zou AUX! aux 4 zullen",
        "verkocht VERB+ root 4 verkopen",
        "zijn AUX aux:pass 4",
        ". PUNCT punct 4",
    )
    planned = (
        "De DET det 2",
        "trein NOUN nsubj 6",
        "zou AUX! aux 6 zullen",
        "morgen ADV advmod 6",
        "pas ADV advmod 6",
        "komen VERB root 6",
        ". PUNCT punct 6",
    )
    assert [kind for kind, *_ in told(heard)] == ["hearsay"]
    assert "hearsay" not in [kind for kind, *_ in told(planned)]


def test_list_items_stand_under_the_frame_before_them() -> None:
    frame = ("Mol PROPN nsubj 2", "meldt VERB! root 2 melden", ": PUNCT punct 2")
    item = ("het DET det 2", "dak NOUN nsubj 3", "lekt VERB! root 3 lekken")
    found = told(
        frame, item, (*item[:2], "zakt VERB! root 3 zakken"), zones=(Zone.BODY, Zone.LIST_ITEM, Zone.LIST_ITEM)
    )
    assert found == [("indirect", "het dak lekt", "meldt", "Mol"), ("indirect", "het dak zakt", "meldt", "Mol")]


def test_a_cue_under_a_modal_reports_nothing() -> None:
    rows = (
        "Mol PROPN nsubj 3",
        "kan AUX! aux 3 kunnen",
        "zeggen VERB root 3",
        "dat SCONJ mark 7",
        "het DET det 6",
        "dak NOUN nsubj 7",
        "lekt VERB! ccomp 3 lekken",
        ". PUNCT punct 3",
    )
    assert "indirect" not in [kind for kind, *_ in told(rows)]


def test_speech_inside_a_quote_of_oneself_is_no_statement() -> None:
    rows = (
        "“ PUNCT punct 3", "Ik PRON nsubj 3", "denk VERB! root 3 denken", "dat SCONJ mark 7", "het DET det 6",
        "dak NOUN nsubj 7",
        "lekt VERB! ccomp 3 lekken", "” PUNCT punct 3", ", PUNCT punct 10", "zegt VERB! parataxis 3 zeggen",
        "Mol PROPN nsubj 10", ". PUNCT punct 3",
    )  # fmt: skip
    assert told(rows) == [("direct", "“Ik denk dat het dak lekt”", "zegt", "Mol")]


def test_nesting_points_at_the_smallest_statement_around() -> None:
    rows = (
        "Mol PROPN nsubj 2", "zei VERB! root 2 zeggen", "dat SCONJ mark 6", "Bos PROPN nsubj 6",
        "had AUX! aux 6 hebben",
        "verteld VERB+ ccomp 2 vertellen", "dat SCONJ mark 10", "het DET det 9", "dak NOUN nsubj 10",
        "lekt VERB! ccomp 6 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    _, found = statements(rows)
    outer, inner = found
    assert (outer.within, inner.within) == (None, outer.id)


def test_a_main_clause_behind_maar_ends_the_content() -> None:
    rows = (
        *DAT_CLAUSE[:6],
        ", PUNCT punct 10",
        "maar CCONJ cc 10",
        "dat PRON nsubj 10",
        "is AUX! conj 6 zijn",
        "onzin NOUN xcomp 10",
        ". PUNCT punct 2",
    )
    assert told(rows)[0] == ("indirect", "dat het dak lekt", "zei", "Mol")


def test_the_name_behind_a_relaying_verb_is_its_source_not_its_object() -> None:
    rows = (
        "Dat PRON obj 5", "heeft AUX! aux 5 hebben", "de DET det 4", "politie NOUN nsubj 5",
        "gezegd VERB+ root 5 zeggen", ", PUNCT punct 7", "meldt VERB! parataxis 5 melden", "persbureau NOUN nsubj 7",
        "Corva PROPN obj 7", ". PUNCT punct 5",
    )  # fmt: skip
    before = ("Het DET det 2", "dak NOUN nsubj 3", "lekt VERB! root 3 lekken", ". PUNCT punct 3", "--")
    text, (one,) = statements((*before, *rows))
    assert text[one.via[0].start : one.via[0].end] == "persbureau Corva"


def test_a_lone_dat_says_nothing() -> None:
    rows = ("Mol PROPN nsubj 2", "zei VERB! root 2 zeggen", "dat SCONJ ccomp 2", ": PUNCT punct 2")
    assert told(rows) == []


def test_a_pointer_does_not_take_a_statement_within_the_sentence_before() -> None:
    rows = (
        "Bos PROPN nsubj 2", "steunt VERB! root 2 steunen", "de DET det 4", "club NOUN obj 2", "die PRON nsubj 6",
        "zegt VERB! acl:relcl 4 zeggen", "te ADP mark 8", "helpen VERB xcomp 6", ". PUNCT punct 2", "--",
        "Dat PRON obj 4", "heeft AUX! aux 4 hebben", "Mol PROPN nsubj 4", "gezegd VERB+ root 4 zeggen",
        ". PUNCT punct 4",
    )  # fmt: skip
    assert ("indirect", "Bos steunt de club die zegt te helpen", "heeft ... gezegd", "Mol") in told(rows)


def test_each_statement_tells_what_its_cue_does() -> None:
    asking = ("Mol PROPN nsubj 2", "eist VERB! root 2 eisen", "een DET det 4", "dak NOUN obj 2", ". PUNCT punct 2")
    assert [s.act for s in statements(DAT_CLAUSE)[1]] == [Act.SAY]
    assert [s.act for s in statements(QUOTE)[1]] == [Act.SAY]
    assert [s.act for s in statements(asking)[1]] == [Act.DEMAND]


def test_a_particle_taken_for_a_predicate_makes_the_cue_too() -> None:
    rows = (
        "De DET det 2", "brug NOUN nsubj 3", "lekt VERB! root 3 lekken", ". PUNCT punct 3", "--",
        "Dat PRON obj 2", "maakte VERB! root 2 maken", "Mol PROPN nsubj 2", "dinsdag NOUN obl 2",
        "bekend ADJ xcomp 2", "op ADP case 8", "een DET det 8", "persconferentie NOUN obl 5", ". PUNCT punct 2",
    )  # fmt: skip
    assert told(rows) == [("indirect", "De brug lekt", "maakte ... bekend", "Mol")]


@pytest.mark.parametrize("zone", [Zone.HEADLINE, Zone.SUBHEAD])
def test_who_speaks_above_a_part_of_a_page(zone: Zone) -> None:
    rows = ("Wethouder NOUN root 1", ": PUNCT punct 1", "brug NOUN nsubj 4", "dicht ADJ parataxis 1")
    assert told(rows, zones=[zone]) == [("indirect", "brug dicht", "", "Wethouder")]


def test_a_judgement_taken_for_a_part_of_the_verb_is_one_but_not_of_another_verb() -> None:
    rows = (
        "Gisteren ADV advmod 2", "noemde VERB! root 2 noemen", "Mol PROPN nsubj 2", "het DET det 5", "plan NOUN obj 2",
        "onzin NOUN compound:prt 2", ". PUNCT punct 2",
    )  # fmt: skip
    assert told(rows) == [("indirect", "het plan onzin", "noemde", "Mol")]
    other = (
        "Het DET det 2", "gesprek NOUN nsubj 3", "vond VERB! root 3 vinden", "gisteren ADV advmod 3",
        "plaats NOUN compound:prt 3", ". PUNCT punct 3",
    )  # fmt: skip
    assert [kind for kind, *_ in told(other)] == ["own_voice"]


def test_what_belongs_to_the_cue_wherever_the_parser_hung_it() -> None:
    heard = (
        "Mol PROPN nsubj 2", "heeft VERB! root 2 hebben", "gisteren ADV advmod 2", "ontkend VERB+ xcomp 2 ontkennen",
        "dat SCONJ mark 8", "het DET det 7", "dak NOUN nsubj 8", "lekt VERB! ccomp 4 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    assert told(heard) == [("indirect", "dat het dak lekt", "heeft ... ontkend", "Mol")]
    rumour = (
        "Hier ADV advmod 2", "gaat VERB! root 2 gaan", "het PRON expl 2", "gerucht NOUN xcomp 2", "dat SCONJ mark 8",
        "het DET det 7", "dak NOUN nsubj 8", "lekt VERB! acl 4 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    assert [cue for _, _, cue, _ in told(rumour)] == ["gaat het gerucht"]
    aloud = (
        "„ PUNCT punct 4", "Het DET det 3", "dak NOUN nsubj 4", "lekt VERB! root 4 lekken", "” PUNCT punct 4",
        ", PUNCT punct 7", "las VERB! parataxis 4 lezen", "Mol PROPN nsubj 7", "voor ADP compound:prt 7",
        ". PUNCT punct 4",
    )  # fmt: skip
    assert told(aloud) == [("direct", "„Het dak lekt”", "las ... voor", "Mol")]
    agreed = (
        "Mol PROPN nsubj 5", "is AUX! cop 5 zijn", "het PRON obj 5", "niet ADV advmod 5", "eens ADV root 5",
        "met ADP case 8", "de DET det 8", "kritiek NOUN obl 5", ". PUNCT punct 5",
    )  # fmt: skip
    assert [(content, cue) for _, content, cue, _ in told(agreed)] == [("met de kritiek", "is ... eens")]


def test_a_particle_that_may_be_a_preposition_of_channels() -> None:
    rows = ("Mol PROPN nsubj 2", "spreekt VERB! root 2 spreken", "dat PRON obj 2", "tegen ADP compound:prt 2",
            "bij ADP case 7", "de DET det 7", "rechter NOUN obl 2", ". PUNCT punct 2")  # fmt: skip
    assert told(rows) == [("indirect", "dat", "spreekt ... tegen", "Mol")]


def test_a_semicolon_ends_what_leads_up_to_a_quote() -> None:
    rows = (
        "Boeren NOUN nsubj 2", "sproeien VERB! root 2 sproeien", ", PUNCT punct 4", "stelt VERB! parataxis 2 stellen",
        "Mol PROPN nsubj 4", "; PUNCT punct 7", "Bos PROPN parataxis 2", ": PUNCT punct 7", "‘ PUNCT punct 10",
        "Dat PRON parataxis 2", "mag VERB! parataxis 2 mogen", "niet ADV advmod 11", "’ PUNCT punct 10",
    )  # fmt: skip
    assert told(rows)[-1] == ("direct", "‘Dat mag niet’", "", "Bos")


def test_the_verb_that_brings_a_post_is_its_cue() -> None:
    frame = (
        "Mol PROPN nsubj 2",
        "plaatst VERB! root 2 plaatsen",
        "een DET det 4",
        "foto NOUN obj 2",
        ": PUNCT punct 2",
    )
    post = ("Zie VERB! root 1 zien", "dit PRON obj 1", ". PUNCT punct 1")
    assert told(frame, post, zones=(Zone.BODY, Zone.QUOTE))[-1] == ("direct", "Zie dit.", "plaatst", "Mol")


def test_a_frame_outside_quoted_words_covers_more_than_these() -> None:
    rows = (
        "Mol PROPN nsubj 2", "reed VERB! root 2 rijden", "volgens ADP case 4", "Bos PROPN obl 8", "‘ PUNCT punct 8",
        "zonder ADP mark 8", "te ADP mark 8", "remmen VERB~ advcl 2", "’ PUNCT punct 8", "door ADP compound:prt 2",
        ". PUNCT punct 2",
    )  # fmt: skip
    assert told(rows) == [("indirect", "Mol reed ... ‘zonder te remmen’ door", "volgens", "Bos")]
