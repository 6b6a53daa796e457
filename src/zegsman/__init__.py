"""Zegsman takes news apart into a ledger of statements: who says what, through which chain, in which words.

`zegsman.read` reads one text or page, `zegsman.read_all` any number; see `zegsman.library`.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zegsman.library import Reading, read, read_all

__all__ = ["Reading", "read", "read_all"]


def __getattr__(name: str) -> Any:
    """Load the front door when it is first used, so that `import zegsman` and the command line stay fast."""
    if name in __all__:
        from zegsman import library

        return getattr(library, name)
    raise AttributeError(f"module 'zegsman' has no attribute {name!r}")
