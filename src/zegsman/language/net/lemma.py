"""Lemmas by rule: how a form is turned into its lemma, as a short text that fits other words too.

A rule keeps the longest part that form and lemma share and edits what stands before and after it (Straka 2018). Its
signs: "=" keep a character, "-" drop one, "*" repeat the last one, "+x" put in x. It starts with "l" where the form is
put in lower case first, "k" where it is kept as it is.
"""

from difflib import SequenceMatcher
from functools import cache

KEEP = "k||"
LOWER = "l||"


@cache
def rule(form: str, lemma: str) -> str:
    """The rule that makes `lemma` of `form`; "" where they share nothing.

    >>> rule("zegt", "zeggen"), rule("Gewerkt", "werken")
    ('l||-*+e+n', 'l|--|-+e+n')
    """
    case, base = ("l", form.lower()) if lemma == lemma.lower() else ("k", form)
    same = SequenceMatcher(None, base, lemma, autojunk=False).find_longest_match()
    if not same.size:
        return ""
    before = _script(base[: same.a], lemma[: same.b], "")
    after = _script(base[same.a + same.size :], lemma[same.b + same.size :], lemma[same.b + same.size - 1])
    return f"{case}|{before}|{after}"


def applied(rule: str, form: str) -> str:
    """The lemma that the rule makes of the form; the form itself, in the rule's case, where it does not fit.

    >>> applied("l||-*+e+n", "pakt"), applied("k||", "Kiev"), applied("l|--|", "A")
    ('pakken', 'Kiev', 'a')
    """
    case, before, after = rule.split("|", 2)
    base = form.lower() if case == "l" else form
    head, tail = _consumed(before), _consumed(after)
    if head + tail > len(base):
        return base
    start = _edited(base[:head], before, "") + base[head : len(base) - tail]
    return start + _edited(base[len(base) - tail :], after, start[-1:]) or base


def _consumed(script: str) -> int:
    return sum(sign in "=-" for sign in _signs(script))


def _signs(script: str) -> list[str]:
    """The signs one by one; "+x" is one."""
    signs: list[str] = []
    at = 0
    while at < len(script):
        size = 2 if script[at] == "+" else 1
        signs.append(script[at : at + size])
        at += size
    return signs


def _edited(part: str, script: str, last: str) -> str:
    made, at = "", 0
    for sign in _signs(script):
        if sign == "=":
            made += part[at]
        elif sign == "*":
            made += (made or last)[-1:]
        elif sign != "-":
            made += sign[1]
        at += sign in "=-"
    return made


def _script(old: str, new: str, last: str) -> str:
    """The signs that turn `old` into `new`, which follows the character `last`."""
    signs, made = "", ""
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            signs += "=" * (b - a)
            made += old[a:b]
            continue
        signs += "-" * (b - a)
        for letter in new[c:d]:
            signs += "*" if letter == (made or last)[-1:] else f"+{letter}"
            made += letter
    return signs
