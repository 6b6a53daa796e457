"""Write the reference pages that are made from the code: `python docs/reference/make.py`.

A test fails when they are out of date."""

import json
from pathlib import Path

from zegsman.ledger.tables import SCHEMA_VERSION, metadata
from zegsman.views.export.columns import COLUMNS
from zegsman.views.export.exchange import schema

HERE = Path(__file__).parent

COLUMNS_PAGE = """# Columns of the tabular exports

Made by `python docs/reference/make.py`; do not edit.

CSV, Parquet and Excel files and Arrow tables have one row a statement and these columns. A document without statements
has no row; JSON Lines has a line for it.

| column | kind | meaning |
|---|---|---|
{rows}

**Kinds.** `text` is a string, `number` a float. `spans` are places in the text of the document: half-open, in Unicode
code points from 0. In Parquet and Arrow a spans column is `list<struct<start: int32, end: int32>>`; in CSV and Excel it
is JSON, such as `[[12,45]]`. An empty cell (null in Parquet) means that there is nothing to tell.

**Values.** `type`, `stance`, `zone` and `voice` are explained in the vocabulary; the codes of `doubts` in
[doubts.md](doubts.md).

**CSV** is UTF-8 without a byte order mark, with commas, quoted where needed. A cell that a spreadsheet would run as a
formula gets an apostrophe in front: one that begins with `=`, `+`, `-`, `@`, their full-width forms, a tab, a carriage
return or a line feed. To get the bare words back, take off an apostrophe that is followed by one of these. Parquet and
JSON Lines need no such guard.

**Excel** holds 1,048,576 rows a sheet: more statements go on in the sheets `statements 2`, `statements 3` ... It holds
32,767 characters a cell: longer cells are cut and end in `[cut: Excel holds no more]`. All words are written as text,
never as a formula, number or link. The sheet `columns` explains the columns.

**R:** `arrow::read_parquet("statements.parquet")`. **Python:** `polars.read_parquet("statements.parquet")`.
"""

LEDGER_PAGE = """# The ledger file

Made by `python docs/reference/make.py`; do not edit.

A ledger is one SQLite file, in WAL mode (`-wal` and `-shm` files stand beside it in use). Its `application_id`
is 0x5A656773 and its `user_version` the version of its tables, now {version}: a file without them is refused and left
as it is. A ledger of an earlier version is brought up to date when it is opened; read its sources again to fill in what
is new. You may read it with any SQLite program; write to it only with Zegsman.

A **document** is a text; its id is a hash of it. Where the same text was seen (path or URL, outlet, your own id) is a
**sighting**: copies are one document with several sightings, and their statements count once. `documents.sighting` is
the one it was first read from. Reading that source again, or any source with another engine, replaces the statements an
engine had found; a statement whose `origin` begins with `person/` stays. `documents.engine` names what read it.

Lists and selections are JSON in text columns; selections are `[[start, end], ...]`, half-open, in Unicode code points.
`statement_words` is the full-text index (FTS5); its `rowid` is `statements.n`, its columns are `words` (the content),
`lemmas`, `speaker`, `context` (title and outlet) and `codes` (type, stance and zone, a word each). `document_actors`,
`document_references` and `document_places` hold who and where as each text tells it; ids of actors hold within a
document.

`meta` holds the version of the tables, and `state`, a word that is another after each change.

`statement_channels` are the steps of each chain between the first teller and the outlet, so that what came through a
channel is found; its `statement` is `statements.n`.

Actors across documents are rows of `ledger_actors`. `actor_links` leads each actor of a document to one, with the score
(0 to 1) and the reasons; `actor_facts` holds what all documents tell of it, `actor_keys` the keys it is found under,
`actor_proposals` the pairs that may be one. `actor_judgements` is what people decided: rows are added, never changed,
and `ledger_actors.one`, the actor that stands for all that are one with it, follows from them.

| table | columns |
|---|---|
{rows}

**How fast.** `python benchmarks/ledger.py` makes a ledger of 500,000 statements in 25,000 generated documents. On two
busy cores: 203 s to store them, a transaction a document (8 ms each; a bare sqlite3 script that stores a third of the
columns in one transaction took 45 s beside it); 477 MB; searches take 2 to 29 ms (median of seven); `sources` 1.4 s,
`stats` 0.4 s. Reading a page takes ten times as long as storing it, so a transaction a document, which no kill can
hurt, is worth its price.

A page of the search in the [reading room](../how-to/reading-room.md) is 20 answers with their chains, the total and
eight facets. Nothing remembered, it takes 4 ms of processor time for a rare word, 31 for a middling one, 44 for the
commonest, 62 for the beginning of a word, 18 without words, 34 with a type, 54 with a type and the commonest word; the
commonest word in one outlet takes longest, 151. What was counted is remembered until the ledger changes, so that the
next page takes less. Facets count up to 5,000 answers. The word index counts what it knows to the last; answers that
must be looked at one by one (an outlet, a language, a date) are "more than 5,000".

`python benchmarks/readers.py` sends 50 readers and 5 reviewers to a reading room over 40,000 statements for 20 seconds:
no error, no judgement lost; half of the answers came within 21 ms, 95 of 100 within 99 ms, on two cores that had other
work too.

`python benchmarks/actors.py` makes a ledger of 100,000 generated documents with 588,000 actors in them, 40,000 people.
To link the actors of a new document (six, median) takes 20 ms of processor time, in 95 of 100 documents at most 38 ms.
"""


def pages() -> dict[Path, str]:
    """The text of each page, by its path."""
    columns = "\n".join(f"| `{c.name}` | {c.kind} | {c.meaning} |" for c in COLUMNS)
    tables = "\n".join(
        f"| `{t.name}` | {', '.join(f'`{c.name}`' for c in t.columns)} |" for t in metadata.sorted_tables
    )
    return {
        HERE / "columns.md": COLUMNS_PAGE.format(rows=columns),
        HERE / "ledger-file.md": LEDGER_PAGE.format(rows=tables, version=SCHEMA_VERSION),
        HERE / "exchange.schema.json": json.dumps(schema(), indent=1, ensure_ascii=False) + "\n",
    }


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
