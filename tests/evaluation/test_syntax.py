"""The scorer on trees whose scores can be counted by hand; sentences of our own."""

import pytest

from evaluation.syntax.entities import Marked, fairly, marked, marked_iob, names_in
from evaluation.syntax.score import Score, gold_analysis, score, text_of, total
from evaluation.syntax.spans import span_scores
from tests.training.conftest import tree
from zegsman.model import Analysis, Sentence, Token


def changed(analysis: Analysis, i: int, **fields: object) -> Analysis:
    tokens = list(analysis.tokens)
    old = {name: getattr(tokens[i], name) for name in tokens[i].__struct_fields__}
    tokens[i] = Token(**(old | fields))  # type: ignore[arg-type]
    return Analysis(tuple(tokens), analysis.sentences)


def test_gold_against_itself_is_perfect() -> None:
    gold = gold_analysis([tree(0), tree(1)])
    assert {s.f1 for s in score(gold, gold).values()} == {100.0}
    assert text_of([tree(0)]) == "Jan Mol zegt dat het dak lekt . "


def test_one_wrong_head_costs_one_arc_and_one_wrong_label_only_las() -> None:
    gold = gold_analysis([tree(0)])
    head = score(gold, changed(gold, 4, head=6))
    assert (head["UAS"].right, head["LAS"].right, head["UPOS"].right) == (7, 7, 8)
    label = score(gold, changed(gold, 4, dep="amod"))
    assert (label["UAS"].right, label["LAS"].right) == (8, 7)


def test_las_leaves_subtypes_out() -> None:
    gold = gold_analysis([tree(1)])
    other = score(gold, changed(gold, 3, dep="compound"))
    assert (other["LAS"].right, other["LAS full"].right) == (7, 6)


def test_joined_sentences_and_split_words_are_counted() -> None:
    gold = gold_analysis([tree(0), tree(1)])
    one = Analysis(gold.tokens, (Sentence(0, len(gold.tokens)),))
    assert score(gold, one)["sentences"] == Score(2, 1, 0)
    fewer = Analysis(gold.tokens[:-1], gold.sentences[:1])
    assert score(gold, fewer)["words"] == Score(15, 14, 14)


def test_spans_of_cue_verbs() -> None:
    gold = gold_analysis([tree(0)])
    right = span_scores(gold, gold, {"zeggen"})
    assert right == {"subject": Score(1, 1, 1), "content clause": Score(1, 1, 1)}
    assert span_scores(gold, gold, {"melden"})["subject"] == Score(0, 0, 0)
    short = span_scores(gold, changed(gold, 4, head=2), {"zeggen"})
    assert short == {"subject": Score(1, 1, 1), "content clause": Score(1, 1, 0)}


def test_totals_add_up() -> None:
    assert total([{"a": Score(1, 2, 1)}, {"a": Score(3, 2, 1), "b": Score(1, 1, 1)}]) == {
        "a": Score(4, 4, 2),
        "b": Score(1, 1, 1),
    }
    assert Score(4, 4, 2).f1 == 50.0
    assert Score(0, 0, 0).f1 == 0.0


def test_names_without_their_article() -> None:
    rows = ["1\tde\t(LOC\t_", "2\tVlieter\tLOC\t_", "3\tPolders\tLOC)\t_", "4\tmeldt\t_\t_", "5\tMol\t(PER)\t_", ""]
    (sentence,) = marked(rows)
    assert {(sentence.text[a:b], kind) for a, b, kind in sentence.names} == {("Vlieter Polders", "LOC"), ("Mol", "PER")}


def test_names_in_iob() -> None:
    rows = ["# text = Jan Mol zwijgt", "1\tJan\tB-PER\t-", "2\tMol\tI-PER\t-", "3\tzwijgt\tO\t-", ""]
    (sentence,) = marked_iob(rows)
    assert {(sentence.text[a:b], kind) for a, b, kind in sentence.names} == {("Jan Mol", "PER")}


@pytest.mark.parametrize(
    ("entities", "names"),
    [
        (["LOC", "LOC", "", "PER"], {(3, 4, "LOC"), (6, 7, "PER")}),
        (["", "PER", "ORG", ""], {(3, 4, "PER"), (4, 5, "ORG")}),
    ],
)
def test_neighbouring_tokens_of_one_kind_are_one_name(entities: list[str], names: set[tuple[int, int, str]]) -> None:
    places = [(0, 2, "de"), (3, 4, "A"), (4, 5, "b"), (6, 7, "C")]
    tokens = [
        Token(i, start, end, text, text, "X", "dep", 0, "", kind)
        for i, ((start, end, text), kind) in enumerate(zip(places, entities, strict=True))
    ]
    assert names_in(tokens) == names


def test_fair_names_need_a_mark_in_the_sentence_and_no_title() -> None:
    text = "Gisteren zei CEO Eva Mol niets ."
    whole = Marked(text, frozenset({(13, 24, "PER")}))
    assert fairly([whole, Marked("Mol zweeg .", frozenset())], {"ceo"}) == [Marked(text, frozenset({(17, 24, "PER")}))]


def test_a_name_that_is_a_title_stays() -> None:
    only = Marked("De premier", frozenset({(3, 10, "PER")}))
    firm = Marked("President Group groeit", frozenset({(0, 15, "ORG")}))
    assert fairly([only, firm], {"premier", "president"}) == [only, firm]
