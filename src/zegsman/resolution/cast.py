"""The cast of a document: one actor for each person or body it names or describes, and whom its mentions mean."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable

import msgspec

from zegsman.model import Actor, ActorKind, Document, Reference, Selection, Span, actor_id
from zegsman.resolution.actorkinds import ActorKinds
from zegsman.resolution.kinds import Kind
from zegsman.resolution.mention import Form
from zegsman.resolution.met import Met
from zegsman.resolution.metonyms import Metonyms
from zegsman.resolution.people import People
from zegsman.resolution.spokespeople import Spokespeople


class Part(msgspec.Struct, eq=False):
    """An actor in the making. `first` is where it is first mentioned, -1 if the text never names it."""

    name: str
    first: int
    kind: ActorKind
    aliases: list[str]
    roles: tuple[str, ...] = ()
    body: "Part | None" = None


class Cast:
    """Collects the actors of one document. An actor is known by its name: of those with one name (two buyers, each
    "een koper") the one met last before a place is meant."""

    def __init__(
        self, document: Document, people: People, kinds: ActorKinds, metonyms: Metonyms, spoke: Iterable[str]
    ) -> None:
        self._document = document
        self._people = people
        self._kinds = kinds
        self._metonyms = metonyms
        self._spoke = frozenset(spoke)
        self._spokespeople = Spokespeople(people)
        self._parts: list[Part] = []
        self._by_name: defaultdict[str, list[Part]] = defaultdict(list)
        self._described: dict[int, Part] = {}
        self._references: dict[Selection, tuple[Part | None, tuple[str, ...]]] = {}

    def meet(self, met: Met) -> None:
        """Take in a mention the discourse passed, and whom it stood for. A place is no actor unless it speaks."""
        mention, someone = met.mention, met.someone
        if mention.form is Form.NAME and mention.kind is Kind.PLACE and someone.name not in self._spoke:
            return
        span = Span(mention.start, mention.end)
        written = " ".join(self._document.text[span.start : span.end].split())
        new = mention.form is Form.NOUN and not someone.why and not self._people.wording.is_definite(mention.first)
        part = None if new else self._find(someone.name, span.start)
        if part is None:
            kind = self._kind(someone.name, plural=someone.plural, certain=mention.kind is Kind.PERSON)
            part = self._add(someone.name, span.start, kind)
            if mention.form is Form.NOUN:
                self._described[span.start] = part
        if mention.form is Form.NAME:
            part.aliases.append(written)
        self._references[(span,)] = part, (f"“{written}”", *filter(None, (someone.why,)))

    def spoken_of(self, words: Selection, name: str | None, path: tuple[str, ...]) -> Part | None:
        """The actor of this name, whom these words mean: who speaks, or is spoken to; None for nobody's name."""
        if name is None:
            part = None
        elif (body := self._metonyms.meant_by(name)) and not self._is_person(name):
            part = self._find(body, -1) or self._add(body, words[0].start if words else -1, ActorKind.GOVERNMENT)
            part.aliases.append(name)
            path = (*path, f"metonym: {name} stands for {body}")
        else:
            part = self._named(name, words[0].start if words else -1)
            readings = () if self._is_person(name) else self._metonyms.readings(name)
            if readings:
                part.kind = ActorKind.GOVERNMENT
                path = (*path, f"metonym: {name} stands for one of: {', '.join(readings)}")
        if words:
            self._references[words] = part, path
        return part

    def voice(self, name: str, kind: ActorKind) -> Part:
        """An outlet, reader or author, whom no words of the text need name."""
        part = self._find(name, -1)
        if part is None:
            return self._add(name, -1, kind)
        part.kind = kind
        return part

    def id(self, part: Part) -> str:
        """The id of an actor, once all are met."""
        return actor_id(self._document.id, part.name, part.first)

    def actors(self) -> tuple[Actor, ...]:
        """All actors that are still meant by words, speak, or are spoken for; those mentioned first before."""
        self._find_bodies()
        meant = [part for part, _ in self._references.values() if part]
        bodies = [part.body for part in meant if part.body]
        unnamed = [part for part in self._parts if part.first < 0]
        ordered = sorted(dict.fromkeys((*meant, *bodies, *unnamed)), key=lambda part: (part.first, part.name))
        return tuple(
            Actor(
                id=self.id(part),
                name=part.name,
                kind=part.kind,
                aliases=tuple(alias for alias in dict.fromkeys(part.aliases) if alias != part.name),
                roles=part.roles,
                body=self.id(part.body) if part.body else None,
            )
            for part in ordered
        )

    def references(self) -> tuple[Reference, ...]:
        """All references in the order of the text, the longer before the shorter at one place."""
        ordered = sorted(self._references.items(), key=lambda item: (item[0][0].start, -item[0][-1].end))
        return tuple(
            Reference(words=words, actor=self.id(part) if part else None, path=path) for words, (part, path) in ordered
        )

    def _named(self, name: str, position: int) -> Part:
        """The actor of this name; a description that a mention began ("bronnen" of "bronnen rond het kabinet") is made
        whole."""
        found = self._find(name, position)
        if found is not None:
            return found
        begun = self._described.get(position)
        if begun is not None and name.lower().startswith(begun.name.lower()):
            self._by_name[self._key(begun.name)].remove(begun)
            begun.name = name
            self._by_name[self._key(name)].append(begun)
            return begun
        return self._add(name, position, self._kind(name, plural=False, certain=False))

    def _find(self, name: str, position: int) -> Part | None:
        """The actor of this name first met last before a position, else the first one met."""
        found = self._by_name.get(self._key(name), [])
        at = bisect_right(found, position, key=lambda part: part.first)
        return found[max(0, at - 1)] if found else None

    def _add(self, name: str, first: int, kind: ActorKind) -> Part:
        part = Part(name, first, kind, [], self._people.roles_of(name))
        self._parts.append(part)
        same = self._by_name[self._key(name)]
        same.insert(bisect_right(same, first, key=lambda other: other.first), part)
        return part

    def _kind(self, name: str, *, plural: bool, certain: bool) -> ActorKind:
        if self._people.names_someone(name):
            return self._kinds.of_name(name, spoke=name in self._spoke)
        return self._kinds.of_description(name, plural=plural, certain=certain)

    def _is_person(self, name: str) -> bool:
        """True where words of the text show a person: an office or a gender. A label is no proof ("Washington")."""
        return bool(self._people.roles_of(name) or self._people.gender(name))

    def _find_bodies(self) -> None:
        """Give each spokesperson the body it speaks for."""
        for part in list(self._parts):
            name = self._spokespeople.body_of(part.name)
            if name is None or self._key(name) == self._key(part.name):
                continue
            part.body = self._inside(part, name) or self._named(name, part.first)
            if part.body.kind is ActorKind.UNKNOWN:
                part.body.kind = ActorKind.ORGANISATION

    def _inside(self, whole: Part, name: str) -> Part | None:
        """Whom the words for a body inside a description mean: "een woordvoerder van *het bedrijf*"."""
        end = whole.first + len(whole.name)
        for words, (part, _) in self._references.items():
            written = self._document.text[words[0].start : words[-1].end]
            inside = whole.first < words[0].start < end and part is not None and part is not whole
            if inside and self._key(" ".join(written.split())) == self._key(name):
                return part
        return None

    def _key(self, name: str) -> str:
        words = name.lower().split()
        return " ".join(words[1:] if len(words) > 1 and self._people.wording.is_definite(words[0]) else words)
