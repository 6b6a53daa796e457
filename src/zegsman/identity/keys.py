"""Blocking: keys that names of one actor share, so that few others need to be compared.

A key is coarse on purpose: eight consonant classes of the surname, and the class with which the other end of the name
begins. Whatever `compare` may take for one has a key in common, but for nicknames and some rare spellings; that is
measured by `python -m evaluation.identity`.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from zegsman.identity.body import core, listed
from zegsman.identity.given import canonical
from zegsman.identity.parts import Name, parts
from zegsman.identity.script import Script
from zegsman.identity.word import Word, word

_CLASSES = (
    (re.compile(r"(?<!^)[ck]?gh|ck|q"), "k"),
    (re.compile(r"c(?![hsz])(?![eiy])"), "k"),
    (re.compile(r"ph|f|w"), "v"),
    (re.compile(r"x"), "S"),
    (re.compile(r"kh|h$"), lambda found: "" if found[0] == "h" else "S"),
    (re.compile(r"[td]h"), "t"),
    (re.compile(r"[cshz]"), "S"),
    (re.compile(r"d"), "t"),
    (re.compile(r"b"), "p"),
    (re.compile(r"g"), "k"),
    (re.compile(r"[aeiouy]"), ""),
    (re.compile(r"[^Sktvplmnr]"), ""),
    (re.compile(r"t*S[St]*"), "S"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_FROM_SOUNDS = str.maketrans({"C": "S", "J": "S", "c": "S"})
_VOWEL = "a"
_LONGEST = 8  # classes of a key; more tell no more apart


def keys(name: str, kind: str) -> frozenset[str]:
    """The keys of a name of that kind ("person", "organisation" ...). Empty for a name without letters.

    >>> sorted(keys("Sergej Boerenkov", "person") & keys("Сергей Буренков", "person"))
    ['Srk|p', 'prnkv', 'prnkv|S']
    """
    if kind in ("organisation", "government", "group", "outlet", "work"):
        return frozenset(_of_body(name))
    return frozenset(_of_person(parts(name)))


def _of_person(name: Name) -> Iterator[str]:
    words = name.words
    if not words:
        return
    ends = {(words[-1], words[0]), (words[0], words[-1])} if len(words) > 1 else set()
    if len(words) > 2:
        ends.add((words[1], words[0]))  # "Sánchez" of "Pedro Sánchez Pérez"
    for family, other in ends:
        for consonants in classes(family):
            yield f"{consonants}|{_initial(other)}"
    for consonants in classes(words[0] if name.chinese else words[-1]):
        yield consonants


def _of_body(name: str) -> Iterator[str]:
    words = core(name)
    if words:
        for consonants in classes(words[0]):
            yield f"={consonants}{len(words)}"
    yield from (f"=#{number}" for number in listed(name))


@lru_cache(maxsize=65536)
def classes(name: Word) -> frozenset[str]:
    """The consonant classes of a word: one, or several where a letter (j, w) is a sound in one language and none in
    another. A word without consonants is its first vowel.

    >>> [len(classes(word(text)) & classes(word("Хрущёв"))) for text in ("Chroesjtsjov", "Chruschtschow", "Khrushchev")]
    [1, 1, 1]
    """
    if name.script is Script.ARABIC:
        found = {_classes(text) for text in (min(name.plain), re.sub("[wjy]", "", min(name.plain)))}
    elif name.script is Script.CYRILLIC:
        found = {_classes(sounds.translate(_FROM_SOUNDS)) for sounds in name.sounds}
    else:
        plain = min(name.plain)
        spelled = {plain, re.sub(r"(?<=.)w", "", plain), re.sub("j", "S" if plain[:1] == "j" else "s", plain)}
        found = {_classes(text) for text in spelled}
    return frozenset(one[:_LONGEST] or _VOWEL for one in found)


def _classes(text: str) -> str:
    for pattern, put in _CLASSES:
        text = pattern.sub(put, text)
    return text


def _initial(name: Word) -> str:
    """The class with which a given name begins, that of its longest form where it has a short one ("Bill": v)."""
    first = min(classes(word(canonical(name))))[0]
    return _VOWEL if (min(name.plain) or "a")[0] in "aeiouyj" else first
