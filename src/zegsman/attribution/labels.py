"""What stands before the first sentence of a passage and is no part of it: a time, a dateline, the label of a series.

"07.40 – Update: [het dak lekt]"     "VARENKA (Corva) - [Het dak lekt]"     "LIVE | [Debat over het dak]"
"""

import re
from functools import cache

from zegsman.attribution.phrases import either
from zegsman.lexicon import load

_DASH = r"\s*[-–—|:•]\s+"
_TIME = r"\d{1,2}[.:]\d{2}(?:\s?[a-zà-þ]{1,4}\.?)?"  # "07.40", "22:31 uur"
_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ'’ /-]+(?:,\s[A-ZÀ-Þ][A-ZÀ-Þ'’ -]+)?(?:\s\([^()]{2,40}\))?"  # "DEN HAAG (Corva)"


def after_label(text: str, language: str) -> int:
    """Offset of the first word of a passage that belongs to a sentence.

    >>> passage = "07.40 – Update: het dak lekt."
    >>> passage[after_label(passage, "nl") :]
    'het dak lekt.'
    >>> after_label("Om 07.40 uur lekte het dak.", "nl")
    0
    """
    match = _label(language).match(text)
    return match.end() if match else 0


@cache
def _label(language: str) -> re.Pattern[str]:
    series, genre = (rf"(?i:{either(load(language).words(kind))})" for kind in ("series", "genre"))
    named = rf"{series}(?:{_DASH}|\s(?=[A-ZÀ-Þ]))|{genre}{_DASH}"
    return re.compile(rf"(?:{_TIME}{_DASH}|{_PLACE}\s+[-–—]\s+|{named}){{1,2}}(?=\S)")
