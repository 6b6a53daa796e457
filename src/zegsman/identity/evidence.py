"""What is told of an actor besides its name, and what that says for or against two being one."""

from functools import cache
from itertools import pairwise
from typing import Any

import msgspec

from zegsman.identity import data
from zegsman.identity.body import body_likeness
from zegsman.identity.fold import clean, fold
from zegsman.identity.parts import parts


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What one or many pages tell of an actor. `kind` is that of `zegsman.model.ActorKind`; `first` and `last` are the
    days (ISO 8601) of the first and last page, or years; `places` and `outlets` are names."""

    names: tuple[str, ...]
    kind: str = "unknown"
    roles: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None


class Evidence(msgspec.Struct, frozen=True):
    """What is added to the score of the names, what is taken off, and why."""

    speaks_for: float = 0.0
    speaks_against: float = 0.0
    why: tuple[str, ...] = ()


_NONE = Evidence()


# Set on the tuning half of the name variants; rerun `python -m evaluation.identity` when one changes.
_SAME_ROLE = 0.18
_SAME_FIELD = 0.06
_FAR_FIELDS = 0.25
_OTHER_TOWN = 0.2
_SAME_BODY = 0.08
_SAME_PLACE = 0.06
_SAME_OUTLET = 0.02
_A_YEAR = 0.02  # for each year between the pages beyond _SOME_YEARS
_SOME_YEARS = 5
_LONG_AGO = 0.3


def weigh(a: Facts, b: Facts) -> Evidence:
    """What two sets of facts say for (above zero) or against their being of one actor."""
    found = [_roles(a, b), _bodies(a, b), _shared("place", a.places, b.places, _SAME_PLACE), _time(a, b)]
    found.append(_shared("outlet", a.outlets, b.outlets, _SAME_OUTLET))
    return Evidence(
        sum(each.speaks_for for each in found),
        sum(each.speaks_against for each in found),
        tuple(why for each in found for why in each.why),
    )


class Role(msgspec.Struct, frozen=True):
    """A line of roles.toml by its number."""

    number: int
    field: str
    local: bool


@cache
def _roles_by_word() -> dict[str, Role]:
    lines: list[dict[str, Any]] = data.table("roles")["role"]
    return {
        word: Role(number, line["field"], line.get("local", False))
        for number, line in enumerate(lines)
        for word in line["words"].casefold().split()
    }


def roles_in(text: str) -> frozenset[Role]:
    """The known roles in a description, compounds by their end ("oud-burgemeester", "landbouwminister").

    >>> [role.field for role in roles_in("burgemeester van Vlietdam")]
    ['politics']
    """
    known = _roles_by_word()
    tokens = [token.strip(".,;:") for token in clean(text).casefold().split()[:12]]
    pairs = [f"{x}-{y}" for x, y in pairwise(tokens)]
    found = {known[token] for token in (*tokens, *pairs) if token in known}
    if not found:
        found = {role for token in tokens for word, role in known.items() if len(word) > 4 and token.endswith(word)}
    return frozenset(found)


def roles_of(facts: Facts) -> frozenset[Role]:
    """All roles told, those before the names too ("generaal Burenkov")."""
    titles = {title for name in facts.names for title in parts(name).titles}
    return frozenset(role for text in (*facts.roles, *titles) for role in roles_in(text))


def _roles(a: Facts, b: Facts) -> Evidence:
    x, y = roles_of(a), roles_of(b)
    same_place = not _folded(a.places).isdisjoint(_folded(b.places))
    local = {role for role in x & y if role.local}
    if local and not same_place and a.places and b.places:
        return Evidence(0.0, _OTHER_TOWN, ("the same role in another place",))
    same = {role for role in x & y if not role.local or same_place}
    if same:
        return Evidence(_SAME_ROLE, why=("the same role",))
    if not x or not y:
        same_words = not _folded(a.roles).isdisjoint(_folded(b.roles))
        return Evidence(_SAME_ROLE, why=("the same role",)) if same_words and a.roles else _NONE
    fields_x, fields_y = {role.field for role in x}, {role.field for role in y}
    if fields_x & fields_y:
        return Evidence(_SAME_FIELD, why=("the same walk of life",))
    if any(_near(f, g) for f in fields_x for g in fields_y):
        return _NONE
    return Evidence(0.0, _FAR_FIELDS, (f"{min(fields_x)} and {min(fields_y)} are far apart",))


def _near(a: str, b: str) -> bool:
    near = data.table("roles")["near"]
    return b in near[a].split() or a in near[b].split()


def _bodies(a: Facts, b: Facts) -> Evidence:
    same = any(body_likeness(x, y) >= 0.9 for x in a.bodies for y in b.bodies)
    return Evidence(_SAME_BODY, why=("the same body",)) if same else _NONE


def _shared(what: str, a: tuple[str, ...], b: tuple[str, ...], weight: float) -> Evidence:
    same = not _folded(a).isdisjoint(_folded(b))
    return Evidence(weight, why=(f"the same {what}",)) if same else _NONE


def _folded(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold, names)) - {""}


def _time(a: Facts, b: Facts) -> Evidence:
    """Years between the last page on the one and the first on the other."""
    spans = [(_year(facts.first or facts.last), _year(facts.last or facts.first)) for facts in (a, b)]
    (first_a, last_a), (first_b, last_b) = spans
    if first_a is None or last_a is None or first_b is None or last_b is None:
        return _NONE
    years = max(first_b - last_a, first_a - last_b, 0)
    weight = min(_LONG_AGO, _A_YEAR * max(0, years - _SOME_YEARS))
    return Evidence(0.0, weight, (f"{years} years apart",)) if weight else _NONE


def _year(day: str | None) -> int | None:
    return int(day[:4]) if day and day[:4].isdecimal() else None
