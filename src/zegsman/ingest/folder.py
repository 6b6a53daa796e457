"""The files of a folder, in sorted order, links within it not followed."""

import os
from collections.abc import Iterator
from pathlib import Path

from zegsman.errors import EmptyInput, TooLarge
from zegsman.ingest.options import MAX_DEPTH


def files(folder: Path) -> Iterator[Path]:
    """Every regular file under a folder, sorted by path; hidden files and folders, links and devices are left out.

    Links are not followed, so no loop can arise. Raises EmptyInput for a folder without files and TooLarge for one
    nested deeper than MAX_DEPTH.
    """
    found = False
    for path in _walk(folder, 0):
        found = True
        yield path
    if not found:
        raise EmptyInput("no files in the folder; hidden files and links are not read")


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    if depth > MAX_DEPTH:
        raise TooLarge(f"folders nested deeper than {MAX_DEPTH}")
    with os.scandir(folder) as entries:
        listed = sorted(entries, key=lambda entry: os.fsencode(entry.name))
    for entry in listed:
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), depth + 1)
        elif entry.is_file(follow_symlinks=False):
            yield Path(entry.path)


def shown(path: Path | str) -> str:
    """A path as text: bytes of a file name that are no UTF-8 are shown as U+FFFD.

    >>> shown("krant\\udcff.txt")
    'krant\\ufffd.txt'
    """
    return os.fsencode(path).decode("utf-8", "replace")
