"""Does a clause look ahead or back? From its verbs as words, so that sentences without a parse have an answer too."""

import re
from functools import cache

from zegsman.lexicon import load

_BOUNDARY = re.compile(r"[.!?;:\n„“”«»]|,\s")
_WORD = re.compile(r"[^\W\d_]+")
_PRESENT = re.compile(r"[a-zäöü]{3,}(?<!ch)t")  # a verb in the present, third person; no participle such as "verkocht"
_PARTICIPLE = re.compile(r"ge\w{3,}(?:d|t|en)")  # "is gevonden", "wurde gefunden"
_PERFECT = re.compile(r"[a-zäöü]{3,}(?:d|t|en)")
_PAST = {"nl": _PARTICIPLE, "de": _PARTICIPLE, "en": re.compile(r"[a-z]{2,}ed")}  # "lasted"


@cache
def _words(language: str, kind: str) -> frozenset[str]:
    return frozenset(word for entry in load(language).dates if entry.kind == kind for word in entry.words)


@cache
def _openers(language: str) -> frozenset[str]:
    return frozenset(word for entry in load(language).complementizers for word in entry.words)


def looks_ahead(text: str, start: int, end: int, language: str) -> bool | None:
    """True for a clause about what is to come, False for one about what is over, None where it does not tell.

    >>> looks_ahead("De raad zal vrijdag stemmen.", 12, 19, "nl"), looks_ahead("De dijk brak vrijdag.", 13, 20, "nl")
    (True, None)
    """
    before, behind = _clause(text, start, end, language)
    found = {word.lower() for word in (*before, *behind)}
    if found & _words(language, "will"):
        return True
    if found & _words(language, "perhaps"):
        return not found & _words(language, "perfect")
    if found & _words(language, "did") or any(map(_PAST[language].fullmatch, (*before, *behind))):
        return False
    copula = found & _words(language, "be")
    if not behind and any(word in copula for word in before[-2:]):
        return True
    if language == "en":
        return None
    if copula:  # "is vrijdag ingestort"
        return False if behind and _PERFECT.fullmatch(behind[-1]) else None
    if any(_is_present(word, language) for word in (*before[-2:], *behind[:1], *behind[-1:])):
        return True
    return None


def _is_present(word: str, language: str) -> bool:
    return bool(_PRESENT.fullmatch(word)) and word not in _words(language, "no_verb")


def _clause(text: str, start: int, end: int, language: str) -> tuple[list[str], list[str]]:
    """The words of the clause before and behind a time."""
    window = 200
    left, right = text[max(0, start - window) : start], text[end : end + window]
    cut = [match.end() for match in _BOUNDARY.finditer(left)]
    left = left[cut[-1] :] if cut else left
    stop = _BOUNDARY.search(right)
    right = right[: stop.start()] if stop else right
    before, behind = _WORD.findall(left), _WORD.findall(right)
    openers = _openers(language)
    for n in range(len(before) - 1, -1, -1):
        if before[n].lower() in openers and n:
            before = before[n:]
            break
    for n, word in enumerate(behind):
        if word.lower() in openers:
            behind = behind[:n]
            break
    return before, behind
