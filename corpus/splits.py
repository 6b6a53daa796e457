"""Which split a record belongs to: the hash of its cluster or id decides, so related texts stay together."""

import hashlib

TRAIN, DEV = 0.70, 0.85


def split_of(group: str) -> str:
    """train (70 %), dev (15 %) or test (15 %).

    >>> split_of("W03") == split_of("W03")
    True
    """
    share = int(hashlib.sha256(group.encode()).hexdigest()[:12], 16) / 16**12
    return "train" if share < TRAIN else "dev" if share < DEV else "test"
