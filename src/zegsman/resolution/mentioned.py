"""About whom: the actors named inside a content, and those an accusation, blame, praise or criticism is aimed at."""

from bisect import bisect_left
from collections.abc import Iterable

from zegsman.lexicon import Lexicon
from zegsman.model import Act, Reference, Selection, Statement, StatementType, words

AIMED = frozenset({Act.ACCUSE, Act.BLAME, Act.CRITICISE, Act.PRAISE})
"""The acts that have a target."""

_NEAR = 5  # words of a content in which the one it is aimed at is named: "het beleid van minister Mol"


class Mentioned:
    """Finds the actors that words of a document mean, by its references."""

    def __init__(self, text: str, references: Iterable[Reference], lexicon: Lexicon) -> None:
        self._text = text
        self._known = [r for r in references if r.actor is not None]
        self._starts = [r.words[0].start for r in self._known]
        self._joining = lexicon.words("joining")
        self._spoken_to = lexicon.made(_spoken_to)

    def inside(self, chosen: Selection) -> tuple[str, ...]:
        """The ids of the actors mentioned in a selection, in the order of the text, each once.

        "Mol zei dat *de raad* en *Bos* het wisten": the council and Bos.
        """
        return tuple(dict.fromkeys(r.actor for r in self._inside(chosen) if r.actor))

    def targets(self, statement: Statement) -> tuple[str, ...]:
        """The ids of those a statement accuses, blames, criticises or praises; none for any other act.

        "Mol beschuldigt *Bos* van fraude" (spoken to), "Mol hekelt *het kabinet*" (the content itself).
        """
        if statement.act not in AIMED:
            return ()
        if statement.addressee and not self._only_spoken_to(statement.addressee):
            return self._all_of(statement.addressee)
        if statement.type is not StatementType.REPORTED:
            return ()
        opening = [r for r in self._inside(statement.content) if self._is_near(statement.content, r)]
        found = opening[0].actor if opening else None
        return (found,) if found and found != statement.actor else ()

    def _all_of(self, addressee: Selection) -> tuple[str, ...]:
        """Everyone named in a phrase that joins several ("Mol en Bos"), else the one it means."""
        found = self.inside(addressee)
        said = words(self._text, addressee).lower().split()
        return found if any(word in self._joining for word in said) else found[:1]

    def _only_spoken_to(self, addressee: Selection) -> bool:
        """True for "klaagt *bij de raad*": a preposition before, or at the head of, the phrase."""
        start = addressee[0].start
        before = self._text[:start][-20:].split()[-1:]
        first = self._text[start : addressee[-1].end].split()[:1]
        return any(word.lower() in self._spoken_to for word in (*before, *first))

    def _is_near(self, content: Selection, reference: Reference) -> bool:
        return len(self._text[content[0].start : reference.words[0].start].split()) < _NEAR

    def _inside(self, chosen: Selection) -> list[Reference]:
        found: list[Reference] = []
        for span in chosen:
            at = bisect_left(self._starts, span.start)
            while at < len(self._known) and self._starts[at] < span.end:
                if self._known[at].words[-1].end <= span.end:
                    found.append(self._known[at])
                at += 1
        return found


def _spoken_to(lexicon: Lexicon) -> frozenset[str]:
    """The prepositions before those a verb of saying is addressed to."""
    return frozenset(p for cue in lexicon.cues for p in cue.addressee if p != "obj")
