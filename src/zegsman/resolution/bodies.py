"""Which body is meant: "het bedrijf" after "telefoonbedrijf Kwikbel", the body whose spokesperson talks."""

from bisect import bisect_left

from zegsman.resolution.kinds import Kind
from zegsman.resolution.people import People

# Words for any body of a sort, that take up one named before; "politie" or "regering" name one themselves.
_GENERAL = (
    "bedrijf onderneming concern organisatie club bond groep partij stichting vereniging instelling fabrikant keten "
    "vakbond fractie maatschappij bureau dienst bank verzekeraar universiteit hogeschool ziekenhuis museum"
)
_GENERIC = frozenset(_GENERAL.split())
_FARTHEST = 30  # names looked back at for a body that fits


class Bodies:
    """The bodies named in a document, in the order of the text."""

    def __init__(self, people: People) -> None:
        self._people = people
        fulls = [(name.span.start, people.fullest(name)) for name in people.names]
        named = [
            (start, full) for start, full in fulls if people.kind(full) is Kind.BODY and not people.is_outlet(full)
        ]
        self._starts = [start for start, _ in named]
        self._fulls = [full for _, full in named]

    def meant_by(self, noun: str, position: int) -> str | None:
        """The body a noun stands for at a position: one it stood beside, one beside a compound of it ("telefoonbedrijf"
        for "bedrijf"), or one that has it in its name ("Landelijk Nieuwsbureau" for "bureau")."""
        name = self._people.by_role(noun, position) or self._people.by_head(noun, position)
        if name is not None:
            return self._people.fullest(name)
        near = self._near(position)
        named = [full for full in near if full.lower().split()[-1].endswith(noun)]
        if named:
            return named[-1]
        if noun not in _GENERIC and not noun.endswith(tuple(_GENERIC)):
            return None
        return near[-1] if near else None

    def last_before(self, position: int) -> str | None:
        """The body named last before a position."""
        near = self._near(position)
        return near[-1] if near else None

    def _near(self, position: int) -> list[str]:
        at = bisect_left(self._starts, position)
        return self._fulls[max(0, at - _FARTHEST) : at]
