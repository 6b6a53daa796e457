"""The German measure and the mapping to its scheme, on cases worked out by hand."""

import pytest

from evaluation.mapping.wikinews import quotes
from evaluation.measures.counts import Count
from evaluation.measures.wikinews import NONE, Scores, matched, score
from evaluation.sets.wikinews import Article, Quote, article
from evaluation.tokens import tokenized
from tests.evaluation.making import statement


def quote(tokens: set[int], kind: str = "Indirect", medium: str | None = None, **roles: set[int]) -> Quote:
    named = {role: frozenset(found) for role, found in roles.items()}
    return Quote(quote=frozenset(tokens), roles=named, type=kind, medium=medium)


def test_macro_is_the_mean_over_quotes_and_the_harmonic_mean_of_the_means() -> None:
    gold = [quote({1, 2, 3, 4}, speaker={9}), quote({20, 21})]
    found = [quote({1, 2}, speaker={8, 9}), quote({30})]
    total = score(gold, found)
    # quotes: precisions 1 and (false alarm) 0, recalls .5 and (miss) 0
    assert (total.messages.precision, total.messages.recall) == (50.0, 25.0)
    assert total.messages.f1 == pytest.approx(100 / 3)
    # roles: only the first pair has any
    assert (total.roles.precision, total.roles.recall) == (50.0, 100.0)
    # joint: precisions 1, 0, .5; recalls .5, 0, 1
    assert (total.joint.precision, total.joint.recall) == (50.0, 50.0)
    assert total.form == Count(1, 2, 2)


def test_nothing_found_or_nothing_there_is_no_division_by_zero() -> None:
    for total in (score([], []), score([quote({1})], []), score([], [quote({1})])):
        assert total.messages.f1 == total.roles.f1 == total.joint.f1 == 0.0
    assert Scores().joint.f1 == 0.0


def test_the_assignment_is_the_best_one_on_the_whole() -> None:
    wide, left, right = quote({1, 2, 3, 4}), quote({1, 2}), quote({4, 5, 6, 7, 8})
    # wide-left .67 alone would leave left-gold unmatched; the sum decides
    pairs = list(matched([left, right], [wide, left]))
    assert (left, left) in pairs
    assert (right, wide) in pairs


def test_type_and_medium_break_ties() -> None:
    gold = quote({1, 2}, "Direct", "Speech")
    same, other = quote({1, 2}, "Direct", "Speech"), quote({1, 2}, "Indirect", "Speech")
    assert (gold, same) in list(matched([gold], [other, same]))
    spoken, thought = quote({1, 2}, "Direct", "Speech"), quote({1, 2}, "Direct", "Thought")
    assert (gold, spoken) in list(matched([gold], [thought, spoken]))


def test_quotes_without_a_common_token_are_never_matched() -> None:
    gold, found = quote({1}, speaker={5}), quote({2}, speaker={5})
    assert list(matched([gold], [found])) == [(gold, NONE), (NONE, found)]
    assert score([gold], [found]).roles.f1 == 0.0


TEXT = "Mol sagte, das Dach sei „völlig undicht“. Es regne hinein. Die Stadt fordert ein neues Dach."
TOKENS = tuple(tokenized(TEXT))
ENDS = [i + 1 for i, (start, _) in enumerate(TOKENS) if TEXT[start] == "."]
ARTICLE = Article(id="a", text=TEXT, tokens=TOKENS, sentences=tuple(zip([0, *ENDS[:-1]], ENDS, strict=True)), quotes=())


def words(tokens: frozenset[int]) -> str:
    return " ".join(TEXT[slice(*TOKENS[i])] for i in sorted(tokens))


def test_words_between_marks_become_a_direct_quote_with_the_roles_of_the_clause_around() -> None:
    told = statement(TEXT, "das Dach sei „völlig undicht“", cue="sagte", source="Mol", verbatim="„völlig undicht“")
    outer, inner = quotes(ARTICLE, [told])
    assert (outer.type, words(outer.quote)) == ("Indirect", "das Dach sei „ völlig undicht “")
    assert (inner.type, words(inner.quote)) == ("Direct", "„ völlig undicht “")
    assert words(outer.roles["frame"]) == "Mol sagte ,"
    assert inner.roles == outer.roles


def test_free_and_reported_ones_have_a_full_stop_and_no_cue() -> None:
    free = statement(TEXT, "Es regne hinein", "hearsay", source="Mol")
    topic = statement(TEXT, "ein neues Dach", "reported", cue="fordert", source="Die Stadt")
    one, other = quotes(ARTICLE, [free, topic])
    assert words(one.quote) == "Es regne hinein ."
    assert words(other.quote) == "Die Stadt fordert ein neues Dach ."
    assert {role for q in (one, other) for role, tokens in q.roles.items() if tokens} == {"speaker"}


def test_the_pieces_of_a_direct_quote_are_quotes_and_own_voice_is_none() -> None:
    split = statement(TEXT, "das Dach ... undicht", "direct", cue="sagte", source="Mol")
    own = statement(TEXT, "Es regne hinein", "own_voice")
    assert [words(q.quote) for q in quotes(ARTICLE, [split, own])] == ["das Dach", "undicht"]


def test_a_file_of_the_set_is_read() -> None:
    spans = {"tokenIds": [1, 0]}
    record = {
        "documentName": "d",
        "originalText": "Er sagte",
        "tokens": [{"charBegin": 0, "charEnd": 2}, {"charBegin": 3, "charEnd": 8}],
        "sentences": [{"begin": 0, "end": 2}],
        "annotations": [
            {"quote": spans, "cue": {"tokenIds": []}, "type": "Direct", "medium": "Speech"},
            {"quote": {"tokenIds": []}, "type": "Direct"},
        ],
    }
    (only,) = article(record).quotes
    assert only.quote == {0, 1}
    assert set(only.roles.values()) == {frozenset()}
