"""Does a paragraph read like a reader's comment? In plain text nothing but its tone tells.

The cues are those of research on user comments against news (exclamation, questions to the reader, first and second
person, swearing, capitals, drawn-out punctuation) and the absence of what news has: attribution and quotations.
"""

import re
from functools import cache
from importlib.resources import files
from tomllib import loads

LIKELY = 4
"""Score from which a last paragraph is taken for a comment; a paragraph of news stays at 1 or below."""

POSSIBLE = 2
"""Score from which both readings are possible."""

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
