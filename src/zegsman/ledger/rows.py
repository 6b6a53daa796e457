"""Records to rows and back."""

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import RowMapping

from zegsman.model import (
    Act,
    Actor,
    ActorKind,
    Capture,
    Document,
    Outlet,
    Passage,
    Place,
    Reader,
    Reference,
    Relation,
    RelationType,
    Selection,
    Span,
    Speaker,
    Stance,
    Statement,
    StatementType,
    Voice,
    Zone,
)

Row = dict[str, Any]

_SELECTIONS = ("content", "cue", "source", "addressee", "via", "verbatim", "scare")
_read_selection = msgspec.json.Decoder(tuple[Span, ...]).decode
_read_names = msgspec.json.Decoder(tuple[str, ...]).decode
_read_passages = msgspec.json.Decoder(tuple[Passage, ...]).decode
_read_capture = msgspec.json.Decoder(Capture).decode
_write = msgspec.json.Encoder().encode


def _json(value: object) -> str:
    return _write(value).decode() if value else "[]"


def sighting_row(document: Document) -> Row:
    """The row of `sightings` for one reading of a document."""
    return {
        "document": document.id,
        "source": document.source,
        "source_id": document.source_id,
        "title": document.title,
        "outlet": document.outlet,
        "outlet_key": document.outlet.casefold() if document.outlet else None,
        "authors": _json(document.authors),
        "published": document.published,
        "language": document.language,
        "passages": _json(document.passages),
        "capture": _write(document.capture).decode() if document.capture else None,
        "doubts": _json(document.doubts),
    }


def document_from(row: RowMapping) -> Document:
    """The document of a row of `sightings` joined with the text."""
    return Document(
        id=row["document"],
        text=row["text"],
        source=row["source"],
        source_id=row["source_id"],
        title=row["title"],
        outlet=row["outlet"],
        authors=_read_names(row["authors"]),
        published=row["published"],
        language=row["language"],
        passages=_read_passages(row["passages"]),
        capture=_read_capture(row["capture"]) if row["capture"] else None,
        doubts=_read_names(row["doubts"]),
    )


def statement_row(statement: Statement, position: int, day: str | None) -> Row:
    """The row of `statements`; `position` is the place in the record, `day` the day of publication."""
    voice = statement.voice
    row: Row = {field: _json(getattr(statement, field)) for field in _SELECTIONS}
    row.update(
        id=statement.id,
        document=statement.document,
        position=position,
        day=day,
        type=statement.type.value,
        voice=type(voice).__name__.lower(),
        speaker=voice.name,
        path=_json(voice.path) if isinstance(voice, Speaker) else "[]",
        actor=statement.actor,
        act=statement.act.value if statement.act else None,
        about=_json(statement.about),
        target=_json(statement.target),
        stance=statement.stance.value,
        zone=statement.zone.value,
        within=statement.within,
        when=statement.when,
        told=_json(statement.told),
        places=_json(statement.places),
        confidence=statement.confidence,
        doubts=_json(statement.doubts),
        origin=statement.origin,
    )
    return row


def statement_from(row: RowMapping) -> Statement:
    """The statement of a row of `statements`."""
    return Statement(
        id=row["id"],
        document=row["document"],
        type=StatementType(row["type"]),
        content=_selection(row["content"]),
        cue=_selection(row["cue"]),
        source=_selection(row["source"]),
        addressee=_selection(row["addressee"]),
        via=_selection(row["via"]),
        verbatim=_selection(row["verbatim"]),
        scare=_selection(row["scare"]),
        voice=_voice(row),
        act=Act(row["act"]) if row["act"] else None,
        stance=Stance(row["stance"]),
        zone=Zone(row["zone"]),
        within=row["within"],
        actor=row["actor"],
        about=_names(row["about"]),
        target=_names(row["target"]),
        when=row["when"],
        told=_names(row["told"]),
        places=_names(row["places"]),
        confidence=row["confidence"],
        doubts=_names(row["doubts"]),
        origin=row["origin"],
    )


def relation_rows(document: str, relations: Iterable[Relation]) -> list[Row]:
    """The rows of `relations` found in reading one document."""
    return [{"document": document, "source": r.source, "type": r.type.value, "target": r.target} for r in relations]


def relation_from(row: RowMapping) -> Relation:
    """The relation of a row of `relations`."""
    return Relation(source=row["source"], type=RelationType(row["type"]), target=row["target"])


def actor_rows(document: str, actors: Iterable[Actor]) -> list[Row]:
    """The rows of `document_actors` of one document."""
    return [
        {
            "document": document,
            "position": position,
            "id": actor.id,
            "name": actor.name,
            "kind": actor.kind.value,
            "aliases": _json(actor.aliases),
            "roles": _json(actor.roles),
            "body": actor.body,
        }
        for position, actor in enumerate(actors)
    ]


def actor_from(row: RowMapping) -> Actor:
    """The actor of a row of `document_actors`."""
    return Actor(
        id=row["id"],
        name=row["name"],
        kind=ActorKind(row["kind"]),
        aliases=_names(row["aliases"]),
        roles=_names(row["roles"]),
        body=row["body"],
    )


def reference_rows(document: str, references: Iterable[Reference]) -> list[Row]:
    """The rows of `document_references` of one document."""
    return [
        {
            "document": document,
            "position": position,
            "words": _json(reference.words),
            "actor": reference.actor,
            "path": _json(reference.path),
        }
        for position, reference in enumerate(references)
    ]


def reference_from(row: RowMapping) -> Reference:
    """The reference of a row of `document_references`."""
    return Reference(words=_selection(row["words"]), actor=row["actor"], path=_names(row["path"]))


def place_rows(document: str, places: Iterable[Place]) -> list[Row]:
    """The rows of `document_places` of one document."""
    return [
        {
            "document": document,
            "position": position,
            "words": _json(place.words),
            "name": place.name,
            "latitude": place.latitude,
            "longitude": place.longitude,
            "country": place.country,
            "score": place.score,
            "doubts": _json(place.doubts),
        }
        for position, place in enumerate(places)
    ]


def place_from(row: RowMapping) -> Place:
    """The place of a row of `document_places`."""
    return Place(
        words=_selection(row["words"]),
        name=row["name"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        country=row["country"],
        score=row["score"],
        doubts=_names(row["doubts"]),
    )


def _selection(text: str) -> Selection:
    return () if text == "[]" else _read_selection(text)


def _names(text: str) -> tuple[str, ...]:
    return () if text == "[]" else _read_names(text)


def _voice(row: RowMapping) -> Voice:
    match row["voice"]:
        case "speaker":
            return Speaker(row["speaker"], _names(row["path"]))
        case "outlet":
            return Outlet(row["speaker"])
        case _:
            return Reader(row["speaker"])
