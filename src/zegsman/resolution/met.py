"""What the walk through a text keeps of each mention that it passed."""

import msgspec

from zegsman.resolution.kinds import Kind
from zegsman.resolution.mention import Mention


class Someone(msgspec.Struct, frozen=True):
    """Whom a mention stands for: a full name or description, and how that was found (empty for a name itself)."""

    name: str
    why: str = ""
    kind: Kind = Kind.PERSON
    gender: str | None = None
    plural: bool = False


class Met(msgspec.Struct, frozen=True):
    """A mention that was passed, and whom it stood for; `quote` is the quotation it stands in, `times` how often they
    were mentioned up to here."""

    mention: Mention
    someone: Someone
    quote: str | None
    spoke: bool
    reported: bool
    times: int
