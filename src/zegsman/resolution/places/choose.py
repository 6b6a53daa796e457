"""Which of the places of a name is meant: by people who live there, by the countries the page is about."""

from collections.abc import Iterable, Mapping, Sequence

from zegsman.model import Place, Span
from zegsman.resolution.places.candidates import Candidate
from zegsman.resolution.places.gazetteer import Gazetteer, Kind, Spot
from zegsman.resolution.places.spelling import meant

UNKNOWN = "place-unknown"
"""The gazetteer has no place of that name."""
MISSING = "gazetteer-missing"
"""The cities are not installed, so this name could not be looked up."""
SEVERAL = "several-places"
"""Several places of that name fit; none is chosen."""

HOME: Mapping[str, frozenset[str]] = {
    "nl": frozenset({"NL", "BE"}),
    "de": frozenset({"DE", "AT", "CH"}),
    "en": frozenset({"GB", "US"}),
}
"""Countries whose towns the papers of a language mean first."""
_WEIGHT = {Kind.COUNTRY: 1e8, Kind.REGION: 1e6, Kind.CITY: 5e3}  # of a place whose population is not known
_AT_HOME, _ON_PAGE, _OTHER_NAME = 10.0, 10.0, 0.2
_SURE = 0.7
"""Share of the weight that a choice needs. These figures were set by hand on train and dev pages of the corpus."""
_SHOWN, _MOST = 0.05, 3  # other places named as doubts: their least share, and how many


def countries_of(found: Iterable[Candidate]) -> frozenset[str]:
    """The countries a page names beyond doubt: by their own names, regions, and names that only one country has."""
    seen: set[str] = set()
    for candidate in found:
        own = {spot.country for spot in candidate.spots}
        if len(own) == 1:
            seen |= {country for country in own if country}
    return frozenset(seen)


def choose(candidate: Candidate, around: frozenset[str], language: str, known: Gazetteer) -> Place:
    """The place meant, with a score and what else it may be; without coordinates where that stays open."""
    if not candidate.spots:
        return _unknown(candidate, around, known)
    weights = [_weight(spot, candidate, around, language) for spot in candidate.spots]
    ranked = sorted(zip(weights, candidate.spots, strict=True), key=lambda pair: -pair[0])
    share = [(weight / sum(weights), spot) for weight, spot in ranked]
    score, best = share[0]
    labels = dict.fromkeys(label(spot) for part, spot in share[1:] if part >= _SHOWN and label(spot) != label(best))
    others = tuple(f"other-place:{other}" for other in list(labels)[:_MOST])
    if score >= _SURE:
        return _place(candidate.span, best, score, others)
    first = f"other-place:{label(best)}"
    country = best.country if len({spot.country for part, spot in share if part >= _SHOWN}) == 1 else None
    return Place(
        words=(candidate.span,),
        name=best.name if country else candidate.words,
        country=country,
        score=round(score, 2),
        doubts=(SEVERAL, first, *others),
    )


def label(spot: Spot) -> str:
    """A place with its country: "Paris, US"."""
    return f"{spot.name}, {spot.country}" if spot.country and spot.kind is not Kind.COUNTRY else spot.name


def _place(span: Span, spot: Spot, score: float, doubts: Sequence[str]) -> Place:
    return Place(
        words=(span,),
        name=spot.name,
        latitude=spot.latitude,
        longitude=spot.longitude,
        country=spot.country,
        score=round(score, 2),
        doubts=tuple(doubts),
    )


def _unknown(candidate: Candidate, around: frozenset[str], known: Gazetteer) -> Place:
    if not known.complete:
        return Place(words=(candidate.span,), name=candidate.words, doubts=(MISSING,))
    likely = meant(candidate.words, around, known)
    offered = tuple(f"perhaps-place:{label(spot)}" for _, spot in likely)
    score = round(likely[0][0], 2) if likely else None
    return Place(words=(candidate.span,), name=candidate.words, score=score, doubts=(UNKNOWN, *offered))


def _weight(spot: Spot, candidate: Candidate, around: frozenset[str], language: str) -> float:
    weight = spot.people or _WEIGHT[spot.kind]
    if spot.country in around:
        weight *= _ON_PAGE
    if spot.country in HOME.get(language, ()):
        weight *= _AT_HOME
    own_name = f"{spot.name} ".startswith(f"{candidate.words} ")  # "Halle (Saale)", "Frankfurt am Main"
    return weight if spot.kind is not Kind.CITY or own_name else weight * _OTHER_NAME
