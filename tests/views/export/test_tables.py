"""The tabular formats hold the same statements, and none of them can be made to run anything."""

import csv
import io
import json
from pathlib import Path

import msgspec
import openpyxl
import pyarrow
import pyarrow.parquet
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import making
from tests.strategies import records
from zegsman.model import Act, Actor, ActorKind, Record
from zegsman.views.export.arrow import SCHEMA, to_arrow
from zegsman.views.export.columns import COLUMNS, in_cell, told
from zegsman.views.export.formats import Format, writer
from zegsman.views.export.xlsx import XlsxWriter

NAMES = [c.name for c in COLUMNS]


def written(format: Format, made: list[Record]) -> bytes:
    stream = io.BytesIO()
    with writer(format, stream) as out:
        for record in made:
            out.write(record)
    return stream.getvalue()


def rows_of_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(), newline="")))


def test_columns_have_one_name_each() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert SCHEMA.names == NAMES


def test_csv_of_the_bridge_page() -> None:
    header, *rows = rows_of_csv(written(Format.CSV, [making.page()]))
    assert header == NAMES
    denial = dict(zip(header, rows[4], strict=True))
    assert denial["content"] == "dat hij was gewaarschuwd"
    assert denial["chain"] == "aannemer Bos > de politie > persbureau Corva > De Vlietbode"
    assert denial["content_prefix"].endswith("ontkende aannemer Bos ")
    assert denial["content_suffix"].startswith(", meldt persbureau Corva")
    (start, end), *_ = json.loads(denial["content_spans"])
    assert making.PAGE[start:end] == denial["content"]
    assert (denial["stance"], denial["doubts"], denial["confidence"]) == ("deny", "two-readings", "")


def test_actors_are_told_by_name() -> None:
    page = making.page()
    police = Actor(id="p", name="de politie", kind=ActorKind.ORGANISATION)
    voice = Actor(id="v", name="een woordvoerder", kind=ActorKind.ANONYMOUS, body="p")
    said = msgspec.structs.replace(page.statements[4], actor="v", act=Act.ACCUSE, about=("p", "x"), target=("p",))
    made = msgspec.structs.replace(page, statements=(said,), actors=(police, voice))
    header, row = rows_of_csv(written(Format.CSV, [made]))
    cells = dict(zip(header, row, strict=True))
    chosen = ("actor", "actor_kind", "body", "act", "about", "target")
    assert [cells[name] for name in chosen] == [
        "v",
        "anonymous",
        "de politie",
        "accuse",
        "de politie | x",
        "de politie",
    ]


@given(made=st.lists(records(), max_size=3))
def test_csv_keeps_every_cell_and_runs_none(made: list[Record]) -> None:
    _, *rows = rows_of_csv(written(Format.CSV, made))
    expected = [[in_cell(c.value(row)) for c in COLUMNS] for record in made for row in told(record)]
    assert len(rows) == len(expected)
    for cells, values in zip(rows, expected, strict=True):
        for cell, value in zip(cells, values, strict=True):
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
            assert cell in ("" if value is None else str(value), f"'{value}")


@given(made=st.lists(records(), max_size=3))
def test_parquet_holds_every_value_as_it_is(made: list[Record]) -> None:
    table = pyarrow.parquet.read_table(io.BytesIO(written(Format.PARQUET, made)))
    assert table.schema.equals(SCHEMA)
    assert table.equals(to_arrow(made))
    for row, expected in zip(table.to_pylist(), (row for r in made for row in told(r)), strict=True):
        for column in COLUMNS:
            value = column.value(expected)
            if isinstance(value, tuple):
                value = [{"start": s.start, "end": s.end} for s in value]
            assert row[column.name] == value


def test_arrow_of_nothing_has_the_columns() -> None:
    assert to_arrow([]).schema.equals(SCHEMA)
    assert pyarrow.parquet.read_table(io.BytesIO(written(Format.PARQUET, []))).num_rows == 0


def test_no_type_is_nested_but_the_spans() -> None:
    nested = [f.name for f in SCHEMA if pyarrow.types.is_nested(f.type)]
    assert nested == [n for n in NAMES if n.endswith("_spans")]


def test_polars_reads_it() -> None:
    import polars

    frame = polars.from_arrow(to_arrow([making.page()]))
    assert isinstance(frame, polars.DataFrame)
    assert frame["speaker"].to_list()[2] == "Anna Mol"


def test_many_statements_come_in_several_groups(tmp_path: Path) -> None:
    data = written(Format.PARQUET, [making.page()] * 2000)
    file = pyarrow.parquet.ParquetFile(io.BytesIO(data))
    assert file.metadata.num_rows == 2000 * len(making.page().statements)
    assert file.num_row_groups > 1


@given(record=records())
def test_excel_holds_words_and_never_a_formula(record: Record) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(Format.XLSX, [record])))
    rows = list(book["statements"].iter_rows(min_row=2))
    assert len(rows) == len(record.statements)
    for row in rows:
        assert all(cell.data_type in "sn" and cell.hyperlink is None for cell in row)


def test_excel_of_hostile_words() -> None:
    page = making.page(title='=HYPERLINK("http://x.example")', outlet="+1", source="http://a.example/b")
    book = openpyxl.load_workbook(io.BytesIO(written(Format.XLSX, [page])))
    row = dict(zip(NAMES, (c for c in book["statements"][2]), strict=True))
    assert row["title"].value == '=HYPERLINK("http://x.example")'
    assert row["title"].data_type == "s"
    assert row["document_source"].hyperlink is None
    assert [cell.value for cell in book["columns"]["A"]][1:] == NAMES


def test_excel_goes_on_on_a_next_sheet_and_says_where_it_cut() -> None:
    stream = io.BytesIO()
    long = making.page(title="a🙂" * 20_000)
    with XlsxWriter(stream, rows=4) as out:
        out.write(long)
    book = openpyxl.load_workbook(stream)
    assert book.sheetnames == ["columns", "statements", "statements 2"]
    assert [book[n].max_row for n in book.sheetnames[1:]] == [4, 4]
    title = book["statements"].cell(2, NAMES.index("title") + 1).value
    assert title.endswith("[cut: Excel holds no more]")
    assert len(title.encode("utf-16-le")) // 2 <= 32_767


@pytest.mark.parametrize("format", list(Format))
def test_a_file_is_whole_after_an_error(format: Format) -> None:
    stream = io.BytesIO()
    with pytest.raises(KeyboardInterrupt):
        interrupted(format, stream)
    assert rows_in(format, stream) == 6


def interrupted(format: Format, stream: io.BytesIO) -> None:
    with writer(format, stream) as out:
        out.write(making.page())
        raise KeyboardInterrupt


def rows_in(format: Format, stream: io.BytesIO) -> int:
    match format:
        case Format.JSONL:
            return len(json.loads(stream.getvalue())["statements"])
        case Format.CSV:
            return len(rows_of_csv(stream.getvalue())) - 1
        case Format.PARQUET:
            return int(pyarrow.parquet.read_table(stream).num_rows)
        case Format.XLSX:
            return int(openpyxl.load_workbook(stream)["statements"].max_row) - 1
