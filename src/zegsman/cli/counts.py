"""Counts of sources as a table, JSON Lines or CSV."""

import csv
import io
from typing import BinaryIO

import msgspec

from zegsman.cli.printing import Printer, plain_table
from zegsman.ledger import SourceCount
from zegsman.views.export.csv import safe
from zegsman.views.plain import escaped, one_line


def write(counts: tuple[SourceCount, ...], format: str, stream: BinaryIO) -> None:
    """Write them to the stream; `format` is table, jsonl or csv."""
    match format:
        case "jsonl":
            for count in counts:
                stream.write(escaped(msgspec.json.encode(count).decode()).encode() + b"\n")
        case "csv":
            text = io.StringIO(newline="")
            out = csv.writer(text)
            out.writerow(SourceCount.__struct_fields__)
            out.writerows([safe(value) for value in msgspec.structs.astuple(count)] for count in counts)
            stream.write(text.getvalue().encode())
        case _:
            _print(counts, stream)


def _print(counts: tuple[SourceCount, ...], stream: BinaryIO) -> None:
    table = plain_table("who", "in all", "direct", "indirect", "reported", "free", "hearsay", "documents")
    table.columns[0].ratio = 1
    for column in table.columns[1:]:
        column.justify = "right"
        column.no_wrap = True
    for count in counts:
        name, *numbers, _actor = msgspec.structs.astuple(count)
        table.add_row(one_line(name or "unnamed source"), *map(str, numbers))
    Printer(stream).print(table)
