"""Text -> the words and numbers that may belong to a time, one letter each; the grammar is written over letters."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from zegsman.lexicon import DateWord
from zegsman.resolution.dates.calendar import FIRST_YEAR, LAST_YEAR
from zegsman.resolution.dates.words import CORE, LETTERS, TOKEN, Words, words_of

_GAP = re.compile(r"(?<=[^\W\d_]{6}[.!?])\s+")  # "Thurs." is the longest shortened word of a time
_DIGIT = re.compile(r"\d")
_LETTERS_ONLY = re.compile(r"[^\W\d_]+")
_SENTENCE_START = frozenset(".!?:;„“”\"'‘’«»‹›(–—")
_BEFORE_YEAR = frozenset("MmNPXUo")  # "im Mai 2015", "Anfang 2015": a year, whatever follows
_LONGEST = 200  # words of a run; one without end is no sentence
_HUGE = 6  # digits: nothing is that many days, weeks or years away
_SHORTENED = frozenset("mwrp~")  # a full stop behind these belongs to them


class Item(msgspec.Struct):
    """A word, number or, once the grammar has joined some, a time: its letter, its place, what it means."""

    letter: str
    start: int
    end: int
    value: Any = None


def runs(text: str, language: str) -> Iterator[list[Item]]:
    """Runs of words that may hold a time, each ended by "_"; offsets are those of `text`.

    >>> ["".join(item.letter for item in run) for run in runs("Dat zei Mol vrijdag 3 mei.", "nl")]
    ['WNM_']
    """
    words = words_of(language)
    for start, end in _sentences(text):
        if _may_hold(text[start:end], words):
            yield from _runs(_items(text, start, end, words, language), end)


def _runs(items: Iterator[Item], end: int) -> Iterator[list[Item]]:
    run: list[Item] = []
    core = False
    for item in items:
        run.append(item)
        core = core or item.letter in CORE
        if item.letter == "_" or len(run) == _LONGEST:
            if core:
                yield run
            run, core = [], False
    if core:
        yield [*run, Item("_", end, end)]


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where sentences stand that end in a whole word: no time goes on behind it."""
    start = 0
    for gap in _GAP.finditer(text):
        yield start, gap.end()
        start = gap.end()
    yield start, len(text)


def _may_hold(text: str, words: Words) -> bool:
    """False for most sentences, at a tenth of the price of reading their words one by one."""
    return bool(_DIGIT.search(text)) or not words.core.isdisjoint(_LETTERS_ONLY.findall(text.lower()))


def _items(text: str, start: int, end: int, words: Words, language: str) -> Iterator[Item]:
    tokens = list(TOKEN.finditer(text, start, end))
    at, before, end, letter = 0, "", start, "_"
    while at < len(tokens):
        token = tokens[at]
        if "\n" in text[end : token.start()]:
            yield Item("_", end, end)
            before = ""
        if token.lastgroup == "word" and words.is_plain(token[0].replace("’", "'")):
            if letter != "_":
                yield Item("_", *token.span())
            before, letter, end = token[0], "_", token.end()
            at += 1
            continue
        initial = not before or before in _SENTENCE_START
        taken, made = _made(tokens, at, words, initial, language)
        if language == "de" and made and made[0].letter == "Y" and letter not in _BEFORE_YEAR and _noun_behind(token):
            made[0].letter = "#"
        end = tokens[at + taken - 1].end()
        if made and made[-1].letter in _SHORTENED and text[end : end + 1] == ".":
            taken, end = taken + 1, end + 1
            made[-1].end = end
        elif made and made[-1].letter == "N" and language == "de" and text[end : end + 1] == ".":
            taken, end = taken + 1, end + 1
        before, letter = token[0], made[-1].letter if made else "_"
        yield from made or [Item("_", token.start(), end)]
        at += taken


