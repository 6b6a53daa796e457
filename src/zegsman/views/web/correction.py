"""A statement as a reviewer wants it, from the fields of a form."""

import re

import msgspec

from zegsman.errors import InputError
from zegsman.model import (
    Document,
    Outlet,
    Reader,
    Selection,
    Span,
    Speaker,
    Stance,
    Statement,
    StatementType,
    Voice,
    Zone,
    selection,
    statement_id,
    words,
)

_SPANS = re.compile(r"\d{1,9}-\d{1,9}(?:,\d{1,9}-\d{1,9})*")


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What the form says: selections as "10-25,30-42", code points of the document's text; `speaker` may be empty."""

    type: StatementType
    stance: Stance
    content: str
    cue: str = ""
    source: str = ""
    speaker: str = ""


def corrected(document: Document, wanted: Wanted, judged: Statement | None, reviewer: str) -> Statement:
    """The statement that the form describes; what the form does not say stays as it was in `judged`.

    Raises InputError for a selection that is not in the text, or an empty content.
    """
    content, cue, source = (chosen(document, text) for text in (wanted.content, wanted.cue, wanted.source))
    if not content:
        raise InputError("select the words that are said, the content, first")
    zone = judged.zone if judged and judged.content == content else _zone(document, content)
    values = {
        "id": statement_id(document.id, wanted.type, content, cue, source),
        "type": wanted.type,
        "stance": wanted.stance,
        "content": content,
        "cue": cue,
        "source": source,
        "voice": _voice(document, wanted, source, zone, judged),
        "zone": zone,
        "confidence": None,
        "doubts": (),
        "origin": f"person/{reviewer}",
    }
    if judged is not None:
        inside = {role: _inside(getattr(judged, role), content) for role in ("verbatim", "scare")}
        return msgspec.structs.replace(judged, **values, **inside)
    return msgspec.convert({"document": document.id, **values}, Statement)


def spans(chosen: Selection) -> str:
    """A selection as a form field holds it.

    >>> spans((Span(3, 9), Span(12, 14)))
    '3-9,12-14'
    """
    return ",".join(f"{span.start}-{span.end}" for span in chosen)


def chosen(document: Document, field: str) -> Selection:
    """The selection that a form field holds, white space at its edges left out; empty for an empty field."""
    if not field:
        return ()
    if not _SPANS.fullmatch(field):
        raise InputError(f"{field[:40]!r} is no selection; one looks like 10-25,30-42")
    pairs = (part.split("-") for part in field.split(","))
    found = [_trimmed(document.text, int(start), int(end)) for start, end in pairs]
    return selection(found)


def _trimmed(text: str, start: int, end: int) -> Span:
    if not start < end <= len(text):
        raise InputError(f"{start}-{end} lies outside the text, which has {len(text)} characters")
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip())))


def _inside(marked: Selection, content: Selection) -> Selection:
    """What of the marked words lies in the content as it is now, gaps between its parts included."""
    start, end = content[0].start, content[-1].end
    return selection(Span(max(span.start, start), min(span.end, end)) for span in marked)


def _zone(document: Document, content: Selection) -> Zone:
    start = content[0].start
    return next((p.zone for p in document.passages if p.start <= start < p.end), Zone.BODY)


def _voice(document: Document, wanted: Wanted, source: Selection, zone: Zone, judged: Statement | None) -> Voice:
    if wanted.type is StatementType.OWN_VOICE:
        return Reader() if zone is Zone.COMMENT else Outlet(document.outlet)
    before = judged.voice if judged and isinstance(judged.voice, Speaker) else Speaker()
    name = " ".join(wanted.speaker.split()) or (words(document.text, source) if source else None)
    if name == before.name:
        return before
    return Speaker(name, ("named by a reviewer",))
