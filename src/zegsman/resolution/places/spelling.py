"""What an unknown name may be a misspelling of: offered with a score, never put in its place."""

from zegsman.resolution.places.folding import likeness, skeleton
from zegsman.resolution.places.gazetteer import Gazetteer, Spot

_ALIKE = 0.75  # "Latika" and "Latakia" are 0.77 alike; below this most pairs of names are two places
_NEAR = 0.05  # what a country that the page names adds
_SHORT = 4  # letters: shorter names are alike by chance
_OFFERED = 2


def meant(name: str, around: frozenset[str], known: Gazetteer) -> list[tuple[float, Spot]]:
    """The likeliest places for a name that no place has, with how alike the spellings are.

    >>> from zegsman.resolution.places.gazetteer import gazetteer
    >>> [(score, spot.name) for score, spot in meant("Latika", frozenset({"SY"}), gazetteer())]
    [(0.77, 'Latakia')]
    """
    if len(name) < _SHORT:
        return []
    best: dict[Spot, float] = {}
    for spelling, spot in known.by_skeleton.get(skeleton(name), ()):
        best[spot] = max(best.get(spot, 0.0), likeness(name, spelling))
    alike = [(round(score, 2), spot) for spot, score in best.items() if score >= _ALIKE]
    ranked = sorted(alike, key=lambda pair: (-pair[0] - _NEAR * (pair[1].country in around), -pair[1].people))
    here = [pair for pair in ranked if pair[1].country in around]
    return (here or ranked)[:_OFFERED]
