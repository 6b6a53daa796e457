"""What a command lists or counts, written as a table, JSON Lines or CSV."""

import csv
import io
from collections.abc import Callable, Sequence
from typing import BinaryIO, TypeVar

import msgspec
from rich.table import Table

from zegsman.cli.options import Shown
from zegsman.cli.printing import Printer
from zegsman.views.export.csv import safe
from zegsman.views.plain import json_line

Row = TypeVar("Row", bound=msgspec.Struct)


def write(
    found: Sequence[Row],
    kind: type[Row],
    table: Callable[[Sequence[Row]], Table],
    *,
    limit: int,
    format: Shown,
    stream: BinaryIO,
) -> None:
    """Write up to `limit` of them to the stream; a table says so where more were found, so ask for one more.

    `kind` names the columns also where nothing is found, `table` draws them.
    """
    shown = found[:limit]
    match format:
        case Shown.TABLE:
            Printer(stream).print(table(shown))
            if len(found) > limit:
                Printer(stream).print(f"more than these {limit}; --limit shows more")
        case Shown.JSONL:
            for row in shown:
                stream.write(json_line(row))
        case Shown.CSV:
            stream.write(_csv(shown, kind).encode())


def _csv(found: Sequence[Row], kind: type[Row]) -> str:
    text = io.StringIO(newline="")
    out = csv.writer(text)
    out.writerow(kind.__struct_fields__)
    out.writerows([safe(value) for value in msgspec.structs.astuple(row)] for row in found)
    return text.getvalue()
