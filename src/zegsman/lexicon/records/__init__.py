"""One record type per lexicon file. Every record names its `source`: a corpus sentence, a grammar, or our own review.

Words are lower case except names. A `source` reads "corpus: <treebank file> <sentence id>", "own: reviewed list" or a
section of a grammar.
"""

from zegsman.lexicon.records.markers import Marker, MarkerKind, Trait
from zegsman.lexicon.records.naming import Agency, Demonym, Metonym, Naming, NamingKind, Pronoun, Role
from zegsman.lexicon.records.page import Abbreviation, PagePart, QuoteMark
from zegsman.lexicon.records.saying import Complementizer, Cue, Fusion, Hearsay, Noun, Preposition, Trap, Trapped
from zegsman.lexicon.records.times import DateKind, DateWord

__all__ = [
    "Abbreviation",
    "Agency",
    "Complementizer",
    "Cue",
    "DateKind",
    "DateWord",
    "Demonym",
    "Fusion",
    "Hearsay",
    "Marker",
    "MarkerKind",
    "Metonym",
    "Naming",
    "NamingKind",
    "Noun",
    "PagePart",
    "Preposition",
    "Pronoun",
    "QuoteMark",
    "Role",
    "Trait",
    "Trap",
    "Trapped",
]
