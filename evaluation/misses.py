"""What was missed, invented or given to the wrong source, readable beside the text."""

from collections.abc import Iterator

from evaluation.marked import Marked
from evaluation.measures.statements import Judged

BRACKETS = {"content": "[]", "cue": "{}", "source": "<>"}
_WIDTH = 600
"""Longest stretch shown, in characters."""


def misses(judged: Judged) -> Iterator[str]:
    """A few lines for every miss of a text: what it is, and the text around it with content, cue and source marked.

    [content] {cue} <source>, as in the guide.
    """
    text, name = judged.gold.text, judged.gold.id
    for statement in judged.missed:
        yield f"MISSED {name} {statement.id} {statement.type}\n  gold  {marked(text, statement)}\n"
    for statement in judged.wrong:
        yield f"ALARM  {name} {statement.type} {statement.origin}\n  found {marked(text, statement)}\n"
    for pair in judged.pairs:
        if not pair.linked:
            kind = f"SOURCE {name} {pair.gold.id} {pair.found.origin}"
            yield f"{kind}\n  gold  {marked(text, pair.gold)}\n  found {marked(text, pair.found)}\n"


def marked(text: str, statement: Marked) -> str:
    """The lines a statement stands in, with its content, cue and source in brackets.

    >>> marked("Ja.\\nMol zei dat het lekt.", Marked(id="1", type="indirect", content=((12, 24),), source=((4, 7),)))
    '<Mol> zei [dat het lekt]. (indirect)'
    """
    spans = [(span, role) for role in BRACKETS for span in getattr(statement, role)]
    first = text.rfind("\n", 0, min(start for (start, _), _ in spans)) + 1
    line_end = text.find("\n", max(end for (_, end), _ in spans))
    last = line_end if line_end >= 0 else len(text)
    first = max(first, min(start for (start, _), _ in spans) - _WIDTH // 2)
    last = min(last, max(end for (_, end), _ in spans) + _WIDTH // 2)
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for (start, end), role in sorted(spans, key=lambda item: (item[0][0], -item[0][1])):
        opening.setdefault(start, []).append(BRACKETS[role][0])
        closing.setdefault(end, []).insert(0, BRACKETS[role][1])
    shown = "".join(
        "".join(closing.get(i, ())) + "".join(opening.get(i, ())) + (text[i] if i < last else "")
        for i in range(first, last + 1)
    )
    stance = "" if statement.stance == "neutral" else f", {statement.stance}"
    return f"{' '.join(shown.split())} ({statement.type}{stance})"
