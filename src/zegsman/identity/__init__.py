"""Is it the same one? Names compared over spellings, languages and scripts, and actors by what is told of them.

Knows nothing of documents or ledgers: words in, a likeness out, with the reasons.
"""

from zegsman.identity.body import core_name
from zegsman.identity.evidence import Facts
from zegsman.identity.fold import fold
from zegsman.identity.verdict import AUTOMATIC, PROPOSED, Likeness, compare

__all__ = ["AUTOMATIC", "PROPOSED", "Facts", "Likeness", "compare", "core_name", "fold"]
