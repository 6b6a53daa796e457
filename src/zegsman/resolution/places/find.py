"""The places of a document, and those of each statement."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache

import msgspec

from zegsman.lexicon import LANGUAGES, load
from zegsman.model import (
    Actor,
    ActorKind,
    Analysis,
    Document,
    Place,
    Reference,
    Selection,
    Span,
    Statement,
    StatementType,
    overlaps,
    words,
)
from zegsman.resolution.enclosing import Enclosing
from zegsman.resolution.places.candidates import Candidate, LookUp, candidates
from zegsman.resolution.places.choose import HOME, MISSING, SEVERAL, UNKNOWN, choose, countries_of
from zegsman.resolution.places.dateline import datelines
from zegsman.resolution.places.gazetteer import gazetteer

_NO_PLACE = frozenset({ActorKind.PERSON, ActorKind.GOVERNMENT, ActorKind.OUTLET, ActorKind.ANONYMOUS})
_ARTICLES = ("de ", "het ", "the ", "der ", "die ", "das ")


class Located(msgspec.Struct, frozen=True):
    """The statements with the places they name, and every place of the document in the order of the text."""

    statements: tuple[Statement, ...]
    places: tuple[Place, ...]


def find_places(
    document: Document,
    analyses: Sequence[Analysis],
    statements: Sequence[Statement],
    *,
    actors: Sequence[Actor] = (),
    references: Sequence[Reference] = (),
) -> Located:
    """Where: towns, regions and countries with coordinates, in the dateline and in passages with a statement.

    A town that speaks ("Den Haag zei") is an actor and no place. What the gazetteer does not know stays unknown.
    """
    known = gazetteer()
    speaking = _speaking(document, statements, actors, references)
    found = [_of_dateline(document, span) for span in datelines(document)]
    taken = tuple(candidate.span for candidate in found)
    persons = frozenset(
        word.lower() for actor in actors if actor.kind is ActorKind.PERSON for word in actor.name.split()[-1:]
    )
    language = document.language or ""
    looked_up = LookUp(known, persons, _calendar(language), HOME.get(language, frozenset()))
    told_at = sorted(s.content[0].start for s in statements if s.content)
    for passage, analysis in zip(document.passages, analyses, strict=True):
        n = bisect_left(told_at, passage.start)
        if n == len(told_at) or told_at[n] >= passage.end:
            continue
        for candidate in candidates(document.text, analysis, looked_up):
            if not overlaps((candidate.span,), taken) and (candidate.placed or candidate.span not in speaking):
                found.append(candidate)
    found.sort(key=lambda candidate: candidate.span)
    around = countries_of(found)
    places = tuple(choose(candidate, around, language, known) for candidate in found)
    return Located(_located(document, analyses, statements, places), places)


@cache
def _calendar(language: str) -> frozenset[str]:
    """Words of the calendar with a capital: "Sunday", "March"."""
    dates = load(language).dates if language in LANGUAGES else ()
    return frozenset(w.capitalize() for date in dates if date.kind in ("weekday", "month", "shift") for w in date.words)


def _of_dateline(document: Document, span: Span) -> Candidate:
    name = " ".join(document.text[span.start : span.end].split())
    return Candidate(span, name, gazetteer().find(name))


def _speaking(
    document: Document, statements: Sequence[Statement], actors: Sequence[Actor], references: Sequence[Reference]
) -> frozenset[Span]:
    """Words that name who speaks or a government, a person, an outlet: no place, whatever their name is."""
    kinds = {actor.id: actor.kind for actor in actors}
    named = [r.words for r in references if r.actor is not None and kinds.get(r.actor) in _NO_PLACE]
    sources = [chosen for s in statements for chosen in (s.source, s.via) if len(chosen) == 1]
    return frozenset(_without_article(document.text, chosen) for chosen in (*named, *sources) if len(chosen) == 1)


def _without_article(text: str, chosen: Selection) -> Span:
    span, said = chosen[0], words(text, chosen).lower()
    cut = next((len(article) for article in _ARTICLES if said.startswith(article)), 0)
    return Span(span.start + cut, span.end)


def _located(
    document: Document, analyses: Sequence[Analysis], statements: Sequence[Statement], places: Sequence[Place]
) -> tuple[Statement, ...]:
    """The statements with the names of the known places in content and frame."""
    at = [place.words[0].start for place in places]
    sentences = sorted(a.tokens[s.first].start for a in analyses for s in a.sentences if s.first < len(a.tokens))

    def between(span: Span) -> Sequence[Place]:
        return places[bisect_left(at, span.start) : bisect_left(at, span.end)]

    told = (s for s in statements if s.type is not StatementType.OWN_VOICE)
    contents = Enclosing((span, s.id) for s in told for span in s.content)

    def frame(statement: Statement) -> Iterable[Place]:
        for start in dict.fromkeys(bisect_right(sentences, span.start) for span in statement.cue):
            first = sentences[start - 1] if start else 0
            last = sentences[start] if start < len(sentences) else len(document.text)
            for place in between(Span(first, last)):
                if contents.at(place.words[0].start) is None:
                    yield place

    return tuple(
        msgspec.structs.replace(s, places=_names((*(p for span in s.content for p in between(span)), *frame(s))))
        for s in statements
    )


def _names(places: Iterable[Place]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.name for place in places if not {UNKNOWN, MISSING, SEVERAL} & set(place.doubts)))
