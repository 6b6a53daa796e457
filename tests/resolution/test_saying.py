"""When it was said and what it tells of, through the real pipeline."""

import pytest

from zegsman.model import Document, Passage, Statement, Zone, document_id
from zegsman.pipeline import read_document, read_text

FRIDAY = "2024-05-03T10:15:00+02:00"


def found(text: str, published: str | None = FRIDAY) -> list[Statement]:
    return [s for s in read_text(text, language="nl", published=published).statements if s.cue]


@pytest.mark.parametrize(
    ("text", "when", "told"),
    [
        ("„De brug is sinds maandag dicht”, zei Jan Mol vrijdag.", "2024-05-03", ("2024-04-29/..",)),
        ("Volgens Jan Mol is de brug donderdag ingestort.", None, ("2024-05-02",)),
        ("„De brug is dicht”, zei Jan Mol.", None, ()),
        ("Woensdag zei Jan Mol dat de brug in 2015 werd gebouwd.", "2024-05-01", ("2015",)),
        ("„De brug is dicht”, zegt Jan Mol woensdag.", "2024-05-01", ()),
        ("Jan Mol, die dinsdag aantrad, zei dat de brug dicht is.", None, ()),
    ],
)
def test_time_of_saying_and_time_told(text: str, when: str | None, told: tuple[str, ...]) -> None:
    assert [(s.when, s.told) for s in found(text)] == [(when, told)]


def test_nothing_is_guessed_without_a_publication_time() -> None:
    (statement,) = found("„De brug is sinds 2015 dicht”, zei Jan Mol vrijdag.", published=None)
    assert (statement.when, statement.told) == (None, ("2015/..",))
    assert "when-unknown" in statement.doubts


def test_what_a_reader_writes_is_said_when_it_was_posted() -> None:
    text = "De brug is dicht.\n\nGisteren was de brug nog gewoon open."
    passages = (
        Passage(zone=Zone.BODY, start=0, end=17),
        Passage(zone=Zone.COMMENT, start=19, end=len(text), author="bakfiets_7", published="2023-01-16T08:00:00+01:00"),
    )
    document = Document(
        id=document_id(text), text=text, source="test", published=FRIDAY, language="nl", passages=passages
    )
    comments = [s for s in read_document(document).statements if s.zone is Zone.COMMENT]
    assert [(s.when, s.told) for s in comments] == [("2023-01-16T08:00:00+01:00", ("2023-01-15",))]


def test_a_second_run_changes_nothing() -> None:
    text = "„De brug is sinds maandag dicht”, zei Jan Mol vrijdag. Gisteren zei hij dat de brug nog open was."
    first = read_text(text, language="nl", published=FRIDAY)
    assert read_document(first.document).statements == first.statements
