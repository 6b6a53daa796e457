"""Our statements as attributions of PolNeAR (guide, section 10).

What the train part shows (19,832 attributions), and is done here:
- a token has one label: nested statements and own voice are left out, and words of cue and source are no content.
- a content keeps its marks, "that" and "to", and ends before the comma of the frame, as ours.
- a quote that goes on behind its frame without a new one is a second piece of the first content (1,532 of 3,092 split
  contents); ours is a direct statement of its own, without a cue.
- a cue is one stretch (all 19,833): of ours it is the first, or all where only a word or two stand between ("has also
  said"). A colon is a cue where there is no other.
"""

from collections.abc import Iterable
from itertools import pairwise

from evaluation.marked import Marked, Spans, Text
from evaluation.offsets import characters
from evaluation.sets.polnear import Attribution

_BETWEEN = 2
"""Words inside one cue: adverbs ("has also repeatedly said")."""


def attributions(found: Text) -> list[Attribution]:
    """The attributions of a text, in its order."""
    made: list[tuple[Marked, Attribution]] = []
    for statement in sorted(_outer(found.statements), key=lambda s: min(s.content)):
        if made and _goes_on(found.text, made[-1][0], statement):
            first, whole = made[-1]
            content = tuple(sorted((*whole.content, *statement.content)))
            made[-1] = first, Attribution(source=whole.source, cue=whole.cue, content=content)
        else:
            made.append((statement, _attribution(found.text, statement)))
    return [attribution for _, attribution in made if attribution.content]


def _outer(statements: Iterable[Marked]) -> list[Marked]:
    return [s for s in statements if not s.own_voice and s.within is None and s.content]


def _goes_on(text: str, before: Marked, statement: Marked) -> bool:
    """True for a quote without a cue, in the paragraph of a quote before it, by the same speaker."""
    if statement.type != "direct" or statement.cue or before.type != "direct":
        return False
    same = statement.speaker == before.speaker or statement.source == before.source
    return same and "\n" not in text[max(before.content)[1] : min(statement.content)[0]]


def _attribution(text: str, statement: Marked) -> Attribution:
    cue = _one_stretch(text, statement) or _colon(text, statement)
    taken = characters((*cue, *statement.source))
    return Attribution(source=statement.source, cue=cue, content=_without(text, statement.content, taken))


def _one_stretch(text: str, statement: Marked) -> Spans:
    if not statement.cue:
        return ()
    first, last = min(statement.cue), max(statement.cue)
    between = text[first[1] : last[0]] if len(statement.cue) > 1 else ""
    inside = characters(((first[1], last[0]),)) & characters((*statement.source, *statement.content))
    return ((first[0], last[1]),) if len(between.split()) <= _BETWEEN and not inside else (first,)


def _colon(text: str, statement: Marked) -> Spans:
    """The colon before the content."""
    start = min(statement.content)[0]
    before = text[:start].rstrip()
    return ((len(before) - 1, len(before)),) if before.endswith(":") else ()


def _without(text: str, content: Spans, taken: set[int]) -> Spans:
    """The content without the characters taken; where it is cut, without white space and commas at the edges."""
    if not characters(content) & taken:
        return content
    kept = []
    for start, end in content:
        edges = [start - 1, *(i for i in range(start, end) if i in taken), end]
        for left, right in pairwise(edges):
            piece = text[left + 1 : right]
            inner = piece.strip(" ,\n")
            if inner:
                at = left + 1 + piece.index(inner)
                kept.append((at, at + len(inner)))
    return tuple(kept)
