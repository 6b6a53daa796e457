"""The gate: a paragraph without a quotation mark and without any word of the lexicon's cues needs no parser.

That is where speed beyond the parser's comes from (benchmarks/speed.py gives the ratio). A sentence in such a paragraph
can only be own voice, for which the rule sketch of words and sentences is enough. A colon opens too: "Mol: brug dicht".
"""

import re

from zegsman.lexicon import load

_MARKS = re.compile(r"[„“”‟\"«»‹›‘‚]|''|``|,,|(?<!\w)['’]\w|:(?:\s|$)")
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
    return load(language).gate.opens(set(_WORD.findall(text.lower())))
