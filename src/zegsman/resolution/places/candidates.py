"""Words of a text that may name a place: by entity label, by a preposition before them, by a name of a country."""

from collections.abc import Iterator, Sequence

import msgspec

from zegsman.model import Analysis, Span, Token
from zegsman.resolution.places.gazetteer import Gazetteer, Kind, Spot

_SMALL = frozenset({"ADP", "DET", "SCONJ", "CCONJ", "ADV", "PRON", "AUX"})  # a capital that opens a sentence: "Met"
_LARGE = 100_000  # people
_LONGEST = 5  # words of a place that is looked up


class LookUp(msgspec.Struct, frozen=True):
    """With what candidates are sought: the gazetteer, last words of names of people on the page in lower case, words
    of the calendar ("March"), and the countries at home."""

    known: Gazetteer
    persons: frozenset[str]
    calendar: frozenset[str]
    home: frozenset[str]


class Candidate(msgspec.Struct, frozen=True):
    """Words that may name a place, and the places of that name: none where only the label speaks for it. `placed`: a
    word such as "in" stands before them."""

    span: Span
    words: str
    spots: tuple[Spot, ...]
    placed: bool = True


def candidates(text: str, analysis: Analysis, looked_up: LookUp) -> Iterator[Candidate]:
    """Candidates in the order of the text."""
    tokens = analysis.tokens
    starts = {sentence.first for sentence in analysis.sentences}
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if not token.text[:1].isupper() or token.entity == "PER" or token.text in looked_up.calendar:
            at += 1
            continue
        end, spots = _longest(text, tokens, at, looked_up.known)
        placed = at > 0 and at not in starts and tokens[at - 1].text.lower() in looked_up.known.words.before
        state = _in_state(text, *_words(text, tokens, at, end), looked_up.known)
        spots, placed = state or spots, placed or bool(state)
        if spots and _is_place(tokens, slice(at, end), spots, starts, placed, looked_up):
            span, name = _words(text, tokens, at, end)
            yield Candidate(span, name, spots, placed)
        elif token.entity == "LOC" and placed and not spots:
            end = _labelled(tokens, at)
            yield Candidate(*_words(text, tokens, at, end), ())
        at = max(end, at + 1)


def _in_state(text: str, span: Span, name: str, known: Gazetteer) -> tuple[Spot, ...]:
    """ "Seattle, Washington": the state."""
    return known.find(f", {name}") if text[max(0, span.start - 2) : span.start].strip() == "," else ()


def _words(text: str, tokens: Sequence[Token], first: int, last: int) -> tuple[Span, str]:
    span = Span(tokens[first].start, tokens[last - 1].end)
    return span, " ".join(text[span.start : span.end].split())


def _longest(text: str, tokens: Sequence[Token], at: int, known: Gazetteer) -> tuple[int, tuple[Spot, ...]]:
    """End of the longest name from a token on that the gazetteer has, and its places."""
    ends = [at + 1]
    for n in range(at + 1, min(at + _LONGEST, len(tokens))):
        word = tokens[n].text
        if word[:1].isupper() and word[:1].isalpha():
            ends.append(n + 1)
        elif word not in known.words.joints and word not in ("-", "'", "’"):
            break
    for end in reversed(ends):
        spots = known.find(_words(text, tokens, at, end)[1])
        if spots:
            return end, spots
    return ends[0], ()


def _labelled(tokens: Sequence[Token], at: int) -> int:
    end = at + 1
    while end < len(tokens) and tokens[end].entity == "LOC" and tokens[end].text[:1].isalpha():
        end += 1
    return end


def _is_place(
    tokens: Sequence[Token],
    found: slice,
    spots: tuple[Spot, ...],
    starts: set[int],
    placed: bool,
    looked_up: LookUp,
) -> bool:
    first, last = found.start, found.stop
    labels = {token.entity for token in tokens[found]}
    money = last < len(tokens) and tokens[last].text in ("$", "£", "€")  # "US $ 299"
    if "PER" in labels or money or (not placed and tokens[last - 1].text.lower() in looked_up.persons):
        return False
    before = tokens[first - 1].text if first and first not in starts else ""
    behind = tokens[last].text if last < len(tokens) and last not in starts else ""
    cut = last < len(tokens) and last not in starts and tokens[last].entity == "LOC" and behind[:1].isupper()
    in_a_name = before[:1].isupper() and before.isalpha() and not placed and tokens[first - 1].upos not in _SMALL
    if "LOC" in labels and not cut and not in_a_name:
        return placed or any(_is_well_known(spot, tokens[first].text, looked_up) for spot in spots)
    if in_a_name or behind[:1].isupper() or labels & {"ORG", "MISC"}:
        return False
    if before in looked_up.known.words.of and not (first > 1 and tokens[first - 2].text[:1].isupper()):
        return placed or any(spot.people >= _LARGE or spot.kind is not Kind.CITY for spot in spots)
    if spots[0].kind is Kind.CITY or tokens[first].text in looked_up.known.words.first_names:
        return placed
    return True


def _is_well_known(spot: Spot, word: str, looked_up: LookUp) -> bool:
    """A country, a region, a large town or, by its own name, one at home: may be named without "in" before it."""
    if spot.kind is not Kind.CITY or spot.people >= _LARGE:
        return True
    return spot.country in looked_up.home and spot.name.startswith(word)
