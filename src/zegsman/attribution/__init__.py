"""Analysis -> statements: quotation marks, cues, contents, sources, own voice, nesting. `attribute` is the door."""

from zegsman.attribution.engine import attribute
from zegsman.attribution.gate import needs_syntax
from zegsman.attribution.labels import after_label

__all__ = ["after_label", "attribute", "needs_syntax"]
