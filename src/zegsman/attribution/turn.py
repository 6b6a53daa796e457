"""A turn of an interview."""

import msgspec

from zegsman.model import Selection


class Turn(msgspec.Struct, frozen=True):
    """What a paragraph is in an interview: a question, or an answer by `speaker` from the character `start` on."""

    speaker: Selection = ()
    start: int = 0

    @property
    def asks(self) -> bool:
        """True for a question."""
        return not self.speaker
