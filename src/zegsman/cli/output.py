"""Where results go: standard output or a file, as bytes."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import typer

from zegsman.errors import ZegsmanError

BINARY = ("parquet", "xlsx")


@contextmanager
def opened(path: Path | None, format: str) -> Iterator[BinaryIO]:
    """The stream to write to. A terminal gets no binary formats."""
    if path is None:
        if format in BINARY and sys.stdout.isatty():
            raise typer.BadParameter(f"{format} is no text for a terminal; give --output FILE")
        yield sys.stdout.buffer
        return
    try:
        stream = path.open("wb")
    except OSError as error:
        raise ZegsmanError(f"{path}: cannot be written ({error.strerror})") from None
    with stream:
        yield stream


def refuse_to_overwrite(output: Path | None, *inputs: Path | str) -> None:
    """A usage error where the output is one of the inputs: opening it would empty it first."""
    if output is None or not output.exists():
        return
    for name in inputs:
        path = Path(name)
        if path.exists() and path.samefile(output):
            raise typer.BadParameter(f"--output {output} is also an input; give another name")
