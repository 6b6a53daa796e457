"""Findings to drafts: rows to characters."""

from collections.abc import Iterable

import numpy as np

from zegsman.attribution.draft import Chances, Draft
from zegsman.attribution.tagger.decode import Finding
from zegsman.attribution.tagger.words import Words
from zegsman.model import Selection, Span, StatementType, selection


def draft_of(words: Words, finding: Finding, rule: str) -> Draft:
    """The draft of a finding; a content that is no quotation stays in the passage that holds most of it."""
    content = _begun(words, finding.roles["content"])
    if finding.type is not StatementType.DIRECT:
        place = np.bincount(words.passage[list(content)]).argmax()
        content = tuple(i for i in content if words.passage[i] == place)
    return Draft(
        engine="tagger",
        rule=rule,
        type=finding.type,
        stance=finding.stance,
        chances=Chances(**finding.chances),
        content=characters(words, content),
        cue=characters(words, finding.roles["cue"]),
        source=characters(words, finding.roles["source"]),
        addressee=characters(words, finding.roles["addressee"]),
        via=characters(words, finding.roles["via"]),
    )


def _begun(words: Words, rows: tuple[int, ...]) -> tuple[int, ...]:
    """The rows without signs before the first word or opening mark: "*- Het dak lekt*"."""
    opening = (n for n, i in enumerate(rows) if words.quote[i] >= 0 or words.tokens[i].text[0].isalnum())
    return rows[next(opening, 0) :]


def characters(words: Words, rows: Iterable[int]) -> Selection:
    """The characters of these tokens; neighbours in one passage are joined over the white space between them."""
    spans: list[Span] = []
    last = -2
    for i in rows:
        token = words.tokens[i]
        if i == last + 1 and spans:
            spans[-1] = Span(spans[-1].start, token.end)
        else:
            spans.append(Span(token.start, token.end))
        last = i
    return selection(spans)