def _made(tokens: list[re.Match[str]], at: int, words: Words, initial: bool, language: str) -> tuple[int, list[Item]]:
    """How many tokens are taken, and the items made of them."""
    token = tokens[at]
    start, end = token.span()
    kind = token.lastgroup if token.lastgroup != "mark" else "F"
    if kind == "word":
        return _worded(tokens, at, words, initial)
    if kind == "number":
        return 1, [_number(token, initial and language == "de")]
    if kind == "other":
        letter = {"-": "t", "–": "t", "/": "/", ",": ","}.get(token[0], "_")
        return 1, [Item(letter, start, end, token[0])]
    digits = re.sub(r"\D", "", token[0])
    value: object = token[0]
    if kind == "N":
        value = int(digits)
    elif kind == "J":
        value = 1900 + int(digits) if int(digits) > 29 else 2000 + int(digits)
    elif kind == "C":
        value = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return 1, [Item(kind or "_", start, end, value)]


def _noun_behind(number: re.Match[str]) -> bool:
    """A German noun behind digits: "1400 Stellen"."""
    return bool(re.match(r" [A-ZÄÖÜ]", number.string[number.end() : number.end() + 2]))


def _number(token: re.Match[str], opens_german_sentence: bool) -> Item:
    start, end = token.span()
    if re.fullmatch(r"\d{4}", token[0]) and FIRST_YEAR <= int(token[0]) <= LAST_YEAR:
        follows = re.match(r" [a-zäöü]", token.string[end : end + 2])
        return Item("J" if opens_german_sentence and follows else "Y", start, end, int(token[0]))
    whole = token[0].replace(".", "").replace(",", "")
    return Item("#", start, end, int(whole)) if len(whole) < _HUGE else Item("_", start, end)


def _worded(tokens: list[re.Match[str]], at: int, words: Words, initial: bool) -> tuple[int, list[Item]]:
    word = tokens[at][0].replace("’", "'")
    spellings = [word.lower(), word] if initial else [word]
    for spelling in spellings:
        for rest, entry in words.phrases.get(spelling, ()):
            behind = tokens[at + 1 : at + 1 + len(rest)]
            if tuple(token[0].replace("’", "'") for token in behind) == rest:
                return 1 + len(rest), [_item(entry, tokens[at].start(), behind[-1].end(), word)]
        found = words.single.get(spelling)
        if found is None:
            continue
        if len(found) == 2 and found[0].kind == "weekday":
            middle = tokens[at].start() + len(next(w for w in found[0].words if spelling.startswith(w)))
            return 1, [
                _item(found[0], tokens[at].start(), middle, word),
                _item(found[1], middle, tokens[at].end(), word),
            ]
        entry = _fitting(found, tokens, at, words)
        if entry.kind == "weekday" and _is_title(tokens, at, words):
            return 1, []
        return 1, [_item(entry, *tokens[at].span(), word)]
    return 1, []


def _is_title(tokens: list[re.Match[str]], at: int, words: Words) -> bool:
    """ "the Sunday Mirror": a weekday in a name."""
    if at == 0 or at + 1 == len(tokens) or tokens[at - 1][0].lower() != "the":
        return False
    follower = tokens[at + 1][0]
    return follower[0].isupper() and follower not in words.single


def _fitting(found: tuple[DateWord, ...], tokens: list[re.Match[str]], at: int, words: Words) -> DateWord:
    """The entry meant where a word has two: "half mei" and "half jaar", "morgen" and "deze morgen"."""
    by_kind = {entry.kind: entry for entry in found}
    if "half" in by_kind and "part" in by_kind:
        behind = words.single.get(tokens[at + 1][0] if at + 1 < len(tokens) else "", ())
        return by_kind["half" if any(entry.kind in ("unit", "hour") for entry in behind) else "part"]
    if "shift" in by_kind and "daypart" in by_kind:
        before = tokens[at - 1][0].lower() if at else ""
        known = words.single.get(before, ())
        names_part = before.startswith("goe") or any(entry.kind in ("direction", "glue") for entry in known)
        return by_kind["daypart" if names_part else "shift"]
    return found[0]


def _item(entry: DateWord, start: int, end: int, word: str) -> Item:
    value: object = entry.value
    match entry.kind:
        case "shift":
            value = (int(entry.value or 0), entry.hours)
        case "daypart":
            value = entry.hours
        case "unit" | "units" | "hour":
            value = entry.unit
        case "zone":
            value = entry.zone
        case "glue" | "of" | "until":
            value = word.lower()
    return Item(LETTERS[entry.kind], start, end, value)
