"""Rules and tagger together."""

import msgspec

from zegsman.attribution.draft import Chances, Draft
from zegsman.attribution.judge import Judge, facts
from zegsman.attribution.merge import merged, paired
from zegsman.model import Span, StatementType

JUDGE = Judge(
    weights={"both": 3.0, "rules": 1.0, "rule hearsay": -3.0, "seen, tagger": 1.0},
    least={"nl": 0.5},
    glimpse=0.1,
    trust={"nl": {"content": 0.9, "source": 0.9}},
    fill={"nl": {"via": 0.5}},
)


def sure(**roles: float) -> Chances:
    """Chances, 0.5 where not given."""
    return Chances(
        **{**dict.fromkeys(("statement", "content", "cue", "source", "addressee", "via", "type"), 0.5), **roles}
    )


def draft(start: int, end: int, rule: str = "clause/that", chances: Chances | None = None) -> Draft:
    """A draft with its cue right before the content."""
    return Draft(
        type=StatementType.INDIRECT,
        content=(Span(start, end),),
        cue=(Span(start - 4, start - 1),),
        source=(Span(start - 8, start - 5),),
        rule=rule,
        engine="tagger" if chances else "rules",
        chances=chances,
    )


def test_what_both_find_becomes_one() -> None:
    ((passage, found),) = merged([(2, draft(10, 30))], [(2, draft(10, 28, "news", sure(statement=0.9)))], JUDGE, "nl")
    assert (passage, found.engine, found.rule, found.content) == (2, "both", "clause/that", (Span(10, 30),))
    assert found.odds is not None
    assert found.odds > 0.9


def test_a_sure_tagger_gives_the_content() -> None:
    told = merged([(0, draft(10, 30))], [(0, draft(10, 28, "news", sure(content=0.95)))], JUDGE, "nl")
    assert told[0][1].content == (Span(10, 28),)


def test_in_another_language_the_same_tagger_is_not_trusted() -> None:
    told = merged([(0, draft(10, 30))], [(0, draft(10, 28, "news", sure(content=0.95)))], JUDGE, "de")
    assert told[0][1].content == (Span(10, 30),)


def test_a_role_the_rules_leave_empty_is_filled_by_the_tagger() -> None:
    tagger = msgspec.structs.replace(draft(10, 30, "news", sure(via=0.6)), via=(Span(40, 45),))
    ((_, found),) = merged([(0, draft(10, 30))], [(0, tagger)], JUDGE, "nl")
    assert found.via == (Span(40, 45),)
    assert found.source == (Span(2, 5),)


def test_the_same_word_of_saying_makes_a_pair_though_the_contents_differ() -> None:
    (pair,) = paired([(0, draft(10, 80))], [(0, draft(10, 20, "news", sure()))])
    assert pair.rules is not None
    assert pair.tagger is not None


def test_each_is_kept_alone_if_it_is_likely_enough() -> None:
    rules = [(0, draft(10, 30)), (0, draft(110, 130, "hearsay/mood"))]
    tagger = [(0, draft(210, 230, "news", sure(statement=0.9))), (0, draft(310, 330, "news", sure(statement=0.2)))]
    assert [(d.engine, d.start) for _, d in merged(rules, tagger, JUDGE, "nl")] == [("rules", 10), ("tagger", 210)]


def test_no_statement_is_in_two_pairs() -> None:
    rules = [(0, draft(10, 30)), (0, draft(12, 30))]
    pairs = paired(rules, [(0, draft(11, 30, "news", sure()))])
    assert sum(pair.tagger is not None for pair in pairs) == 1
    assert len(pairs) == 2


def test_what_the_tagger_finds_twice_is_told_once() -> None:
    tagger = [(0, draft(10, 30, "news", sure())), (0, draft(10, 31, "news", sure()))]
    assert len(paired([(0, draft(10, 30))], tagger)) == 1


def test_facts_tell_who_speaks() -> None:
    alone = facts(draft(10, 30), None, 0.0, "nl")
    assert {"rules", "rules, nl", "rule clause/that", "rule clause"} <= alone.keys()
    both = facts(draft(10, 30), draft(10, 30, "news", sure()), 1.0, "nl")
    assert both["same source"] == 1.0
    assert "seen, both" in both


def test_a_source_is_not_taken_from_what_it_says_nor_around_it() -> None:
    rules = draft(10, 30)
    for source in ((Span(12, 15),), (Span(2, 5), Span(32, 36))):
        tagger = msgspec.structs.replace(draft(10, 28, "news", sure(source=0.95, content=0.95)), source=source)
        ((_, found),) = merged([(0, rules)], [(0, tagger)], JUDGE, "nl")
        assert (found.source, found.content) == (rules.source, rules.content)


def test_an_answer_in_an_interview_keeps_its_speaker() -> None:
    rules = msgspec.structs.replace(draft(10, 30, "interview/answer"), source=(Span(0, 1),))
    tagger = draft(10, 30, "news", sure(source=0.95))
    ((_, found),) = merged([(0, rules)], [(0, tagger)], JUDGE, "nl")
    assert found.source == (Span(0, 1),)


def test_a_tagger_alone_that_finds_a_word_of_saying_without_its_content_is_dropped() -> None:
    empty = msgspec.structs.replace(draft(10, 30, "news", sure(statement=0.9)), cue=(Span(10, 30),))
    assert merged([], [(0, empty)], JUDGE, "nl") == []


def test_a_channel_of_the_rules_is_no_source_however_sure_the_tagger_is() -> None:
    rules = msgspec.structs.replace(draft(10, 30), via=(Span(40, 45),))
    tagger = msgspec.structs.replace(draft(10, 30, "news", sure(source=0.95)), source=(Span(40, 45),))
    ((_, found),) = merged([(0, rules)], [(0, tagger)], JUDGE, "nl")
    assert (found.source, found.via) == ((Span(2, 5),), (Span(40, 45),))


def test_a_source_that_the_rules_leave_empty_is_not_taken_from_what_is_said() -> None:
    judge = msgspec.structs.replace(JUDGE, fill={"nl": {"source": 0.5}})
    tagger = msgspec.structs.replace(draft(20, 30, "news", sure(source=0.9)), source=(Span(10, 15),))
    rules = msgspec.structs.replace(draft(10, 30), source=())
    ((_, found),) = merged([(0, rules)], [(0, tagger)], judge, "nl")
    assert found.source == ()
