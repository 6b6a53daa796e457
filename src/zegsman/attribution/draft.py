"""A statement in the making: what the rules hand to each other before ids and speakers are known."""

import msgspec

from zegsman.model import Act, Selection, Stance, StatementType


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """One found attribution. `rule` names the rule that made it ("clause/that"); the other fields are those
    of a Statement.

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

    @property
    def start(self) -> int:
        """First character of the content."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """One past the last character of the content."""
        return self.content[-1].end
