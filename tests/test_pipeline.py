"""The pipeline as a whole, with the shipped pack and with pipelines made here."""

from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from zegsman import pipeline
from zegsman.errors import AnalysisError, EmptyInput, MissingPipeline
from zegsman.ingest import Failure
from zegsman.model import Document, Outlet, Passage, Reader, Span, Speaker, StatementType, Zone, document_id


def page(text: str, *, language: str | None = "nl") -> Document:
    """A document of one body passage."""
    passages = (Passage(zone=Zone.BODY, start=0, end=len(text)),)
    return Document(id=document_id(text), text=text, source=text[:10], language=language, passages=passages)


@pytest.fixture(scope="module")
def brittle(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A spaCy pipeline of the user's own that breaks on the word "boem"."""

    @Language.component("brittle")
    def break_on_boem(doc: Doc) -> Doc:
        if "boem" in doc.text:
            raise RuntimeError("boem")
        return doc

    nlp = spacy.blank("nl")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("brittle")
    folder = tmp_path_factory.mktemp("pipe")
    nlp.to_disk(folder)
    return str(folder)


def test_one_document_that_cannot_be_analysed_never_costs_the_others(brittle: str) -> None:
    documents = [page("Mol zei dat het lekt."), page("Mol zei dat het boem deed."), page("Bos zei dat het meevalt.")]
    first, second, third = pipeline.read_documents(documents, means=pipeline.Means(pipeline=brittle))
    assert isinstance(first, pipeline.Reading)
    assert isinstance(third, pipeline.Reading)
    assert isinstance(second, Failure)
    assert isinstance(second.error, AnalysisError)
    assert "boem" in str(second.error)


def test_a_pipeline_of_the_users_own_reads_its_language_and_the_packs_the_others(brittle: str) -> None:
    documents = [page("Mol zei dat het boem deed."), page("Moll sagte, es habe boem gemacht.", language="de")]
    dutch, german = pipeline.read_documents(documents, means=pipeline.Means(pipeline=brittle))
    assert isinstance(dutch, Failure)
    assert isinstance(german, pipeline.Reading)
    assert german.statements


def test_a_pipeline_for_another_language_than_asked_for_is_refused_at_once(brittle: str) -> None:
    with pytest.raises(MissingPipeline, match="is for 'nl', not for 'de'"):
        pipeline.read(b"Moll schweigt.", language="de", means=pipeline.Means(pipeline=brittle))


def test_a_pipeline_for_a_language_without_statements_is_refused(tmp_path: Path) -> None:
    spacy.blank("fr").to_disk(tmp_path)
    with pytest.raises(MissingPipeline, match="statements are found in nl, en, de only"):
        pipeline.read(b"Mol se tait.", means=pipeline.Means(pipeline=str(tmp_path)))


def test_the_same_text_gives_the_same_reading() -> None:
    text = "„Het dak lekt”, zegt Jan Mol. Volgens de gemeente valt dat mee. De school is dicht."
    assert pipeline.read_text(text).record == pipeline.read_text(text).record


def test_a_document_is_read_alike_alone_and_among_others() -> None:
    documents = [page(f"„Dak {n} lekt”, zegt Jan Mol. Volgens Bos valt dat mee.") for n in range(70)]
    together = [
        reading.record for reading in pipeline.read_documents(documents) if isinstance(reading, pipeline.Reading)
    ]
    assert together[41] == pipeline.read_document(documents[41]).record


def test_another_language_is_kept_without_statements_and_says_so() -> None:
    reading = pipeline.read_document(page("Le toit fuit, dit Mol.", language="fr"))
    assert reading.statements == ()
    assert reading.document.doubts == ("language-not-supported",)


def test_a_passage_in_another_language_is_read_in_its_own() -> None:
    text = (
        "De brug bij Lene is sinds maandag dicht, zegt wethouder Jan Mol. De gemeente zoekt nog naar de oorzaak.\n\n"
        "“The bridge will stay shut for weeks,” said engineer Ann Reed. “We expect more trouble.”\n\n"
        "Le pont reste fermé pendant des semaines, a déclaré la mairie de la ville mardi soir."
    )
    reading = pipeline.read_text(text)
    assert [passage.language for passage in reading.document.passages] == [None, "en", "fr"]
    assert reading.document.passages[2].doubts == ("language-not-supported",)
    spoken = [statement for statement in reading.statements if statement.type is StatementType.DIRECT]
    assert [statement.voice for statement in spoken] == [Speaker("Ann Reed", spoken[0].voice.path)]
    assert all(statement.content[-1].end < text.index("Le pont") for statement in reading.statements)


def test_comments_are_the_readers_never_the_outlets() -> None:
    html = (
        "<html lang=nl><body><article><h1>Dak lekt</h1><p>Het dak van de school in Vlietdam lekt al weken en "
        "de gemeente doet niets.</p><p>De wethouder was gisteren op bezoek in de school en zag overal emmers staan.</p>"
        "</article>"
        "<section class=comments><div class=comment><span class=author>kees</span><p>Die wethouder heeft nog nooit "
        "een emmer gezien in zijn leven.</p></div></section></body></html>"
    )
    reading = pipeline.read_text(html, language="nl")
    voices = {statement.zone: statement.voice for statement in reading.statements}
    assert voices[Zone.COMMENT] == Reader("kees")
    assert isinstance(voices[Zone.BODY], Outlet)


@pytest.mark.parametrize("wrap", [str, lambda t: "\u200f" + t, lambda t: "👩‍🚒 " + t, lambda t: "e\u0301 " + t])
def test_offsets_are_code_points_whatever_stands_before(wrap: Callable[[str], str]) -> None:
    text = wrap("„Het dak lekt”, zegt Jan Mol.")
    (statement, *_) = pipeline.read_text(text, language="nl").statements
    (span,) = statement.content
    assert statement.type is StatementType.DIRECT
    assert text[span.start : span.end] == "„Het dak lekt”"
    assert span == Span(text.index("„"), text.index("”") + 1)


def test_nothing_to_read_is_an_error_with_a_name() -> None:
    with pytest.raises(EmptyInput):
        pipeline.read_text("  \n ")


def test_the_examples_hold_what_a_reader_would_look_for() -> None:
    examples = Path(__file__).parents[1] / "examples"
    for reading in pipeline.read(examples):
        assert isinstance(reading, pipeline.Reading)
        kinds = {statement.type for statement in reading.statements}
        assert {StatementType.DIRECT, StatementType.INDIRECT, StatementType.OWN_VOICE} <= kinds, reading.document.source
