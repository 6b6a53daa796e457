"""The trained tagger: a small network reads words, finds words of saying, and around each its content, source ...

`load` gives one for a language or from a folder; `Tagger.read` finds the statements of a document. It knows nothing of
the rules, and the rules nothing of it: `zegsman.attribution.merge` joins the two.
"""

from zegsman.attribution.tagger.loading import load, shipped
from zegsman.attribution.tagger.read import Given, Read, Tagger

__all__ = ["Given", "Read", "Tagger", "load", "shipped"]
