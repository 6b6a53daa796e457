"""Two names of bodies: organisations, governments, outlets.

>>> body_likeness("Kwikbel BV", "Kwikbel"), body_likeness("NAVO", "NATO"), body_likeness("Fatah", "Hamas")
(1.0, 0.98, 0.0)
"""

from functools import cache, lru_cache

from zegsman.identity import data
from zegsman.identity.fold import clean, fold
from zegsman.identity.match import Match, match
from zegsman.identity.script import Script
from zegsman.identity.word import Word, word

_SAME_BODY = 0.98  # listed in bodies.toml
_RESPELLED = 0.92
_GENERIC = 0.7  # "de politie": each town has one
_MOST = 12  # words that are read


def body_likeness(a: str, b: str) -> float:
    """How sure it is that two names name one body, from 0 to 1."""
    x, y = core(a), core(b)
    if not x or not y:
        return 0.0
    if len(x) == len(y) and all(not p.plain.isdisjoint(q.plain) for p, q in zip(x, y, strict=True)):
        return 1.0 if is_named(a) and is_named(b) else _GENERIC
    if not listed(a).isdisjoint(listed(b)):
        return _SAME_BODY
    foreign = any(w.script is not Script.LATIN for w in (*x, *y))
    if foreign and len(x) == len(y) and all(_sounds_alike(p, q) for p, q in zip(x, y, strict=True)):
        return _RESPELLED
    return 0.0


def is_named(name: str) -> bool:
    """True for a name, False for a description ("de politie"): something beyond the first word has a capital, or the
    first one has and stands alone. Scripts without capitals always name."""
    return any(sign.isalpha() and not sign.islower() for sign in clean(name))


def has_legal_form(name: str) -> bool:
    """True for a name that ends as a company's does ("Kwikbel BV").

    >>> has_legal_form("Kwikbel B.V."), has_legal_form("Anna Mol")
    (True, False)
    """
    *first, last = clean(name).casefold().split() or [""]
    return bool(first) and last.strip(".,") in data.bodies("forms")


@lru_cache(maxsize=16384)
def core(name: str) -> tuple[Word, ...]:
    """The words without articles, what kind of body it is, and legal forms."""
    tokens = clean(name).casefold().split()[:_MOST]
    kept = [t for t in tokens if t not in data.bodies("articles") and t.strip(".,") not in data.bodies("forms")]
    named = [t for t in kept if t not in data.bodies("kinds")]
    return tuple(word(t.strip(".,")) for t in (named or kept))


def core_name(name: str) -> str:
    """The name in plain letters without article, kind and legal form.

    >>> core_name("het persbureau Corva"), core_name("Kwikbel B.V.")
    ('corva', 'kwikbel')
    """
    return " ".join(fold(w.text) for w in core(name))


@cache
def _listed() -> dict[str, frozenset[int]]:
    return data.grouped([fold(name) for name in line] for line in data.table("bodies")["same"])


def listed(name: str) -> frozenset[int]:
    """The lines of bodies.toml that hold the name."""
    return _listed().get(fold(" ".join(w.text for w in core(name))), frozenset())


def _sounds_alike(a: Word, b: Word) -> bool:
    return match(a, b) >= Match.SOUND
