"""Excel: a sheet of statements and a sheet that says what each column means. Every word is written as text, never as
a formula, number or link.

Excel holds 1,048,576 rows a sheet and 32,767 characters a cell: more rows go on to a next sheet, longer cells are cut
and end in a mark that says so.
"""

from collections.abc import Iterable
from types import TracebackType
from typing import BinaryIO, Self

from zegsman.errors import MissingExtra
from zegsman.model import Record
from zegsman.views.export.columns import COLUMNS, Told, in_cell, told

try:
    import xlsxwriter
    import xlsxwriter.exceptions
    import xlsxwriter.worksheet
except ModuleNotFoundError:
    raise MissingExtra("xlsx", "xlsxwriter") from None

ROWS = 1_048_576
CHARACTERS = 32_767  # UTF-16 units
_CUT = " [cut: Excel holds no more]"


class XlsxWriter:
    """Writes records to a binary stream as an Excel workbook; the file is whole once closed, also after an error."""

    def __init__(self, stream: BinaryIO, *, rows: int = ROWS) -> None:
        self._book = xlsxwriter.Workbook(stream, {"constant_memory": True, "in_memory": False})
        self._bold = self._book.add_format({"bold": True})
        self._rows = rows
        self._sheets = 0
        self._explain()
        self._next_sheet()

    def write(self, record: Record) -> None:
        """Add the record's statements."""
        self.write_rows(told(record))

    def write_rows(self, rows: Iterable[Told]) -> None:
        """Add statements."""
        for row in rows:
            if self._row == self._rows:
                self._next_sheet()
            for i, column in enumerate(COLUMNS):
                value = in_cell(column.value(row))
                if isinstance(value, str):
                    self._sheet.write_string(self._row, i, fitting(value))
                elif value is not None:
                    self._sheet.write_number(self._row, i, value)
            self._row += 1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Write the workbook. Raises OSError where it cannot be written, as the other formats do."""
        try:
            self._book.close()
        except xlsxwriter.exceptions.FileCreateError as failed:
            raise OSError(*failed.args[0].args) from failed

    def _next_sheet(self) -> None:
        self._sheets += 1
        name = "statements" if self._sheets == 1 else f"statements {self._sheets}"
        self._sheet = self._header(name, [c.name for c in COLUMNS])
        self._row = 1

    def _explain(self) -> None:
        sheet = self._header("columns", ["name", "kind", "meaning"])
        for i, column in enumerate(COLUMNS, 1):
            for j, word in enumerate((column.name, column.kind.value, column.meaning)):
                sheet.write_string(i, j, word)

    def _header(self, name: str, titles: list[str]) -> xlsxwriter.worksheet.Worksheet:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for i, title in enumerate(titles):
            sheet.write_string(0, i, title, self._bold)
        return sheet


def fitting(text: str) -> str:
    """The text, cut to what a cell holds.

    >>> fitting("a" * 40_000)[-30:]
    'aaa [cut: Excel holds no more]'
    """
    units = text.encode("utf-16-le")
    if len(units) <= 2 * CHARACTERS:
        return text
    return units[: 2 * (CHARACTERS - len(_CUT))].decode("utf-16-le", "ignore") + _CUT
