"""Names in capitals that are written like a little word: OM, IS. A network that knows "om" does not see the name, so it
reads another one in its place."""

from collections.abc import Callable, Sequence

STAND_IN = "EU"
"""A name in capitals that every network has read often."""

CLOSED = frozenset({"ADP", "ADV", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ"})
"""Parts of speech that no word in capitals has, unless all words are in capitals."""

LETTERS = 2
"""Of three letters and more, little words in capitals are stressed ones ("NIET") more often than names."""


class Acronyms:
    """What the network reads in place of the words; `tag` gives the part of speech of a word by itself."""

    def __init__(self, tag: Callable[[str], str]) -> None:
        self._tag = tag
        self._known: dict[str, bool] = {}

    def hidden(self, forms: Sequence[str]) -> Sequence[str]:
        """The words, with STAND_IN in the place of names that look like little words, where not all is shouted.

        >>> acronyms = Acronyms({"OM": "ADP"}.get)
        >>> acronyms.hidden(["Het", "OM", "zwijgt"]), acronyms.hidden(["HET", "OM", "ZWIJGT"])
        (['Het', 'EU', 'zwijgt'], ['HET', 'OM', 'ZWIJGT'])
        """
        if not any(self._is_one(form) for form in forms) or not any(form.islower() for form in forms):
            return forms
        return [STAND_IN if self._is_one(form) else form for form in forms]

    def _is_one(self, form: str) -> bool:
        if len(form) != LETTERS or not form.isupper() or not form.isalpha():
            return False
        if form not in self._known:
            self._known[form] = self._tag(form) in CLOSED
        return self._known[form]
