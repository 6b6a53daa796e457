"""The corpus that is committed: sound, and the same after a walk through the authoring form."""

from pathlib import Path

import pytest

from corpus.check import check
from corpus.compile import compile_files
from corpus.records import files, read
from corpus.render import render

CORPUS = Path(__file__).parents[2] / "corpus"


def test_the_corpus_passes_the_machine_check() -> None:
    assert check([record for path in files([CORPUS]) for record in read(path)], None, []) == []


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_pages_are_the_same_after_a_walk_through_the_authoring_form(language: str, tmp_path: Path) -> None:
    pages = list(read(CORPUS / language / "pages.jsonl"))
    path = tmp_path / "pages.txt"
    lines = [f"*** lang={language}", *(render(page) for page in pages)]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert compile_files([path], None) == (pages, [])
