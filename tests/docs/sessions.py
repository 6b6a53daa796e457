"""The commands shown in the docs, run for real.

    python -m tests.docs.sessions [PAGE...]        run them and put what they print now on the pages (make sessions)

A page is run from top to bottom in an empty folder that holds the examples. Three kinds of blocks count:

    ```html title="brug.html"    the block is saved under that name
    ```console                   lines that begin with "$ " are run, the lines below are what they print
    ```pycon                     a Python session, checked as a doctest

Blocks of other kinds (sh, r, sql ...) show what needs other programs or the network, and are not run.
"""

import doctest
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

import msgspec

ROOT = Path(__file__).parents[2]
PAGES = tuple(sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]))
WIDTH = 92  # characters: what a page of the docs shows without scrolling

_FENCE = re.compile(r"^```(\w+)(?: title=\"([^\"]+)\")?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Block(msgspec.Struct, frozen=True):
    """A fenced block: its language, the file it is to be saved as, its text and where that stands on the page."""

    kind: str
    file: str | None
    text: str
    start: int


class Wrong(Exception):
    """A page that shows something else than what happens."""


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    for found in _FENCE.finditer(page):
        yield Block(found[1], found[2], found[3], found.start(3))


def is_session(page: str) -> bool:
    """True if something on the page can be run."""
    return any(block.kind in ("console", "pycon") for block in blocks(page))


def replayed(page: str) -> str:
    """The page with what its commands print now. Raises Wrong where a command or a Python session fails."""
    parts, at = [], 0
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "examples").symlink_to(ROOT / "examples")
        names: dict[str, object] = {}  # what the Python sessions of the page have defined so far
        for block in blocks(page):
            new = _run(block, Path(folder), names)
            parts += [page[at : block.start], new]
            at = block.start + len(block.text)
    return "".join((*parts, page[at:]))


def _run(block: Block, folder: Path, names: dict[str, object]) -> str:
    if block.file:
        (folder / block.file).write_text(block.text, "utf-8")
    if block.kind == "pycon":
        _check_python(block.text, folder, names)
    if block.kind != "console":
        return block.text
    commands = [line[2:] for line in block.text.splitlines() if line.startswith("$ ")]
    return "".join(f"$ {command}\n{_printed(command, folder)}" for command in commands)


def _printed(command: str, folder: Path) -> str:
    """What a command prints, results and messages, in the order in which they come."""
    env = os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "COLUMNS": str(WIDTH)}
    env.pop("ZEGSMAN_LEDGER", None)
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Wrong(f"`{command}` ends with status {done.returncode}: {done.stdout}")
    # On a slow machine a long command says in between how far it is.
    lines = [line.rstrip() for line in done.stdout.splitlines() if not line.endswith(" so far")]
    return "".join(f"{line}\n" for line in lines)


def _check_python(text: str, folder: Path, names: dict[str, object]) -> None:
    test = doctest.DocTestParser().get_doctest(text, {}, "a page of the docs", None, None)
    test.globs = names  # the parser would copy them
    said: list[str] = []
    with chdir(folder):
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
        runner.run(test, out=said.append, clear_globs=False)
    if said:
        raise Wrong("".join(said))


def main(names: list[str]) -> None:
    """Put what the commands print now on the pages."""
    for path in [Path(name) for name in names] or PAGES:
        page = path.read_text("utf-8")
        if is_session(page):
            new = replayed(page)
            path.write_text(new, "utf-8")
            print(f"{path}: {'as it was' if new == page else 'changed, look at the difference'}")


if __name__ == "__main__":
    main(sys.argv[1:])
