"""Does a paragraph read like a reader's comment? In plain text nothing but its tone tells.

The cues are those of research on user comments against news (exclamation, questions to the reader, first and second
person, swearing, capitals, drawn-out punctuation) and the absence of what news has: attribution and quotations.
"""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from tomllib import loads

LIKELY = 4
"""Score from which a last paragraph is taken for a comment."""

POSSIBLE = 3
"""Score from which both readings are possible. Of the last paragraphs of 155 news pages of seven countries none reaches
3, and three reach 2, all of them appeals to subscribe or give."""

BODY = 3
"""Paragraphs an article has at least before a last one may be a comment by its tone alone."""

_QUOTED = re.compile(r"[“„”\"«][^“„”\"«»]{1,2000}[”“\"»]|(?<!\w)[‘'][^‘’'\n]{2,400}[’'](?!\w)")


@cache
def words(kind: str) -> frozenset[str]:
    """The words of one kind in words.toml, table `comment_register`."""
    table = loads(files("zegsman.ingest").joinpath("words.toml").read_text("utf-8"))
    return frozenset(table["comment_register"][kind])


def score(paragraph: str) -> int:
    """How much a paragraph reads like a comment: 0 for news, LIKELY and more for a comment. Quoted words do not count.

    >>> score("Wat een SCHANDE!! Waar blijft onze burgemeester? Ik schaam me rot!")
    7
    >>> score("De burgemeester zei dat ze zich niet schaamt.")
    -1
    """
    plain = _QUOTED.sub(" ", paragraph)
    tokens = re.findall(r"[\w’']+", plain)
    lower = {token.lower() for token in tokens}
    shouts = plain.count("!")
    loud = [token for token in tokens if len(token) >= 4 and token.isupper() and token.isalpha()]
    return (
        (shouts >= 1)
        + (shouts >= 3)
        + (plain.count("?") >= 2)
        + bool(re.search(r"[!?]{2}|\.{4}", plain))
        + bool(lower & words("person"))
        + 2 * bool(lower & words("strong"))
        + bool(loud)
        - bool(lower & words("attribution"))
        - (plain != paragraph)
    )


def tail(paragraphs: Sequence[str], *, apart: Sequence[bool] = ()) -> int:
    """How many of the last paragraphs read like readers' comments. `apart` tells which stand after a wider gap.

    >>> news = ["De brug is dicht, zei Mol.", "Dat duurt nog een week.", "Fietsers rijden om."]
    >>> tail([*news, "Een WEEK!! Schandalig! Wie verzint dit? Wie betaalt dit?"])
    1
    """
    first = len(paragraphs)
    while first > BODY and _score_at(paragraphs, apart, first - 1) >= LIKELY:
        first -= 1
    return len(paragraphs) - first


def is_doubtful(paragraphs: Sequence[str], *, apart: Sequence[bool] = ()) -> bool:
    """True if the last paragraph may be a comment or not."""
    last = len(paragraphs) - 1
    return last >= BODY and POSSIBLE <= _score_at(paragraphs, apart, last) < LIKELY


def _score_at(paragraphs: Sequence[str], apart: Sequence[bool], i: int) -> int:
    return score(paragraphs[i]) + (i < len(apart) and apart[i])
