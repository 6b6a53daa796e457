"""What a document tells of its actors, and what all documents together tell of a ledger actor."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator

from zegsman.identity import Facts, fold
from zegsman.identity.body import has_legal_form, is_named
from zegsman.model import Actor, ActorKind, Record

_OF = re.compile(r"\b(?:van|in|te|uit|of|from|von|aus|de)\s+((?:[^\W\d_a-z][\w'’-]*\s?)+)")
_LONGEST = 200  # characters of a name or role that are kept
_MOST = 12  # values of each kind that are compared

_ADD = """
INSERT INTO actor_facts (ledger, kind, fold, value, count, first, last) VALUES (?, ?, ?, ?, 1, ?, ?)
ON CONFLICT (ledger, kind, fold) DO UPDATE SET count = count + 1,
first = min(coalesce(first, excluded.first), coalesce(excluded.first, first)),
last = max(coalesce(last, excluded.last), coalesce(excluded.last, last))
"""
_SUBTRACT = "UPDATE actor_facts SET count = count - 1 WHERE ledger = ? AND kind = ? AND fold = ?"
_FORGET = "DELETE FROM actor_facts WHERE ledger = ? AND count <= 0"
_KINDS = {"name": "names", "role": "roles", "body": "bodies", "place": "places", "outlet": "outlets"}


def registered(record: Record) -> list[Actor]:
    """The actors of a record that another document could name too: those with a name, not a description ("de
    politie", "een ooggetuige", "Enkele klanten"). Commenters count only by a handle: a first name below a page is
    anyone's. What the text does not tell the kind of counts only if it says something: most others are things.
    """
    speaking = {statement.actor for statement in record.statements}
    return [actor for actor in record.actors if _is_registered(actor, actor.id in speaking)]


def _is_registered(actor: Actor, speaks: bool) -> bool:
    if not fold(actor.name):
        return False
    match actor.kind:
        case ActorKind.ANONYMOUS:
            return False
        case ActorKind.READER:
            return actor.name.startswith("@")
        case ActorKind.UNKNOWN:
            return speaks and is_named(_without_first(actor.name))
        case ActorKind.PERSON | ActorKind.GROUP:
            return is_named(_without_first(actor.name))
        case _:
            return is_named(_without_article(actor.name))


def _without_first(name: str) -> str:
    """What stands behind the first word, whose capital may be that of its sentence; a single word itself."""
    return name.partition(" ")[2] or name


def facts_of(actor: Actor, record: Record) -> Facts:
    """What one document tells of one of its actors. Places are those in its roles ("burgemeester van Vlietdam"):
    what else the page names need have nothing to do with it."""
    body = next((other.name for other in record.actors if other.id == actor.body), None)
    day = (record.document.published or "")[:10] or None
    return Facts(
        names=tuple(name[:_LONGEST] for name in _names(actor)),
        kind=ActorKind.ORGANISATION.value if has_legal_form(actor.name) else actor.kind.value,
        roles=tuple(role[:_LONGEST] for role in actor.roles[:_MOST]),
        bodies=(body[:_LONGEST],) if body else (),
        places=tuple(found.strip()[:_LONGEST] for role in actor.roles[:_MOST] for found in _OF.findall(role)),
        outlets=(record.document.outlet[:_LONGEST],) if record.document.outlet else (),
        first=day,
        last=day,
    )


def _names(actor: Actor) -> Iterator[str]:
    """The name and those other words that are names as full as it: "Mol" beside "Anna Mol" tells nothing more."""
    yield actor.name
    words = len(actor.name.split())
    for alias in actor.aliases[:_MOST]:
        if is_named(alias) and (words == 1 or len(alias.split()) > 1):
            yield alias


def _without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return (
        rest
        if rest and first.lower() in ("de", "het", "een", "the", "a", "an", "der", "die", "das", "ein", "eine")
        else name
    )


def rows(facts: Facts) -> Iterator[tuple[str, str, str]]:
    """Kind, fold and value of each fact, each fold once."""
    for kind, field in _KINDS.items():
        values: dict[str, str] = {}
        for value in getattr(facts, field):
            values.setdefault(fold(value), value)
        yield from ((kind, key, value) for key, value in values.items() if key)


def add(connection: sqlite3.Connection, ledger: str, facts: Facts) -> None:
    """Count the facts of one more document to a ledger actor."""
    connection.executemany(
        _ADD, [(ledger, kind, key, value, facts.first, facts.last) for kind, key, value in rows(facts)]
    )


def subtract(connection: sqlite3.Connection, ledger: str, facts: Facts) -> None:
    """Take the facts of a document away again. The first and last day stay."""
    connection.executemany(_SUBTRACT, [(ledger, kind, key) for kind, key, _ in rows(facts)])
    connection.execute(_FORGET, (ledger,))


def load(connection: sqlite3.Connection, ids: Iterable[str], kinds: Iterable[str] = _KINDS) -> dict[str, Facts]:
    """What all documents tell of each ledger actor, the most told first."""
    chosen, wanted = list(ids), list(kinds)
    marks, kind_marks = ",".join("?" * len(chosen)), ",".join("?" * len(wanted))
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    days: dict[str, list[str]] = defaultdict(list)
    rows = connection.execute(
        f"SELECT ledger, kind, value, first, last FROM actor_facts WHERE ledger IN ({marks}) "
        f"AND kind IN ({kind_marks}) ORDER BY count DESC, value",
        (*chosen, *wanted),
    )
    for ledger, kind, value, first, last in rows:
        if len(found[ledger][kind]) < _MOST:
            found[ledger][kind].append(value)
        days[ledger] += [day for day in (first, last) if day]
    of = connection.execute(f"SELECT id, kind FROM ledger_actors WHERE id IN ({marks})", tuple(chosen))
    kinds_of = dict(of)
    return {
        ledger: Facts(
            kind=kinds_of[ledger],
            first=min(days[ledger], default=None),
            last=max(days[ledger], default=None),
            **{field: tuple(found[ledger][kind]) for kind, field in _KINDS.items()},
        )
        for ledger in kinds_of
    }
