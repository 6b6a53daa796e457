"""The floors: figures below which a change does not land. They were set before the first run, in the plan of work."""

import msgspec

from evaluation.gold.score import Figures


class Floor(msgspec.Struct, frozen=True):
    """One figure with its bound. `key` is the script's name for it; `most` marks a figure that must stay low."""

    key: str
    label: str
    bound: float
    most: bool = False

    def value(self, figures: Figures) -> float | None:
        """The figure itself: the F1 of a score, the number of alarms, else as it is; None where it does not apply."""
        found = figures[self.key]
        if isinstance(found, dict):
            return float(found["f1"]) if found["gold"] else None
        if isinstance(found, list):
            return float(found[0]) if found[1] else None
        return None if found is None else float(found)

    def held(self, figures: Figures) -> bool:
        """True if the figure is on the right side of its bound."""
        value = self.value(figures)
        return value is not None and (value <= self.bound if self.most else value >= self.bound)

    @property
    def sign(self) -> str:
        """The bound as the table shows it."""
        return f"{'at most' if self.most else 'at least'} {self.bound:g}"


FLOORS = (
    Floor("attributed", "attributed, F1", 70),
    Floor("linked", "linked (content and source), F1", 60),
    Floor("own_voice", "own voice, F1", 65),
    Floor("speaker_accuracy", "speaker right, %", 70),
    Floor("comment_leak", "statements leaked from comments", 0, most=True),
    Floor("trap_alarms", "alarms on trap records", 5, most=True),
)
"""In the order of the table."""
