"""Statements -> who: every speaker named, every mention led to an actor of the document."""

from collections.abc import Sequence

import msgspec

from zegsman.lexicon import Lexicon
from zegsman.model import Actor, ActorKind, Analysis, Document, Outlet, Reader, Reference, Selection, Speaker, Statement
from zegsman.resolution.actorkinds import ActorKinds
from zegsman.resolution.cast import Cast, Part
from zegsman.resolution.mentioned import Mentioned
from zegsman.resolution.metonyms import Metonyms
from zegsman.resolution.speakers import Speakers


class Resolved(msgspec.Struct, frozen=True):
    """The statements with their speakers and actors; the actors and references of the document."""

    statements: tuple[Statement, ...]
    actors: tuple[Actor, ...]
    references: tuple[Reference, ...]


def resolve(
    document: Document, analyses: Sequence[Analysis], statements: Sequence[Statement], *, lexicon: Lexicon
) -> Resolved:
    """Who speaks, who is spoken to and who is named, in one document; `analyses` holds one analysis a passage."""
    asked = [s for s in statements if _is_asked(s)]
    speakers = Speakers(document, analyses, asked, lexicon)
    named = [_named(s, speakers) for s in statements]
    spoke = {s.voice.name for s in named if s.voice.name is not None}
    kinds = ActorKinds(lexicon, speakers.people)
    cast = Cast(document, speakers.people, kinds, lexicon.made(Metonyms), spoke)
    for met in speakers.discourse.met:
        cast.meet(met)
    spoken = [_actor(cast, s) for s in named]
    for statement in named:
        for words in filter(None, (statement.addressee, *((span,) for span in statement.via))):
            _meet_in(cast, speakers, statement, words)
    actors, references = cast.actors(), cast.references()
    mentioned = Mentioned(document.text, references, lexicon)
    told = (_told(s, cast.id(part) if part else None, mentioned) for s, part in zip(named, spoken, strict=True))
    return Resolved(tuple(told), actors, references)


def _meet_in(cast: Cast, speakers: Speakers, statement: Statement, words: Selection) -> None:
    """Take in whom other words of a frame mean: an addressee, a channel; found as a source would be."""
    asked = msgspec.structs.replace(statement, id=f"{statement.id}/{words[0].start}", source=words, voice=Speaker())
    voice = speakers.of(asked)
    cast.spoken_of(words, voice.name, voice.path)


def _told(statement: Statement, actor: str | None, mentioned: Mentioned) -> Statement:
    said = msgspec.structs.replace(statement, actor=actor, about=mentioned.inside(statement.content))
    return msgspec.structs.replace(said, target=mentioned.targets(said))


def name_speakers(
    document: Document, analyses: Sequence[Analysis], statements: Sequence[Statement], *, lexicon: Lexicon
) -> tuple[Statement, ...]:
    """The same statements, every Speaker with a name where the text gives one, and the path to it."""
    speakers = Speakers(document, analyses, [s for s in statements if _is_asked(s)], lexicon)
    return tuple(_named(s, speakers) for s in statements)


def _is_asked(statement: Statement) -> bool:
    return isinstance(statement.voice, Speaker) and statement.voice.name is None


def _named(statement: Statement, speakers: Speakers) -> Statement:
    return msgspec.structs.replace(statement, voice=speakers.of(statement)) if _is_asked(statement) else statement


def _actor(cast: Cast, statement: Statement) -> Part | None:
    """Who speaks; None where the voice has no name."""
    match statement.voice:
        case Outlet(name=str(name)):
            return cast.voice(name, ActorKind.OUTLET)
        case Reader(name=str(name)):
            return cast.voice(name, ActorKind.READER)
        case Speaker(name=name, path=path):
            return cast.spoken_of(statement.source, name, path)
    return None
