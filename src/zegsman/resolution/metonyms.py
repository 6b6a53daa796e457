"""Metonymy: a capital, a building or a country that speaks stands for the body that sits there."""

from zegsman.lexicon import Lexicon, Metonym

_OPEN = " or "  # in `stands_for`: two bodies sit there, and the text does not tell which is meant
_VAGUE = "of that name"


class Metonyms:
    """Looks up what a name stands for when it speaks.

    >>> from zegsman.lexicon import load
    >>> metonyms = Metonyms(load("nl"))
    >>> metonyms.meant_by("Den Haag"), metonyms.meant_by("het Kremlin"), metonyms.meant_by("Tildonk")
    ('Dutch government', 'Russian president', None)
    >>> metonyms.meant_by("Brussel"), metonyms.readings("Brussel")
    (None, ('European Union', 'Belgian government'))
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._articles = lexicon.naming_words("definite")
        self._known: dict[str, Metonym] = {}
        for metonym in lexicon.metonyms:
            for word in metonym.words:
                self._known.setdefault(self._key(word), metonym)

    def readings(self, name: str) -> tuple[str, ...]:
        """The bodies a name may stand for; none for a name that is no metonym."""
        found = self._known.get(self._key(name))
        if found is None or _VAGUE in found.stands_for:
            return ()
        return tuple(found.stands_for.split(_OPEN))

    def meant_by(self, name: str) -> str | None:
        """The body a name stands for, None where it is no metonym or may stand for several."""
        readings = self.readings(name)
        return readings[0] if len(readings) == 1 else None

    def _key(self, name: str) -> str:
        words = name.lower().split()
        return " ".join(words[1:] if len(words) > 1 and words[0] in self._articles else words)
