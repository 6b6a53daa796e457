"""Chinese names in Latin letters: pinyin, and the older spelling of Wade and Giles ("Mao Tse-tung")."""

import re
from collections.abc import Sequence

from zegsman.identity import data

_SYLLABLE = (
    r"(?:zh|ch|sh|hs|ts|tz|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ueng|iao|ian|ien|ing|ang|eng|ong|ung|uai|uan|üan|ia|ie|ieh|iu|in|ua|uo|ui|un|ue|ai|ei|ao|ou|an|en|er|eh|ih|a|o|e|i|u)"
)
_GIVEN = re.compile(f"(?:{_SYLLABLE}){{1,2}}")
_LONGEST = 3  # words: family name and a given name of one or two syllables written apart

# Wade-Giles without its apostrophes writes two sounds of pinyin with one letter, so the sounds are made one.
_LEVEL = (
    (re.compile("zh|ch|j|q"), "C"),
    (re.compile("hs|sh|x"), "S"),
    (re.compile("ts|tz|z|c(?!h)"), "c"),
    (re.compile("d"), "t"),
    (re.compile("b"), "p"),
    (re.compile("g(?!$|[^aeiou])"), "k"),
    (re.compile("r"), "j"),
    (re.compile("ong"), "ung"),
    (re.compile("ian"), "ien"),
    (re.compile("^y(?=i)"), ""),
    (re.compile("(?<=e)h$|(?<=i)h$|(?<=c)u$"), ""),
    (re.compile("(?<=[Cc])e$|(?<=[Cc])i$"), ""),
)


def is_chinese(tokens: Sequence[str]) -> bool:
    """True for a family name in use in China with a given name of one or two Chinese syllables.

    >>> is_chinese(["xi", "jinping"]), is_chinese(["mao", "tse", "tung"]), is_chinese(["ma", "vermeer"])
    (True, True, False)
    """
    if not 2 <= len(tokens) <= _LONGEST:
        return False
    return tokens[0] in data.words("chinese", "surnames") and bool(_GIVEN.fullmatch("".join(tokens[1:])))


def level(syllables: Sequence[str]) -> str:
    """Sounds of a name such that pinyin and Wade-Giles agree.

    >>> level(["tse", "tung"]) == level(["ze", "dong"]), level(["qiang"]) == level(["xiang"])
    (True, False)
    """
    return "".join(_level(part) for syllable in syllables for part in _apart(syllable))


def _level(syllable: str) -> str:
    for pattern, sound in _LEVEL:
        syllable = pattern.sub(sound, syllable)
    return syllable


def _apart(given: str) -> list[str]:
    """A given name as its syllables; as it is where it has none.

    >>> _apart("zedong"), _apart("enlai"), _apart("xiaoping")
    (['ze', 'dong'], ['en', 'lai'], ['xiao', 'ping'])
    """
    both = re.fullmatch(f"({_SYLLABLE})({_SYLLABLE})", given)
    if both and not re.fullmatch(_SYLLABLE, given):
        first, second = both.groups()
        if first[-1] in "ng" and second[0] in "aeiou":  # "yi-nan", not "yin-an"
            first, second = first[:-1], first[-1] + second
        return [first, second]
    return [given]
