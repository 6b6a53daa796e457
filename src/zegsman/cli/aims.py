"""Who accuses whom as a table, JSON Lines or CSV."""

import csv
import io
from typing import BinaryIO

import msgspec

from zegsman.cli.printing import Printer, plain_table
from zegsman.ledger import Aim
from zegsman.views.export.csv import safe
from zegsman.views.plain import escaped, one_line


def write(found: tuple[Aim, ...], format: str, stream: BinaryIO) -> None:
    """Write them to the stream; `format` is table, jsonl or csv."""
    match format:
        case "jsonl":
            for aim in found:
                stream.write(escaped(msgspec.json.encode(aim).decode()).encode() + b"\n")
        case "csv":
            text = io.StringIO(newline="")
            out = csv.writer(text)
            out.writerow(Aim.__struct_fields__)
            out.writerows([safe(value) for value in msgspec.structs.astuple(aim)] for aim in found)
            stream.write(text.getvalue().encode())
        case _:
            table = plain_table("who", "does", "whom", "statements", "documents")
            for aim in found:
                who, whom = one_line(aim.speaker or "unnamed source"), one_line(aim.target)
                table.add_row(who, aim.act or "", whom, str(aim.statements), str(aim.documents))
            Printer(stream).print(table)
