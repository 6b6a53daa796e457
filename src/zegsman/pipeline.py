"""The one file where the rooms meet: source -> Document -> Analysis -> Statements -> speakers.

>>> reading = read_text("„Het dak lekt”, zegt dakdekker Jan Mol.")
>>> [(s.type.value, s.voice.name) for s in reading.statements]
[('direct', 'Jan Mol')]
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec

from zegsman import ingest
from zegsman.attribution import BEST, Engine, after_label, attribute_together, load_tagger, needs_syntax
from zegsman.errors import AnalysisError, MissingPipeline, ZegsmanError
from zegsman.ingest import Failure, Options
from zegsman.language import Stretch, analyse_where, lemmas, load, load_named
from zegsman.lexicon import load as load_lexicon
from zegsman.model import Analysis, Document, Passage, Record, Statement
from zegsman.resolution import date_statements, find_places, resolve

SUPPORTED = ("nl", "en", "de")
"""Languages whose statements are found; a document in another one is kept without statements and with a doubt."""

_NOTHING = Analysis((), (), parsed=False)
TOGETHER = 32
"""Documents analysed in one batch: enough stretches to fill spaCy's batches of 64, little held in memory."""


class Means(msgspec.Struct, frozen=True, kw_only=True):
    """With what to read: `pipeline` names a spaCy pipeline to use in place of the shipped one, `engine` what finds the
    statements, `tagger` the folder of a tagger to use in place of the shipped one."""

    pipeline: str | None = None
    engine: Engine = Engine.BEST
    tagger: str | None = None


SHIPPED = Means()
"""What the package brings."""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What was found in one document: its record, and per statement id the lemmas of its content (for the search)."""

    record: Record
    lemmas: Mapping[str, str]

    @property
    def document(self) -> Document:
        """The text with its metadata and passages."""
        return self.record.document

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements in the order of the text."""
        return self.record.statements


def read(
    source: str | bytes | Path,
    *,
    language: str | None = None,
    published: str | None = None,
    means: Means = SHIPPED,
) -> Iterator[Reading | Failure]:
    """Read a file, folder, address, archive, feed or "-" (standard input): one Reading or Failure an item, in order.

    `language` (ISO 639-1) and `published` (ISO 8601) overrule what is found.

    Raises:
        MissingPipeline: no such pipeline is installed, or it is for another language than `language`.
        MissingTagger: there is no tagger in the folder named.
    """
    check_language(means, language)
    items = ingest.read(source, options=Options(language=language, published=published))
    return read_documents(items, means=means)


def check_language(means: Means, language: str | None) -> None:
    """Raise MissingPipeline where a pipeline was named that can read nothing here: it is for another language than
    `language`, or for one in which no statements are found."""
    if means.pipeline is None:
        return
    if language in SUPPORTED:
        load(language, pipeline=means.pipeline)
    elif (own := load_named(means.pipeline).language) not in SUPPORTED:
        raise MissingPipeline(
            f"the pipeline {means.pipeline!r} is for {own!r}; statements are found in {', '.join(SUPPORTED)} only"
        )


def read_text(text: str, *, language: str | None = None, published: str | None = None) -> Reading:
    """The reading of a text in memory: plain text, or HTML as a browser would get it.

    Raises:
        InputError: there is nothing to read in it.
    """
    first = next(read(text.encode("utf-8", "replace"), language=language, published=published))
    if isinstance(first, Failure):
        raise first.error
    return first


def read_document(document: Document, *, means: Means = SHIPPED) -> Reading:
    """The reading of one document."""
    (reading,) = _readings([document], means)
    return reading


def read_documents(items: Iterable[Document | Failure], *, means: Means = SHIPPED) -> Iterator[Reading | Failure]:
    """Readings of documents, in the order given; failures pass through."""
    waiting: list[Document | Failure] = []
    for item in items:
        waiting.append(item)
        if len(waiting) == TOGETHER:
            yield from _batch(waiting, means)
            waiting = []
    yield from _batch(waiting, means)


def _batch(items: list[Document | Failure], means: Means) -> Iterator[Reading | Failure]:
    """The readings of some documents, analysed together by language; failures keep their place."""
    readings = iter(_at_once([item for item in items if isinstance(item, Document)], means))
    for item in items:
        yield item if isinstance(item, Failure) else next(readings)


