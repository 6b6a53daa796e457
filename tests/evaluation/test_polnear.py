"""The measures of PolNeAR and the mapping to its labels, on cases worked out by hand."""

from pathlib import Path

from evaluation.mapping.polnear import attributions
from evaluation.measures.counts import Count
from evaluation.measures.polnear import score
from evaluation.sets.polnear import Attribution, load
from tests.evaluation.making import made, spans, statement

TEXT = "Jan Mole said that the roof leaks. Bos denied it."


def attribution(source: str | None, cue: str | None, *content: str) -> Attribution:
    return Attribution(
        source=spans(TEXT, source) if source else (), cue=spans(TEXT, cue) if cue else (), content=spans(TEXT, *content)
    )


GOLD = [attribution("Jan Mole", "said", "that the roof leaks"), attribution("Bos", "denied", "it.")]


def test_exact_spans_want_both_ends_and_whole_wants_all_roles() -> None:
    found = [attribution("Mole", "said", "that the roof leaks"), attribution("Bos", "denied", "it.")]
    figures = score(TEXT, GOLD, found)
    assert figures["source"] == Count(1, 2, 2)
    assert figures["cue"] == figures["content"] == figures["linked"] == Count(2, 2, 2)
    assert figures["whole"] == Count(1, 2, 2)


def test_each_run_of_a_role_is_an_item() -> None:
    gold, found = [attribution(None, None, "Jan Mole", "the roof")], [attribution(None, None, "Jan Mole", "roof leaks")]
    figures = score(TEXT, gold, found)
    assert figures["content"] == Count(1, 2, 2)
    assert figures["source"] == figures["cue"] == Count()
    assert figures["linked"] == Count(1, 1, 1)  # three of five tokens, and neither has a source


def test_linked_wants_half_of_the_content_and_a_shared_source() -> None:
    assert score(TEXT, GOLD, [attribution("Bos", "said", "that the roof leaks")])["linked"] == Count(0, 2, 1)
    assert score(TEXT, GOLD, [attribution(None, "said", "that the roof leaks")])["linked"] == Count(0, 2, 1)
    assert score(TEXT, GOLD, [attribution("Jan Mole", "said", "that")])["linked"] == Count(0, 2, 1)
    assert score(TEXT, GOLD, [])["linked"] == Count(0, 2, 0)


def test_a_follow_up_quote_is_a_second_piece_of_the_first() -> None:
    text = "“It leaks,” Mole said. “For years.”\n“It is fine,” Bos said."
    found = made(
        text,
        statement(text, "“It leaks,”", "direct", cue="said", source="Mole", speaker="Jan Mole"),
        statement(text, "“For years.”", "direct", source="Mole", speaker="Jan Mole"),
        statement(text, "“It is fine,”", "direct", cue="said", source="Bos", speaker="Bos"),
    )
    first, second = attributions(found)
    assert first.content == spans(text, "“It leaks,”", "“For years.”")
    assert second.content == spans(text, "“It is fine,”")


def test_nested_ones_and_own_voice_are_left_out() -> None:
    inner = statement(TEXT, "the roof leaks", within="x")
    own = statement(TEXT, "Bos denied it", "own_voice")
    assert attributions(made(TEXT, inner, own)) == []


def test_a_cue_is_one_stretch_and_a_colon_stands_in() -> None:
    text = "Mole has also often said the roof leaks. Did Bos of the council say it was fine? Kim: no."
    told = made(
        text,
        statement(text, "the roof leaks", cue="has ... said", source="Mole"),
        statement(text, "it was fine", cue="Did ... say", source="Bos of the council"),
        statement(text, "no.", "direct", source="Kim"),
    )
    assert [a.cue for a in attributions(told)] == [
        spans(text, "has also often said"),
        spans(text, "Did"),
        spans(text, ":"),
    ]


def test_a_token_has_one_label() -> None:
    text = "The roof reportedly leaks."
    (found,) = attributions(made(text, statement(text, "The roof reportedly leaks", "hearsay", cue="reportedly")))
    assert found.content == spans(text, "The roof", "leaks")


def test_the_first_annotator_of_a_document_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "research-only" / "en-polnear" / "dev"
    (folder / "text").mkdir(parents=True)
    (folder / "attributions").mkdir()
    (folder / "text" / "site_[1].txt").write_bytes(b"Mole said\r\nyes")
    event = "E1\tAttribution:T9 Cue:T1 Content:T2 Source:T3\n"
    bound = "T1\tCue 5 9\tsaid\nT2\tContent {} 14\tyes\nT3\tSource 0 4\tMole\n#1\tAnnotatorNotes T1\tsure?\n\n"
    for name, start in (("4b22", 11), ("9c3f", 12)):
        (folder / "attributions" / f"site_[1]_{name}.ann").write_text(bound.format(start) + event)
    (document,) = load(tmp_path, "dev")
    assert document.text[11:14] == "yes"
    assert document.attributions == (Attribution(source=((0, 4),), cue=((5, 9),), content=((11, 14),)),)
