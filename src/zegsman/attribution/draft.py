"""A statement in the making: what the rules hand to each other before ids and speakers are known."""

import msgspec

from zegsman.model import Act, Selection, Stance, StatementType


class Chances(msgspec.Struct, frozen=True, kw_only=True):
    """How sure the tagger is (0-1): that there is a statement, that each part of it is right to its last word (a source
    that is not there included, so it is the chance of the link too), and of the type."""

    statement: float
    content: float
    cue: float
    source: float
    addressee: float
    via: float
    type: float


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """One found attribution; the fields not told of here are those of a Statement.

    `engine` ("rules", "tagger", or "both" where they agree) and `rule` ("clause/that", or the name of the tagger) tell
    what made it. `chances` are the tagger's, `odds` (0-1) the judge's that the statement is right.

    In "Mol *zei* [dat het dak lekt]": cue "zei", content "dat het dak lekt", source "Mol".
    """

    type: StatementType
    content: Selection
    rule: str
    cue: Selection = ()
    source: Selection = ()
    addressee: Selection = ()
    via: Selection = ()
    act: Act | None = None
    stance: Stance = Stance.NEUTRAL
    doubts: tuple[str, ...] = ()
    engine: str = "rules"
    chances: Chances | None = None
    odds: float | None = None

    @property
    def start(self) -> int:
        """First character of the content."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """One past the last character of the content."""
        return self.content[-1].end
