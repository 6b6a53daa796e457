"""The names of what the network tells apart."""

from zegsman.model import Stance, StatementType

ROLES = ("content", "cue", "source", "addressee", "via")
ROLE_LABELS = ("O", *(f"{edge}-{role}" for role in ROLES for edge in "BI"))
"""Labels of the tokens around one word of saying; I follows B or I of the same role."""

ANCHORS = ("none", "cue", "bare")
"""A token is no anchor, the main word of a cue, or (in a statement without a cue) the first mark or main word of the
content."""

TYPES = tuple(kind for kind in StatementType if kind is not StatementType.OWN_VOICE)
STANCES = tuple(Stance)
