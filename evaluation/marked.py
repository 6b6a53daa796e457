"""Annotated and found statements as the measures see them: plain spans over one text."""

from collections.abc import Iterable
from typing import Any

import msgspec

from zegsman.views.export import gold

Spans = tuple[tuple[int, int], ...]
"""Half-open code-point offsets, as written: not necessarily sorted."""

TYPES = {name: kind.value for kind, name in gold.TYPES.items()}
"""The guide's names of the types, and ours."""

OWN_VOICE = "own_voice"


class Marked(msgspec.Struct, frozen=True, kw_only=True):
    """One statement over a text; `speaker` is a name or a description, `within` the id of the enclosing statement."""

    id: str
    type: str
    content: Spans
    cue: Spans = ()
    source: Spans = ()
    addressee: Spans = ()
    via: Spans = ()
    verbatim: Spans = ()
    stance: str = "neutral"
    zone: str = "body"
    speaker: str | None = None
    within: str | None = None
    confidence: float | None = None
    origin: str = ""

    @property
    def own_voice(self) -> bool:
        """True for what the outlet itself asserts."""
        return self.type == OWN_VOICE


class Text(msgspec.Struct, frozen=True, kw_only=True):
    """A text with its statements. `zones` are (start, end, zone); `page` is the HTML it was taken from, if any."""

    id: str
    text: str
    statements: tuple[Marked, ...] = ()
    zones: tuple[tuple[int, int, str], ...] = ()
    language: str | None = None
    page: str | None = None

    @property
    def attributed(self) -> list[Marked]:
        """The statements of every type but own voice."""
        return [s for s in self.statements if not s.own_voice]

    @property
    def own(self) -> list[Marked]:
        """The statements in the outlet's own voice."""
        return [s for s in self.statements if s.own_voice]


def text_of(record: dict[str, Any], page: str | None = None) -> Text:
    """A record of the gold, of `corpus/` or of the exchange format; of the last, `source_id` is the id."""
    return Text(
        id=str(record.get("source_id") or record["id"]),
        text=record["text"],
        statements=tuple(map(marked, record["statements"])),
        zones=tuple((z["start"], z["end"], z["zone"]) for z in record.get("zones") or record.get("passages") or ()),
        language=record.get("lang") or record.get("language"),
        page=page,
    )


def marked(statement: dict[str, Any]) -> Marked:
    """A statement of such a record."""
    fields = {key: statement[key] for key in ("zone", "stance", "origin", "confidence") if statement.get(key)}
    roles = {key: spans(statement.get(key) or ()) for key in ("cue", "source", "addressee", "via", "verbatim")}
    return Marked(
        id=str(statement["id"]),
        type=TYPES.get(statement["type"], statement["type"]),
        content=spans(statement["content"]),
        speaker=statement.get("speaker_ref") or statement.get("speaker"),
        within=statement.get("nested_in") or statement.get("within"),
        **roles,
        **fields,
    )


def spans(pairs: Iterable[Iterable[int]]) -> Spans:
    """Lists of [start, end] as tuples."""
    return tuple((start, end) for start, end in pairs)
