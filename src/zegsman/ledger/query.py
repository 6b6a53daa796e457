"""A search: what is asked of the ledger."""

from datetime import date

import msgspec

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
