"""The measure of the Dutch gold on cases worked out by hand."""

import pytest

from evaluation.measures.counts import Count, Share, summed
from evaluation.measures.groups import by_length, by_type, groups
from evaluation.measures.statements import figures, judge
from tests.evaluation.making import made, statement

MOL = "Jan Mol zei dat het dak van de school lekt. Bos ontkende dat, meldt Corva."
THAT = statement(MOL, "dat het dak van de school lekt", cue="zei", source="Jan Mol", speaker="Jan Mol")
DENIED = statement(MOL, "dat,", "reported", cue="ontkende", source="Bos", via="Corva", stance="deny", speaker="Bos")
GOLD = made(MOL, THAT, DENIED)


def test_the_same_statements_are_all_right() -> None:
    found = figures(judge(GOLD, GOLD))
    for name in ("attributed", "attributed80", "exact", "linked", "typed"):
        assert found[name] == Count(2, 2, 2)
    assert found["cue"] == Count(11, 11, 11)  # zei, ontkende
    assert found["via"] == Count(5, 5, 5)
    assert found["stance"] == found["speaker"] == Share(2, 2)
    assert found["stance_marked"] == Count(1, 1, 1)
    assert found["own_voice"] == Count()
    assert found["trap_alarms"] == Share(0, 0)


def test_a_shorter_content_matches_without_being_exact() -> None:
    short = statement(MOL, "het dak van de school", "direct", cue="zei", source="Mol", speaker="Truus Bos")
    found = figures(judge(GOLD, made(MOL, short)))
    # "hetdakvandeschool" has 17 letters, with "lekt" 21: IoU 17/21 = .81
    assert found["attributed"] == found["attributed80"] == found["linked"] == Count(1, 2, 1)
    assert found["exact"] == found["typed"] == Count(0, 2, 1)
    assert found["cue"] == Count(3, 11, 3)
    assert found["speaker"] == Share(0, 1)


def test_below_half_is_a_miss_and_an_alarm() -> None:
    found = judge(GOLD, made(MOL, statement(MOL, "school lekt", source="Jan Mol")))  # 10 of 21 letters
    assert figures(found)["attributed"] == Count(0, 2, 1)
    assert [s.id for s in found.missed] == [THAT.id, DENIED.id]
    assert [s.id for s in found.wrong] == ["school lekt"]


def test_each_statement_is_matched_once_and_the_best_pair_wins() -> None:
    whole = statement(MOL, "dat het dak van de school lekt", source="Jan Mol")
    part = statement(MOL, "het dak van de school", source="Jan Mol")
    (pair,) = judge(made(MOL, THAT), made(MOL, part, whole)).pairs
    assert pair.found == whole
    assert pair.exact


@pytest.mark.parametrize(
    ("gold", "found", "linked"), [("Jan Mol", "Mol", 1), ("Jan Mol", "Bos", 0), ("Jan Mol", None, 0), (None, None, 1)]
)
def test_linked_wants_a_shared_character_or_no_source_on_both_sides(
    gold: str | None, found: str | None, linked: int
) -> None:
    one, other = (
        made(MOL, statement(MOL, "het dak van de school", **({"source": source} if source else {})))
        for source in (gold, found)
    )
    assert figures(judge(one, other))["linked"] == Count(linked, 1, 1)


def test_marks_complementizer_and_end_do_not_count() -> None:
    text = "Mol zei: „Of het lekt.”"
    one, other = statement(text, "„Of het lekt.”", "direct"), statement(text, "het lekt", "direct")
    assert judge(made(text, one), made(text, other)).pairs[0].exact


def test_own_voice_counts_apart_and_only_where_it_is_marked() -> None:
    text = "De school is dicht. Mol zei dat het dak lekt."
    own, told = statement(text, "De school is dicht", "own_voice"), statement(text, "dat het dak lekt")
    both = figures(judge(made(text, own, told), made(text, own, told)))
    assert both["own_voice"] == both["attributed"] == Count(1, 1, 1)
    unmarked = figures(judge(made(text, told), made(text, own, told)))
    assert unmarked["own_voice"] == Count()
    assert unmarked["attributed"] == Count(1, 1, 1)


def test_alarms_on_a_text_without_statements() -> None:
    text = "Dat wil zeggen: het dak lekt."
    found = figures(judge(made(text), made(text, statement(text, "het dak lekt"))))
    assert found["trap_alarms"] == Share(1, 1)
    assert found["attributed"] == Count(0, 0, 1)


def test_a_statement_taken_from_a_comment_leaks_unless_it_says_so() -> None:
    text = "Het dak lekt.\n\nJan: dat wist ik al."
    zones = ((0, 13, "body"), (15, 35, "comment"))
    body, comment = (statement(text, "dat wist ik al", zone=zone) for zone in ("body", "comment"))
    gold = made(text, zones=zones)
    assert figures(judge(gold, made(text, body)))["comment_leak"] == Share(1, 1)
    assert figures(judge(gold, made(text, comment)))["comment_leak"] == Share(0, 1)


def test_offsets_are_carried_over_where_white_space_differs() -> None:
    other = MOL.replace(" ", "  ")
    moved = statement(other, "dat  het  dak  van  de  school  lekt", cue="zei", source="Jan  Mol", speaker="Jan Mol")
    found = figures(judge(GOLD, made(other, moved)))
    assert found["exact"] == found["linked"] == Count(1, 2, 1)


def test_a_content_the_gold_text_has_not_is_a_false_alarm() -> None:
    other = MOL + " Lees ook: de brug is dicht."
    found = judge(GOLD, made(other, statement(other, "de brug is dicht")))
    assert found.stray == 1
    assert figures(found)["attributed"] == Count(0, 2, 1)


def test_many_texts_are_summed_before_anything_is_divided() -> None:
    total = summed([figures(judge(GOLD, GOLD)), figures(judge(GOLD, made(MOL)))])
    assert total["attributed"] == Count(2, 4, 2)
    assert isinstance(total["attributed"], Count)
    assert (total["attributed"].precision, total["attributed"].recall) == (100.0, 50.0)


def test_groups_take_recall_from_the_gold_and_precision_from_what_was_found() -> None:
    found = made(MOL, statement(MOL, "dat het dak van de school lekt", "direct", source="Bos"))
    rows = groups([judge(GOLD, found)], by_type)
    assert (rows["indirect"].gold, rows["indirect"].recalled, rows["indirect"].found) == (1, 1, 0)
    assert (rows["direct"].gold, rows["direct"].right, rows["direct"].right_linked) == (0, 1, 0)
    assert rows["reported"].recall == 0.0


def test_length_counts_the_words_of_all_pieces() -> None:
    assert by_length(MOL, statement(MOL, "het dak ... de school lekt")) == "1-5 words"
    assert by_length(MOL, THAT) == "6-12 words"
