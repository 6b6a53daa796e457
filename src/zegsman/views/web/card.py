"""The card of a statement: all that is known of it, in the order a reader asks."""

from collections.abc import Iterator, Mapping

import msgspec

from zegsman.ledger import LedgerActor
from zegsman.model import Document, Record, Selection, Speaker, Statement, steps_of, words
from zegsman.views.chain import Chain
from zegsman.views.marks import Mark
from zegsman.views.words import steps


class Related(msgspec.Struct, frozen=True):
    """Another statement, and how it stands to this one: a relation type or "within". `outgoing` says that the relation
    goes from this one to the other."""

    how: str
    outgoing: bool
    statement: Statement
    words: str


class Named(msgspec.Struct, frozen=True):
    """An actor as the document names it, and who that is across documents, where that is known."""

    name: str
    actor: LedgerActor | None


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """`path` says how the speaker's name was found; `quotation` is the words with their source, to copy."""

    number: int
    document: Document
    statement: Statement
    content: str
    cue: str
    source: str
    addressee: str
    scare: tuple[str, ...]
    chain: Chain
    path: tuple[str, ...]
    who: LedgerActor | None
    about: tuple[Named, ...]
    target: tuple[Named, ...]
    related: tuple[Related, ...]
    quotation: str


_LONGEST = 160  # characters of a related statement: two lines of the card


def card_of(record: Record, mark: Mark, identities: Mapping[str, LedgerActor]) -> Card:
    """The card of one statement of a record; `identities` are the ledger actors by the ids of the document's own."""
    document, statement = record.document, mark.statement
    told = tuple(step.name for step in steps_of(record, statement))
    content = words(document.text, statement.content)
    return Card(
        number=mark.number,
        document=document,
        statement=statement,
        content=content,
        cue=words(document.text, statement.cue),
        source=words(document.text, statement.source),
        addressee=words(document.text, statement.addressee),
        scare=_each(document, statement.scare),
        chain=told,
        path=statement.voice.path if isinstance(statement.voice, Speaker) else (),
        who=identities.get(statement.actor or ""),
        about=_named(record, statement.about, identities),
        target=_named(record, statement.target, identities),
        related=tuple(_related(record, statement)),
        quotation=_quotation(document, statement, content, told),
    )


def _named(record: Record, ids: tuple[str, ...], identities: Mapping[str, LedgerActor]) -> tuple[Named, ...]:
    known = {actor.id: actor for actor in record.actors}
    return tuple(Named(known[id_].name, identities.get(id_)) for id_ in ids if id_ in known)


def _each(document: Document, chosen: Selection) -> tuple[str, ...]:
    return tuple(document.text[span.start : span.end] for span in chosen)


def _related(record: Record, statement: Statement) -> Iterator[Related]:
    known = {s.id: s for s in record.statements}
    if statement.within in known:
        yield _told(record, "within", True, known[statement.within])
    for other in record.statements:
        if other.within == statement.id:
            yield _told(record, "within", False, other)
    for relation in record.relations:
        if relation.source == statement.id and relation.target in known:
            yield _told(record, relation.type.value, True, known[relation.target])
        elif relation.target == statement.id and relation.source in known:
            yield _told(record, relation.type.value, False, known[relation.source])


def _told(record: Record, how: str, outgoing: bool, other: Statement) -> Related:
    said = words(record.document.text, other.content)
    return Related(how, outgoing, other, said if len(said) <= _LONGEST else said[:_LONGEST].rpartition(" ")[0] + " …")


def _quotation(document: Document, statement: Statement, content: str, told: Chain) -> str:
    """The words as they stand, who said them through whom, and where: '... (Mol, via Corva, De Vlietbode, 2026-11-20,
    https://...)'."""
    place = (document.title, (statement.when or document.published or "")[:10], document.source)
    facts = (" → ".join(steps(told, statement.zone)), *(fact for fact in place if fact))
    return f"{content} ({'; '.join(facts)})"
