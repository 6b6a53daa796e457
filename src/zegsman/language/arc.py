"""One arc of a tree."""

import msgspec


class Arc(msgspec.Struct, frozen=True, gc=False):
    """UD relation of a word and the index of its head (its own for a root)."""

    dep: str
    head: int
