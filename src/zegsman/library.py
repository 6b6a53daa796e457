"""The library's front door: `zegsman.read` for one text or page, `zegsman.read_all` for many.

>>> import zegsman
>>> reading = zegsman.read("„Het dak lekt”, zegt dakdekker Jan Mol.")
>>> [(statement.type.value, statement.voice.name) for statement in reading.statements]
[('direct', 'Jan Mol')]
"""

from collections.abc import Iterator
from os.path import exists
from pathlib import Path
from typing import TYPE_CHECKING

from zegsman import pipeline as rooms
from zegsman import scale
from zegsman.attribution import Engine
from zegsman.errors import InputError, NotFound
from zegsman.ingest import Failure

if TYPE_CHECKING:
    import polars
    import pyarrow

_LONGEST_NAME = 1024  # characters; a longer string is a text, not a path (Linux allows 4,096, names of files 255)
_PAGE_ENDINGS = frozenset({".html", ".htm", ".txt", ".jsonl", ".pdf", ".docx", ".warc", ".gz", ".xml", ".rss"})


class Reading(rooms.Reading, frozen=True, kw_only=True):
    """What was found in one document, with its tables and drawing.

    `document` is the text with its metadata, `statements` what was found in it, `record` both together.
    """

    def to_arrow(self) -> "pyarrow.Table":
        """One row a statement, with the columns of docs/reference/columns.md.

        Raises:
            MissingExtra: pyarrow is not installed.
        """
        from zegsman.views.export.arrow import to_arrow

        return to_arrow([self.record])

    def to_polars(self) -> "polars.DataFrame":
        """The table of `to_arrow` as a polars frame.

        Raises:
            MissingExtra: pyarrow or polars is not installed.
        """
        from zegsman.views.export.polars import to_polars

        return to_polars([self.record])

    def _repr_html_(self) -> str:
        """The text with its statements marked, for notebooks: no script, nothing fetched."""
        from zegsman.views.html import html

        return html(self.record)


def read(
    text_or_path: str | Path,
    *,
    language: str | None = None,
    published: str | None = None,
    pipeline: str | None = None,
    engine: Engine = Engine.BEST,
    tagger: str | None = None,
) -> Reading:
    """Read one text, or one page from a file or address.

    A Path, an address with "://" and a string that names an existing file are read from there; any other string is the
    text itself. `language` (ISO 639-1) and `published` (ISO 8601) overrule what is found; `pipeline` names a spaCy
    pipeline to use in place of the shipped one. `engine` is what finds the statements ("rules", "tagger" or "both"),
    `tagger` the folder of a tagger to use in place of the shipped one.

    Raises:
        InputError: it cannot be read, or holds more than one document (use `read_all`).
        MissingPipeline: no such pipeline is installed, or it is for another language than `language`.
        MissingTagger: there is no tagger in that folder.
    """
    means = rooms.Means(pipeline=pipeline, engine=Engine(engine), tagger=tagger)
    source = _source(text_or_path)
    readings = list(rooms.read(source, language=language, published=published, means=means))
    if len(readings) != 1:
        raise InputError(f"{_name(text_or_path)} holds {len(readings)} documents; zegsman.read_all takes any number")
    if isinstance(readings[0], Failure):
        raise readings[0].error
    return _with_views(readings[0])


def read_all(
    source: str | Path,
    *,
    language: str | None = None,
    published: str | None = None,
    pipeline: str | None = None,
    processes: int = 1,
    engine: Engine = Engine.BEST,
    tagger: str | None = None,
) -> Iterator[Reading | Failure]:
    """Read a file, folder, address, feed or archive: one Reading or Failure an item, each as soon as it is ready.

    With `processes` so many read at the same time, and the order stays. They are started afresh, so a script that asks
    for more than one does so below `if __name__ == "__main__":`.

    Raises:
        MissingPipeline: no such pipeline is installed, or it is for another language than `language`.
        MissingTagger: there is no tagger in that folder.
    """
    means = rooms.Means(pipeline=pipeline, engine=Engine(engine), tagger=tagger)
    if processes > 1:
        items = scale.read([source], processes=processes, language=language, published=published, means=means)
    else:
        items = rooms.read(source, language=language, published=published, means=means)
    for item in items:
        yield item if isinstance(item, Failure) else _with_views(item)


def _with_views(reading: rooms.Reading) -> Reading:
    return Reading(record=reading.record, lemmas=reading.lemmas)


def _source(text_or_path: str | Path) -> str | bytes | Path:
    if isinstance(text_or_path, Path):
        return text_or_path
    if "\n" in text_or_path or len(text_or_path) > _LONGEST_NAME or "\0" in text_or_path:
        return text_or_path.encode("utf-8", "replace")
    if "://" in text_or_path.split(" ")[0]:
        return text_or_path
    if exists(text_or_path):  # unlike Path.exists no error for a name that is too long
        return Path(text_or_path)
    if " " not in text_or_path and Path(text_or_path).suffix.lower() in _PAGE_ENDINGS:
        raise NotFound(f"{text_or_path}: no such file or folder")
    return text_or_path.encode("utf-8", "replace")


def _name(text_or_path: str | Path) -> str:
    return str(text_or_path) if len(str(text_or_path)) < _LONGEST_NAME else "the text"
