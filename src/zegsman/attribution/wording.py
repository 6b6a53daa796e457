"""Quoted words inside a content: reported words (`verbatim`) or marks that do not report any (`scare`)."""

import re

from zegsman.attribution.draft import Draft
from zegsman.attribution.quotes import Quote
from zegsman.model import Selection, StatementType, covers, overlaps, selection

# A title, a name, a label: "het plan 'Bestemming Klant'", "de zogenaamde 'hulp'", "thema 'Vrijheid'".
_LABEL = re.compile(
    r"\b(?:zogenaamde?|zogeheten|zogezegde|gewraakte|genaamd|geheten|heet|heette|titel|thema|motto|naam|boek|film|lied|"
    r"album|serie|programma|plan|project|campagne|operatie|so-called|sogenannten?|titled|called)\s+$",
    re.IGNORECASE,
)
_TITLE = re.compile(r"^(?:[A-ZÀ-Þ0-9][\w’'-]*)(?:\s+(?:[A-ZÀ-Þ0-9][\w’'-]*|van|de|het|en|in|of|or|and|v|the))+$")


def verbatim_and_scare(text: str, draft: Draft, quotes: tuple[Quote, ...]) -> tuple[Selection, Selection]:
    """The quoted parts inside the content, with their marks: those in the source's words, and the others.

    "zei dat de coalitie ‘samenspant’": verbatim. "het gewraakte 'rondje'": scare. Direct speech has neither of its own.
    """
    if draft.type in (StatementType.DIRECT, StatementType.OWN_VOICE):
        return (), ()
    inside = [q for q in quotes if covers(draft.content, (q.span,)) or _wholly(draft, q)]
    outer = [q for q in inside if not any(o is not q and o.start <= q.start and q.end <= o.end for o in inside)]
    scare = [q for q in outer if is_label(text, q)]
    return (
        selection(q.span for q in outer if q not in scare),
        selection(q.span for q in scare),
    )


def is_label(text: str, quote: Quote) -> bool:
    """True if the marks give a name or label, not somebody's words.

    >>> from zegsman.attribution.quotes import find_quotes
    >>> page = "de zogenaamde 'hulp' en 'hulp'"
    >>> [is_label(page, quote) for quote in find_quotes(page, 0, len(page))]
    [True, False]
    """
    before = text[max(0, quote.start - 24) : quote.start]
    inner = text[quote.inner.start : quote.inner.end]
    return bool(_LABEL.search(before)) or bool(_TITLE.match(inner))


def _wholly(draft: Draft, quote: Quote) -> bool:
    return overlaps(draft.content, (quote.inner,)) and draft.start <= quote.start and quote.end <= draft.end + 1
