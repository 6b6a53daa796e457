"""Analysis -> statements: quotation marks, cues, contents, sources, own voice, nesting. `attribute` is the door."""

from zegsman.attribution.engine import attribute
from zegsman.attribution.gate import needs_syntax

__all__ = ["attribute", "needs_syntax"]
