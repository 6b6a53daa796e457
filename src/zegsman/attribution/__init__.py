"""Analysis -> statements: quotation marks, cues, contents, sources, own voice, nesting. `attribute` is the door."""

from zegsman.attribution.engine import BEST, Engine, attribute, attribute_together
from zegsman.attribution.gate import needs_syntax
from zegsman.attribution.labels import after_label
from zegsman.attribution.tagger import load as load_tagger

__all__ = ["BEST", "Engine", "after_label", "attribute", "attribute_together", "load_tagger", "needs_syntax"]
