"""The tables of a ledger (docs/reference/ledger-file.md). Lists and selections are JSON arrays in text columns."""

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, MetaData, Table, Text, text

APPLICATION_ID = 0x5A656773  # "Zegs": marks a file as a ledger (SQLite header, bytes 68-71)
SCHEMA_VERSION = 6

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

# A document is its text. `sighting` is the place it is shown as coming from: where it was first read.
documents = Table(
    "documents",
    metadata,
    Column("id", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("sighting", Integer, nullable=False),
    Column("engine", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Index("documents_sighting", "id", "sighting"),  # to reach the sighting without a walk over the text
)

# Everything about a document that may differ where the same text stands elsewhere. `outlet_key` is the outlet's name
# case-folded, to search by: SQLite folds ASCII only.
sightings = Table(
    "sightings",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("document", Text, ForeignKey("documents.id", deferrable=True, initially="DEFERRED"), nullable=False),
    Column("source", Text, nullable=False),
    Column("source_id", Text),
    Column("title", Text),
    Column("outlet", Text),
    Column("outlet_key", Text),
    Column("authors", Text, nullable=False),
    Column("published", Text),
    Column("language", Text),
    Column("passages", Text, nullable=False),
    Column("capture", Text),
    Column("doubts", Text, nullable=False),
    Index("sightings_document", "document"),
    Index("sightings_source", "source"),
    Index("sightings_outlet", "outlet_key"),
)

# `id` is not unique on purpose: should an engine give two statements one id, neither is lost.
# `day` is the first ten characters of the time of publication of the comment or else of the document.
statements = Table(
    "statements",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("document", Text, ForeignKey("documents.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("day", Text),
    Column("type", Text, nullable=False),
    Column("voice", Text, nullable=False),
    Column("speaker", Text),
    Column("path", Text, nullable=False),
    Column("actor", Text),
    Column("act", Text),
    Column("about", Text, nullable=False, server_default="[]"),
    Column("target", Text, nullable=False, server_default="[]"),
    Column("stance", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("cue", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("addressee", Text, nullable=False),
    Column("via", Text, nullable=False),
    Column("verbatim", Text, nullable=False),
    Column("scare", Text, nullable=False),
    Column("within", Text),
    Column("when", Text),
    Column("told", Text, nullable=False, server_default="[]"),
    Column("places", Text, nullable=False),
    Column("confidence", Float),
    Column("doubts", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Index("statements_document", "document"),
    Index("statements_id", "id"),
    Index("statements_actor", "actor"),
    Index("statements_day", "day"),
    Index("statements_doubt", text("doubts = '[]'"), "confidence"),
    # What facets count, by number: a seventh of a row, so that all of them fit in memory (ledger/answers.py).
    Index("statements_facets", "n", "type", "stance", "zone", "voice", "speaker", "day", "places", "document"),
)

relations = Table(
    "relations",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("document", Text, ForeignKey("documents.id"), nullable=False),
    Column("source", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("target", Text, nullable=False),
    Index("relations_document", "document"),
)

# Through whom each statement came: the steps of its chain between the first teller and the outlet. `fold` is the name
# in plain letters, without article and kind ("persbureau Corva": corva). An index of what the records hold.
channels = Table(
    "statement_channels",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("statement", Integer, ForeignKey("statements.n"), nullable=False),
    Column("fold", Text, nullable=False),
    Column("actor", Text),
    Index("statement_channels_statement", "statement"),
    Index("statement_channels_fold", "fold"),
    Index("statement_channels_actor", "actor"),
)

# Who and where of each document, as its own text tells it; `position` is the place in the record.
actors = Table(
    "document_actors",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("document", Text, ForeignKey("documents.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("aliases", Text, nullable=False),
    Column("roles", Text, nullable=False),
    Column("body", Text),
    Index("document_actors_document", "document"),
    Index("document_actors_id", "id"),
)

references = Table(
    "document_references",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("document", Text, ForeignKey("documents.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("actor", Text),
    Column("path", Text, nullable=False),
    Index("document_references_document", "document"),
)

places = Table(
    "document_places",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("document", Text, ForeignKey("documents.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("country", Text),
    Column("score", Float),
    Column("doubts", Text, nullable=False),
    Index("document_places_document", "document"),
)

# What people said of statements; rows are only ever added. `judged` and `corrected` are whole statements as JSON.
judgements = Table(
    "judgements",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("document", Text, ForeignKey("documents.id"), nullable=False),
    Column("statement", Text, nullable=False),
    Column("reviewer", Text, nullable=False),
    Column("time", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("judged", Text),
    Column("corrected", Text),
    Column("withdraws", Text),
    Column("note", Text, nullable=False),
    Index("judgements_document", "document"),
    Index("judgements_statement", "statement", "reviewer"),
    Index("judgements_withdraws", "withdraws"),
)

# The full-text index; rowid = statements.n. Created by its own statement because SQLAlchemy has no virtual tables;
# the Table below only names the columns for queries and lives in metadata of its own.
CREATE_INDEX = (
    "CREATE VIRTUAL TABLE statement_words USING "
    "fts5(words, lemmas, speaker, context, codes, tokenize = 'unicode61 remove_diacritics 2')"
)
statement_words = Table(
    "statement_words",
    MetaData(),
    Column("rowid", Integer, primary_key=True),
    Column("words", Text),
    Column("lemmas", Text),
    Column("speaker", Text),
    Column("context", Text),
    Column("codes", Text),
)
