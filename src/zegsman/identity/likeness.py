"""Two names of persons: how sure it is, from the names alone, that they name one person.

>>> likeness(parts("Sergej Boerenkov"), parts("Сергей Буренков")).score
0.96
>>> likeness(parts("George H.W. Bush"), parts("George W. Bush")).score
0.0
"""

import re
from functools import lru_cache
from itertools import islice, product

import msgspec

from zegsman.identity import data
from zegsman.identity.alignment import align, is_common_given
from zegsman.identity.chinese import level
from zegsman.identity.given import is_arabic, is_respelled
from zegsman.identity.match import Match, match
from zegsman.identity.parts import Name, parts
from zegsman.identity.script import Script
from zegsman.identity.word import Word

# Scores were set on the tuning half of the name variants so that no pair of two people reaches AUTOMATIC
# (verdict.py); rerun `python -m evaluation.identity` when one changes.
_ARABIC = {
    Match.PLAIN: 1.0,
    Match.KIN: 0.97,
    Match.SOUND: 0.96,
    Match.VOWEL: 0.93,
    Match.CLOSE: 0.82,
    Match.INITIAL: 0.84,
    Match.NONE: 0.0,
}
_RESPELLED = _ARABIC | {Match.VOWEL: 0.82, Match.CLOSE: 0.72}
_NATIVE = _ARABIC | {Match.SOUND: 0.8, Match.VOWEL: 0.6, Match.CLOSE: 0.5}
_ONE_WORD = 0.75  # a surname alone fits a whole family
_ONE_GENERATION = 0.15  # "Jr." on one side only
_COMMON = 0.15  # taken off where very many people bear every part of the name
_DOUBLE_SURNAME = 0.04
_MORE_WORDS = 0.15  # "John Griffith London" is not John Griffith
_COMMON_FAMILY = 0.08  # "Klaas George de Vries" for "Klaas de Vries"
_NO_PARTICLE = 0.12  # "Boer" for "de Boer": two families
_MOST_RUNS = 64  # readings of a whole name that are compared
_OLD_SPELLING = 0.94  # Wade-Giles beside pinyin


class NameLikeness(msgspec.Struct, frozen=True):
    """`score` from 0 (two people) to 1; `how`: what it rests on, in words."""

    score: float
    how: str = ""


_TWO = NameLikeness(0.0)


def likeness(a: Name, b: Name) -> NameLikeness:
    """How sure it is that two names name one person, if nothing else is known of either."""
    if not a.words or not b.words or _contradict(a, b):
        return _TWO
    found = _compared(a, b)
    if not found.score:
        return _TWO
    score, how = found.score, [found.how]
    if a.generation != b.generation:
        score, how = score - _ONE_GENERATION, [*how, "one has a generation"]
    if bool(a.particles) != bool(b.particles) and a.joined.isdisjoint(b.joined):
        score -= _NO_PARTICLE
    if _is_common(a) or _is_common(b):
        score, how = score - _COMMON, [*how, "a common name"]
    return NameLikeness(round(max(0.0, score), 3), ", ".join(filter(None, how)))


def _contradict(a: Name, b: Name) -> bool:
    """Junior and senior, "van den" and "van der"."""
    if a.generation and b.generation and a.generation != b.generation:
        return True
    short = {"vd", "v.d"}
    differ = bool(a.particles and b.particles) and a.particles != b.particles
    return differ and not (a.particles | b.particles) & short


def _compared(a: Name, b: Name) -> NameLikeness:
    one_word = min(len(a.words), len(b.words)) == 1
    if not one_word and not a.joined.isdisjoint(b.joined):
        return NameLikeness(1.0, "the same letters")
    if a.chinese and b.chinese:
        return _chinese(a, b)
    scores = _scale(a, b)
    if one_word and (len(a.words) == len(b.words) or not _joined(a, b)):
        return _surname(a, b, scores)
    aligned = align(a.words, b.words, second_surname=_second_surname(a, b))
    weakest = aligned.weakest
    if weakest < Match.SOUND and _joined(a, b):
        return NameLikeness(scores[Match.SOUND], "the same sounds, divided otherwise")
    cost = aligned.cost + (_COMMON_FAMILY if aligned.cost and _has_common_family(a) else 0.0)
    return NameLikeness(max(0.0, scores[weakest] - cost), aligned.how or _HOW[weakest])


