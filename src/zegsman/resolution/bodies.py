"""Which body is meant: "het bedrijf" after "telefoonbedrijf Kwikbel", the body whose spokesperson talks."""

from bisect import bisect_left
from collections.abc import Iterable

from zegsman.resolution.discourse import Discourse
from zegsman.resolution.kinds import Kind
from zegsman.resolution.mention import Form, Mention
from zegsman.resolution.people import People

_FARTHEST = 30  # names looked back at for a body that fits


class Bodies:
    """The bodies named in a document, in the order of the text."""

    def __init__(self, people: People, found: Iterable[Mention], discourse: Discourse) -> None:
        self._discourse = discourse
        self._people = people
        self._wording = people.wording
        self._starts: list[int] = []
        self._fulls: list[str] = []
        for mention in found:
            if (
                mention.kind is not Kind.BODY
                or mention.head in self._wording.generic_bodies
                or people.is_outlet(mention.words)
            ):
                continue
            if mention.form is Form.NAME or self._wording.is_definite(mention.first):
                self._starts.append(mention.start)
                self._fulls.append(mention.words)

    def meant_by(self, noun: str, position: int) -> str | None:
        """The body a noun stands for at a position: one it stood beside, one beside a compound of it ("telefoonbedrijf"
        for "bedrijf"), or one that has it in its name ("Landelijk Nieuwsbureau" for "bureau")."""
        if (
            self._people.kinds.institution(noun)
            and noun not in self._wording.authorities | self._wording.generic_bodies
        ):
            return None
        name = self._people.by_role(noun, position) or self._people.by_head(noun, position)
        if name is not None and noun in self._wording.authorities:
            full = self._people.fullest(name)
            before = self._people.text[: name.span.start].lower().endswith(f"{noun} ")  # not "in Goes, police said"
            person = self._people.kind(full) in (Kind.PERSON, Kind.LIKELY_PERSON)
            return f"{noun} {full}" if before and not person else None
        if name is not None and self._people.kind(self._people.fullest(name)) is Kind.BODY:
            return self._people.fullest(name)
        near = self._near(position)
        named = [full for full in near if full.lower().split()[-1].endswith(noun)]
        if named:
            return named[-1]
        if noun not in self._wording.generic_bodies:
            return None
        body = self._discourse.body_before(position)
        return body.name if body is not None else None

    def last_before(self, position: int) -> str | None:
        """The body named or described last before a position ("Velodroom", "de politie")."""
        near = self._near(position)
        return near[-1] if near else None

    def _near(self, position: int) -> list[str]:
        at = bisect_left(self._starts, position)
        return self._fulls[max(0, at - _FARTHEST) : at]
