"""Statements -> who: every speaker named, every mention led to an actor of the document."""

from collections.abc import Sequence

import msgspec

from zegsman.lexicon import Lexicon
from zegsman.model import Actor, ActorKind, Analysis, Document, Outlet, Reader, Reference, Speaker, Statement
from zegsman.resolution.actorkinds import ActorKinds
from zegsman.resolution.cast import Cast, Part
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
    cast = Cast(document, speakers.people, kinds, Metonyms(lexicon), spoke)
    for met in speakers.discourse.met:
        cast.meet(met)
    spoken = [_actor(cast, s) for s in named]
    actors = cast.actors()
    found = (msgspec.structs.replace(s, actor=cast.id(a) if a else None) for s, a in zip(named, spoken, strict=True))
    return Resolved(tuple(found), actors, cast.references())


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
