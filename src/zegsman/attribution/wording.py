"""Quoted words inside a content: reported words (`verbatim`) or marks that do not report any (`scare`)."""

import re
from functools import cache

import msgspec

from zegsman.attribution.draft import Draft
from zegsman.attribution.phrases import either
from zegsman.attribution.quotes import Quote
from zegsman.lexicon import load
from zegsman.model import Selection, StatementType, covers, overlaps, selection


class _Patterns(msgspec.Struct, frozen=True):
    label: re.Pattern[str]
    title: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    """A title, a name, a label: "het plan 'Bestemming Klant'", "de zogenaamde 'hulp'", "thema 'Vrijheid'"."""
    lexicon = load(language)
    capital = r"[A-ZÀ-Þ0-9][\w’'-]*"
    return _Patterns(
        label=re.compile(rf"\b(?:{either(lexicon.words('label'))})\s+$", re.IGNORECASE),
        title=re.compile(rf"^{capital}(?:\s+(?:{capital}|{either(lexicon.words('title_joint'))}))+$"),
    )


def verbatim_and_scare(
    text: str, draft: Draft, quotes: tuple[Quote, ...], language: str
) -> tuple[Selection, Selection]:
    """The quoted parts inside the content, with their marks: those in the source's words, and the others.

    "zei dat de coalitie ‘samenspant’": verbatim. "het gewraakte 'rondje'": scare. Direct speech has neither of its own.
    """
    if draft.type in (StatementType.DIRECT, StatementType.OWN_VOICE):
        return (), ()
    inside = [q for q in quotes if covers(draft.content, (q.span,)) or _wholly(draft, q)]
    outer = [q for q in inside if not any(o is not q and o.start <= q.start and q.end <= o.end for o in inside)]
    scare = [q for q in outer if is_label(text, q, language)]
    return (
        selection(q.span for q in outer if q not in scare),
        selection(q.span for q in scare),
    )


def is_label(text: str, quote: Quote, language: str) -> bool:
    """True if the marks give a name or label, not somebody's words.

    >>> from zegsman.attribution.quotes import find_quotes
    >>> page = "de zogenaamde 'hulp' en 'hulp'"
    >>> [is_label(page, quote, "nl") for quote in find_quotes(page, 0, len(page))]
    [True, False]
    """
    before = text[max(0, quote.start - 24) : quote.start]
    inner = text[quote.inner.start : quote.inner.end]
    patterns = _patterns(language)
    return bool(patterns.label.search(before)) or bool(patterns.title.match(inner))


def _wholly(draft: Draft, quote: Quote) -> bool:
    return overlaps(draft.content, (quote.inner,)) and draft.start <= quote.start and quote.end <= draft.end + 1
