"""Names in a text: what a name is made of."""

import re

import msgspec

from zegsman.model import Span

_PARTICLES = "van de der den het 't ’t ten ter te in el al la le les du des von vom zu zur di da dos del bin ibn abu af"
PARTICLES = frozenset(_PARTICLES.split())
_HIDDEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


class Name(msgspec.Struct, frozen=True):
    """A name as it stands in the text. `words` are its words without titles and possessive ending; `subject` is True
    where it, or the phrase it belongs to, is the subject of a clause; `initial` where it opens a sentence; `title` is
    the capitalised role word before it in lower case ("Machinist Jan Mol"), empty if none; `place` is the place in
    lower case in the name of a body ("gemeente *Goes*"), that is another alone."""

    span: Span
    words: tuple[str, ...]
    entity: str = ""
    subject: bool = False
    initial: bool = False
    title: str = ""
    place: str = ""

    @property
    def text(self) -> str:
        """The words joined by spaces."""
        return " ".join(self.words)

    @property
    def last(self) -> str:
        """The last word in lower case: what a surname is known by."""
        return self.words[-1].lower()


_LAST = frozenset("s'’")  # the last characters of a possessive: nearly every word is done with so


def shown(word: str) -> str:
    """A word without the characters in it that no reader sees: zero-width ones, soft hyphens, direction marks.

    >>> shown("Mo\\u200bl"), shown("\\u202eMol")
    ('Mol', 'Mol')
    """
    return _HIDDEN.sub("", word)


def bare(word: str) -> str:
    """A name word without its possessive ending.

    >>> bare("Terpstra's"), bare("Kuipers’"), bare("Mol")
    ('Terpstra', 'Kuipers', 'Mol')
    """
    if word[-1:] not in _LAST:
        return word
    for ending in ("'s", "’s", "'", "’"):
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)]
    return word
