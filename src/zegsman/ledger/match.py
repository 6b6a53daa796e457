"""What a search means to the full-text index: its words, its speaker, and the codes of type, stance and zone.

The words are a user's: whatever they hold, they only ever search. The codes of a statement stand in a column of their
own, one word each, so that the index finds all denials in headlines that hold a word without a look at the statements.
"""

import re

from sqlalchemy import ColumnElement, literal_column, text
from sqlalchemy.sql.elements import TextClause

from zegsman.ledger.query import Query, storable
from zegsman.model import Stance, StatementType, Zone

_SAID = "words lemmas speaker"  # the columns of the index that are the statement's own, not its page's
_PAGE = f"{_SAID} context"
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


def said(query: Query) -> str | None:
    """The FTS5 expression of the words and the speaker asked for; None if there are none, empty if they are only
    signs."""
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
            parts.append(f"{{{_PAGE}}} : ({every}) AND {{{_SAID}}} : ({' OR '.join(found)})")
    return " AND ".join(f"({part})" for part in parts) or None


def codes(*found: StatementType | Stance | Zone | None) -> str:
    """The words that stand for codes in the index; those of three vocabularies may be equal, hence the prefix.

    >>> codes(StatementType.FREE_INDIRECT, None, Zone.LIST_ITEM)
    'statementtypefreeindirect zonelistitem'
    """
    return " ".join(f"{type(code).__name__.lower()}{code.value.replace('_', '')}" for code in found if code)


def expression(query: Query) -> str | None:
    """The FTS5 expression of all that the index knows of a query: what was said, and its codes. None if the query asks
    for nothing of the kind, empty if nothing can answer."""
    words, asked = said(query), codes(query.type, query.stance, query.zone)
    if words == "" or not asked:
        return words
    return " AND ".join([*filter(None, [words]), f"{{codes}} : ({asked.replace(' ', ' AND ')})"])


def holding(match: str) -> TextClause:
    """The condition that the words of a statement match an expression."""
    return text("statement_words MATCH :match").bindparams(match=match)


RANK: ColumnElement[float] = literal_column("bm25(statement_words, 4.0, 3.0, 2.0, 0.5, 0.0)")
"""Words count most, then lemmas, the speaker's name and, little, the title. Weights by judgement, not measured."""

RANKED = 5_000
"""More answers than this are not ranked but given newest first: ranking takes 2 microseconds each
(benchmarks/ledger.py), and where so many statements hold a word it sets none of them apart."""
