"""The exchange format, "zegsman/1": one document a line, as JSON (docs/reference/exchange.schema.json).

The structs below are its schema. A line holds everything of a record, and `chain` besides, so that a record written
and read back is the same record. Keys that most lines leave empty are left out: `source_id`, `capture`, `doubts` of
the document and its passages, `path`, `act`, `about`, `target`, `told`, `references`, `places` of the document.
"""

from typing import Literal

import msgspec

from zegsman.errors import Damaged
from zegsman.model import (
    Act,
    Actor,
    Capture,
    Document,
    Outlet,
    Passage,
    Place,
    Reader,
    Record,
    Reference,
    Relation,
    Selection,
    Speaker,
    Stance,
    Statement,
    StatementType,
    Step,
    Voice,
    Zone,
    document_id,
    steps,
)
from zegsman.views.chain import Chain
from zegsman.views.plain import escaped

VoiceName = Literal["speaker", "outlet", "reader"]


class StatementLine(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A statement on the wire. Selections are lists of [start, end], code points of `text`, end exclusive."""

    id: str
    type: StatementType
    content: Selection
    cue: Selection
    source: Selection
    addressee: Selection
    via: Selection
    verbatim: Selection
    scare: Selection
    voice: VoiceName
    speaker: str | None
    actor: str | None
    stance: Stance
    zone: Zone
    within: str | None
    chain: Chain
    when: str | None
    places: tuple[str, ...]
    confidence: float | None
    doubts: tuple[str, ...]
    origin: str
    path: tuple[str, ...] = ()
    act: Act | None = None
    about: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    chain_actors: tuple[str | None, ...] = ()


class DocumentLine(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A document on the wire, with its statements, relations, actors, references and places."""

    schema: Literal["zegsman/1"]
    id: str
    source: str
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: str | None
    language: str | None
    text: str
    passages: tuple[Passage, ...]
    statements: tuple[StatementLine, ...]
    relations: tuple[Relation, ...]
    actors: tuple[Actor, ...]
    source_id: str | None = None
    capture: Capture | None = None
    doubts: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    places: tuple[Place, ...] = ()


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(DocumentLine)


def encode(record: Record) -> bytes:
    """The record as one line of JSON, without the line's end.

    Control and direction characters (U+007F to U+009F and the bidi ones) are written as escapes: the JSON means the
    same and a terminal cannot be fooled by it.
    """
    d = record.document
    told = steps(record)
    line = DocumentLine(
        schema="zegsman/1",
        id=d.id,
        source=d.source,
        source_id=d.source_id,
        title=d.title,
        outlet=d.outlet,
        authors=d.authors,
        published=d.published,
        language=d.language,
        text=d.text,
        passages=d.passages,
        statements=tuple(_line(s, told[s.id]) for s in record.statements),
        relations=record.relations,
        actors=record.actors,
        capture=d.capture,
        doubts=d.doubts,
        references=record.references,
        places=record.places,
    )
    return escaped(_encoder.encode(line).decode()).encode()


def decode(line: bytes | str) -> Record:
    """The record of one line. Raises Damaged where it is no such line, where its text is not the one its id was made
    from, or where a selection lies outside the text."""
    try:
        d = _decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Damaged(f"not a line of the exchange format: {error}") from None
    if d.id != document_id(d.text):
        raise Damaged(f"document {d.id}: the text is not the one this id was made from; it was changed on the way")
    document = Document(
        id=d.id,
        text=d.text,
        source=d.source,
        source_id=d.source_id,
        title=d.title,
        outlet=d.outlet,
        authors=d.authors,
        published=d.published,
        language=d.language,
        passages=d.passages,
        capture=d.capture,
        doubts=d.doubts,
    )
    for reference in d.references:
        _check(d, reference.words, f"reference in document {d.id}: words")
    for place in d.places:
        _check(d, place.words, f"place in document {d.id}: words")
    return Record(
        document=document,
        statements=tuple(_statement(d, s) for s in d.statements),
        relations=d.relations,
        actors=d.actors,
        references=d.references,
        places=d.places,
    )


def schema() -> dict[str, object]:
    """The format as JSON Schema (2020-12)."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(DocumentLine)}


def _line(s: Statement, told: tuple[Step, ...]) -> StatementLine:
    return StatementLine(
        id=s.id,
        type=s.type,
        content=s.content,
        cue=s.cue,
        source=s.source,
        addressee=s.addressee,
        via=s.via,
        verbatim=s.verbatim,
        scare=s.scare,
        voice=voice_name(s.voice),
        speaker=s.voice.name,
        actor=s.actor,
        stance=s.stance,
        zone=s.zone,
        within=s.within,
        chain=tuple(step.name for step in told),
        chain_actors=tuple(step.actor for step in told) if any(step.actor for step in told) else (),
        when=s.when,
        places=s.places,
        confidence=s.confidence,
        doubts=s.doubts,
        origin=s.origin,
        path=s.voice.path if isinstance(s.voice, Speaker) else (),
        act=s.act,
        about=s.about,
        target=s.target,
        told=s.told,
    )


def _statement(d: DocumentLine, s: StatementLine) -> Statement:
    selections = {name: getattr(s, name) for name in SELECTIONS}
    for name, chosen in selections.items():
        _check(d, chosen, f"statement {s.id} of document {d.id}: {name}")
    return Statement(
        id=s.id,
        document=d.id,
        type=s.type,
        **selections,
        voice=_voice(s),
        act=s.act,
        stance=s.stance,
        zone=s.zone,
        within=s.within,
        actor=s.actor,
        about=s.about,
        target=s.target,
        when=s.when,
        told=s.told,
        places=s.places,
        confidence=s.confidence,
        doubts=s.doubts,
        origin=s.origin,
    )


def _check(d: DocumentLine, chosen: Selection, named: str) -> None:
    """Raise Damaged unless the spans are sorted, disjoint and inside the text."""
    edges = [0, *(edge for span in chosen for edge in (span.start, span.end)), len(d.text)]
    if edges != sorted(edges) or any(span.start == span.end for span in chosen):
        raise Damaged(f"{named} is not a list of spans inside the text")


SELECTIONS = ("content", "cue", "source", "addressee", "via", "verbatim", "scare")
"""The fields of a statement that are selections, in the order of the format."""


def voice_name(voice: Voice) -> VoiceName:
    """What a voice is called on the wire and in the corpus."""
    match voice:
        case Speaker():
            return "speaker"
        case Outlet():
            return "outlet"
        case Reader():
            return "reader"


def _voice(s: StatementLine) -> Voice:
    match s.voice:
        case "speaker":
            return Speaker(s.speaker, s.path)
        case "outlet":
            return Outlet(s.speaker)
        case "reader":
            return Reader(s.speaker)
