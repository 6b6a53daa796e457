"""The tables of actors across documents (docs/reference/ledger-file.md)."""

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, PrimaryKeyConstraint, Table, Text

from zegsman.ledger.tables import metadata

# `one` is the id of the ledger actor that it is one with by a person's decision; its own id if there is none.
actors = Table(
    "ledger_actors",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("one", Text, nullable=False),
    Column("wikidata", Text),
    Index("ledger_actors_one", "one"),
)

# Which ledger actor an actor of a document is (`actor` is `document_actors.id`), and how that was found.
links = Table(
    "actor_links",
    metadata,
    Column("document", Text, ForeignKey("documents.id"), nullable=False),
    Column("actor", Text, nullable=False),
    Column("ledger", Text, ForeignKey("ledger_actors.id"), nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", Text, nullable=False),
    PrimaryKeyConstraint("document", "actor"),
    Index("actor_links_actor", "actor"),
    Index("actor_links_ledger", "ledger"),
)

# What the documents tell of a ledger actor: kind is name, role, body, place or outlet; `fold` is the value in plain
# letters; `count` the documents that tell it; `first` and `last` days of publication.
facts = Table(
    "actor_facts",
    metadata,
    Column("ledger", Text, ForeignKey("ledger_actors.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("fold", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("count", Integer, nullable=False),
    Column("first", Text),
    Column("last", Text),
    PrimaryKeyConstraint("ledger", "kind", "fold"),
    Index("actor_facts_value", "kind", "fold"),
    sqlite_with_rowid=False,
)

# Under which keys a ledger actor is found (zegsman.identity.keys).
keys = Table(
    "actor_keys",
    metadata,
    Column("key", Text, nullable=False),
    Column("ledger", Text, ForeignKey("ledger_actors.id"), nullable=False),
    PrimaryKeyConstraint("key", "ledger"),
    Index("actor_keys_ledger", "ledger"),
    sqlite_with_rowid=False,
)

# Pairs that may be one and that nobody has judged: `one` < `other`.
proposals = Table(
    "actor_proposals",
    metadata,
    Column("one", Text, nullable=False),
    Column("other", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", Text, nullable=False),
    PrimaryKeyConstraint("one", "other"),
    Index("actor_proposals_score", "score"),
    Index("actor_proposals_other", "other"),
    sqlite_with_rowid=False,
)

# What people decided, in order; nothing here is ever changed or deleted. `verdict` is merge or split; `other` is a
# ledger actor or a Wikidata item; `document` is set where one document's actor was taken out of `actor`.
judgements = Table(
    "actor_judgements",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("verdict", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("other", Text, nullable=False),
    Column("document", Text),
    Column("reviewer", Text, nullable=False),
    Column("time", Text, nullable=False),
    Column("note", Text, nullable=False),
    Index("actor_judgements_document", "document"),
)

# Items of Wikidata that are or may be an actor, from a file that the user gave.
items = Table(
    "actor_items",
    metadata,
    Column("ledger", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", Text, nullable=False),
    PrimaryKeyConstraint("ledger", "item"),
    sqlite_with_rowid=False,
)
