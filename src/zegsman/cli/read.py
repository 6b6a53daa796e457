"""zegsman read"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from zegsman.cli import options
from zegsman.cli.ending import FAILED, SOME_FAILED, guarded

if TYPE_CHECKING:
    from zegsman.cli.progress import Progress
    from zegsman.ingest import Failure
    from zegsman.ledger import Ledger
    from zegsman.pipeline import Means, Reading
    from zegsman.views.export.formats import Writer


class Shown(StrEnum):
    """How readings are written."""

    TEXT = "text"
    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    XLSX = "xlsx"


class FoundBy(StrEnum):
    """What finds the statements; the engines of `zegsman.attribution`, named here so that help comes up at once."""

    BEST = "best"
    RULES = "rules"
    TAGGER = "tagger"
    BOTH = "both"


@guarded()
def command(
    source: Annotated[
        list[str],
        typer.Argument(help="Files, folders, URLs, feeds, WARC archives, JSON Lines, or - for standard input."),
    ],
    format: Annotated[
        Shown, typer.Option(help="text: as `zegsman show`; jsonl: a document a line; else a row a statement.")
    ] = Shown.TEXT,
    output: options.Output = None,
    ledger: Annotated[
        Path | None, typer.Option(envvar="ZEGSMAN_LEDGER", help="Also store the readings in this file.")
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(
            parser=options.language, metavar="CODE", help="The language of the texts, such as nl; not recognised then."
        ),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(
            parser=options.moment, metavar="TIME", help="The time of publication, ISO 8601, instead of the page's."
        ),
    ] = None,
    pipeline: Annotated[str | None, typer.Option(help="A spaCy pipeline of your own to use.")] = None,
    processes: Annotated[
        int, typer.Option(min=1, help="Processes that read at the same time; one a core at most.")
    ] = 1,
    engine: Annotated[FoundBy, typer.Option(help="What finds the statements.")] = FoundBy.BEST,
    tagger: Annotated[str | None, typer.Option(help="The folder of a tagger of your own to use.")] = None,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="Print no statements that are less sure than this; the ledger gets all.")
    ] = 0,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but failures on standard error.")] = False,
) -> None:
    """Read news: find the statements and print them. They are stored too where a ledger is given."""
    import sys

    from zegsman.cli.output import opened, refuse_to_overwrite
    from zegsman.cli.progress import Progress

    refuse_to_overwrite(output, *source, *([ledger] if ledger else []))
    ours = _written_here(ledger, output)
    on_screen = output is None and sys.stdout.isatty()
    with (
        _ledger(ledger) as store,
        opened(output, format.value) as stream,
        _writer(format, stream) as out,
        Progress(quiet=quiet, results_on_terminal=on_screen) as progress,
    ):
        for item in _items(source, lang, published, _means(pipeline, engine, tagger), processes):
            if _source(item) not in ours:
                _take(item, min_confidence, store, out, progress)
    if progress.failures:
        raise typer.Exit(SOME_FAILED if progress.documents else FAILED)


def _means(pipeline: str | None, engine: FoundBy, tagger: str | None) -> "Means":
    from zegsman.attribution import Engine
    from zegsman.pipeline import Means

    return Means(pipeline=pipeline, engine=Engine(engine.value), tagger=tagger)


def _items(
    sources: list[str], lang: str | None, published: str | None, means: "Means", processes: int
) -> "Iterator[Reading | Failure]":
    from zegsman import scale
    from zegsman.pipeline import read

    if processes > 1:
        yield from scale.read(sources, processes=processes, language=lang, published=published, means=means)
        return
    for source in sources:
        yield from read(source, language=lang, published=published, means=means)


def _written_here(ledger: Path | None, output: Path | None) -> set[Path]:
    """The files that this run writes: in a folder that is read they are no pages."""
    files = [Path(f"{ledger}{end}") for end in ("", "-wal", "-shm")] if ledger else []
    return {path.absolute() for path in (*files, *([output] if output else []))}


def _source(item: "Reading | Failure") -> Path:
    from zegsman.ingest import Failure

    return Path(item.source if isinstance(item, Failure) else item.document.source).absolute()


def _take(item: "Reading | Failure", least: float, store: "Ledger | None", out: "Writer", progress: "Progress") -> None:
    """Store one reading, and write what is sure enough of it; what one document cannot do is said, and the next is
    read."""
    import msgspec

    from zegsman.errors import InputError
    from zegsman.ingest import Failure
    from zegsman.model import at_least
    from zegsman.pipeline import SUPPORTED

    if isinstance(item, Failure):
        progress.failed(item.source, str(item.error))
        return
    source = item.document.source
    sure = at_least(item.statements, least)
    try:
        change = store.add(item.record, item.lemmas).value if store else None
        out.write(msgspec.structs.replace(item.record, statements=sure))
    except (InputError, UnicodeEncodeError) as error:
        progress.failed(source, str(error))
        return
    if item.document.language not in SUPPORTED:
        progress.passed_over(item.document.language)
    progress.read(source, len(sure), change)


def _ledger(path: Path | None) -> "AbstractContextManager[Ledger | None]":
    from zegsman.ledger import Ledger

    return Ledger.open(path) if path else nullcontext()


def _writer(format: Shown, stream: BinaryIO) -> "Writer":
    from zegsman.cli.printing import DrawingWriter, TableWriter
    from zegsman.views.export.formats import Format, writer

    match format:
        case Shown.TEXT:
            return DrawingWriter(stream)
        case Shown.TABLE:
            return TableWriter(stream)
        case _:
            return writer(Format(format.value), stream)
