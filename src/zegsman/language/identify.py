"""Which language a text is in, or None: an unknown language is said, not guessed.

The identifier is py3langid, a naive Bayes model over byte n-grams (Lui and Baldwin 2012, "langid.py: An Off-the-shelf
Language Identification Tool").
"""

from functools import cache
from itertools import islice
from typing import Protocol

ENOUGH_LETTERS = 12
"""With fewer letters than this, names and loan words decide more often than the language does."""

SURE = 0.6
"""Least probability of the best language. On single dev sentences 0.6 gives one wrong answer in a thousand and silence
on 3% of the Dutch ones, 0.8 no wrong answer and silence on 7% (python -m evaluation.languages)."""

FIRST_CHARACTERS = 2000
"""Languages do not change sides after half a page; a longer text costs time only."""

CERTAIN = 0.9
"""Least probability for a passage in another language than its page. Of 5,500 paragraphs of Dutch, English and German
news with 20 letters or more none is taken for another language at 0.9."""

ENOUGH_ASIDE = 20
"""Least letters of such a passage."""

FIRST_ASIDE = 300
"""So many characters of such a passage are looked at: a million words a second."""


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


@cache
def _identifier() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return identifier


def identify(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`, or None where that is not sure (too short, mixed, no words).

    >>> identify("De minister zegt dat het onderzoek nog weken kan duren.")
    'nl'
    >>> identify("Die Ministerin sagt, dass die Untersuchung noch Wochen dauern kann.")
    'de'
    >>> identify("OK!") is None
    True
    """
    start = text[:FIRST_CHARACTERS]
    if not _has_letters(start, ENOUGH_LETTERS):
        return None
    code, probability = _identifier().classify(start)
    return code if probability >= SURE else None


def identify_aside(text: str, around: str) -> str | None:
    """The language of a passage where it is surely another than that of the text around it, else None.

    >>> identify_aside("We are closing the bridge tonight, stay safe everyone!", "nl")
    'en'
    >>> identify_aside("De brug gaat vanavond dicht, let goed op elkaar!", "nl") is None
    True
    """
    start = text[:FIRST_ASIDE]
    if not _has_letters(start, ENOUGH_ASIDE):
        return None
    code, probability = _identifier().classify(start)
    return code if probability >= CERTAIN and code != around else None


def _has_letters(text: str, least: int) -> bool:
    return next(islice(filter(str.isalpha, text), least - 1, None), None) is not None