def _at_once(documents: list[Document], means: Means) -> list[Reading | Failure]:
    """Readings of documents together; where that fails one by one, so that one document never costs the others."""
    try:
        return list(_readings(documents, means))
    except ZegsmanError:
        raise
    except Exception:
        return [_alone(document, means) for document in documents]


def _alone(document: Document, means: Means) -> Reading | Failure:
    try:
        return _readings([document], means)[0]
    except ZegsmanError:
        raise
    except Exception as error:  # a fault of ours or of a user's pipeline: named, and the rest is read
        reason = f"could not be analysed ({type(error).__name__}: {error}); this is a fault worth reporting"
        return Failure(source=document.source_id or document.source, error=AnalysisError(reason))


def _readings(documents: list[Document], means: Means) -> list[Reading]:
    analyses = _analyses(documents, means)
    statements = _statements(documents, analyses, means)
    return [
        _without_statements(document) if told is None else _reading(document, found, told)
        for document, found, told in zip(documents, analyses, statements, strict=True)
    ]


def _statements(
    documents: list[Document], analyses: list[list[Analysis]], means: Means
) -> list[tuple[Statement, ...] | None]:
    """The statements of each document, None where its language is not supported; a language at a time."""
    found: list[tuple[Statement, ...] | None] = [None] * len(documents)
    engine = BEST if means.engine is Engine.BEST else means.engine
    for code in SUPPORTED:
        places = [n for n, document in enumerate(documents) if document.language == code]
        if not places:
            continue
        known = load_lexicon(code)
        tagger = load_tagger(code, means.tagger) if engine is not Engine.RULES else None
        many = [(documents[n], analyses[n]) for n in places]
        told = attribute_together(many, lexicon=known, engine=engine, tagger=tagger)
        for n, statements in zip(places, told, strict=True):
            found[n] = statements
    return found


def _analyses(documents: list[Document], means: Means) -> list[list[Analysis]]:
    """Analyses per document, one a passage; an empty one where the language is not supported.

    All passages of a language go in one batch and are parsed where the gate asks for syntax. A pipeline that was named
    reads the passages in its language, the packs read the others.
    """
    found = [[_NOTHING] * len(document.passages) for document in documents]
    places: dict[str, list[tuple[int, int]]] = {}
    for n, document in enumerate(documents):
        if document.language in SUPPORTED:
            for k, passage in enumerate(document.passages):
                places.setdefault(passage.language or document.language, []).append((n, k))
    own = load_named(means.pipeline).language if means.pipeline is not None else None
    for code in (code for code in SUPPORTED if code in places):
        loaded = load(code, pipeline=means.pipeline if code == own else None)
        stretches = [_stretch(documents[n], documents[n].passages[k], code) for n, k in places[code]]
        analyses = analyse_where(loaded, stretches, partial(needs_syntax, language=code))
        for (n, k), analysis in zip(places[code], analyses, strict=True):
            found[n][k] = analysis
    return found


def _stretch(document: Document, passage: Passage, language: str) -> Stretch:
    """The words of a passage, without a label such as "07.40 –" before its first sentence."""
    text = document.text[passage.start : passage.end]
    label = after_label(text, language)
    return Stretch(text[label:], passage.start + label)


def _reading(document: Document, analyses: list[Analysis], statements: tuple[Statement, ...]) -> Reading:
    document = msgspec.structs.replace(document, passages=tuple(map(_doubted, document.passages)))
    known = load_lexicon(document.language or "")
    who = resolve(document, analyses, statements, lexicon=known)
    statements = date_statements(document, analyses, who.statements)
    where = find_places(document, analyses, statements, actors=who.actors, references=who.references)
    record = Record(
        document=document,
        statements=where.statements,
        actors=who.actors,
        references=who.references,
        places=where.places,
    )
    ids, contents = (s.id for s in where.statements), (s.content for s in where.statements)
    return Reading(record=record, lemmas=dict(zip(ids, lemmas(analyses, contents), strict=True)))


def _without_statements(document: Document) -> Reading:
    return Reading(record=Record(document=_doubted(document)), lemmas={})


Kept = TypeVar("Kept", Document, Passage)


def _doubted(kept: Kept) -> Kept:
    """A document or passage, with a doubt if it is in a language whose statements are not found."""
    if kept.language is None or kept.language in SUPPORTED:
        return kept
    doubts = tuple(dict.fromkeys((*kept.doubts, "language-not-supported")))
    return msgspec.structs.replace(kept, doubts=doubts)
