import io
import json
from pathlib import Path

from tests import making
from zegsman.ledger import Ledger, Query
from zegsman.views.export.columns import COLUMNS
from zegsman.views.export.formats import Format, row_writer
from zegsman.views.queries import AROUND, hits, rows


def test_a_hit_points_at_the_words_of_its_document(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "a.ledger") as ledger:
        ledger.add(making.page())
        (hit,) = hits(ledger, ledger.search(Query(words="gewaarschuwd", speaker="Bos")))
    assert making.PAGE[hit.start : hit.end] == hit.snippet
    assert hit.snippet == "Volgens de politie ontkende aannemer Bos dat hij was gewaarschuwd, meldt persbureau Corva."
    assert making.PAGE[hit.content[0].start : hit.content[0].end] == "dat hij was gewaarschuwd"
    assert hit.chain == ("aannemer Bos", "de politie", "persbureau Corva", "De Vlietbode")


def test_a_snippet_is_cut_between_words(tmp_path: Path) -> None:
    page = making.document("woord " * 40 + "kern " + "woord " * 40)
    from zegsman.model import Outlet, Record, StatementType

    with Ledger.open(tmp_path / "a.ledger") as ledger:
        statement = making.statement(page, StatementType.OWN_VOICE, "kern", Outlet())
        ledger.add(Record(document=page, statements=(statement,)))
        (hit,) = hits(ledger, ledger.search(Query(words="kern")))
    assert len(hit.snippet) <= 2 * AROUND + 4
    assert set(hit.snippet.split()) == {"woord", "kern"}


def test_rows_as_json_lines_have_the_columns_as_keys(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with Ledger.open(tmp_path / "a.ledger") as ledger, row_writer(Format.JSONL, stream) as out:
        ledger.add(making.page())
        out.write_rows(rows(ledger, ledger.search(Query(words="verzakt"))))
    line = json.loads(stream.getvalue())
    assert list(line) == [column.name for column in COLUMNS]
    assert line["speaker"] == "Anna Mol"
    assert line["content_spans"] == [[51, 71]]
