"""`read`: any source -> documents and failures, one by one."""

import io
import os
import re
import stat
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from zegsman.errors import InputError, NotFound, Refused
from zegsman.ingest.dispatch import guarded, read_source
from zegsman.ingest.folder import files, shown
from zegsman.ingest.options import Failure, Options
from zegsman.ingest.source import Source
from zegsman.model import Document

_DEFAULT = Options()


def read(source: str | bytes | Path, *, options: Options = _DEFAULT) -> Iterator[Document | Failure]:
    """The documents of a source, each as soon as it is read, and a Failure for each part that cannot be read.

    `source` is a file, a folder (read recursively, sorted), an http or https address, "-" for standard input, or the
    bytes of a file. Files may be HTML, plain text, JSON Lines, RSS or Atom, WARC, PDF or DOCX, each also in gzip; the
    kind is told from the content first. Nothing is raised for bad input.
    """
    if isinstance(source, bytes):
        return read_source(Source(name="bytes", stream=io.BytesIO(source)), options)
    if source == "-":
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return read_source(Source(name="-", stream=sys.stdin.buffer, fetched=now), options)
    if isinstance(source, str) and "://" in source:
        return guarded(source, partial(_address, source, options))
    path = Path(source)
    return guarded(shown(path), partial(_path, path, options))


def _path(path: Path, options: Options) -> Iterator[Document | Failure]:
    if path.is_dir():
        for file in files(path):
            yield from guarded(shown(file), partial(_file, file, options))
    else:
        yield from _file(path, options)


def _address_hint(path: Path) -> str:
    """What is missing where the name looks like a host: www.krant.example, krant.example/bericht."""
    looks = re.match(r"www\.|[\w-]+(\.[\w-]+)+/", str(path))
    return f"; if it is on the web, its address is https://{path}" if looks else ""


def _file(path: Path, options: Options) -> Iterator[Document | Failure]:
    try:
        with path.open("rb") as stream:
            status = os.fstat(stream.fileno())
            if not stat.S_ISREG(status.st_mode) and not stat.S_ISFIFO(status.st_mode):
                raise Refused("not a file: a device or socket is not read")
            yield from read_source(_source(path, stream, status.st_mtime), options)
    except FileNotFoundError as error:
        raise NotFound(f"no such file or folder{_address_hint(path)}") from error
    except OSError as error:
        raise InputError(f"cannot be opened: {error.strerror}") from error


def _source(path: Path, stream: io.BufferedReader, changed: float) -> Source:
    name = shown(path)
    stem = shown(path.name).removesuffix(".gz")
    moment = datetime.fromtimestamp(changed, UTC).isoformat(timespec="seconds")
    return Source(name=name, stream=stream, path=name, source_id=Path(stem).stem, fetched=moment)


def _address(url: str, options: Options) -> Iterator[Document | Failure]:
    from zegsman.ingest.fetch import fetch  # asyncio and httpx take a tenth of a second

    return read_source(fetch(url, options=options).source(), options)
