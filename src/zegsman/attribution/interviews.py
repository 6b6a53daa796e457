"""Interviews: the answers are the words of the one who is asked, with or without marks.

Is het dak stuk? / [Ja, *ik* zag het gisteren.]      *Mol*: [Het dak lekt.]
"""

import re
from collections import Counter
from collections.abc import Sequence

from zegsman.attribution.draft import Draft
from zegsman.attribution.openings import opening_name
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.turn import Turn
from zegsman.lexicon import Lexicon
from zegsman.model import Selection, Span, StatementType, Zone, selection

_LABEL = re.compile(r"([A-ZÀ-Þ][\w’'.-]*(?:\s[\w’'.-]+){0,3}):\s+(?=\S)")
_LEAST = 2  # questions, or turns under one label; a single one may be anything
_TURNS = frozenset({Zone.BODY, Zone.LIST_ITEM})
_ABOVE = frozenset({Zone.HEADLINE, Zone.LEAD, Zone.BODY})
_MARKS = "„“”\"‘'«»"


def turns_of(paragraphs: Sequence[Paragraph]) -> dict[int, Turn]:
    """The turns of an interview by the number of their paragraph; empty where the page is none."""
    return _labelled(paragraphs) or _asked(paragraphs)


def answer_draft(paragraph: Paragraph, turn: Turn) -> Draft | None:
    """The whole answer as one statement; None where its own marks make it one already."""
    passage, text = paragraph.passage, paragraph.text
    if turn.asks or text[turn.start : turn.start + 1] in _MARKS:
        return None
    end = turn.start + len(text[turn.start : passage.end].rstrip().rstrip("."))
    if end <= turn.start:
        return None
    return Draft(
        type=StatementType.DIRECT, content=(Span(turn.start, end),), source=turn.speaker, rule="interview/answer"
    )


def _labelled(paragraphs: Sequence[Paragraph]) -> dict[int, Turn]:
    """Turns that open with a name and a colon, of names that do so more than once."""
    found = {n: match for n, p in enumerate(paragraphs) if (match := _label(p)) is not None}
    often = Counter(match[1] for match in found.values())
    return {
        n: Turn(selection([Span(*match.span(1))]), match.end())
        for n, match in found.items()
        if often[match[1]] >= _LEAST
    }


def _label(paragraph: Paragraph) -> re.Match[str] | None:
    passage = paragraph.passage
    return _LABEL.match(paragraph.text, passage.start, passage.end) if passage.zone in _TURNS else None


def _asked(paragraphs: Sequence[Paragraph]) -> dict[int, Turn]:
    """Questions to someone, what comes right behind each in the first person or in marks, and what opens with a mark
    further on: not all that an interviewer says is a question."""
    questions = [n for n, p in enumerate(paragraphs) if p.passage.zone is Zone.BODY and _asks(p)]
    pairs = [n for n in questions if n + 1 < len(paragraphs) and _answers(paragraphs[n + 1])]
    if len(pairs) < _LEAST or not any(_words(paragraphs[n]).endswith("?") for n in pairs):
        return {}
    speaker = _interviewee(paragraphs[: pairs[0]])
    if not speaker:
        return {}
    marked = [n for n in range(pairs[0] + 1, len(paragraphs)) if _words(paragraphs[n])[:1] in _MARKS]
    answers = {n: Turn(speaker, paragraphs[n].passage.start) for n in (*marked, *(n + 1 for n in pairs))}
    return {n: Turn() for n in pairs} | answers


def _asks(paragraph: Paragraph) -> bool:
    words = _words(paragraph)
    if words[:1] in _MARKS:
        return False
    return words.endswith("?") or _holds(paragraph, 2)


def _answers(paragraph: Paragraph) -> bool:
    if paragraph.passage.zone is not Zone.BODY:
        return False
    return _words(paragraph)[:1] in _MARKS or _holds(paragraph, 1)


def _words(paragraph: Paragraph) -> str:
    return paragraph.text[paragraph.passage.start : paragraph.passage.end].strip()


def _holds(paragraph: Paragraph, person: int) -> bool:
    """True if a paragraph speaks in the first or second person outside quotation marks."""
    wanted, tree = _pronouns(paragraph.tree.lexicon, person), paragraph.tree
    places = (i for word in wanted & tree.places.keys() for i in tree.places[word])
    return any(paragraph.around(i) is None for i in places)


def _pronouns(lexicon: Lexicon, person: int) -> frozenset[str]:
    return frozenset(w for entry in lexicon.pronouns if entry.person == person for w in entry.words)


def _interviewee(above: Sequence[Paragraph]) -> Selection:
    """The last name before the first question: of a person by the parse, else the one a sentence opens with."""
    for paragraph in reversed([p for p in above if p.passage.zone in _ABOVE]):
        tree = paragraph.tree
        people = [i for i, token in enumerate(tree.tokens) if token.entity == "PER"]
        if people:
            first = last = people[0]
            while last + 1 in people:
                last += 1
            return tree.select(range(first, last + 1))
        for sentence in tree.sentences:
            name = opening_name(paragraph, sentence)
            if name:
                return tree.select(name)
    return ()
