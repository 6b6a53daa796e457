"""Authoring form -> records -> authoring form."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.compile import compile_files
from corpus.locate import choose, occurrences
from corpus.records import Record, exact
from corpus.render import render
from tests.corpus.conftest import compiled


def strings(record: Record, number: int, role: str) -> list[str]:
    return exact(record["text"], record["statements"][number - 1][role])


def test_zones_follow_the_line_prefixes(page: Record) -> None:
    assert [zone["zone"] for zone in page["zones"]] == ["headline", "lead", "body", "body", "comment"]
    assert page["zones"][-1]["author"] == "zus"
    assert page["text"].splitlines()[4:6] == ["een emmer vol", "een tweede emmer"]


def test_content_takes_the_first_place_not_yet_used(page: Record) -> None:
    assert page["statements"][0]["content"][0][0] < page["statements"][1]["content"][0][0]
    assert page["statements"][1]["zone"] == "lead"


def test_dots_stay_in_the_block_and_nesting_in_the_outer_content(page: Record) -> None:
    assert strings(page, 5, "content") == ["dat 'het plan' mislukt"]
    assert strings(page, 7, "content") == ["dat het wel meevalt"]


def test_scare_marks_are_no_verbatim_words(page: Record) -> None:
    assert strings(page, 4, "verbatim") == ["'het plan'"]
    assert strings(page, 5, "scare") == ["'het plan'"]
    assert strings(page, 5, "verbatim") == []


def test_chains_end_at_the_outlet_or_at_the_writer_of_the_comment(page: Record) -> None:
    chains = [statement["chain"] for statement in page["statements"]]
    assert chains[1] == ["Jan Mol", "de krant", "(outlet)"]
    assert chains[4] == ["Mol", "Bos", "(outlet)"]
    assert chains[5] == ["De Grachtpost"]
    assert chains[6] == ["Mijn zwager", "zus"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("I | dat het regent | zei | Mol", "statement 1, content: 'dat het regent' does not stand"),
        ("I | Het dak lekt | riep | Mol", "statement 1, cue: 'riep' does not stand"),
        ("Z | Het dak lekt", "unknown type 'Z'"),
        ("I | Het dak lekt | zei | Mol | stance=boos", "unknown 'boos'"),
        ("I | dak#7 | zei | Mol", "has it 2 times"),
        ("I | Het dak lekt | zei | Mol | in=3", "no earlier statement 3"),
        ("rel 1 hates 2", "is no relation"),
    ],
)
def test_errors_name_entry_statement_and_string(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_text(f"=== P9\nHet dak lekt, zei Mol. Dat dak!\n---\n{line}\n", encoding="utf-8")
    records, problems = compile_files([path], None)
    assert records == []
    assert message in problems[0]
    assert problems[0].startswith("bad.txt:")


def test_rendered_records_compile_to_the_same_records(tmp_path: Path, page: Record) -> None:
    path = tmp_path / "again.txt"
    path.write_text(render(page), encoding="utf-8")
    records, problems = compile_files([path], None)
    assert problems == []
    assert records == [page]


@given(st.text(alphabet="ab c.'", max_size=40), st.text(alphabet="ab c", min_size=1, max_size=4))
def test_an_occurrence_is_the_string_and_can_be_chosen_by_number(text: str, string: str) -> None:
    for number, (start, end) in enumerate(occurrences(text, string), 1):
        assert text[start:end] == string
        assert choose(text, f"{string}#{number}", []) == (start, end)


def test_a_quote_over_two_paragraphs_and_a_leading_dash_come_back(tmp_path: Path) -> None:
    paragraphs = "\\- En toen? „Weg. Weg.\nNooit meer. Weg. Weg.”, zei Mol."
    text = f"=== P3 outlet=X\n{paragraphs}\n---\nD | „Weg ... Weg.” | zei | Mol | spk=-\n"
    (record,) = compiled(tmp_path, text)
    assert strings(record, 1, "content") == ["„Weg. Weg.\n\nNooit meer. Weg. Weg.”"]
    assert record["statements"][0]["speaker_ref"] is None
    assert compiled(tmp_path, render(record)) == [record]
