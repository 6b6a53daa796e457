"""How someone known only through another is called: "moeder van Jan Mol"."""

from zegsman.resolution.mentions import is_definite


def owned(noun: str, owner: str) -> str:
    """The noun and its owner; an owner that is described has its article in lower case.

    >>> owned("moeder", "Jan Mol"), owned("zus", "De bron"), owned("zus", "De Pauw")
    ('moeder van Jan Mol', 'zus van de bron', 'zus van De Pauw')
    """
    first, *rest = owner.split()
    described = bool(rest) and rest[0].islower() and (is_definite(first.lower()) or first.lower() in ("een", "één"))
    return f"{noun} van {' '.join((first.lower(), *rest)) if described else owner}"
