"""Bodies called by their initials: "het OM" beside "het Openbaar Ministerie"."""

from collections.abc import Callable, Iterable, Sequence

from zegsman.resolution.names import Name

_LENGTHS = range(2, 7)  # letters


def acronyms(names: Sequence[Name], is_body: Callable[[Name], bool]) -> dict[str, str]:
    """For each name in capitals the body whose initials it is, if one stands in the document.

    >>> from zegsman.model import Span
    >>> full = Name(Span(0, 19), ("Openbaar", "Ministerie"))
    >>> names = [full, Name(Span(30, 32), ("OM",)), Name(Span(40, 42), ("NS",))]
    >>> acronyms(names, lambda name: True)
    {'OM': 'Openbaar Ministerie'}
    """
    short = dict.fromkeys(name.text for name in names if _in_capitals(name))
    if not short:
        return {}
    found: dict[str, str] = {}
    for name in names:
        for letters in set(_initials(name.words)) & short.keys() - found.keys():
            if is_body(name):
                found[letters] = name.text
    return found


def _in_capitals(name: Name) -> bool:
    return len(name.words) == 1 and len(name.text) in _LENGTHS and name.text.isalpha() and name.text.isupper()


def _initials(words: Iterable[str]) -> tuple[str, str]:
    """Of the words with a capital, and of all: "Raad van State" is RS or RVS."""
    letters = [word[0] for word in words]
    return "".join(letter for letter in letters if letter.isupper()), "".join(letters).upper()
