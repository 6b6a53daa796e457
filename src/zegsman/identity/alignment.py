"""Which words of two names belong together, and how alike the names are by that: the score of the names alone."""

from collections.abc import Sequence

import msgspec

from zegsman.identity import data
from zegsman.identity.given import Origin, groups
from zegsman.identity.match import Match, match
from zegsman.identity.word import Word

Words = Sequence[Word]


class Alignment(msgspec.Struct, frozen=True):
    """`weakest`: the least of the matches between words; `cost`: what is taken off for how they stand; `how`: that in
    words."""

    weakest: Match
    cost: float = 0.0
    how: str = ""


NOTHING = Alignment(Match.NONE)

# What is taken off where names match but do not have the same words. Set on the tuning half of the name variants
# (evaluation/identity); rerun `python -m evaluation.identity` when one changes.
_MIDDLE_INITIAL = 0.01
_MIDDLE_NAME = 0.02
_MORE_INITIALS = -0.08  # "J.P." for "Jan Peter" says more than "J." for "Jan"
_TURNED = 0.02
_TURNED_DOUBTFUL = 0.12  # "James Dean", "Dean James"
_INNER = 0.25


def align(a: Words, b: Words, *, second_surname: float) -> Alignment:
    """The best way to lay two names of at least two words beside each other; NOTHING if none fits. `second_surname` is
    what it costs that one has more words behind."""
    if len(a) > len(b):
        a, b = b, a
    first, last = match(a[0], b[0]), match(a[-1], b[-1])
    if first and last and not (first is Match.INITIAL and last < Match.SOUND):
        return _middles(a[1:-1], b[1:-1], min(first, last))
    if first and len(b) > len(a) and (rest := _in_order(a[1:], b[1:])):
        return Alignment(min(first, rest), second_surname, "one has more surnames")
    if turned := _turned(a, b):
        doubtful = any(is_common_given(word) or _is_western(word) for word in a) and not any(map(_is_hungarian, a))
        return Alignment(turned, _TURNED_DOUBTFUL if doubtful else _TURNED, "surname first")
    if len(a) < len(b) and len(a) > 1 and (inner := _in_order(a, b)) >= Match.KIN:
        return Alignment(inner, _INNER, "one name inside the other")
    return NOTHING


def _middles(a: Words, b: Words, ends: Match) -> Alignment:
    """Middle names: left out by one side, or the same, or two people."""
    if not a and not b:
        return Alignment(ends)
    if not a:
        initials = all(word.initial for word in b)
        return Alignment(ends, _MIDDLE_INITIAL if initials else _MIDDLE_NAME, "one has a middle name")
    if all(word.initial for word in (*a, *b)):
        begins = all(match(x, y) for x, y in zip(a, b, strict=False))
        return Alignment(ends, _MIDDLE_INITIAL * (len(b) - len(a))) if begins else NOTHING
    inside = _in_order(a, b)
    if inside is Match.INITIAL and ends is Match.INITIAL:
        return Alignment(ends, _MORE_INITIALS, "more than one initial")
    return Alignment(ends if inside else Match.NONE)


def _in_order(a: Words, b: Words) -> Match:
    """The weakest match if all words of `a` are found in `b` in this order, else NONE."""
    weakest, at = Match.PLAIN, 0
    for word in a:
        while at < len(b) and not match(word, b[at]):
            at += 1
        if at == len(b):
            return Match.NONE
        weakest, at = min(weakest, match(word, b[at])), at + 1
    return weakest


def _turned(a: Words, b: Words) -> Match:
    """The same words with the first one last ("Orbán Viktor"). Arabic names are never turned, and where
    all may be given names, turning makes another."""
    arabic = any(origin is Origin.ARABIC for word in a for origin, _ in groups(word))
    if len(a) != len(b) or arabic or all(_may_be_given(word) for word in a):
        return Match.NONE
    for turned in ((*b[1:], b[0]), (b[-1], *b[:-1])):
        weakest = min(match(x, y) for x, y in zip(a, turned, strict=True))
        if weakest >= Match.SOUND:
            return weakest
    return Match.NONE


def _may_be_given(word: Word) -> bool:
    return bool(groups(word)) or is_common_given(word)


def _is_western(word: Word) -> bool:
    return any(origin is Origin.WESTERN for origin, _ in groups(word))


def _is_hungarian(word: Word) -> bool:
    return word.text in data.words("given", "surname_first")


def is_common_given(word: Word) -> bool:
    """True for a given name that very many bear."""
    return not word.plain.isdisjoint(data.folded("common", "given"))
