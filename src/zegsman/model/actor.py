"""Actors: who speaks, who is spoken to and who is spoken about in one document; and the places named in it."""

from enum import StrEnum

import msgspec

from zegsman.model.span import Selection


class ActorKind(StrEnum):
    """What an actor is, as far as the text tells. `unknown`: it does not tell."""

    PERSON = "person"
    GROUP = "group"
    ORGANISATION = "organisation"
    GOVERNMENT = "government"
    ANONYMOUS = "anonymous"
    OUTLET = "outlet"
    READER = "reader"
    WORK = "work"
    UNKNOWN = "unknown"


class Actor(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Someone or something that speaks, is spoken to or is spoken about in one document.

    `id` is a hash of the document and the first mention (`zegsman.model.ids.actor_id`). `name` is the fullest name in
    the document, else the fullest description. `aliases` are the other words the document names it by, `roles` its
    offices ("burgemeester van Vlietdam"). `body` is the id of the actor it speaks for ("een woordvoerder van *de
    politie*") or None.
    """

    id: str
    name: str
    kind: ActorKind = ActorKind.UNKNOWN
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    body: str | None = None


class Reference(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Words that name someone, and who that is: the id of an actor of the record, or None.

    `path` are the steps that led there, each a rule with the words it used ("surname: Anna Mol"); where `actor` is
    None its last step is the reason ("unknown: two people fit").
    """

    words: Selection
    actor: str | None = None
    path: tuple[str, ...] = ()


class Place(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A place named in the text: `name` as the gazetteer has it, WGS 84 degrees, `country` ISO 3166-1 alpha-2.

    Coordinates and country are None where the gazetteer has none or several places fit. `score` (0 to 1) says how
    sure the choice is; `doubts` are codes (docs/reference/doubts.md).
    """

    words: Selection
    name: str
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    score: float | None = None
    doubts: tuple[str, ...] = ()
