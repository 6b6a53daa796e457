"""Items of Wikidata from a file that the user gave: tied to actors that they surely are, proposed where they may be.

The file is JSON Lines, one item a line (docs/how-to/actors.md). It may be far larger than the ledger: it is read line
by line, and only items whose names share a key with an actor are looked at.
"""

import gzip
from collections.abc import Iterator
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from zegsman.errors import Damaged, InputError, NotFound
from zegsman.identity import AUTOMATIC, PROPOSED, Facts, compare
from zegsman.ledger.query import storable
from zegsman.ledger.registry import told
from zegsman.ledger.registry.asking import LedgerActor, by_id
from zegsman.ledger.registry.candidates import keys_of
from zegsman.ledger.registry.judging import ITEM, state
from zegsman.ledger.registry.raw import raw

_LONGEST = 1_000_000  # bytes of a line; an item with every alias in every language has a tenth of that
_MOST = 64  # actors looked at for one item
_read = msgspec.json.Decoder(tuple[str, ...]).decode

_PUT = "INSERT OR REPLACE INTO actor_items (ledger, item, label, description, score, reasons) VALUES (?, ?, ?, ?, ?, ?)"


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the file. `kind` is person or organisation; `from_` and `to` (in the file "from", "to") are the
    years or days between which it can be in the news."""

    id: str
    label: str
    aliases: tuple[str, ...] = ()
    description: str = ""
    kind: str = "person"
    from_: str | None = msgspec.field(default=None, name="from")
    to: str | None = None


class ProposedItem(msgspec.Struct, frozen=True, kw_only=True):
    """An item that may be an actor."""

    actor: LedgerActor
    item: str
    label: str
    description: str
    score: float
    reasons: tuple[str, ...]


class Tied(msgspec.Struct, frozen=True, kw_only=True):
    """What reading a file came to: items read, actors tied to one, pairs that are only proposed."""

    items: int
    tied: int
    proposed: int


def tie(connection: Connection, path: Path) -> Tied:
    """Read the file; says what came of it.

    Raises NotFound, InputError or Damaged (with the number of the line) where it cannot be read.
    """
    in_use = {row[0] for row in connection.exec_driver_sql("SELECT DISTINCT key FROM actor_keys")}
    read = 0
    for item in _items(path):
        read += 1
        facts = _facts(item)
        shared = keys_of(facts) & in_use
        if shared:
            _compare(connection, item, facts, sorted(shared))
    return Tied(items=read, tied=_settle(connection), proposed=len(proposed(connection, limit=1_000_000)))


def proposed(connection: Connection, limit: int) -> tuple[ProposedItem, ...]:
    """Items that may be an actor which has none and which nobody judged, the likeliest first."""
    rows = connection.exec_driver_sql(
        """
        SELECT a.one, i.item, i.label, i.description, i.score, i.reasons FROM actor_items i
        JOIN ledger_actors a ON a.id = i.ledger
        WHERE NOT EXISTS (SELECT 1 FROM ledger_actors b WHERE b.one = a.one AND b.wikidata IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM actor_judgements j JOIN ledger_actors c ON c.id = j.actor
          WHERE c.one = a.one AND j.other = i.item)
        ORDER BY i.score DESC, a.one, i.item LIMIT ?
        """,
        (limit,),
    ).all()
    return tuple(
        ProposedItem(
            actor=by_id(connection, row[0]),
            item=row[1],
            label=row[2],
            description=row[3],
            score=row[4],
            reasons=_read(row[5]),
        )
        for row in rows
    )


def _compare(connection: Connection, item: Item, facts: Facts, shared: list[str]) -> None:
    """Store how like each actor the item is that shares a key with it."""
    marks = ",".join("?" * len(shared))
    rows = connection.exec_driver_sql(
        f"SELECT DISTINCT ledger FROM actor_keys WHERE key IN ({marks}) LIMIT {_MOST}", tuple(shared)
    )
    for ledger, known in told.load(raw(connection), [row[0] for row in rows]).items():
        likeness = compare(facts, known)
        if likeness.score >= PROPOSED:
            told_of = storable(item.label), storable(item.description)
            reasons = msgspec.json.encode(likeness.reasons).decode()
            connection.exec_driver_sql(_PUT, (ledger, item.id, *told_of, likeness.score, reasons))


def _settle(connection: Connection) -> int:
    """Tie each actor to its one sure item: where a second is as sure, or a person has spoken, nothing is tied."""
    now = state(connection)
    judged = {
        (now.one(actor), item)
        for actor, item in connection.exec_driver_sql("SELECT actor, other FROM actor_judgements")
        if ITEM.fullmatch(item)
    }
    sure: dict[str, set[str]] = {}
    rows = connection.exec_driver_sql("SELECT ledger, item FROM actor_items WHERE score >= ?", (AUTOMATIC,))
    for ledger, item in rows:
        if (now.one(ledger), item) not in judged:
            sure.setdefault(now.one(ledger), set()).add(item)
    tied = 0
    for one, found in sorted(sure.items()):
        if len(found) == 1:
            tied += connection.exec_driver_sql(
                "UPDATE ledger_actors SET wikidata = ? WHERE id = ? AND wikidata IS NULL", (found.pop(), one)
            ).rowcount
    return tied


def _facts(item: Item) -> Facts:
    """What an item tells: its description stands for its roles."""
    names = tuple(dict.fromkeys((item.label, *item.aliases)))
    roles = (item.description,) if item.description else ()
    return Facts(names=names, kind=item.kind, roles=roles, first=item.from_, last=item.to or item.from_)


def _items(path: Path) -> Iterator[Item]:
    """The items of the file, plain or gzip."""
    try:
        with path.open("rb") as raw:
            packed = raw.read(2) == b"\x1f\x8b"
        with gzip.open(path, "rb") if packed else path.open("rb") as lines:
            number = 0
            while line := lines.readline(_LONGEST):
                number += 1
                if line.strip():
                    yield _item(path, number, line)
    except FileNotFoundError:
        raise NotFound(f"{path}: no such file") from None
    except (OSError, EOFError) as error:
        raise InputError(f"{path}: cannot be read ({error})") from None


def _item(path: Path, number: int, line: bytes) -> Item:
    try:
        item = msgspec.json.decode(line, type=Item)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Damaged(f"{path}, line {number}: not an item ({error}); nothing was tied") from None
    if not ITEM.fullmatch(item.id):
        raise Damaged(f"{path}, line {number}: {item.id!r} is no id of an item, such as Q42; nothing was tied")
    return item
