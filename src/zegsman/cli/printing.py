"""Drawings and tables on standard output or in a file. Colour only where a terminal shows it."""

import io
from types import TracebackType
from typing import BinaryIO, Self

from rich.console import Console, RenderableType
from rich.table import Table

from zegsman.model import Record, words
from zegsman.views import words as said
from zegsman.views.chain import chains
from zegsman.views.plain import one_line
from zegsman.views.terminal import drawing


class Printer:
    """Prints what rich can draw to a byte stream."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._shown = Console(highlight=False, markup=False, emoji=False, soft_wrap=False)

    def print(self, what: RenderableType) -> None:
        """Print, in colour on a terminal, else as plain lines without trailing blanks."""
        if self._stream.isatty():
            self._shown.print(what)
            return
        text = io.StringIO()
        Console(file=text, width=self._shown.width, highlight=False, markup=False, emoji=False).print(what)
        lines = [line.rstrip() for line in text.getvalue().splitlines()]
        self._stream.write(("\n".join(lines) + "\n").encode())
        self._stream.flush()


class DrawingWriter:
    """Draws each record as `zegsman show` does."""

    def __init__(self, stream: BinaryIO) -> None:
        self._printer = Printer(stream)

    def write(self, record: Record) -> None:
        """Draw it."""
        self._printer.print(drawing(record))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Nothing is left to do."""


class TableWriter:
    """A table for each record: a line a statement."""

    def __init__(self, stream: BinaryIO) -> None:
        self._printer = Printer(stream)

    def write(self, record: Record) -> None:
        """Print its table."""
        told = chains(record)
        table = plain_table("", "how", "zone", "who, through whom", "words")
        table.title = one_line(record.document.title or record.document.source)
        for number, s in enumerate(record.statements, 1):
            who = " → ".join((said.speaker(s.voice), *said.steps(told[s.id], s.zone)[1:]))
            content = one_line(words(record.document.text, s.content))
            table.add_row(str(number), said.kind(s), said.ZONES[s.zone], who, content)
        self._printer.print(table)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Nothing is left to do."""


def plain_table(*columns: str) -> Table:
    """An empty table with these columns, in the one style of all tables."""
    table = Table(box=None, pad_edge=False, title_justify="left", header_style="bold", title_style="bold")
    for column in columns:
        table.add_column(column, justify="left", overflow="fold")
    return table
