"""Whole pages of our own, read with the shipped pack by the rules: who says what, through whom; reviewed by hand.

Below the line of a page stand its attributed statements: type, content, source and channel, hearsay left out.
"""

from pathlib import Path

import pytest

from zegsman import pipeline
from zegsman.attribution import Engine
from zegsman.model import StatementType, words

FOLDER = Path(__file__).with_name("golden")
RULES = pipeline.Means(engine=Engine.RULES)
LEFT_OUT = (StatementType.OWN_VOICE, StatementType.HEARSAY)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_a_page_is_read_as_its_reader_did(path: Path) -> None:
    text, _, wanted = path.read_text("utf-8").partition("\n--\n")
    (reading,) = pipeline.read(text.encode(), language="nl", means=RULES)
    assert isinstance(reading, pipeline.Reading)
    page = reading.document.text
    found = [
        " | ".join((s.type.value, *(words(page, x) for x in (s.content, s.source, s.via)))).replace("\n\n", " ")
        for s in reading.statements
        if s.type not in LEFT_OUT
    ]
    assert [line.rstrip() for line in found] == [line.rstrip() for line in wanted.strip().split("\n")]


def test_what_stands_below_as_a_comment_is_no_ones_quote() -> None:
    text, _, _ = (FOLDER / "headline.txt").read_text("utf-8").partition("\n--\n")
    reading = pipeline.read_text(text, language="nl")
    comments = [s for s in reading.statements if "schamen" in words(reading.document.text, s.content)]
    assert comments
    assert all(s.zone.value == "comment" and s.type is StatementType.OWN_VOICE for s in comments)
