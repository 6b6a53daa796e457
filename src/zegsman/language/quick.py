"""A new word costs the tokenizer of a shipped pack a third of the time. In news every fifth word is new.

spaCy splits a word it has not seen by five regular expressions, some of 20,000 characters. None of those of the shipped
packs finds anything in a word that is all letters (a test goes through every letter of Unicode), so these are not
searched. Nor is it asked whether a word is like an address, a stop word, a bracket ...: nothing here looks at that.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

KNOWN = 100_000
"""Words the tokenizer remembers; its own limit of 10,000 is passed within thirty articles."""

FEATURES = ("LOWER", "NORM", "PREFIX", "SUFFIX", "SHAPE")
"""What spaCy works out of a new word: the features a pack's network may look at."""

SEARCHES = ("prefix_search", "suffix_search", "url_match", "token_match")


def made_quick(nlp: "Language") -> None:
    """Let a shipped pack skip what is not needed of a new word."""
    from spacy.attrs import IDS

    vocab: Any = nlp.vocab
    features: dict[int, Any] = vocab.lex_attr_getters
    kept = {IDS[name] for name in FEATURES}
    for number in [number for number in features if number not in kept]:
        del features[number]
    tokenizer: Any = nlp.tokenizer
    for name in SEARCHES:
        search = getattr(tokenizer, name)
        if search is not None:
            setattr(tokenizer, name, _unless_letters(search, None))
    if tokenizer.infix_finditer is not None:
        tokenizer.infix_finditer = _unless_letters(tokenizer.infix_finditer, ())
    tokenizer.max_cache_size = KNOWN


def _unless_letters(search: Callable[[str], Any], nothing: object) -> Callable[[str], Any]:
    return lambda word: nothing if word.isalpha() else search(word)
