"""Most words mention nobody, and are passed over at a look."""

from zegsman.lexicon import Lexicon
from zegsman.resolution.kinds import Kinds
from zegsman.resolution.pronouns import Pronouns

_MOST_WORDS = 50_000  # remembered


class Bystanders:
    """Words that mention nobody, whatever stands beside them, unless they are a name or a noun: most words.

    >>> from zegsman.lexicon import load
    >>> bystanders = load("nl").made(Bystanders)
    >>> [word for word in "toen zei hij dat de agent sliep".split() if word not in bystanders]
    ['hij', 'agent']
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._kinds, self._pronouns = lexicon.made(Kinds), lexicon.made(Pronouns)
        self._known: dict[str, bool] = {}

    def __contains__(self, word: str) -> bool:
        found = self._known.get(word)
        if found is None:
            if len(self._known) > _MOST_WORDS:
                self._known.clear()
            found = self._known[word] = self._is_one(word)
        return found

    def _is_one(self, word: str) -> bool:
        if self._pronouns.third(word) or self._pronouns.owner(word) == 3:
            return False
        return not self._kinds.person_noun(word) and not self._kinds.institution(word)