def _second_surname(a: Name, b: Name) -> float:
    """What it costs that one has more words behind: little for "Mol-de Vries" and "Hussein al-Tikriti"."""
    longer = a if len(a.words) > len(b.words) else b
    return _DOUBLE_SURNAME if longer.double else _MORE_WORDS


_HOW = {
    Match.PLAIN: "the same letters",
    Match.KIN: "a form of the given name",
    Match.SOUND: "the same sounds",
    Match.VOWEL: "the same sounds but for e and i, o and u",
    Match.CLOSE: "the same consonants",
    Match.INITIAL: "an initial",
    Match.NONE: "",
}


def _surname(a: Name, b: Name, scores: dict[Match, float]) -> NameLikeness:
    """One word beside a whole name or another single word: its last word must match."""
    found = match(a.words[-1], b.words[-1])
    if found < Match.SOUND:
        return _TWO
    return NameLikeness(_ONE_WORD * scores[found], "a surname alone")


def _joined(a: Name, b: Name) -> bool:
    """True where Arabic script cuts the words otherwise ("نصر الله", Nasrallah)."""
    arabic, other = (a, b) if a.script is Script.ARABIC else (b, a)
    if arabic.script is not Script.ARABIC or other.script is Script.ARABIC:
        return False
    pattern = "".join(word.pattern for word in arabic.words)
    runs = islice(product(*(sorted(word.full) for word in other.words)), _MOST_RUNS)
    return any(re.fullmatch(pattern, "".join(run)) for run in runs)


def _chinese(a: Name, b: Name) -> NameLikeness:
    """Family name and given name, in pinyin or one in the older spelling. No near sounds: they are other names."""
    (x, *rest_x), (y, *rest_y) = a.words, b.words
    given_x, given_y = ["".join(min(word.plain) for word in rest) for rest in (rest_x, rest_y)]
    if match(x, y) is Match.PLAIN and given_x == given_y:
        return NameLikeness(0.98, "the same syllables")
    syllables = [[min(word.plain) for word in rest] for rest in (rest_x, rest_y)]
    old = (len(rest_x) > 1) != (len(rest_y) > 1)
    if old and level([min(x.plain)]) == level([min(y.plain)]) and level(syllables[0]) == level(syllables[1]):
        return NameLikeness(_OLD_SPELLING, "the same syllables in an older spelling")
    return _TWO


def _scale(a: Name, b: Name) -> dict[Match, float]:
    """What a match is worth: papers respell Arabic names most, Slavic ones by rule, and their own not at all."""
    words = (*a.words, *b.words)
    scripts = {word.script for word in words}
    if a.arabic or b.arabic or Script.ARABIC in scripts or any(map(is_arabic, words)):
        return _ARABIC
    if (
        a.respelled
        or b.respelled
        or scripts != {Script.LATIN}
        or any(is_respelled(word) or _ends_slavic(word) for word in words)
    ):
        return _RESPELLED
    return _NATIVE


def _ends_slavic(word: Word) -> bool:
    return len(word.text) > 4 and word.text.endswith(tuple(data.words("origins", "slavic")))


def _is_common(name: Name) -> bool:
    given = name.words[1:] if name.chinese else name.words[:-1]
    return _has_common_family(name) and all(is_common_given(word) or word.initial for word in given)


def _has_common_family(name: Name) -> bool:
    family = name.words[0] if name.chinese else name.words[-1]
    return not family.plain.isdisjoint(data.folded("common", "family"))


@lru_cache(maxsize=65536)
def person_likeness(a: str, b: str) -> NameLikeness:
    """`likeness` of two names as written."""
    return likeness(parts(a), parts(b))
