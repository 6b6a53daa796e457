"""Quotes as headline or subhead: their speaker is named below them.

[‘Bananen rotten’] / De haven ligt stil. *Importeur Bol* waarschuwt: ‘De bananen rotten op de kade.’
"""

import re

import msgspec

from zegsman.attribution.announced import TITLES
from zegsman.attribution.context import speaker_before
from zegsman.attribution.draft import Draft
from zegsman.attribution.paragraph import Paragraph
from zegsman.model import Selection, StatementType, Zone, words

_SHARED = 0.5  # of the longer words of the title; a shortened quote keeps most of them
_LONG = re.compile(r"\w{4,}")

Told = list[tuple[Paragraph, Draft]]


def with_speakers_below(told: Told) -> Told:
    """The statements, where a title quote without a source has that of the quote below that it was taken from, else
    that of the first statement in its section; at the place where this speaker is first named below the title."""
    return [(paragraph, _sourced(n, told)) for n, (paragraph, _) in enumerate(told)]


def _sourced(number: int, told: Told) -> Draft:
    paragraph, draft = told[number]
    if paragraph.passage.zone not in TITLES or draft.type is not StatementType.DIRECT or draft.source:
        return draft
    below = [item for item in told[number + 1 :] if item[0].passage.zone not in (Zone.COMMENT, *TITLES)]
    origin = _origin(paragraph, draft, below)
    if origin is None:
        section = _section(number, told)
        origin = next((n for n, (_, d) in enumerate(below) if d.source and d.start < section), None)
    if origin is None:
        return draft
    return msgspec.structs.replace(draft, source=_first_named(below[: origin + 1]))


def _origin(paragraph: Paragraph, draft: Draft, below: Told) -> int | None:
    """Number of the quote below that has most of the words of a title, or None."""
    title = set(_LONG.findall(words(paragraph.text, draft.content).lower()))
    if not title:
        return None
    shares = [
        len(title & set(_LONG.findall(words(p.text, d.content).lower()))) / len(title)
        if d.source and d.type is not StatementType.OWN_VOICE
        else 0.0
        for p, d in below
    ]
    best = max(shares, default=0.0)
    return shares.index(best) if best >= _SHARED else None


def _section(number: int, told: Told) -> int:
    """Offset where the section under a title ends: at the next subhead with a statement, or the end."""
    return next((p.passage.start for p, _ in told[number + 1 :] if p.passage.zone in TITLES), len(told[number][0].text))


def _first_named(drafts: Told) -> Selection:
    """The source of the last of these statements, at its fullest first mention among them."""
    paragraph, last = drafts[-1]
    if _is_pronoun(paragraph, last.source):
        at = min(last.start, last.source[0].start)
        return speaker_before(paragraph, at, [d for _, d in drafts[:-1]]) or last.source
    name = words(paragraph.text, last.source).split()[-1]
    return next(d.source for _, d in drafts if d.source and name in words(paragraph.text, d.source).split())


def _is_pronoun(paragraph: Paragraph, source: Selection) -> bool:
    lexicon = paragraph.tree.lexicon
    word = words(paragraph.text, source).lower()
    return word in lexicon.third_persons or word in lexicon.relatives or word in lexicon.words("utterer")
