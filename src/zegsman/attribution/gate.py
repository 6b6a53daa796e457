"""The gate: a paragraph without a quotation mark and without any word of the lexicon's cues needs no parser.

That is where speed beyond the parser's comes from (benchmarks/speed.py gives the ratio). A sentence in such a paragraph can
only be own voice, for which the rule sketch of words and sentences is enough.
"""

import re
from functools import cache

from zegsman.lexicon import load

_MARKS = re.compile(r"[„“”‟\"«»‹›‘‚]|''|,,|(?<!\w)['’]\w|:\s*$")
_WORD = re.compile(r"\w[\w'’-]*")


def needs_syntax(text: str, language: str) -> bool:
    """True if a paragraph may hold an attributed statement.

    >>> needs_syntax("De brug is dicht.", "nl")
    False
    >>> needs_syntax("De brug is volgens Mol dicht.", "nl")
    True
    """
    if _MARKS.search(text):
        return True
    words = _words(language)
    return any(word in words for word in _WORD.findall(text.lower()))


@cache
def _words(language: str) -> frozenset[str]:
    """Surface forms that open the gate. Auxiliaries that only count with a companion are left to that companion."""
    lexicon = load(language)
    words = set(lexicon.nouns_by_form)
    for cue in lexicon.cues:
        words.update(cue.words[:1] if cue.words else cue.forms)
    words.update(preposition.phrase.split()[0].lower() for preposition in lexicon.prepositions)
    words.update(form.split()[0] for mark in lexicon.hearsay for form in mark.forms if mark.kind != "adjective")
    return frozenset(words - _COMMON)


_COMMON = frozenset({"naar", "zo", "in", "van", "als", "op", "according", "as", "per", "nach", "wie", "so"})
