"""Speakers that no frame names: of quotes as titles, of bare quotes, in sentences that were not parsed."""

from tests.attribution.trees import page, statements, told
from zegsman.attribution import attribute
from zegsman.lexicon import load
from zegsman.model import Analysis, Zone, words

ROT = ("‘ PUNCT punct 3", "Bananen NOUN nsubj 3", "rotten VERB! root 3", "’ PUNCT punct 3")
WARNS = (
    "Importeur NOUN nsubj 3", "Bol PROPN appos 1", "waarschuwt VERB! root 3 waarschuwen", "voor ADP case 6",
    "rotte ADJ amod 6", "bananen NOUN obl 3", ". PUNCT punct 3",
)  # fmt: skip


def test_a_quote_as_subhead_has_its_speaker_below() -> None:
    above = (
        "Mol PROPN nsubj 2", "zei VERB! root 2 zeggen", "dat SCONJ mark 6", "het DET det 5", "dak NOUN nsubj 6",
        "lekt VERB! ccomp 2 lekken", ". PUNCT punct 2",
    )  # fmt: skip
    found = told(above, ROT, WARNS, zones=[Zone.BODY, Zone.SUBHEAD, Zone.BODY])
    assert ("direct", "‘Bananen rotten’", "", "Importeur Bol") in found


def test_a_clause_before_a_colon_in_a_headline_is_no_speaker() -> None:
    headline = (
        "Bakkerij NOUN nsubj 2", "sluit VERB! root 2 sluiten", ": PUNCT punct 2", "‘ PUNCT punct 7", "Ik PRON nsubj 7",
        "ben AUX! cop 7", "op ADV parataxis 2", "’ PUNCT punct 7",
    )  # fmt: skip
    text, found = statements(headline, WARNS, zones=[Zone.HEADLINE, Zone.BODY])
    assert [words(text, s.source) for s in found if s.type.value == "direct"] == ["Importeur Bol"]


def test_a_name_in_a_sentence_without_a_parse_speaks_next() -> None:
    document, (analysis,) = page(
        (
            "Huisarts NOUN nsubj 3", "Mol PROPN appos 1", "woont VERB! root 3", "hier ADV advmod 3", ". PUNCT punct 3",
            "--", "„ PUNCT punct 3", "Het PRON nsubj 3", "stinkt VERB! root 3", ". PUNCT punct 3", "” PUNCT punct 3",
        )
    )  # fmt: skip
    bare = tuple(
        t if t.i >= 5 else type(t)(t.i, t.start, t.end, t.text, t.text.lower(), "", "", t.i) for t in analysis.tokens
    )
    found = attribute(document, [Analysis(bare, analysis.sentences)], lexicon=load("nl"))
    assert [words(document.text, s.source) for s in found if s.type.value == "direct"] == ["Huisarts Mol"]


def test_unnamed_sources_go_on_in_a_clause_with_zou() -> None:
    plan = (
        "Volgens ADP case 2", "{} obl 3", "lekt VERB! root 3 lekken", "het DET det 5", "dak NOUN nsubj 3",
        ". PUNCT punct 3", "--", "Bos PROPN nsubj 5", "zou AUX! aux 5", "dat PRON obj 5", "hebben AUX~ aux 5",
        "gezien VERB+ root 5 zien", ". PUNCT punct 5",
    )  # fmt: skip
    insiders = told([row.format("ingewijden NOUN") for row in plan])
    pronoun = told([row.format("hem PRON") for row in plan])
    assert [source for kind, *_, source in insiders if kind == "hearsay"] == ["ingewijden"]
    assert [source for kind, *_, source in pronoun if kind == "hearsay"] == [""]


def test_a_role_by_its_last_part_speaks_next() -> None:
    document, (analysis,) = page(
        (
            "Onderwijseconoom NOUN nsubj 3", "Mol PROPN appos 1", "woont VERB! root 3", "hier ADV advmod 3",
            ". PUNCT punct 3", "--", "„ PUNCT punct 3", "Het PRON nsubj 3", "stinkt VERB! root 3", ". PUNCT punct 3",
            "” PUNCT punct 3",
        )
    )  # fmt: skip
    bare = tuple(
        t if t.i >= 5 else type(t)(t.i, t.start, t.end, t.text, t.text.lower(), "", "", t.i) for t in analysis.tokens
    )
    found = attribute(document, [Analysis(bare, analysis.sentences)], lexicon=load("nl"))
    spoken = [words(document.text, s.source) for s in found if s.type.value == "direct"]
    assert spoken == ["Onderwijseconoom Mol"]


def test_a_name_goes_before_the_pronoun_that_stands_for_it() -> None:
    doubts = ("Bakker NOUN nsubj 3", "Bol PROPN appos 1", "lachte VERB! root 3", ". PUNCT punct 3", "--")
    points = (
        "Hij PRON nsubj 2", "zegt VERB! root 2 zeggen", "dat SCONJ mark 5", "het PRON nsubj 5", "lekt VERB! ccomp 2",
        ". PUNCT punct 2", "--",
    )  # fmt: skip
    quote = ("„ PUNCT punct 3", "Het PRON nsubj 3", "stinkt VERB! root 3", ". PUNCT punct 3", "” PUNCT punct 3")
    found = told(WARNS, (*doubts, *points, *quote))
    assert [source for kind, *_, source in found if kind == "direct"] == ["Bakker Bol"]


SAID = (
    "Mol PROPN nsubj 2", "zegt VERB! root 2 zeggen", "dat SCONJ mark 5", "het PRON nsubj 5", "lekt VERB! ccomp 2",
    ". PUNCT punct 2", "--",
)  # fmt: skip


def test_a_pointer_gives_a_cue_only_where_the_speaker_goes_on() -> None:
    points = ("Dat PRON obj 2", "{} VERB! root 2 {}", "{} PRON nsubj 2", ". PUNCT punct 2")
    other = told((*SAID, points[0], points[1].format("vind", "vinden"), points[2].format("ik"), points[3]))
    same = told((*SAID, points[0], points[1].format("herhaalt", "herhalen"), points[2].format("hij"), points[3]))
    assert [cue for _, content, cue, _ in other if content == "dat het lekt"] == ["zegt"]
    assert [cue for _, content, cue, _ in same if content == "dat het lekt"] == ["zegt ... herhaalt"]


def test_hearsay_behind_a_colon_has_its_own_cue() -> None:
    rows = (
        "Mol PROPN nsubj 2", "weerspreekt VERB! root 2 weerspreken", "dat PRON obj 2", ": PUNCT punct 8",
        "hij PRON nsubj 8", "zou AUX! aux 8 zullen", "niet ADV advmod 8", "liggen VERB parataxis 2 liggen",
        ". PUNCT punct 2",
    )  # fmt: skip
    assert ("hearsay", "hij zou niet liggen", "zou", "Mol") in told(rows)


def test_who_confirms_what_no_one_else_says_is_its_source() -> None:
    plain = ("Het PRON nsubj 2", "lekt VERB! root 2 lekken", ". PUNCT punct 2", "--")
    confirms = ("Bos PROPN nsubj 4", "heeft AUX! aux 4 hebben", "dat PRON obj 4", "bevestigd VERB+ root 4 bevestigen",
                ". PUNCT punct 4")  # fmt: skip
    assert told((*plain, *confirms))[0] == ("indirect", "Het lekt", "heeft ... bevestigd", "Bos")
    assert ("indirect", "dat", "heeft ... bevestigd", "Bos") in told((*SAID, *confirms))
