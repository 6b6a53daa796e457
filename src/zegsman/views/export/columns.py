"""The columns of every tabular export: one row a statement. CSV, Parquet, Excel, Arrow and docs/reference/columns.md
are all made from `COLUMNS`."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from zegsman.model import Actor, Document, Record, Selection, Speaker, Statement, words
from zegsman.views.chain import Chain, chains

if TYPE_CHECKING:
    from zegsman.ledger import LedgerActor

Value = str | int | float | Selection | None


class Kind(StrEnum):
    """What a column holds. `spans` are code-point offsets: list<struct<start, end>> in Parquet, JSON text elsewhere."""

    TEXT = "text"
    NUMBER = "number"
    SPANS = "spans"


_NOBODY: "Mapping[str, LedgerActor]" = {}


class Told(msgspec.Struct, frozen=True):
    """What a row is made of: a statement in its document, with its chain and the actors of its record by id;
    `identities` are the actors across documents that these are, where the row comes from a ledger."""

    document: Document
    statement: Statement
    chain: Chain
    actors: Mapping[str, Actor] = {}
    identities: "Mapping[str, LedgerActor]" = {}


class Column(msgspec.Struct, frozen=True):
    """One column: name, kind, what it means (for the docs), and how to get it."""

    name: str
    kind: Kind
    meaning: str
    value: Callable[[Told], Value]


CONTEXT = 32
"""Code points of `content_prefix` and `content_suffix`: as many as Hypothesis, the annotation service, takes."""


def told(record: Record, identities: "Mapping[str, LedgerActor]" = _NOBODY) -> Iterator[Told]:
    """The rows-to-be of a record, in its order. A document without statements gives none. `identities` are the actors
    across documents, where the record comes from a ledger."""
    chain = chains(record)
    known = {actor.id: actor for actor in record.actors}
    for statement in record.statements:
        yield Told(record.document, statement, chain[statement.id], known, identities)


def joined(parts: tuple[str, ...]) -> str | None:
    """Several names in one cell: "a | b"; None if there are none."""
    return " | ".join(parts) or None


def arrows(chain: Chain) -> str:
    """A chain in one cell: "a > b"; a question mark where no one is named."""
    return " > ".join("?" if name is None else name for name in chain)


def _selected(field: str, meaning: str) -> list[Column]:
    def spans(row: Told) -> Selection:
        chosen: Selection = getattr(row.statement, field)
        return chosen

    return [
        Column(field, Kind.TEXT, meaning, lambda row: words(row.document.text, spans(row)) or None),
        Column(f"{field}_spans", Kind.SPANS, f"where the words of `{field}` stand in the text", spans),
    ]


def _before(row: Told) -> str | None:
    content = row.statement.content
    return row.document.text[max(0, content[0].start - CONTEXT) : content[0].start] if content else None


def _after(row: Told) -> str | None:
    content = row.statement.content
    return row.document.text[content[-1].end : content[-1].end + CONTEXT] if content else None


def _identity(row: Told) -> str | None:
    one = row.identities.get(row.statement.actor or "")
    return one.id if one else None


def _identity_name(row: Told) -> str | None:
    one = row.identities.get(row.statement.actor or "")
    return one.name if one else None


def _wikidata(row: Told) -> str | None:
    one = row.identities.get(row.statement.actor or "")
    return one.wikidata if one else None


def _actor(row: Told) -> Actor | None:
    return row.actors.get(row.statement.actor or "")


def _kind(row: Told) -> str | None:
    actor = _actor(row)
    return actor.kind.value if actor else None


def _body(row: Told) -> str | None:
    actor = _actor(row)
    body = row.actors.get(actor.body or "") if actor else None
    return body.name if body else None


def _named(row: Told, ids: tuple[str, ...]) -> str | None:
    """The names of actors in one cell; an id that the record does not know stands for itself."""
    return joined(tuple(row.actors[id_].name if id_ in row.actors else id_ for id_ in ids))


def _path(row: Told) -> str | None:
    voice = row.statement.voice
    return joined(voice.path) if isinstance(voice, Speaker) else None


COLUMNS: tuple[Column, ...] = (
    Column("document_id", Kind.TEXT, "id of the document, a hash of its text", lambda r: r.document.id),
    Column("document_source", Kind.TEXT, "path or URL it was read from", lambda r: r.document.source),
    Column("source_id", Kind.TEXT, "the id you gave it (JSON Lines input)", lambda r: r.document.source_id),
    Column("title", Kind.TEXT, "title of the page", lambda r: r.document.title),
    Column("outlet", Kind.TEXT, "name of the outlet", lambda r: r.document.outlet),
    Column("authors", Kind.TEXT, "authors, joined by ` | `", lambda r: joined(r.document.authors)),
    Column("published", Kind.TEXT, "time of publication, ISO 8601", lambda r: r.document.published),
    Column("language", Kind.TEXT, "language of the text, ISO 639-1", lambda r: r.document.language),
    Column("statement_id", Kind.TEXT, "id of the statement, a hash of its content", lambda r: r.statement.id),
    Column("type", Kind.TEXT, "how the words are rendered", lambda r: r.statement.type.value),
    Column("voice", Kind.TEXT, "who speaks: speaker, outlet or reader", lambda r: _voice(r.statement)),
    Column(
        "speaker", Kind.TEXT, "the name of that voice, as full as the page has it", lambda r: r.statement.voice.name
    ),
    Column("speaker_path", Kind.TEXT, "how the name was found, steps joined by ` | `", _path),
    Column("actor", Kind.TEXT, "id of who says it, within the document", lambda r: r.statement.actor),
    Column("ledger_actor", Kind.TEXT, "id of who that is across documents, if the row comes from a ledger", _identity),
    Column("ledger_name", Kind.TEXT, "the name of that actor", _identity_name),
    Column("wikidata", Kind.TEXT, "its item of Wikidata, where one is tied to it", _wikidata),
    Column("actor_kind", Kind.TEXT, "what that is: person, group, organisation ...", _kind),
    Column("body", Kind.TEXT, "the body a spokesperson speaks for", _body),
    Column(
        "act",
        Kind.TEXT,
        "what the cue does: say, deny, accuse ...",
        lambda r: r.statement.act and r.statement.act.value,
    ),
    Column("stance", Kind.TEXT, "what the cue signals about the content", lambda r: r.statement.stance.value),
    Column("zone", Kind.TEXT, "the part of the page", lambda r: r.statement.zone.value),
    *_selected("content", "the words of the statement; gaps shown as ` ... `"),
    Column("content_prefix", Kind.TEXT, f"up to {CONTEXT} characters before the content", _before),
    Column("content_suffix", Kind.TEXT, f"up to {CONTEXT} characters after the content", _after),
    *_selected("cue", "the words that report it"),
    *_selected("source", "the words that name the source, in the frame"),
    *_selected("addressee", "the words that name whom it was said to"),
    *_selected("via", "the channels between source and outlet"),
    *_selected("verbatim", "the quoted parts inside the content"),
    *_selected("scare", "quotation marks that report no words"),
    Column("within", Kind.TEXT, "id of the enclosing statement", lambda r: r.statement.within),
    Column("chain", Kind.TEXT, "from first teller to outlet, joined by ` > `", lambda r: arrows(r.chain)),
    Column("about", Kind.TEXT, "who is named in it, joined by ` | `", lambda r: _named(r, r.statement.about)),
    Column(
        "target",
        Kind.TEXT,
        "who is accused, blamed, praised or criticised, joined by ` | `",
        lambda r: _named(r, r.statement.target),
    ),
    Column("when", Kind.TEXT, "time of saying, ISO 8601, where known", lambda r: r.statement.when),
    Column("told", Kind.TEXT, "times of what is told, ISO 8601, joined by ` | `", lambda r: joined(r.statement.told)),
    Column("places", Kind.TEXT, "places, joined by ` | `", lambda r: joined(r.statement.places)),
    Column(
        "confidence",
        Kind.NUMBER,
        "0 to 1: the chance that content and source are found right",
        lambda r: r.statement.confidence,
    ),
    Column("doubts", Kind.TEXT, "codes of doubts, joined by ` | `", lambda r: joined(r.statement.doubts)),
    Column("origin", Kind.TEXT, "the engine and rule that made it", lambda r: r.statement.origin),
)


def _voice(statement: Statement) -> str:
    return type(statement.voice).__name__.lower()


def in_cell(value: Value) -> str | float | None:
    """A value for a format without lists: spans as JSON text, such as [[12,45]].

    >>> from zegsman.model import Span
    >>> in_cell((Span(12, 45),))
    '[[12,45]]'
    """
    if not isinstance(value, tuple):
        return value
    return "[" + ",".join(f"[{span.start},{span.end}]" for span in value) + "]"
