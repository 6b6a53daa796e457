"""Sentence starts by rule, for words that no parser has seen.

A sentence ends after . ! ? or an ellipsis, with the quotation marks and brackets that close there, when the next word
starts with a capital, a digit or an opening mark. Abbreviations and initials keep their full stop in the token, so
they end nothing.
"""

from collections.abc import Sequence

ENDS = frozenset({".", "!", "?", "…", "...", "?!", "!?", "!!", "??"})
OPENS = frozenset("„‚«‹([{“‘") | {",,"}
CLOSES = frozenset("”’»›)]}") | {"''"}
EITHER = frozenset("\"'")
CLOSED_BY = {"„": "“”", ",,": ("''", "”", '"'), "‚": "‘’"}
"""German and older Dutch style: after „ the mark “ closes; elsewhere it opens."""


def sentence_starts(words: Sequence[str]) -> list[int]:
    """Indices in `words` where a sentence starts; the first is 0 unless there are no words.

    >>> sentence_starts(["„", "Nee", "!", "”", "zei", "ze", ".", '"', "Ik", "bel", "J.", "Mol", ".", '"'])
    [0, 7]
    """
    starts: list[int] = []
    open_marks: list[str] = []
    ended = False
    for i, word in enumerate(words):
        closing = _closes(word, open_marks)
        if i == 0 or (ended and not closing and word not in ENDS and _may_start(word)):
            starts.append(i)
        ended = (word in ENDS and not _numbers_an_item(words, i, starts[-1])) or (ended and closing)
        if closing and open_marks:
            open_marks.pop()
        elif not closing and (word in OPENS or word in EITHER):
            open_marks.append(word)
    return starts


def _closes(word: str, open_marks: Sequence[str]) -> bool:
    """Whether `word` is a mark that closes, given the marks still open."""
    last = open_marks[-1] if open_marks else ""
    if word in EITHER:
        return word in open_marks
    return word in CLOSES or word in CLOSED_BY.get(last, ())


def _may_start(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word in OPENS or word in EITHER or word[0] in "-–—•'’@#"


def _numbers_an_item(words: Sequence[str], i: int, first: int) -> bool:
    """True for the full stop of "1." at the head of a sentence: the number of a list item."""
    return first == i - 1 and words[first].isdigit()
