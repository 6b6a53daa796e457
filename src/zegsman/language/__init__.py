"""Text -> Analysis: which language, spaCy pipelines, labels of other schemes. The one room that knows spaCy.

Importing this package is fast: spaCy and the language identifier are imported when first used.
"""

from zegsman.language.gated import analyse_where
from zegsman.language.identify import identify, identify_aside
from zegsman.language.lemmas import lemmas
from zegsman.language.loading import load, load_named
from zegsman.language.pipeline import Pipeline
from zegsman.language.stretch import Stretch

__all__ = ["Pipeline", "Stretch", "analyse_where", "identify", "identify_aside", "lemmas", "load", "load_named"]
