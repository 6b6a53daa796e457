"""A search, and what it means in SQL. The words are a user's: whatever they hold, they only ever search."""

import re
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Select, false, func, literal_column, select, text
from sqlalchemy.sql.elements import TextClause

from zegsman.identity import core_name
from zegsman.ledger.registry.tables import actors as ledger_actors
from zegsman.ledger.registry.tables import links
from zegsman.ledger.tables import channels, sightings, statement_words, statements
from zegsman.model import Stance, StatementType, Zone


class Query(msgspec.Struct, frozen=True, kw_only=True):
    """Which statements to find; what is left out is not asked for.

    `words`: each word must stand in the statement (or its lemmas), its speaker or the title of its page, at least one
    in the statement or its speaker; "in quotation marks" as a phrase, with a star for the beginning of a word*.
    `speaker`: each word must stand in the speaker's name. `actor`: the id of the ledger actor that speaks.
    `through`: a channel the words came through, by name or by the id of its ledger actor.
    `since` and `until` are days of publication, both included; undated pages are then left out. `outlet`, `place` and
    `language` are compared whole, `outlet` and `language` without regard to case; a page seen at
    several outlets is found under each. `min_confidence` (0-1) leaves out what is less sure. `limit` and `offset` page
    through the results, best or newest first.
    """

    words: str = ""
    speaker: str | None = None
    actor: str | None = None
    through: str | None = None
    type: StatementType | None = None
    stance: Stance | None = None
    zone: Zone | None = None
    since: date | None = None
    until: date | None = None
    outlet: str | None = None
    place: str | None = None
    language: str | None = None
    min_confidence: float | None = None
    limit: int = 20
    offset: int = 0


def storable(text: str) -> str:
    """The text with a question mark for half a character, which the database would not take.

    >>> storable("a\\ud800")
    'a?'
    """
    return text.encode("utf-8", "replace").decode()


_SAID = "words lemmas speaker"  # the columns of the index that are the statement's own, not its page's
_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')


def terms(words: str) -> list[str]:
    """The words and phrases of a search as FTS5 strings, every one quoted, so that none is an operator.

    >>> terms('brug "dicht is" NEAR( bomm*')
    ['"brug"', '"dicht is"', '"NEAR("', '"bomm"*']
    """
    found = []
    for phrase, word in _TERM.findall(storable(words).replace("\x00", " ")):
        term = phrase or word.rstrip("*")
        if any(c.isalnum() for c in term):  # without a letter or digit the index holds nothing to compare it with
            found.append(f'"{term}"' + ("*" if word.endswith("*") else ""))
    return found


def expression(query: Query) -> str | None:
    """The FTS5 expression of a query; None if it asks for no words, empty if the words are only signs."""
    parts = []
    for asked, columns in ((query.words, None), (query.speaker or "", "speaker")):
        if not asked.strip():
            continue
        found = terms(asked)
        if not found:
            return ""
        every = " AND ".join(found)
        if columns or len(found) == 1:
            parts.append(f"{{{columns or _SAID}}} : ({every})")
        else:
            parts.append(f"({every}) AND {{{_SAID}}} : ({' OR '.join(found)})")
    return " AND ".join(f"({part})" for part in parts) or None


def matching(query: Query) -> Select[Any]:
    """Statements that answer the query, unordered.

    The select has one column, `n`; counts put others in its place and group over the same.
    """
    chosen = select(statements.c.n).select_from(statements)
    match = expression(query)
    if match == "":
        chosen = chosen.where(false())
    elif match is not None:
        chosen = chosen.join(statement_words, statement_words.c.rowid == statements.c.n)
        chosen = chosen.where(holding(match))
    return chosen.where(*_conditions(query))


def holding(match: str) -> TextClause:
    """The condition that the words of a statement match an expression."""
    return text("statement_words MATCH :match").bindparams(match=match)


def _conditions(query: Query) -> list[ColumnElement[bool]]:
    asked: list[ColumnElement[bool]] = []
    if query.actor is not None:
        asked.append(_spoken_by(query.actor))
    if query.through is not None:
        asked.append(_came_through(storable(query.through)))
    if query.type is not None:
        asked.append(statements.c.type == query.type.value)
    if query.stance is not None:
        asked.append(statements.c.stance == query.stance.value)
    if query.min_confidence is not None:
        asked.append(statements.c.confidence >= query.min_confidence)
    if query.zone is not None:
        asked.append(statements.c.zone == query.zone.value)
    if query.since is not None:
        asked.append(statements.c.day >= query.since.isoformat())
    if query.until is not None:
        asked.append(statements.c.day <= query.until.isoformat())
    if query.place is not None:
        asked.append(statements.c.places.contains(func.json_quote(storable(query.place))))
    if query.outlet is not None:
        asked.append(_seen(sightings.c.outlet_key == storable(query.outlet.casefold())))
    if query.language is not None:
        asked.append(_seen(sightings.c.language == storable(query.language.lower())))
    return asked


def _spoken_by(actor: str) -> ColumnElement[bool]:
    return statements.c.actor.in_(_in_documents(storable(actor)))


def _came_through(channel: str) -> ColumnElement[bool]:
    named = channels.c.fold == core_name(channel) if core_name(channel) else false()
    known = channels.c.actor.in_(_in_documents(channel))
    return statements.c.n.in_(
        select(channels.c.statement).where(named).union(select(channels.c.statement).where(known))
    )


def _in_documents(actor: str) -> Select[tuple[str]]:
    """The actors of documents that are this ledger actor."""
    of_one = select(ledger_actors.c.id).where(ledger_actors.c.one == actor)
    return select(links.c.actor).where(links.c.ledger.in_(of_one))


def _seen(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return statements.c.document.in_(select(sightings.c.document).where(condition))


RANK: ColumnElement[float] = literal_column("bm25(statement_words, 4.0, 3.0, 2.0, 0.5)")
"""Words count most, then lemmas, the speaker's name and, little, the title. Weights by judgement, not measured."""

RANKED = 20_000
"""More answers than this are not ranked but given newest first: ranking takes 2 microseconds each
(benchmarks/ledger.py), and where so many statements hold a word it sets none of them apart."""
