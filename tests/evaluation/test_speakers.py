"""The measure of speakers: what counts as right, and that the whole runs on the corpus's own texts."""

import pytest

from evaluation.speakers.__main__ import judgements, records, table
from evaluation.speakers.frames import framed
from evaluation.speakers.score import SourceKind, Verdict, source_kind, verdict
from zegsman.lexicon import load


@pytest.mark.parametrize(
    ("annotated", "found", "expected"),
    [
        ("Jan Mol", "Mol", Verdict.RIGHT),
        ("Jan Mol", "Jan Bos", Verdict.RIGHT),
        ("Jan Mol", "Piet Bos", Verdict.WRONG),
        ("de buurman", "Een buurman", Verdict.RIGHT),
        ("woordvoerder van de politie", "de politie", Verdict.RIGHT),
        ("Jan van Mol", "Els van Bos", Verdict.WRONG),
        ("Jan Mol", None, Verdict.UNKNOWN),
        (None, None, Verdict.RIGHT),
        (None, "Jan Mol", Verdict.WRONG),
    ],
)
def test_a_speaker_is_right_where_a_telling_word_is_shared(
    annotated: str | None, found: str | None, expected: Verdict
) -> None:
    assert verdict(annotated, found) is expected


@pytest.mark.parametrize(
    ("source", "language", "expected"),
    [
        ("ze", "nl", SourceKind.PRONOUN),
        ("Sie", "de", SourceKind.PRONOUN),
        ("Mol", "nl", SourceKind.NAME),
        ("the mayor, Jan Mol", "en", SourceKind.NAME),
        ("The mayor", "en", SourceKind.ROLE),
        ("de hele straat", "nl", SourceKind.DESCRIPTION),
        ("", "en", SourceKind.NONE),
    ],
)
def test_kinds_of_source(source: str, language: str, expected: SourceKind) -> None:
    assert source_kind(source, load(language)) is expected


def test_the_measure_runs_on_a_text_of_the_corpus() -> None:
    first = next(iter(records("nl", "dev", None)))
    (text,) = framed([first], "nl")
    judged = list(judgements(text, "nl"))
    assert len(judged) == len(text.statements) > 0
    count = {(kind, verdict): 1 for *_, kind, verdict in judged}
    assert "all" in table("nl", count)
