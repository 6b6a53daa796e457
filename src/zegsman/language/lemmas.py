"""The lemmas of stretches of a document, for the search."""

from bisect import bisect_left
from collections.abc import Iterable

from zegsman.model import Analysis, Selection


def lemmas(analyses: Iterable[Analysis], selections: Iterable[Selection]) -> list[str]:
    """For each selection the lemmas of the words that begin in it, with spaces between them. The analyses are of one
    document, in the order of its text. Compounds are written without the underscore that some pipelines put in."""
    tokens = [token for analysis in analyses for token in analysis.tokens]
    starts = [token.start for token in tokens]
    return [
        " ".join(
            token.lemma.replace("_", "")
            for span in chosen
            for token in tokens[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        )
        for chosen in selections
    ]
