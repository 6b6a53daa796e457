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

_RUN = 10
"""Last paragraphs looked at."""

_INTERVIEW = re.compile(r"[^\W\d_][\w .'’-]{1,30}: ")
_OPENING = frozenset("“„”‘’\"'«»‚,")
_LONG = 700
"""Characters of a comment, at most; the angriest in the founding article has 560."""

BODY = 3
"""Paragraphs an article has at least before a last one may be a comment by its tone alone."""

_QUOTED = re.compile(r",,[^\n]{1,2000}?''|[“„”\"«][^“„”\"«»]{1,2000}[”“\"»]|(?<!\w)[‘'][^\n]{2,400}?[’'](?!\w)")


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

    A run of short last paragraphs is one of comments if two thirds of them speak as readers do, the first among them,
    and that first one is loud, addresses another reader (@nick) or says "I" in a text that did not before: a change of
    register. On 238 pages of our own corpus without its test part, without names and times, this finds 41 of 90
    comments and takes one paragraph too many; on 158 real pages one too (an appeal to follow the site). At one half
    instead of two thirds it found 55 and took 6 too many, and more in texts read as plain text.

    >>> news = ["De brug is dicht, zei Mol.", "Dat duurt nog een week.", "Fietsers rijden om."]
    >>> tail([*news, "Een WEEK!! Schandalig! Wie verzint dit? Wie betaalt dit?"])
    1
    >>> tail([*news, "Mijn fiets staat al klaar.", "@fietser Die van mij ook."])
    2
    """
    last = len(paragraphs)
    for first in range(max(BODY, last - _RUN), last):
        run = paragraphs[first:]
        loud = [_score_at(paragraphs, apart, i) >= LIKELY for i in range(first, last)]
        speaks = [is_loud or _speaks(words) for is_loud, words in zip(loud, run, strict=True)]
        if not speaks[0] or 3 * sum(speaks) < 2 * len(run) or any(map(_is_news, run)):
            continue
        if loud[0] or run[0].startswith("@") or not any(map(_speaks, paragraphs[:first])):
            return len(run)
    return 0


def is_doubtful(paragraphs: Sequence[str], *, apart: Sequence[bool] = ()) -> bool:
    """True if the last paragraph may be a comment or not."""
    last = len(paragraphs) - 1
    return last >= BODY and POSSIBLE <= _score_at(paragraphs, apart, last) < LIKELY


def _speaks(paragraph: str) -> bool:
    """True if the writer says "I" or speaks to someone, outside quotation marks."""
    tokens = re.findall(r"[\w']+", _QUOTED.sub(" ", paragraph.replace("’", "'")))
    return paragraph.startswith("@") or any(
        t.lower() in words("self") and (t == "I" or not t.isupper()) for t in tokens
    )


def _is_news(paragraph: str) -> bool:
    """True for a paragraph that is long, opens with a quotation or a speaker's name, or quotes or attributes."""
    if len(paragraph) > _LONG or paragraph[0] in _OPENING or _INTERVIEW.match(paragraph):
        return True
    return (len(paragraph) > _LONG / 2 and score(paragraph) < 0) or score(paragraph) <= -2


def _score_at(paragraphs: Sequence[str], apart: Sequence[bool], i: int) -> int:
    return score(paragraphs[i]) + (i < len(apart) and apart[i])
