"""A small ledger with everything the drawings need: actors spoken about and accused, places, days, channels."""

from collections.abc import Iterator

import msgspec

from tests import making
from zegsman.model import Act, Actor, ActorKind, Place, Record, Span, Speaker, StatementType, document_id
from zegsman.model.ids import actor_id

WHO = {
    "Anna Mol": ActorKind.PERSON,
    "Bert Bos": ActorKind.PERSON,
    "de politie": ActorKind.ORGANISATION,
    "een ooggetuige": ActorKind.ANONYMOUS,
}
PLACES = {"Utrecht": (52.09, 5.12, "NL"), "Damascus": (33.51, 36.29, "SY"), "Berlin": (52.52, 13.41, "DE")}
TOLD = [
    ("Anna Mol", "Bert Bos", Act.ACCUSE),
    ("Bert Bos", "Anna Mol", Act.DENY),
    ("de politie", "Bert Bos", Act.SAY),
    ("een ooggetuige", "de politie", Act.CRITICISE),
]


def records() -> Iterator[Record]:
    """Four days of news, one page a day, each with the four statements of TOLD."""
    for day in range(4):
        yield _page(day)


def _page(day: int) -> Record:
    lines = [f"{who} zei op dag {day} iets over {other} in {list(PLACES)[day % 3]}." for who, other, _ in TOLD]
    document = making.document(
        "\n\n".join(["Kop", *lines]), title=f"Dag {day}", published=f"2026-11-{day + 1:02}", source=f"dag{day}.html"
    )
    actors = {name: _actor(document.text, name, kind) for name, kind in WHO.items()}
    statements = tuple(
        msgspec.structs.replace(
            making.statement(document, kind, line.partition(" zei ")[2], Speaker(who), cue="zei", source=who),
            actor=actors[who].id,
            act=act,
            about=(actors[other].id,),
            target=(actors[other].id,) if act in (Act.ACCUSE, Act.CRITICISE) else (),
            places=(list(PLACES)[day % 3],),
        )
        for kind, line, (who, other, act) in zip(StatementType, lines, TOLD, strict=False)
    )
    return Record(
        document=document, statements=statements, actors=tuple(actors.values()), places=(_place(document.text, day),)
    )


def crowd() -> Record:
    """A page on which thirty people with long names speak about five others."""
    names = [f"woordvoerder {chr(65 + n)}rnold van de stichting {n}" for n in range(30)]
    lines = [f"{who} zei iets over {names[n % 5]}." for n, who in enumerate(names) if n > 4]
    document = making.document("\n\n".join(["Kop", *lines]), title="Druk", source="druk.html")
    actors = {name: _actor(document.text, name, ActorKind.PERSON) for name in names}
    statements = tuple(
        msgspec.structs.replace(
            making.statement(document, StatementType.INDIRECT, line.partition(" zei ")[2], Speaker(who), source=who),
            actor=actors[who].id,
            about=(actors[names[n % 5]].id,),
        )
        for n, (who, line) in enumerate(zip(names[5:], lines, strict=True))
    )
    return Record(document=document, statements=statements, actors=tuple(actors.values()))


def _actor(text: str, name: str, kind: ActorKind) -> Actor:
    return Actor(id=actor_id(document_id(text), name, text.find(name)), name=name, kind=kind)


def _place(text: str, day: int) -> Place:
    name = list(PLACES)[day % 3]
    start = text.index(name)
    latitude, longitude, country = PLACES[name]
    return Place(
        words=(Span(start, start + len(name)),), name=name, latitude=latitude, longitude=longitude, country=country
    )
